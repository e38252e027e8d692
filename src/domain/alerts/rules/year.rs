//! What is held once a year at least: a steering committee of each convention in force, a board on the ground.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::super::{
    alert::{Alert, Context, Threshold},
    measured::{Measured, Urgency},
    thresholds::Setting,
    turns::{since, turns},
};
use crate::domain::meeting::Meeting;

/// Codes of the kinds of exchange.
const COPIL: &str = "copil";
const BOARD: &str = "ca_decentralise";

pub(super) fn copil(context: &Context<'_>, found: &mut Vec<Alert>) {
    let Some((limit, from)) = missed_from(context, Setting::CopilMonth) else { return };
    let awaited = context.snapshot.meetings.iter().filter(|one| awaits(context, one, COPIL));
    let planned: HashSet<_> = awaited.filter_map(|one| one.convention.as_ref()).collect();
    for (at, one) in context.snapshot.conventions.iter().enumerate() {
        let held = context.snapshot.copils.get(&one.id).copied();
        let holds = |on: NaiveDate| from <= on && !is_held(held, on) && one.in_force(on);
        if !holds(context.on) {
            continue;
        }
        let planned = planned.contains(&one.id);
        found.push(Alert {
            threshold: Some(limit),
            since: since(context.on, turns(one).chain([from]), holds),
            ..Alert::on_convention(Measured::Copil(planned), urgency(planned), at, context)
        });
    }
}

/// Of the whole Caf: it is about the kind of exchange itself. A base with no convention misses none.
pub(super) fn board(context: &Context<'_>, found: &mut Vec<Alert>) {
    let Some((limit, from)) = missed_from(context, Setting::BoardMonth) else { return };
    let begun = !context.snapshot.conventions.is_empty();
    if !begun || is_held(context.snapshot.board_held, context.on) {
        return;
    }
    let planned = context.snapshot.meetings.iter().any(|one| awaits(context, one, BOARD));
    found.push(Alert {
        threshold: Some(limit),
        since: Some(from),
        ..Alert::on_record(Measured::Board(planned), urgency(planned), BOARD)
    });
}

/// The first day of the month from which it is missed, once that day has come.
fn missed_from(context: &Context<'_>, setting: Setting) -> Option<(Threshold, NaiveDate)> {
    let limit = context.limit(setting);
    let month = u32::try_from(limit.value).ok()?;
    let from = NaiveDate::from_ymd_opt(context.on.year(), month, 1)?;
    (from <= context.on).then_some((limit, from))
}

fn is_held(last: Option<NaiveDate>, on: NaiveDate) -> bool {
    last.is_some_and(|last| last.year() == on.year() && last <= on)
}

/// Whether one is planned before the year ends.
fn awaits(context: &Context<'_>, one: &Meeting, kind: &str) -> bool {
    one.kind == kind && one.on >= context.on && one.on.year() == context.on.year()
}

/// What is planned is only worth knowing.
const fn urgency(planned: bool) -> Urgency {
    if planned { Urgency::Remark } else { Urgency::Soon }
}
