//! Questions about the population covered: today and on 31 December, communes without a convention, big ones
//! that rely on theirs as schéma of the SPPE.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::{
    ask::Ask,
    ground::Ground,
    narrow::Narrow,
    row::{Found, Measure, Measured, Row, Value},
};
use crate::domain::{
    convention::{Convention, Sppe, Standing},
    coverage::{coverage, covered_communes},
    field::RecordKind,
    goal::goal_on,
    id::TerritoryCode,
    stage::Stage,
    territory_status::{TerritoryStatus, best},
};

/// Inhabitants from which a commune needs a schéma of the SPPE.
const BIG: u32 = 10_000;

/// The last day of the year.
fn year_end(on: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(on.year(), 12, 31).unwrap_or(on)
}

/// Whether its signature is expected before the year ends: being made, at the stage of the signature.
fn is_expected(one: &Convention, on: NaiveDate) -> bool {
    one.standing(on) == Standing::Preparing && one.stage_on(on) == Stage::Signature
}

/// The same, signed before the year ends: from its first day, or from its signature where it has none.
fn signed(one: &Convention, on: NaiveDate) -> Convention {
    let end = year_end(on);
    Convention {
        signed: one.signed.or(Some(end)),
        start: one.start.or(Some(end)),
        end: one.end.or(NaiveDate::from_ymd_opt(on.year() + 1, 12, 31)),
        ..one.clone()
    }
}

/// In force on the day or on 31 December, the signatures expected counted as made: the biggest first.
pub(super) fn coverage_of_year(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let mut found: Vec<_> = of
        .data
        .conventions
        .iter()
        .filter_map(|one| {
            let expected = is_expected(one, on);
            let then = if expected { signed(one, on) } else { one.clone() };
            let (now, later) = (one.in_force(on), then.in_force(year_end(on)));
            let day = if later { year_end(on) } else { on };
            let covered = of.data.population(then.perimeter_on(day));
            (now || later || expected).then_some((covered, expected, now, later, one))
        })
        .collect();
    found.sort_by_key(|(covered, .., one)| (std::cmp::Reverse(*covered), &one.id));
    let rows = found.into_iter().map(|(covered, expected, now, later, one)| {
        Row::new(RecordKind::Convention, one.id.as_str(), of.lies(&one.id))
            .says(Measure::CountsToday, Value::Truth(now))
            .says(Measure::Expected, Value::Truth(expected))
            .says(Measure::CountsAtYearEnd, Value::Truth(later))
            .says(Measure::Covered, Value::count(covered))
    });
    rows.collect()
}

/// The share covered on both days, and the goal of the year: those of the whole base.
pub(super) fn rates(of: &Ground<'_>, _found: &Found) -> Measured {
    let on = of.on();
    let as_if = of
        .data
        .conventions
        .iter()
        .map(|one| if is_expected(one, on) { signed(one, on) } else { one.clone() });
    let as_if: Vec<Convention> = as_if.collect();
    let rate = |conventions, day| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "tenths of percent are below a thousand"
        )]
        let tenths =
            (coverage(of.data.communes.counted(), conventions, day).rate() * 10.0).round() as i64;
        Value::Tenths(tenths)
    };
    let goal = goal_on(&of.data.goals, on).map(|goal| goal.coverage);
    vec![
        (Measure::Rate, rate(&of.data.conventions, on)),
        (Measure::RateAtYearEnd, rate(&as_if, year_end(on))),
        (Measure::Goal, goal.map_or(Value::Nothing, |goal| Value::Tenths(i64::from(goal) * 10))),
    ]
}

/// Where each commune lies.
fn whereabouts<'a>(of: &Ground<'a>) -> HashMap<&'a str, Vec<TerritoryCode>> {
    let mut at: HashMap<&str, Vec<TerritoryCode>> = HashMap::new();
    for place in &of.data.territories {
        for insee in &place.communes {
            at.entry(insee.as_str()).or_default().push(place.code.clone());
        }
    }
    at
}

/// Where communes under no convention in force stand, in the words of territories.
fn states<'a>(of: &Ground<'a>) -> HashMap<&'a str, TerritoryStatus> {
    let on = of.on();
    let mut by: HashMap<&str, Vec<&Convention>> = HashMap::new();
    for one in &of.data.conventions {
        for insee in one.perimeter_on(on) {
            by.entry(insee).or_default().push(one);
        }
    }
    by.into_iter().map(|(insee, all)| (insee, best(&all, on))).collect()
}

/// In no convention in force: the biggest first.
pub(super) fn communes_without_ctg(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let on = of.on();
    let covered = covered_communes(&of.data.conventions, on);
    let states = states(of);
    let at = whereabouts(of);
    let nowhere = ask.about(Narrow::Territory).is_none() && ask.within.is_none();
    let bare = of.data.communes.counted().filter(|one| !covered.contains(one.insee));
    let mut bare: Vec<_> = bare.filter(|one| nowhere || at.contains_key(one.insee)).collect();
    bare.sort_by_key(|one| (std::cmp::Reverse(one.population), one.insee));
    let rows = bare.into_iter().map(|one| {
        let codes = at.get(one.insee).cloned().unwrap_or_default();
        let state = states.get(one.insee).copied().unwrap_or(TerritoryStatus::None);
        let awaited = [TerritoryStatus::Undated, TerritoryStatus::Preparing].contains(&state);
        Row::new(RecordKind::Commune, one.insee, codes)
            .says(Measure::Inhabitants, Value::count(one.population))
            .says(Measure::State, Value::State(state))
            .says(Measure::Prepared, Value::Truth(awaited))
    });
    rows.collect()
}

/// Above ten thousand inhabitants, in a convention in force that stands in for the schéma.
pub(super) fn sppe_by_ctg(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let at = whereabouts(of);
    let stands_in = of.in_force().filter(|one| one.sppe == Some(Sppe::TientLieu));
    let each =
        stands_in.flat_map(|one| one.perimeter_on(on).into_iter().map(move |insee| (insee, one)));
    let big = each.filter_map(|(insee, one)| {
        let population = of.data.communes.population_of(insee).filter(|count| *count > BIG)?;
        Some((population, insee, one))
    });
    let mut big: Vec<_> = big.collect();
    big.sort_by_key(|(population, insee, one)| (std::cmp::Reverse(*population), *insee, &one.id));
    // Each commune once, though two conventions have it.
    big.dedup_by_key(|(_, insee, _)| *insee);
    let rows = big.into_iter().map(|(population, insee, one)| {
        let codes = at.get(insee).cloned().unwrap_or_default();
        Row::new(RecordKind::Commune, insee, codes)
            .says(Measure::Inhabitants, Value::count(population))
            .says(Measure::InConvention, Value::record(RecordKind::Convention, one.id.as_str()))
    });
    rows.collect()
}
