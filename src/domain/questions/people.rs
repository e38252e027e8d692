//! Questions about people: silence, missing binômes, vacant posts, visits of the board, who was at a COPIL.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{
    ask::Ask,
    ground::Ground,
    narrow::Narrow,
    row::{Found, Measure, Measured, Row, Value, Word},
};
use crate::domain::{
    alerts::{Alert, RuleCode},
    binome::{Binome, binome_of},
    field::RecordKind,
    id::{PersonId, TerritoryCode},
    note::Note,
    person::Role,
    post::{Post, PostFunction},
    territory::Territory,
};

/// Exchanges that are no visit.
const FROM_AFAR: [&str; 2] = ["telephone", "courriel"];

fn row(one: &TerritoryCode) -> Row {
    Row::new(RecordKind::Territory, one.as_str(), vec![one.clone()])
}

/// Where nothing was noted for long, as the alert says it: the longest silence first, never noted before all.
pub(super) fn silent_territories(of: &Ground<'_>) -> Vec<Row> {
    let silent = |one: &&Alert| one.measured.rule() == RuleCode::Silent;
    let mut found: Vec<_> = of
        .data
        .overview
        .alerts
        .iter()
        .filter(silent)
        .filter_map(|alert| Some((of.data.last_contact(alert.territories.first()?), alert)))
        .collect();
    found.sort_by_key(|(last, alert)| (*last, &alert.about.id));
    let rows = found.into_iter().map(|(last, alert)| {
        let limit = alert.threshold.map(|limit| limit.value);
        let days = last.map(|last| (of.on() - last).num_days());
        row(&alert.about.id.as_str().into())
            .says(Measure::LastContact, Value::day(last))
            .says(Measure::SilentDays, days.map_or(Value::Nothing, Value::Count))
            .says(Measure::LimitDays, limit.map_or(Value::Nothing, Value::Count))
    });
    rows.collect()
}

/// Which of the two is missing; nothing of a whole binôme.
fn missing(pair: Option<&Binome>) -> Option<Word> {
    match pair.map(|pair| (&pair.administrateur, &pair.technicien)) {
        None | Some((None, None)) => Some(Word::Both),
        Some((None, Some(_))) => Some(Word::Administrateur),
        Some((Some(_), None)) => Some(Word::Technicien),
        Some((Some(_), Some(_))) => None,
    }
}

/// Nobody on the day, or one of two: those without anybody first.
pub(super) fn without_binome(of: &Ground<'_>) -> Vec<Row> {
    let found = of.data.territories.iter().filter_map(|place: &Territory| {
        let pair = binome_of(&place.code, &of.data.binomes, of.on());
        Some((missing(pair)?, place))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(missing, _)| *missing);
    let says = |(missing, place): (Word, &Territory)| {
        row(&place.code).says(Measure::Missing, Value::Words(vec![missing]))
    };
    found.into_iter().map(says).collect()
}

fn of_cooperation<'a>(of: &Ground<'a>) -> impl Iterator<Item = (&'a Post, Vec<TerritoryCode>)> {
    let on = of.on();
    let each = of.data.posts.iter().filter(move |one| {
        one.function == PostFunction::ChargeCooperation && one.since_on <= on && one.stands(on)
    });
    let places = each.map(|one| match &one.convention {
        Some(id) => (one, of.lies(id)),
        None => (one, one.territories.iter().cloned().collect()),
    });
    places.collect::<Vec<_>>().into_iter()
}

/// Posts of chargé de coopération that somebody does not hold whole: the longest vacant first.
pub(super) fn vacant_posts(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let vacant = of_cooperation(of).filter(|(one, _)| one.vacant(on) > 0);
    let mut vacant: Vec<_> = vacant.collect();
    vacant.sort_by_key(|(one, _)| (one.since_on, &one.id));
    let rows = vacant.into_iter().map(|(one, at)| {
        let months = one.months_vacant(on);
        Row::new(RecordKind::Post, &one.id, at)
            .says(Measure::VacantFte, Value::Hundredths(one.vacant(on)))
            .says(Measure::Months, months.map_or(Value::Nothing, Value::count))
    });
    rows.collect()
}

/// What is funded and held of all these posts, where it is asked.
pub(super) fn posts_totals(of: &Ground<'_>, ask: &Ask) -> Measured {
    let there = of_cooperation(of).filter(|(_, at)| ask.reaches(at));
    let sums = there.fold((0, 0), |sums, (one, _)| (sums.0 + one.funded, sums.1 + one.filled));
    vec![
        (Measure::FundedFte, Value::Hundredths(sums.0)),
        (Measure::FilledFte, Value::Hundredths(sums.1)),
    ]
}

fn role_of(of: &Ground<'_>, note: &Note, role: Role) -> bool {
    let is = |id: &PersonId| of.data.people.iter().any(|one| one.id == *id && one.role == role);
    note.persons.iter().chain(&note.author).any(is)
}

/// Visits of the board in the year up to the day: the latest first.
pub(super) fn administrator_visits(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let on = of.on();
    let of_year = |note: &&Note| {
        note.on.year() == on.year() && note.on <= on && !FROM_AFAR.contains(&note.kind.as_str())
    };
    let person = ask.about(Narrow::Person);
    let was_there =
        |note: &&Note| person.is_none_or(|id| note.persons.iter().any(|one| one.as_str() == id));
    let visits = of.beyond.visits.iter().rev().filter(of_year).filter(was_there);
    let rows = visits.map(|note| {
        Row::new(RecordKind::Note, note.id.as_str(), of.of_note(note))
            .says(Measure::Day, Value::Day(note.on))
            .says(Measure::WithTechnicien, Value::Truth(role_of(of, note, Role::Technicien)))
    });
    rows.collect()
}

/// How many with a technicien, how many without.
pub(super) fn visits_totals(found: &Found) -> Measured {
    let with = Value::Truth(true);
    let count = found.rows.iter().filter(|row| *row.value(Measure::WithTechnicien) == with).count();
    vec![
        (Measure::VisitsWith, Value::count(count)),
        (Measure::VisitsWithout, Value::count(found.rows.len() - count)),
    ]
}

/// The last COPIL of each convention that lives: the latest first.
pub(super) fn last_copil(of: &Ground<'_>) -> Vec<Row> {
    let living = of.data.conventions.iter().filter(|one| of.lives(one));
    let mut found: Vec<_> =
        living.filter_map(|one| Some((of.beyond.copils.get(&one.id)?, one))).collect();
    found.sort_by_key(|(note, one)| (std::cmp::Reverse::<NaiveDate>(note.on), &note.id, &one.id));
    let rows = found.into_iter().map(|(note, one)| {
        let others = i64::from(note.others.unwrap_or_default());
        let known = note.persons.len() + note.contacts.len();
        let attended = i64::try_from(known).unwrap_or(0) + others;
        Row::new(RecordKind::Note, note.id.as_str(), of.lies(&one.id))
            .says(Measure::Day, Value::Day(note.on))
            .says(Measure::Attended, Value::Count(attended))
            .says(Measure::Persons, records(RecordKind::Person, &note.persons))
            .says(Measure::Contacts, records(RecordKind::Contact, &note.contacts))
            .says(Measure::InConvention, Value::record(RecordKind::Convention, one.id.as_str()))
    });
    rows.collect()
}

fn records<T: ToString>(kind: RecordKind, ids: &BTreeSet<T>) -> Value {
    Value::Records(kind, ids.iter().map(ToString::to_string).collect())
}
