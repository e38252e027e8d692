//! Where the next CA décentralisé could be held, each reason said: the board was not there for long, an event
//! comes, the plan is strong.

use std::cmp::Reverse;

use chrono::{NaiveDate, TimeDelta};

use super::{
    beyond::YEAR,
    ground::Ground,
    row::{Measure, Row, Value, Word},
};
use crate::domain::{
    field::RecordKind, id::TerritoryCode, meeting::Meeting, note::Note, plan::Progress,
};

/// Days within which an event comes.
const COMING: i64 = 183;

/// Progress from which a plan is strong, in percent, and how many fiches it has at least.
const STRONG: (u8, usize) = (50, 5);

/// Meetings that are an occasion.
const OCCASIONS: [&str; 5] =
    ["inauguration", "visite_equipement", "signature", "seminaire", "comite_local"];

/// Exchanges that are no visit.
const FROM_AFAR: [&str; 2] = ["telephone", "courriel"];

/// Territories with a reason: those with the most first, then those with the nearest event.
pub(super) fn next_ca_decentralise(of: &Ground<'_>) -> Vec<Row> {
    let places = of.data.territories.iter().map(|place| suggested(of, &place.code));
    let mut found: Vec<_> = places.filter(|(count, ..)| *count > 0).collect();
    found.sort_by_key(|(count, event, row)| {
        (Reverse(*count), event.unwrap_or(NaiveDate::MAX), row.id.clone())
    });
    found.into_iter().map(|(.., row)| row).collect()
}

fn suggested(of: &Ground<'_>, code: &TerritoryCode) -> (usize, Option<NaiveDate>, Row) {
    let (visit, event, progress) = (last_visit(of, code), event(of, code), strong_plan(of, code));
    let reasons = [
        visit.is_none().then_some(Word::NotVisited),
        event.map(|_| Word::EventComing),
        progress.map(|_| Word::StrongPlan),
    ];
    let reasons: Vec<Word> = reasons.into_iter().flatten().collect();
    let id = event.map(|one| Value::record(RecordKind::Meeting, &one.id));
    let row = Row::new(RecordKind::Territory, code.as_str(), vec![code.clone()])
        .says(Measure::LastVisit, Value::day(visit))
        .says(Measure::EventOn, Value::day(event.map(|one| one.on)))
        .says(Measure::Event, id.unwrap_or(Value::Nothing))
        .says(Measure::PlanProgress, progress.map_or(Value::Nothing, Value::count));
    let (count, on) = (reasons.len(), event.map(|one| one.on));
    (count, on, row.says(Measure::Reasons, Value::Words(reasons)))
}

/// The last day of a year back on which a board member was there.
fn last_visit(of: &Ground<'_>, code: &TerritoryCode) -> Option<NaiveDate> {
    let since = of.on() - TimeDelta::days(YEAR);
    let there = |note: &&Note| {
        note.on > since
            && note.on <= of.on()
            && !FROM_AFAR.contains(&note.kind.as_str())
            && of.of_note(note).contains(code)
    };
    of.beyond.visits.iter().filter(there).map(|note| note.on).max()
}

/// The next occasion there.
fn event<'a>(of: &Ground<'a>, code: &TerritoryCode) -> Option<&'a Meeting> {
    let until = of.on() + TimeDelta::days(COMING);
    let comes = |one: &&Meeting| {
        let there = one.territories.contains(code)
            || one.convention.as_ref().is_some_and(|id| of.lies(id).contains(code));
        there && OCCASIONS.contains(&one.kind.as_str()) && of.on() <= one.on && one.on <= until
    };
    of.data.meetings.iter().filter(comes).min_by_key(|one| (one.on, &one.id))
}

/// The progress of the plan of a convention in force there, where it is strong.
fn strong_plan(of: &Ground<'_>, code: &TerritoryCode) -> Option<u8> {
    let there = of.in_force().filter(|one| of.lies(&one.id).contains(code));
    let plans = there.map(|one| Progress::of(of.data.actions_of(&one.id), of.on()));
    let strong = plans.filter(|plan| plan.counted >= STRONG.1).filter_map(|plan| plan.percent());
    strong.filter(|percent| *percent >= STRONG.0).max()
}
