//! Finding territories by typed words: their name, their code, their acronym, or a commune of theirs.
//!
//! Must not know where the words were typed.

use std::collections::{BTreeSet, HashSet};

use super::{
    fold::{Needle, acronym, fold},
    id::TerritoryCode,
    snapshot::Snapshot,
    territory::{Commune, Territory, TerritoryKind},
};

/// The names of a territory, folded to be searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    name: String,
    acronym: Option<String>,
}

impl Called {
    /// By its name and its code.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        let name = format!("{} {}", fold(&territory.name), fold(territory.code.as_str()));
        Self { name, acronym: acronym(&territory.name) }
    }

    /// Whether it answers: its communes are asked elsewhere.
    #[must_use]
    pub fn answers(&self, needle: &Needle) -> bool {
        needle.is_in(&self.name) || self.acronym.as_ref().is_some_and(|one| needle.begins(one))
    }
}

/// The territories of which a commune answers, by its name or its code; none where nothing is typed.
#[must_use]
pub fn by_commune(snapshot: &Snapshot, needle: &Needle) -> BTreeSet<TerritoryCode> {
    if needle.is_empty() {
        return BTreeSet::new();
    }
    let groups = snapshot.territories.iter().filter(|place| place.kind == TerritoryKind::Group);
    let grouped: HashSet<&str> =
        groups.flat_map(|place| &place.communes).map(String::as_str).collect();
    let (mut epcis, mut insee) = (HashSet::new(), HashSet::new());
    for (commune, called) in snapshot.communes.called() {
        let epci = commune.epci.as_deref().filter(|siren| !epcis.contains(siren));
        let in_group = grouped.contains(commune.insee.as_str());
        if (epci.is_some() || in_group) && needle.is_in(called) {
            epcis.extend(epci);
            insee.extend(in_group.then_some(commune.insee.as_str()));
        }
    }
    let has = |place: &&Territory| match place.kind {
        TerritoryKind::Epci => epcis.contains(place.code.as_str()),
        TerritoryKind::Group => place.communes.iter().any(|one| insee.contains(one.as_str())),
    };
    snapshot.territories.iter().filter(has).map(|place| place.code.clone()).collect()
}

/// The territory that a commune leads to: its EPCI, else the first group that has it.
#[must_use]
pub fn leads_to<'a>(snapshot: &'a Snapshot, commune: &Commune) -> Option<&'a Territory> {
    let epci = commune.epci.as_deref().and_then(|siren| snapshot.territory(&siren.into()));
    let has = |place: &&Territory| place.communes.contains(&commune.insee);
    epci.or_else(|| snapshot.territories.iter().find(has))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot() -> Snapshot {
        let commune = |insee: &str, name: &str, epci: Option<&str>| Commune {
            insee: insee.into(),
            name: name.into(),
            department: "01".into(),
            epci: epci.map(Into::into),
            population: 1,
        };
        let territory = |code: &str, name: &str, kind, communes: &[&str]| Territory {
            code: code.into(),
            name: name.into(),
            kind,
            communes: communes.iter().map(|&insee| insee.to_owned()).collect(),
            population: 0,
            talking_points: None,
        };
        let communes = vec![
            commune("01034", "Belley", Some("200040350")),
            commune("01093", "Châtillon-sur-Chalaronne", Some("200069193")),
            commune("22016", "Île-de-Bréhat", None),
        ];
        Snapshot {
            communes: communes.into(),
            territories: vec![
                territory("200040350", "CC Bugey Sud", TerritoryKind::Epci, &["01034"]),
                territory("200069193", "CC de la Dombes", TerritoryKind::Epci, &["01093"]),
                territory("22016", "Île-de-Bréhat", TerritoryKind::Group, &["22016"]),
            ],
            ..Snapshot::default()
        }
    }

    fn found(typed: &str) -> Vec<String> {
        let (snapshot, needle) = (snapshot(), Needle::new(typed));
        let mut found = by_commune(&snapshot, &needle);
        let named = snapshot.territories.iter().filter(|one| Called::of(one).answers(&needle));
        found.extend(named.map(|one| one.code.clone()));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_commune_leads_to_its_epci_or_to_the_group_that_has_it() {
        for typed in ["belley", "Bell", "01034", "sud", "ccbs", "200040350"] {
            assert_eq!(found(typed), ["200040350"], "{typed}");
        }
        assert_eq!(found("châtillon chalar"), ["200069193"]);
        assert_eq!(found("brehat"), ["22016"]);
        assert_eq!(found(""), ["200040350", "200069193", "22016"]);
        // Words of two communes are not one.
        assert!(found("belley chatillon").is_empty());
        let snapshot = snapshot();
        let to = |at: usize| leads_to(&snapshot, &snapshot.communes[at]).unwrap().code.to_string();
        assert_eq!([to(0), to(2)], ["200040350", "22016"]);
    }
}
