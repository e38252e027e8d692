//! An update of the reference: its report, its steps, and its consequences.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::listing::{Census, Epcis, Merger, Move, PerimeterChange, Place, Renamed, Split};
use crate::domain::{
    change::Step,
    convention::Convention,
    coverage::{Coverage, coverage},
    field::RecordKind,
    snapshot::Snapshot,
    territory::Commune,
};

/// An update: what it tells, and its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Dates of the geography, before and after.
    pub millesime: (NaiveDate, NaiveDate),
    /// Its départements.
    pub departments: Vec<Census>,
    /// The territories of EPCI whose population or communes change.
    pub territories: Vec<Census>,
    pub merged: Vec<Merger>,
    pub split: Vec<Split>,
    /// Communes that are in no département of the base any more.
    pub left: Vec<Place>,
    /// Communes that nothing of the base leads to.
    pub appeared: Vec<Place>,
    pub renamed: Vec<Renamed>,
    pub moved: Vec<Move>,
    pub epcis: Epcis,
    pub perimeters: Vec<PerimeterChange>,
    /// How many communes have another population.
    pub populations: usize,
    /// The steps, those of notes and follow-ups left out.
    pub(super) steps: Vec<Step>,
    /// Those that come last: what is no more is archived.
    pub(super) closing: Vec<Step>,
    /// The territories that are no more, each with the one that goes on with what was written of it.
    pub heirs: BTreeMap<String, String>,
    /// Where each commune leads.
    pub(super) leads: BTreeMap<String, BTreeSet<String>>,
    /// The communes that stand after it.
    pub(super) after: Vec<Commune>,
}

impl Plan {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.closing.is_empty()
    }

    /// The territories and the communes that are no more and that others go on from.
    pub fn gone(&self) -> impl Iterator<Item = (RecordKind, &str)> {
        let people = self.people();
        let stands = move |insee: &str| people.contains_key(insee);
        let communes = self.leads.iter().filter(|(_, to)| !to.is_empty());
        let communes = communes.map(|(insee, _)| insee.as_str()).filter(move |one| !stands(one));
        let territories = self.heirs.keys().map(|one| (RecordKind::Territory, one.as_str()));
        territories.chain(communes.map(|one| (RecordKind::Commune, one)))
    }

    /// What goes on from a territory or a commune that is no more. A commune without an EPCI is also a
    /// territory of its own, under the same code: each kind has its own heir.
    pub(super) fn heir(&self, kind: RecordKind, of: &str) -> Option<&str> {
        if kind == RecordKind::Territory {
            return self.heirs.get(of).map(String::as_str);
        }
        self.successor(of, &self.people())
    }

    /// The commune to which most of the people of one went.
    pub(super) fn successor(&self, insee: &str, people: &BTreeMap<&str, u32>) -> Option<&str> {
        let to = self.leads.get(insee).into_iter().flatten();
        to.max_by_key(|code| people.get(code.as_str())).map(String::as_str)
    }

    /// Inhabitants of each commune that stands after it.
    pub(super) fn people(&self) -> BTreeMap<&str, u32> {
        self.after.iter().map(|one| (one.insee.as_str(), one.population)).collect()
    }

    /// Where a set of communes leads. A code that the base does not hold stays as it is.
    #[must_use]
    pub fn lead(&self, communes: &BTreeSet<String>) -> BTreeSet<String> {
        lead(&self.leads, communes)
    }

    /// How much is covered on a day, before and after, in one département or in all.
    #[must_use]
    pub fn coverage(
        &self,
        data: &Snapshot,
        department: Option<&str>,
        on: NaiveDate,
    ) -> (Coverage, Coverage) {
        let there = |one: &&Commune| department.is_none_or(|code| one.department == code);
        let led: Vec<Convention> = data
            .conventions
            .iter()
            .map(|one| Convention { communes: self.lead(&one.communes), ..one.clone() })
            .collect();
        (
            coverage(
                data.communes.iter().filter(there).map(Commune::counted),
                &data.conventions,
                on,
            ),
            coverage(self.after.iter().filter(there).map(Commune::counted), &led, on),
        )
    }
}

/// Where a set of communes leads.
pub(super) fn lead(
    leads: &BTreeMap<String, BTreeSet<String>>,
    communes: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut led = BTreeSet::new();
    for code in communes {
        match leads.get(code) {
            Some(to) => led.extend(to.iter().cloned()),
            None => drop(led.insert(code.clone())),
        }
    }
    led
}
