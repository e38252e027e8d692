//! Reading what a convention goes through: parties, plan, meetings, contacts, deadlines. A base of an earlier
//! schema has none.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Store, records};
use crate::domain::{
    contact::{Contact, ContactRole},
    evaluation::Evaluation,
    field::{Field, Fields, RecordKind},
    fold::fold,
    id::ConventionId,
    life::Life,
    meeting::Meeting,
    plan::{Action, Axis},
    reader::Reader,
    refusal::Refusal,
    rows::{Listing, Row},
    schedule::{Deadline, Template},
    signatory::Signatory,
};

/// The kinds that name their convention.
const OF_CONVENTION: [RecordKind; 8] = [
    RecordKind::Signatory,
    RecordKind::Amendment,
    RecordKind::Axis,
    RecordKind::Indicator,
    RecordKind::Meeting,
    RecordKind::ContactRole,
    RecordKind::Deadline,
    RecordKind::Evaluation,
];

impl Store {
    /// The records that hang on a convention.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn life(&self, convention: &ConventionId) -> Result<Life, Refusal> {
        self.reading(self.at_once(|conn| life(conn, convention)))
    }
}

fn life(conn: &Connection, convention: &ConventionId) -> rusqlite::Result<Life> {
    let mut life = Life { convention: convention.clone(), ..Life::default() };
    let named = |kind, field: Field, id: &str| -> rusqlite::Result<Vec<Row>> {
        let listing = Listing { kind, of: Some((field, id.to_owned())) };
        let all = records::every(conn, &listing, false)?.into_iter();
        Ok(all.map(|one| Row { id: one.id, fields: one.fields }).collect())
    };
    for kind in OF_CONVENTION {
        life.rows.insert(kind, named(kind, Field::Convention, convention.as_str())?);
    }
    let through = [
        (RecordKind::Axis, RecordKind::Action, Field::Axis),
        (RecordKind::Action, RecordKind::Indicator, Field::Action),
        (RecordKind::Indicator, RecordKind::Reading, Field::Indicator),
    ];
    for (owner, kind, field) in through {
        let ids: Vec<String> = life.of(owner).iter().map(|row| row.id.clone()).collect();
        for id in ids {
            let found = named(kind, field, &id)?;
            life.rows.entry(kind).or_default().extend(found);
        }
    }
    Ok(life)
}

/// Every record of a kind that was not archived, made of its fields.
fn every<T>(
    conn: &Connection,
    kind: RecordKind,
    of: impl Fn(&str, &Fields) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let all = records::every(conn, &Listing::every(kind), false)?;
    Ok(all.iter().filter_map(|one| of(&one.id, &one.fields)).collect())
}

pub(super) fn contacts(conn: &Connection) -> rusqlite::Result<Vec<Contact>> {
    let mut all = every(conn, RecordKind::Contact, |id, fields| Some(Contact::of(id, fields)))?;
    all.sort_by_cached_key(|one| (fold(&one.label), one.id.clone()));
    Ok(all)
}

pub(super) fn contact_roles(conn: &Connection) -> rusqlite::Result<Vec<ContactRole>> {
    every(conn, RecordKind::ContactRole, ContactRole::of)
}

pub(super) fn axes(conn: &Connection) -> rusqlite::Result<Vec<Axis>> {
    let mut all = every(conn, RecordKind::Axis, Axis::of)?;
    all.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
    Ok(all)
}

pub(super) fn actions(conn: &Connection) -> rusqlite::Result<Vec<Action>> {
    let mut all = every(conn, RecordKind::Action, |id, fields| Some(Action::of(id, fields)))?;
    all.sort_by_cached_key(|one| (one.axis.clone(), one.sort_number(), one.id.clone()));
    Ok(all)
}

pub(super) fn meetings(conn: &Connection) -> rusqlite::Result<Vec<Meeting>> {
    let mut all = every(conn, RecordKind::Meeting, Meeting::of)?;
    all.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    Ok(all)
}

pub(super) fn deadlines(conn: &Connection) -> rusqlite::Result<Vec<Deadline>> {
    let mut all = every(conn, RecordKind::Deadline, Deadline::of)?;
    all.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    Ok(all)
}

pub(super) fn templates(conn: &Connection) -> rusqlite::Result<Vec<Template>> {
    let mut all = every(conn, RecordKind::DeadlineTemplate, Template::of)?;
    all.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
    Ok(all)
}

pub(super) fn signatories(conn: &Connection) -> rusqlite::Result<Vec<Signatory>> {
    every(conn, RecordKind::Signatory, Signatory::of)
}

pub(super) fn evaluations(conn: &Connection) -> rusqlite::Result<Vec<Evaluation>> {
    every(conn, RecordKind::Evaluation, Evaluation::of)
}

pub(super) fn settings(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let all = every(conn, RecordKind::Setting, |id, fields| {
        Some((id.to_owned(), Reader(fields).text(Field::Value)))
    })?;
    Ok(all.into_iter().collect())
}
