//! Reading what a convention goes through: parties, plan, meetings, contacts, deadlines. A base of an earlier
//! schema has none.

mod around;

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Store, records};
use crate::domain::{
    field::{Field, Fields, RecordKind},
    id::ConventionId,
    life::Life,
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
    let naming = |kind, field, ids: &[String], archived| -> rusqlite::Result<Vec<Row>> {
        let all = records::every_of(conn, kind, Some((field, ids)), archived)?.into_iter();
        Ok(all.map(|one| Row { id: one.id, fields: one.fields }).collect())
    };
    let whole = [convention.as_str().to_owned()];
    life.archived_deadlines = naming(RecordKind::Deadline, Field::Convention, &whole, true)?;
    life.archived_amendments = naming(RecordKind::Amendment, Field::Convention, &whole, true)?;
    for kind in OF_CONVENTION {
        life.rows.insert(kind, naming(kind, Field::Convention, &whole, false)?);
    }
    let through = [
        (RecordKind::Axis, RecordKind::Action, Field::Axis),
        (RecordKind::Action, RecordKind::Indicator, Field::Action),
        (RecordKind::Indicator, RecordKind::Reading, Field::Indicator),
    ];
    for (owner, kind, field) in through {
        let owners: Vec<String> = life.of(owner).iter().map(|row| row.id.clone()).collect();
        life.rows.entry(kind).or_default().extend(naming(kind, field, &owners, false)?);
    }
    around::read(conn, &mut life)?;
    Ok(life)
}

/// Every record of a kind that was not archived, made of its fields.
pub(super) fn every<T>(
    conn: &Connection,
    kind: RecordKind,
    of: impl Fn(&str, &Fields) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let all = records::every(conn, &Listing::every(kind), false)?;
    Ok(all.iter().filter_map(|one| of(&one.id, &one.fields)).collect())
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
