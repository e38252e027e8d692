//! Questions about conventions: which end, which were signed, which lack a COPIL, a stage that moves, the socle,
//! a délibération.

use std::collections::HashSet;

use chrono::Datelike;

use super::{
    ground::Ground,
    row::{Found, Measure, Measured, Row, Value},
};
use crate::domain::{
    alerts::{Measured as Alerted, Thresholds},
    convention::{Convention, Standing},
    day::months_between,
    evaluation::{Evaluation, has_begun},
    field::RecordKind,
    goal::goal_on,
    id::ConventionId,
    lists::socle_gap,
    signatory::Signatory,
};

fn row(of: &Ground<'_>, one: &Convention) -> Row {
    Row::new(RecordKind::Convention, one.id.as_str(), of.lies(&one.id))
}

/// In force, not renewed, its end nearer than the farthest limit, its evaluation not begun: the first to end
/// first.
pub(super) fn ends_without_evaluation(of: &Ground<'_>) -> Vec<Row> {
    let (on, limits) = (of.on(), of.limits());
    let renewed: HashSet<&ConventionId> = of
        .data
        .conventions
        .iter()
        .filter(|one| one.signed.is_some_and(|signed| signed <= on))
        .filter_map(|one| one.predecessor.as_ref())
        .collect();
    let mut found: Vec<_> = of
        .in_force()
        .filter(|one| !renewed.contains(&one.id))
        .filter_map(|one| {
            let end = one.end_on(on)?;
            let months = months_between(on, end);
            let limit = nearest(months, &limits)?;
            let own: Vec<Evaluation> = of
                .beyond
                .evaluations
                .iter()
                .filter(|each| each.convention == one.id)
                .cloned()
                .collect();
            (!has_begun(one, &own, on)).then_some((end, months, limit, one))
        })
        .collect();
    found.sort_by_key(|(end, .., one)| (*end, &one.id));
    let rows = found.into_iter().map(|(end, months, limit, one)| {
        row(of, one)
            .says(Measure::EndsOn, Value::Day(end))
            .says(Measure::MonthsLeft, Value::count(months))
            .says(Measure::LimitMonths, Value::count(limit))
    });
    rows.collect()
}

/// The nearest of the three limits that the months left are under.
fn nearest(months: i32, limits: &Thresholds) -> Option<i32> {
    let each = [limits.end_renew, limits.end_evaluate, limits.end_plan];
    each.into_iter().filter(|limit| months < *limit).min()
}

/// Signed in the year, up to the day: the latest last.
pub(super) fn signatures_of_year(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let mut signed: Vec<_> = of
        .data
        .conventions
        .iter()
        .filter_map(|one| Some((one.signed?, one)))
        .filter(|(signed, _)| signed.year() == on.year() && *signed <= on)
        .collect();
    signed.sort_by_key(|(signed, one)| (*signed, &one.id));
    let says = |(day, one): (_, &Convention)| row(of, one).says(Measure::Signed, Value::Day(day));
    signed.into_iter().map(says).collect()
}

/// The goal of the year for signatures.
pub(super) fn signatures_goal(of: &Ground<'_>, _found: &Found) -> Measured {
    let goal = goal_on(&of.data.goals, of.on()).and_then(|goal| goal.signatures);
    vec![(Measure::Goal, goal.map_or(Value::Nothing, Value::count))]
}

/// In force, and no COPIL held in the year up to the day: those without one for longest first.
pub(super) fn no_copil_this_year(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let mut lacking: Vec<_> = of
        .in_force()
        .map(|one| (of.beyond.copils.get(&one.id).map(|note| note.on), one))
        .filter(|(last, _)| last.is_none_or(|last| last.year() != on.year()))
        .collect();
    lacking.sort_by_key(|(last, one)| (*last, &one.id));
    let rows = lacking.into_iter().map(|(last, one)| {
        let planned = of.data.meetings.iter().filter(|meeting| {
            meeting.kind == "copil"
                && meeting.convention.as_ref() == Some(&one.id)
                && meeting.on >= on
        });
        row(of, one)
            .says(Measure::LastCopil, Value::day(last))
            .says(Measure::NextCopil, Value::day(planned.map(|meeting| meeting.on).min()))
    });
    rows.collect()
}

/// Longer in a stage than is usual, as the alert says it.
pub(super) fn long_stages(of: &Ground<'_>) -> Vec<Row> {
    let mut found: Vec<_> = of
        .data
        .overview
        .alerts
        .iter()
        .filter_map(|alert| {
            let Alerted::StageTooLong(stage, months) = alert.measured else { return None };
            Some((stage, months, alert))
        })
        .collect();
    found.sort_by_key(|(_, months, alert)| (std::cmp::Reverse(*months), &alert.about.id));
    let rows = found.into_iter().map(|(stage, months, alert)| {
        let usual = alert.threshold.map(|limit| limit.value);
        Row::new(RecordKind::Convention, &alert.about.id, of.lies(&alert.about.id.as_str().into()))
            .says(Measure::Stage, Value::Stage(stage))
            .says(Measure::Months, Value::count(months))
            .says(Measure::UsualMonths, usual.map_or(Value::Nothing, Value::Count))
    });
    rows.collect()
}

/// Neither over nor given up, and its themes do not make the socle.
pub(super) fn lacking_socle(of: &Ground<'_>) -> Vec<Row> {
    let living = of.data.conventions.iter().filter(|one| of.lives(one));
    let gaps = living.map(|one| (one, socle_gap(&one.themes, &of.data.themes)));
    let mut rows: Vec<Row> = gaps
        .filter(|(_, gap)| !gap.is_none())
        .map(|(one, gap)| {
            row(of, one)
                .says(Measure::MissingThemes, Value::Records(RecordKind::Theme, gap.missing))
                .says(Measure::LacksAnother, Value::Truth(gap.needs_another))
        })
        .collect();
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    rows
}

/// A local authority of a convention that is being made, which has neither signed nor deliberated by the day.
pub(super) fn waiting_for_deliberation(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let by_then = |day: Option<chrono::NaiveDate>| day.is_some_and(|day| day <= on);
    let waits = |one: &&Signatory| {
        let made = |convention: &Convention| convention.standing(on) == Standing::Preparing;
        one.kind.is_collectivite()
            && !by_then(one.deliberation_on)
            && !by_then(one.signed_on)
            && of.convention(&one.convention).is_some_and(made)
    };
    let mut found: Vec<&Signatory> = of.beyond.signatories.iter().filter(waits).collect();
    found.sort_by(|a, b| (&a.convention, &a.party, &a.id).cmp(&(&b.convention, &b.party, &b.id)));
    let rows = found.into_iter().map(|one| {
        let convention = Value::record(RecordKind::Convention, one.convention.as_str());
        Row::new(RecordKind::Signatory, &one.id, of.lies(&one.convention))
            .says(Measure::InConvention, convention)
    });
    rows.collect()
}
