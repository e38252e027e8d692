//! The load a technicien carries: territories, conventions by stage, open follow-ups, posts. Each counts once,
//! so that the sum of all equals the Caf.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    binome::binome_of,
    facts::Facts,
    fold::fold,
    id::{PersonId, TerritoryCode},
    post::{Employer, Totals, totals},
    renewal::open_generations,
    stage::Stage,
};

/// What one technicien carries, or nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    /// Who; nobody where no binôme has a technicien there.
    pub technicien: Option<PersonId>,
    /// Territories.
    pub territories: BTreeSet<TerritoryCode>,
    /// Conventions by the stage they stand at: each with the first territory it touches.
    pub stages: BTreeMap<Stage, usize>,
    /// Open follow-ups read on its territories.
    pub follow_ups: usize,
    /// The posts of the Caf that they hold; those without a holder are nobody's.
    pub posts: Totals,
}

impl Load {
    /// Conventions of every stage.
    #[must_use]
    pub fn conventions(&self) -> usize {
        self.stages.values().sum()
    }
}

/// The load of each technicien on a day, by name, nobody last.
#[must_use]
pub fn loads(data: &Facts, on: NaiveDate) -> Vec<Load> {
    let who = |code: Option<&TerritoryCode>| {
        binome_of(code?, &data.binomes, on).and_then(|binome| binome.technicien.clone())
    };
    let mut by: BTreeMap<Option<PersonId>, Load> = BTreeMap::new();
    for place in &data.territories {
        let load = by.entry(who(Some(&place.code))).or_default();
        load.territories.insert(place.code.clone());
    }
    for (_, convention) in open_generations(&data.conventions, on) {
        let first = data.territories_of(convention).first().map(|one| &one.code);
        let load = by.entry(who(first)).or_default();
        *load.stages.entry(convention.stage_on(on)).or_default() += 1;
    }
    for follow_up in &data.follow_ups {
        let place = data.place_of(follow_up);
        by.entry(who(place.as_ref())).or_default().follow_ups += 1;
    }
    for post in data.posts.iter().filter(|one| one.employer == Employer::Caf && one.stands(on)) {
        let load = by.entry(post.holder_person.clone()).or_default();
        load.posts = load.posts.and(totals([post], Employer::Caf, on));
    }
    let mut all: Vec<Load> =
        by.into_iter().map(|(technicien, load)| Load { technicien, ..load }).collect();
    all.sort_by_key(|load| {
        let name = fold(data.person_name(load.technicien.as_ref()));
        (load.technicien.is_none(), name)
    });
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        alerts::Thresholds,
        binome::Binome,
        convention::Convention,
        follow_up::{FollowUp, OwedBy},
        snapshot::Snapshot,
        territory::{Territory, TerritoryKind},
    };

    fn day() -> NaiveDate {
        "2026-11-28".parse().unwrap()
    }

    fn territory(code: usize) -> Territory {
        Territory {
            code: format!("t{code}").as_str().into(),
            name: format!("T{code}"),
            kind: TerritoryKind::Epci,
            communes: [format!("0100{code}")].into(),
            population: 1,
            talking_points: None,
        }
    }

    fn binome(number: usize, technicien: Option<usize>, sector: &[usize]) -> Binome {
        let person = |number: usize| PersonId::from(format!("p{number}").as_str());
        Binome {
            id: format!("b{number}").as_str().into(),
            administrateur: Some(person(9)),
            technicien: technicien.map(person),
            start: "2020-01-01".parse().unwrap(),
            end: None,
            cadence_days: None,
            sector: sector.iter().map(|code| format!("t{code}").as_str().into()).collect(),
        }
    }

    proptest! {
        /// Whoever follows what, each territory, convention and follow-up counts once.
        #[test]
        fn the_sum_of_all_is_the_caf(
            sectors in prop::collection::vec(
                (prop::option::of(0usize..3), prop::collection::vec(0usize..6, 0..4)), 0..4),
            conventions in prop::collection::vec(0usize..8, 0..6),
            follow_ups in prop::collection::vec(prop::option::of(0usize..6), 0..8),
        ) {
            let data = Snapshot {
                territories: (0..6).map(territory).collect(),
                binomes: sectors
                    .iter()
                    .enumerate()
                    .map(|(at, (technicien, sector))| binome(at, *technicien, sector))
                    .collect(),
                conventions: conventions
                    .iter()
                    .enumerate()
                    .map(|(at, commune)| Convention {
                        id: format!("c{at}").as_str().into(),
                        communes: [format!("0100{commune}")].into(),
                        ..Convention::default()
                    })
                    .collect(),
                follow_ups: follow_ups
                    .iter()
                    .map(|place| FollowUp {
                        id: "f".into(),
                        note: None,
                        territory: place.map(|code| format!("t{code}").as_str().into()),
                        convention: None,
                        action: None,
                        what: "Envoyer".into(),
                        owed_by: OwedBy::Caf,
                        due: None,
                        done: None,
                    })
                    .collect(),
                ..Snapshot::default()
            };
            let data = Facts::of(data, day(), &Thresholds::default());
            let all = loads(&data, day());
            let count = |of: fn(&Load) -> usize| all.iter().map(of).sum::<usize>();
            prop_assert_eq!(count(|one| one.territories.len()), 6);
            prop_assert_eq!(count(Load::conventions), conventions.len());
            prop_assert_eq!(count(|one| one.follow_ups), follow_ups.len());
            let names: BTreeSet<_> = all.iter().map(|one| one.technicien.clone()).collect();
            prop_assert_eq!(names.len(), all.len());
        }
    }
}
