//! Writing any kind of record: its fields checked as a whole, one change, the id once it is committed.

use super::{given::Given, settings, typed::Place};
use crate::{
    cli::{Failure, Session, moving::Moving, names, output, writing},
    domain::{
        change::Change,
        draft::Problem,
        field::{Field, Fields, RecordKind, Value},
        fold::fold,
        id::PersonId,
        journal::Named,
        reader::Reader,
        record::{Birth, Ids, number, rules},
        refusal::Refusal,
        renewal,
        snapshot::Snapshot,
        warning::warnings,
    },
    store::{Store, Stored},
};

pub(super) fn add(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let mut fields = Fields::new();
    say_all(
        &Place { session, store: &store, data: &data, kind: given.kind.kind },
        given,
        &mut fields,
    )?;
    let me = author(session, given, &fields, &data)?;
    let last = last(session, &store, given)?;
    number(given.kind, &mut fields, &data);
    rules::complete(given.kind, &mut fields, session.today, me.as_ref(), last);
    rules::count(given.kind, &mut fields, &data);
    rules::about(given.kind, &mut fields, &data);
    check(session, given, None, &fields, &data)?;
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    let id = id_of(&place, given, &fields)?;
    let (kind, today) = (given.kind.kind, session.today);
    let doubts = warnings(kind, None, &fields, &data);
    let record = Named { kind, id: id.clone().unwrap_or_default(), says: fields.clone() };
    let change = (given.kind.born)(&Birth {
        kind,
        id: id.as_deref(),
        fields,
        me: me.as_ref(),
        data: &data,
        today,
    });
    let made = apply(session, &mut store, &data, (&op, me), &record, &change)?;
    writing::warn(session, &doubts);
    let made = made.into_iter().find(|id| !id.is_empty());
    let touched = change.steps.first().and_then(|step| step.id().map(str::to_owned));
    output::done(session.text, &made.or(touched).unwrap_or_default())
}

/// Who writes it. Whoever is in the base as nobody yet adds themselves, as on the screen.
fn author(
    session: &Session,
    given: &Given,
    fields: &Fields,
    data: &Snapshot,
) -> Result<Option<PersonId>, Failure> {
    let me = session.who(data);
    let name = rules::text(fields, Field::Name).unwrap_or_default();
    let introduces = given.kind.kind == RecordKind::Person
        && match &session.settings.me {
            None => data.people.is_empty(),
            Some(me) => fold(me) == fold(name),
        };
    match me {
        Err(_) if introduces => Ok(None),
        me => me.map(|me| Some(me.id.clone())),
    }
}

pub(super) fn set(session: &Session, given: &Given) -> Result<(), Failure> {
    if given.kind.kind == RecordKind::Setting {
        return settings::set(session, given);
    }
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    let Stored { id, fields: base, .. } = found(&place, given, false)?;
    let mut mine = base.clone();
    for spec in &given.emptied {
        mine.retain(|key, _| key.field != spec.field);
    }
    for (spec, members) in &given.removed {
        for member in members {
            place.remove(&mut mine, spec, member)?;
        }
    }
    say_all(&place, given, &mut mine)?;
    if rules::text(&base, Field::Predecessor) != rules::text(&mine, Field::Predecessor) {
        rules::count(given.kind, &mut mine, &data);
    }
    rules::about(given.kind, &mut mine, &data);
    check(session, given, Some(&id), &mine, &data)?;
    let mut change = Change::rewrite(given.kind.kind, &id, &base, &mine);
    if given.kind.kind == RecordKind::Convention {
        let (was, now) = (Reader(&base), Reader(&mine));
        let before = now.id(Field::Predecessor);
        let (was, now) = (was.day(Field::Start), now.day(Field::Start));
        change = change.then(renewal::follow_start(&data, before.as_ref(), was, now));
    }
    let mut doubts = warnings(given.kind.kind, Some(&id), &mine, &data);
    let known = warnings(given.kind.kind, Some(&id), &base, &data);
    doubts.retain(|one| !known.contains(one));
    let record = Named { kind: given.kind.kind, id: id.clone(), says: base };
    apply(session, &mut store, &data, (&op, Some(me)), &record, &change)?;
    writing::warn(session, &doubts);
    output::done(session.text, &id)
}

pub(super) fn archive(session: &Session, given: &Given) -> Result<(), Failure> {
    set_archived(session, given, false)
}

pub(super) fn restore(session: &Session, given: &Given) -> Result<(), Failure> {
    set_archived(session, given, true)
}

fn set_archived(session: &Session, given: &Given, back: bool) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    let Stored { id, fields, .. } = found(&place, given, back)?;
    let kind = given.kind.kind;
    let change =
        if back { Change::restore(kind, &id) } else { Change::archive(kind, &id, &fields) };
    let record = Named { kind, id: id.clone(), says: fields };
    apply(session, &mut store, &data, (&op, Some(me)), &record, &change)?;
    output::done(session.text, &id)
}

/// Writes a change of a record, and says what would move with it.
fn apply(
    session: &Session,
    store: &mut Store,
    data: &Snapshot,
    (op, me): (&str, Option<PersonId>),
    record: &Named,
    change: &Change,
) -> Result<Vec<String>, Failure> {
    let moving = Moving::with(session, store, data, record, change)?;
    let made = writing::apply(session, store, op, me, change)?;
    if let Some(moving) = moving {
        moving.tell(session);
    }
    Ok(made)
}

/// The record that is named; one that is not in the base is refused.
pub(super) fn found(place: &Place<'_>, given: &Given, archived: bool) -> Result<Stored, Failure> {
    found_as(place, given, &given.id, archived)
}

/// The record of the kind at hand that is named so.
pub(super) fn found_as(
    place: &Place<'_>,
    given: &Given,
    typed: &str,
    archived: bool,
) -> Result<Stored, Failure> {
    let kind = given.kind.kind;
    let label = (place.session.text.kind)(kind).one;
    let refused = |refusal| place.session.refused(&refusal);
    let id = match place.record(kind, typed, archived, label)? {
        Ok(id) => id,
        // Those that nothing names are known by their id alone.
        Err(_) if given.kind.name().is_none() => typed.to_owned(),
        Err(sentence) => return Err(Failure::refused(sentence)),
    };
    let stored = place.store.record(kind, &id).map_err(refused)?;
    stored.ok_or_else(|| refused(Refusal::NoRecord(kind, typed.to_owned())))
}

/// All that was typed, everything wrong at once.
pub(super) fn say_all(
    place: &Place<'_>,
    given: &Given,
    fields: &mut Fields,
) -> Result<(), Failure> {
    let mut wrong: Option<Failure> = None;
    for (spec, typed) in &given.says {
        if let Err(failure) = place.say(fields, spec, typed) {
            wrong = Some(wrong.unwrap_or_default().and(failure));
        }
    }
    wrong.map_or(Ok(()), Err)
}

pub(super) fn check(
    session: &Session,
    given: &Given,
    id: Option<&str>,
    fields: &Fields,
    data: &Snapshot,
) -> Result<(), Failure> {
    let problems = rules::problems(given.kind, id, fields, data, session.today);
    let text = session.text;
    let label = |field| text.label(given.kind.kind, field);
    let sentence = |one: &Problem| (text.trouble.under)(label(one.field), one.field, &one.trouble);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::all_wrong(problems.iter().map(sentence).collect()))
    }
}

/// The id of a new record, where it is not made: a year and a département where the base holds several, or
/// the code of an entry of a list.
fn id_of(place: &Place<'_>, given: &Given, fields: &Fields) -> Result<Option<String>, Failure> {
    let Place { session, store, data, .. } = place;
    let kind = given.kind.kind;
    let taken = |id: &str| store.record(kind, id).map_err(|refusal| session.refused(&refusal));
    match given.kind.ids {
        Ids::Year => {
            let year = given.id.trim();
            let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            if !is_year {
                let bad = session.text.cli.usage.bad_value;
                return Err(Failure::usage(bad("goal", year, &[])));
            }
            let Some(typed) = &given.department else { return Ok(Some(year.to_owned())) };
            let one = names::department(session.text, data, typed).map_err(Failure::unknown)?;
            let several = data.base.departments.len() > 1;
            Ok(Some(if several { format!("{year}-{}", one.code) } else { year.to_owned() }))
        }
        Ids::FromName => {
            let name = given.kind.name().and_then(|name| rules::text(fields, name));
            let code = rules::code(name.unwrap_or_default());
            Ok(if taken(&code)?.is_some() { None } else { Some(code) })
        }
        Ids::Made | Ids::Official => Ok(None),
    }
}

/// The place after all others of a list.
fn last(session: &Session, store: &Store, given: &Given) -> Result<u32, Failure> {
    if given.kind.spec(Field::Position).is_none() {
        return Ok(0);
    }
    let all = store.records(given.kind.kind, false).map_err(|refusal| session.refused(&refusal))?;
    let places = all.iter().filter_map(|one| match one.fields.get(&Field::Position.into()) {
        Some(Value::Int(place)) => u32::try_from(*place).ok(),
        Some(Value::Text(_) | Value::Null) | None => None,
    });
    Ok(places.max().map_or(0, |last| last + 1))
}
