//! The pure rules of an update: merging, moving, counting, leading perimeters.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::{
    change::Step,
    field::{Field, RecordKind},
    territory::{Commune, Department, Epci, TerritoryKind},
};

fn commune(insee: &str, epci: &str, population: u32) -> Commune {
    Commune {
        insee: insee.into(),
        name: format!("Commune {insee}"),
        department: insee[..2].into(),
        epci: (!epci.is_empty()).then(|| epci.to_owned()),
        population,
    }
}

fn epci(siren: &str) -> Epci {
    Epci { siren: siren.into(), name: format!("CC {siren}"), nature: "CC".into() }
}

fn edition(year: i32, communes: &[Commune], passages: &[(&str, &str)]) -> Edition {
    let line = |(line, (from, to)): (usize, &(&str, &str))| Passage {
        from: (*from).into(),
        to: (*to).into(),
        line: line + 2,
    };
    let sirens: BTreeSet<&String> = communes.iter().filter_map(|one| one.epci.as_ref()).collect();
    Edition {
        millesime: chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
        communes: communes.to_vec(),
        epcis: sirens.into_iter().map(|siren| (siren.clone(), epci(siren))).collect(),
        years: BTreeMap::new(),
        passages: passages.iter().enumerate().map(line).collect(),
    }
}

/// A base of the Ain that holds these communes, with a convention over some of them.
fn holding(communes: &[Commune], perimeter: &[&str]) -> Holding {
    let ain = Department { code: "01".into(), name: "Ain".into(), population_year: 2023 };
    let now = edition(2026, communes, &[]);
    let territory = |siren: &String| HeldTerritory {
        id: siren.clone(),
        name: format!("CC {siren}"),
        kind: TerritoryKind::Epci,
        archived: false,
    };
    Holding {
        departments: vec![(ain, "2026-01-01".into())],
        communes: communes
            .iter()
            .map(|one| Held { record: one.clone(), archived: false })
            .collect(),
        epcis: now
            .epcis
            .values()
            .map(|one| Held { record: one.clone(), archived: false })
            .collect(),
        territories: now.epcis.keys().map(territory).collect(),
        perimeters: vec![HeldSet {
            kind: RecordKind::Convention,
            id: "ctg".into(),
            name: "CTG".into(),
            archived: false,
            members: perimeter.iter().map(|&code| code.to_owned()).collect(),
        }],
        ..Holding::default()
    }
}

fn codes(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|&code| code.to_owned()).collect()
}

#[test]
fn the_same_reference_changes_nothing() {
    let all = [commune("01001", "a", 10), commune("01002", "b", 20)];
    let held = holding(&all, &["01001"]);
    assert!(Plan::of(&held, &edition(2026, &all, &[])).unwrap().is_empty());
    // Another year of the same is another vintage, and its populations are still of their census.
    let plan = Plan::of(&held, &edition(2027, &all, &[])).unwrap();
    assert!(!plan.is_empty());
    assert_eq!((plan.change(&[]).steps.len(), plan.departments[0].years), (1, (2023, 2023)));
}

#[test]
fn a_perimeter_that_had_part_of_a_new_commune_has_it_whole_and_that_is_reported() {
    let held = holding(
        &[commune("01001", "a", 10), commune("01002", "a", 20), commune("01003", "a", 30)],
        &["01001", "01003"],
    );
    let next = [commune("01002", "a", 31), commune("01003", "a", 30)];
    let plan = Plan::of(&held, &edition(2027, &next, &[("01001", "01002")])).unwrap();
    assert_eq!(plan.lead(&codes(&["01001", "01003"])), codes(&["01002", "01003"]));
    let change = &plan.perimeters[0];
    assert!(change.joined[0].partly);
    assert_eq!((change.left[0].code.as_str(), change.joined.len()), ("01001", 1));
    assert_eq!(plan.merged[0].into.code, "01002");
    assert_eq!((plan.populations, plan.departments[0].years), (1, (2023, 2024)));
    // Where all of it was in, nothing is to be judged.
    let held =
        holding(&[commune("01001", "a", 10), commune("01002", "a", 20)], &["01001", "01002"]);
    let next = [commune("01009", "a", 30)];
    let both = [("01001", "01009"), ("01002", "01009")];
    let plan = Plan::of(&held, &edition(2027, &next, &both)).unwrap();
    assert!(!plan.perimeters[0].joined[0].partly);
}

#[test]
fn a_table_of_several_years_is_followed_to_its_end() {
    let held = holding(&[commune("01001", "a", 10), commune("01002", "a", 20)], &["01001"]);
    let next = [commune("01003", "a", 30)];
    let table = [("01001", "01002"), ("01002", "01003")];
    let plan = Plan::of(&held, &edition(2028, &next, &table)).unwrap();
    assert_eq!(plan.lead(&codes(&["01001"])), codes(&["01003"]));
    // One that goes round says nothing.
    let round = [("01001", "01004"), ("01004", "01005"), ("01005", "01004"), ("01002", "01003")];
    assert!(Plan::of(&held, &edition(2028, &next, &round)).is_ok());
}

/// A working copy that came back may name what merged meanwhile.
#[test]
fn a_perimeter_that_names_a_commune_that_merged_before_goes_on_to_its_successor() {
    let mut held = holding(&[commune("01001", "a", 10), commune("01002", "a", 20)], &["01001"]);
    held.communes[0].archived = true;
    held.successors.insert("01001".into(), "01002".into());
    let same = edition(2026, &[commune("01002", "a", 20)], &[]);
    let plan = Plan::of(&held, &same).unwrap();
    assert_eq!(plan.lead(&codes(&["01001"])), codes(&["01002"]));
    assert!(plan.perimeters[0].joined[0].partly);
    assert!(plan.merged.is_empty());
    // Where it is a commune again, it stands for itself.
    let again = [commune("01001", "a", 10), commune("01002", "a", 10)];
    let plan = Plan::of(&held, &edition(2027, &again, &[])).unwrap();
    assert!(plan.perimeters.is_empty());
}

#[test]
fn what_has_no_place_is_refused() {
    let held = holding(&[commune("01001", "a", 10), commune("01002", "a", 20)], &[]);
    let one = [commune("01001", "a", 10)];
    let refused = |edition: &Edition| Plan::of(&held, edition).unwrap_err();
    assert!(matches!(refused(&edition(2027, &one, &[])), Trouble::Gone { more: 0, .. }));
    let nowhere = edition(2027, &one, &[("01002", "01009")]);
    assert!(matches!(refused(&nowhere), Trouble::Nowhere(Passage { line: 2, .. })));
    assert!(matches!(refused(&edition(2025, &one, &[])), Trouble::Older { .. }));
    let elsewhere = edition(2027, &[commune("69001", "a", 1)], &[]);
    assert!(matches!(refused(&elsewhere), Trouble::NoDepartment(_)));
    let mut unnamed = edition(2027, &[commune("01001", "z", 1)], &[("01002", "01001")]);
    unnamed.epcis.clear();
    assert!(matches!(refused(&unnamed), Trouble::UnnamedEpci { .. }));
}

#[test]
fn a_commune_that_left_for_another_departement_leaves_the_perimeter() {
    let held =
        holding(&[commune("01001", "a", 10), commune("01002", "a", 20)], &["01001", "01002"]);
    let next = [commune("01001", "a", 10), commune("69900", "a", 20)];
    let plan = Plan::of(&held, &edition(2027, &next, &[("01002", "69900")])).unwrap();
    assert_eq!(plan.left[0].code, "01002");
    assert_eq!(plan.lead(&codes(&["01001", "01002"])), codes(&["01001"]));
}

#[test]
fn notes_of_an_epci_that_is_no_more_go_to_where_most_of_its_people_went() {
    let held = holding(
        &[commune("01001", "a", 10), commune("01002", "a", 20), commune("01003", "b", 1)],
        &[],
    );
    let next = [commune("01001", "b", 10), commune("01002", "c", 20), commune("01003", "b", 1)];
    let plan = Plan::of(&held, &edition(2027, &next, &[])).unwrap();
    assert_eq!(plan.heirs, BTreeMap::from([("a".into(), "c".into())]));
    let mention = |archived| Mention {
        kind: RecordKind::Note,
        id: "n".into(),
        field: Field::Territory,
        names: RecordKind::Territory,
        of: "a".into(),
        archived,
    };
    let notes = |archived| {
        let steps = plan.change(&[mention(archived)]).steps;
        let edits = steps.into_iter().find_map(|step| match step {
            Step::Edit { kind: RecordKind::Note, edits, .. } => Some(edits),
            Step::Edit { .. }
            | Step::Create { .. }
            | Step::Link { .. }
            | Step::Archive { .. }
            | Step::Merge { .. } => None,
        });
        edits.unwrap().len()
    };
    // An archived note says that it stays so.
    assert_eq!((notes(false), notes(true)), (1, 2));
}

#[derive(Debug, Clone)]
struct World {
    before: Vec<Commune>,
    after: Vec<Commune>,
    passages: Vec<(String, String)>,
    perimeter: BTreeSet<String>,
}

/// Any number of communes, of which each goes on, moves, or merges into the one before it.
fn worlds() -> impl Strategy<Value = World> {
    let fate = (0u8..4, 0u32..5000, 0u8..3, 0u8..3, any::<bool>());
    prop::collection::vec(fate, 1..25).prop_map(|fates| {
        let mut world = World {
            before: Vec::new(),
            after: Vec::new(),
            passages: Vec::new(),
            perimeter: BTreeSet::new(),
        };
        for (at, (fate, population, from, to, inside)) in fates.into_iter().enumerate() {
            let code = format!("01{at:03}");
            world.before.push(commune(&code, &from.to_string(), population));
            if inside {
                world.perimeter.insert(code.clone());
            }
            match (fate, world.after.last_mut()) {
                (0, Some(last)) => {
                    last.population += population;
                    world.passages.push((code, last.insee.clone()));
                }
                (1, _) => world.after.push(commune(&code, &to.to_string(), population)),
                _ => world.after.push(commune(&code, &from.to_string(), population)),
            }
        }
        world
    })
}

proptest! {
    /// However communes merge and move, nobody is lost; no perimeter loses ground nor names what is not there.
    /// Each former commune leads somewhere, and what is no more is archived once.
    #[test]
    fn an_update_loses_nobody(world in worlds()) {
        let perimeter: Vec<&str> = world.perimeter.iter().map(String::as_str).collect();
        let held = holding(&world.before, &perimeter);
        let passages: Vec<(&str, &str)> =
            world.passages.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        let plan = Plan::of(&held, &edition(2027, &world.after, &passages)).unwrap();
        let census = &plan.departments[0];
        prop_assert_eq!(census.population.0, census.population.1);
        prop_assert_eq!(census.communes, (world.before.len(), world.after.len()));
        prop_assert_eq!(census.communes.0 - census.communes.1, world.passages.len());
        let standing: BTreeSet<String> =
            world.after.iter().map(|one| one.insee.clone()).collect();
        let led = plan.lead(&world.perimeter);
        prop_assert!(led.is_subset(&standing));
        prop_assert_eq!(led.is_empty(), world.perimeter.is_empty());
        prop_assert_eq!(plan.lead(&led), led.clone(), "what stands leads to itself");
        let people = |all: &[Commune], within: &BTreeSet<String>| -> u64 {
            let there = all.iter().filter(|one| within.contains(&one.insee));
            there.map(|one| u64::from(one.population)).sum()
        };
        prop_assert!(people(&world.before, &world.perimeter) <= people(&world.after, &led));
        let everybody = world.before.iter().map(|one| one.insee.clone()).collect();
        prop_assert_eq!(plan.lead(&everybody), standing);
        let archived = plan.change(&[]).steps.iter().filter(|step| matches!(
            step,
            Step::Edit { kind: RecordKind::Commune, edits, .. }
                if edits.iter().any(|edit| edit.key.field == crate::domain::field::Field::Archived)
        )).count();
        prop_assert_eq!(archived, world.passages.len());
        let moved = world.before.iter().filter(|one| {
            world.after.iter().any(|now| now.insee == one.insee && now.epci != one.epci)
        });
        prop_assert_eq!(plan.moved.len(), moved.count());
    }
}
