//! Of any conventions and any signings.

mod any;

use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;

use super::{what_if::signed, *};
use crate::domain::{
    convention::{
        Convention,
        tests::{convention, day},
    },
    coverage::coverage,
    id::ConventionId,
    territory::Commune,
};

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..3650).prop_map(|days| day("2019-01-01") + Days::new(days))
}

fn any_convention(id: usize) -> impl Strategy<Value = Convention> {
    let dates = prop::option::of((any_day(), 0u64..1900));
    let communes = prop::collection::btree_set(0usize..6, 0..5);
    (dates, prop::option::of(any_day()), communes).prop_map(move |(dates, signed, communes)| {
        Convention {
            id: id.to_string().as_str().into(),
            start: dates.map(|(start, _)| start),
            end: dates.map(|(start, length)| start + Days::new(length)),
            signed,
            communes: communes.into_iter().map(|at| format!("0100{at}")).collect(),
            ..convention("", "", "", &[])
        }
    })
}

fn any_base() -> impl Strategy<Value = Snapshot> {
    let conventions = (any_convention(0), any_convention(1), any_convention(2));
    let populations = prop::collection::vec(0u32..40_000, 6);
    (conventions, populations).prop_map(|((one, two, three), populations)| Snapshot {
        conventions: vec![one, two, three],
        communes: populations
            .into_iter()
            .enumerate()
            .map(|(at, population)| Commune {
                insee: format!("0100{at}"),
                name: String::new(),
                department: "01".into(),
                epci: None,
                population,
            })
            .collect::<Vec<_>>()
            .into(),
        ..Snapshot::default()
    })
}

fn of(base: &Snapshot, on: NaiveDate) -> Figures {
    let sources = Sources { snapshot: base.clone(), ..Sources::default() };
    Figures::of(&sources, &FiguresQuery { on, sector: None, rows: None })
}

fn covered(base: &Snapshot, on: NaiveDate) -> u64 {
    coverage(base.communes.counted(), &base.conventions, on).covered
}

proptest! {
    #[test]
    fn coverage_is_never_above_all_nor_below_nobody(base in any_base(), on in any_day()) {
        for point in of(&base, on).trajectory {
            prop_assert!((0.0..=100.0).contains(&point.coverage.rate()));
            prop_assert!(point.coverage.covered <= point.coverage.population);
        }
    }

    /// Whatever is signed, whenever: nobody is covered less, on any day.
    #[test]
    fn a_signature_never_lowers_coverage(
        base in any_base(),
        on in any_day(),
        signing in any_day(),
        which in 0usize..3,
    ) {
        let one = &base.conventions[which];
        prop_assume!(one.signed.is_none());
        let signings = BTreeMap::from([(one.id.clone(), signing)]);
        let then = Snapshot { conventions: signed(&base, &signings), ..base.clone() };
        prop_assert!(covered(&base, on) <= covered(&then, on));
        let points = |base: &Snapshot| trajectory(base, on, on);
        for (before, after) in points(&base).iter().zip(points(&then)) {
            prop_assert!(before.coverage.covered <= after.coverage.covered);
        }
    }

    #[test]
    fn nothing_ticked_is_today(base in any_base(), on in any_day()) {
        let none: BTreeMap<ConventionId, NaiveDate> = BTreeMap::new();
        let then = Snapshot { conventions: signed(&base, &none), ..base.clone() };
        prop_assert_eq!(&then.conventions, &base.conventions);
        prop_assert_eq!(of(&then, on), of(&base, on));
    }

    /// Every inhabitant stands in one state, and every figure is what its rows add up to.
    #[test]
    fn a_figure_is_the_sum_of_its_rows(base in any_base(), on in any_day()) {
        let figures = of(&base, on);
        let people = |state: &State| match figures.figure(&Key::one(state.code())).unwrap().value {
            Value::People(people, _) => people,
            _ => 0,
        };
        let all: u64 = State::ALL.iter().map(people).sum();
        prop_assert_eq!(all, base.communes.counted().map(|one| u64::from(one.population)).sum::<u64>());
        let sources = Sources { snapshot: base.clone(), ..Sources::default() };
        for figure in &figures.all {
            let query = FiguresQuery { on, sector: None, rows: Some(figure.key.clone()) };
            let whole = Figures::of(&sources, &query);
            let whole = whole.figure(&figure.key).unwrap();
            prop_assert_eq!(whole.rows.iter().map(|row| row.counts).sum::<i64>(), figure.value.sum());
            prop_assert_eq!(whole.rows.len(), figure.count);
        }
    }
}
