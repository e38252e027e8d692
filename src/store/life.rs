//! Reading what a convention goes through: parties, plan, meetings, contacts, deadlines. A base of an earlier
//! schema has none.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Store, records, rows::line, schema};
use crate::domain::{
    contact::Contact,
    field::{Field, Fields, RecordKind},
    fold::fold,
    id::ConventionId,
    life::Life,
    plan::{Action, Axis},
    reader::Reader,
    refusal::Refusal,
    rows::{Listing, Row},
    schedule::Template,
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

/// Ids and labels only: what an indicator says is read with its convention.
pub(super) fn indicators(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, label FROM indicator WHERE archived = 0 ORDER BY label, id";
    let mut all = conn.prepare_cached(sql)?;
    all.query_map([], |row| Ok((row.get("id")?, line(row, "label")?)))?.collect()
}

pub(super) fn templates(conn: &Connection) -> rusqlite::Result<Vec<Template>> {
    let mut all = every(conn, RecordKind::DeadlineTemplate, Template::of)?;
    all.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
    Ok(all)
}

pub(super) fn settings(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let all = every(conn, RecordKind::Setting, |id, fields| {
        Some((id.to_owned(), Reader(fields).text(Field::Value)))
    })?;
    Ok(all.into_iter().collect())
}
