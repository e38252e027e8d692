//! Names of territories and communes, folded once for a whole file.

use std::collections::BTreeMap;

use strsim::normalized_damerau_levenshtein;

use super::entry::{Entries, Entry, Fit, key};
use crate::{
    domain::{
        id::TerritoryCode,
        territory::{Epci, Territory, TerritoryKind},
    },
    exchange::{
        import::{
            Base,
            values::{
                commune,
                said::words,
                shown,
                siren::{Siren, siren},
            },
        },
        read::workbook::Content,
    },
};

/// How alike a name must be to be offered.
const ALIKE: f64 = 0.6;

/// Every territory of the base, every EPCI of France, every commune of the area, by their names.
pub struct Places<'a> {
    pub(super) base: Base<'a>,
    area: Entries,
    nation: Entries,
    /// Folded names of communes of the area.
    communes: BTreeMap<String, Vec<String>>,
    /// EPCI with communes inside and outside the area.
    reach: BTreeMap<&'a str, (usize, usize)>,
    learnt: BTreeMap<String, String>,
}

impl<'a> Places<'a> {
    /// Of a base.
    #[must_use]
    pub fn of(base: &Base<'a>) -> Self {
        let data = base.data;
        let named = |one: &'a Territory| {
            (one.code.as_str(), one.name.as_str(), one.kind == TerritoryKind::Group)
        };
        let area = data.territories.iter().map(named);
        let epci = |one: &'a Epci| (one.siren.as_str(), one.name.as_str(), false);
        let nation = base.national.epcis.iter().map(epci);
        let mut communes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (insee, name) in data.commune_names() {
            communes.entry(commune::key(name)).or_default().push(insee.to_owned());
        }
        let mut reach: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for commune in &base.national.communes {
            let Some(epci) = commune.epci.as_deref() else { continue };
            let (inside, outside) = reach.entry(epci).or_default();
            let own = data.communes.of(&commune.insee).is_some();
            *if own { inside } else { outside } += 1;
        }
        let (area, nation) = (Entries::of(area), Entries::of(nation));
        Self { base: *base, area, nation, communes, reach, learnt: BTreeMap::new() }
    }

    /// Learns what a territory is called beside its SIREN, for rows that give the name alone.
    pub fn learn(&mut self, siren: &str, name: &str) {
        if !self.is_known(siren) {
            return;
        }
        // Brackets part what is one name from what is another.
        for piece in name.split(['(', ')', '–', '—', '/']).flat_map(|piece| piece.split(" - "))
        {
            let key = key(&words(piece)).join(" ");
            let said = self.fits(&words(piece), true).0;
            if key.is_empty() || said.is_some() || self.communes.contains_key(&commune::key(piece))
            {
                continue;
            }
            let one = self.learnt.entry(key).or_insert_with(|| siren.to_owned());
            if one != siren {
                // Two territories were called so: it says neither.
                one.clear();
            }
        }
    }

    /// Learns from the cells of a row, where its SIREN is sound.
    pub fn learn_row(&mut self, number: &Content, name: &Content) {
        if let Siren::Sound(siren) = siren(number) {
            self.learn(&siren, &shown(name));
        }
    }

    /// Territories that words say, by the best fit: of the area, else of France.
    pub(super) fn fits(&self, said: &[String], kind: bool) -> (Option<Fit>, Vec<String>) {
        let found = self.area.fits(said, kind, true);
        if found.0.is_some() {
            return found;
        }
        let learnt = self.learnt.get(&key(said).join(" ")).filter(|siren| !siren.is_empty());
        if let Some(siren) = learnt {
            return (Some(Fit::Learnt), vec![siren.clone()]);
        }
        self.nation.fits(said, kind, false)
    }

    /// Communes of the area that words name, without the words beside a name or with them.
    pub(super) fn communes_named(&self, alone: &[String], said: &[String]) -> Vec<String> {
        let found = self
            .communes
            .get(&commune::keyed(said))
            .or_else(|| self.communes.get(&commune::keyed(alone)));
        found.cloned().unwrap_or_default()
    }

    /// Communes of the area that are called so.
    #[must_use]
    pub fn communes_called(&self, name: &str) -> Vec<String> {
        let said = words(name);
        self.communes_named(&said, &said)
    }

    /// Whether a SIREN or the id of a group is one.
    pub(super) fn is_known(&self, code: &str) -> bool {
        self.name_of(code).is_some() && !self.is_commune(code)
    }

    pub(super) fn is_commune(&self, code: &str) -> bool {
        self.base.data.communes.of(code).is_some()
    }

    pub(super) fn is_of_area(&self, code: &str) -> bool {
        self.base.data.territory(&TerritoryCode::from(code)).is_some()
    }

    /// What a territory or a commune is called.
    pub(super) fn name_of(&self, code: &str) -> Option<String> {
        let own = self.base.data.territory(&TerritoryCode::from(code)).map(|one| one.name.clone());
        let epcis = &self.base.national.epcis;
        let nation = || {
            let at = epcis.binary_search_by(|one| one.siren.as_str().cmp(code)).ok()?;
            Some(epcis[at].name.clone())
        };
        own.or_else(nation).or_else(|| Some(self.base.data.communes.of(code)?.name.clone()))
    }

    /// Whether an EPCI has communes outside the area.
    pub(super) fn reaches_beyond(&self, code: &str) -> bool {
        self.reach.get(code).is_some_and(|(_, outside)| *outside > 0)
    }

    /// The communes of a territory inside the area.
    #[must_use]
    pub fn inside(&self, code: &str) -> Vec<String> {
        let own = self.base.data.territory(&TerritoryCode::from(code));
        own.map(|one| one.communes.iter().cloned().collect()).unwrap_or_default()
    }

    /// How many communes an EPCI has inside and outside the area.
    #[must_use]
    pub fn reach(&self, code: &str) -> (usize, usize) {
        self.reach.get(code).copied().unwrap_or_default()
    }

    /// Whether a commune is of an EPCI.
    pub(super) fn holds(&self, code: &str, insee: &str) -> bool {
        let commune = self.base.data.communes.of(insee);
        commune.is_some_and(|one| one.epci.as_deref() == Some(code))
    }

    /// Territories of the area called nearly so, the nearest first.
    pub(super) fn near(&self, text: &str) -> Vec<String> {
        let typed = key(&words(text)).join(" ");
        let like = |entry: &Entry| normalized_damerau_levenshtein(&typed, &entry.key.join(" "));
        let mut near: Vec<(f64, &Entry)> =
            self.area.all.iter().map(|one| (like(one), one)).collect();
        near.retain(|(like, _)| *like >= ALIKE);
        near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        near.into_iter().take(3).map(|(_, entry)| entry.code.clone()).collect()
    }
}
