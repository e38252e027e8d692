//! An update of the reference: its report, its steps, and its consequences.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::listing::{Census, Epcis, Merger, Move, PerimeterChange, Place, Renamed, Split};
use crate::domain::{
    change::Step,
    convention::Convention,
    coverage::{Coverage, coverage},
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
