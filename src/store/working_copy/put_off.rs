//! Conflicts of a working copy: its value for a field that others changed, kept until it is settled.

use rusqlite::Connection;

use super::{
    read::{Place, Read},
    take_away::Fork,
};
use crate::{
    domain::{
        conflict::{self, Settled},
        field::{Field, Fields, RecordKind, Value},
        refusal::FieldConflict,
    },
    store::{
        clock,
        journal::{self, Writer},
        record,
    },
};

/// One that waits, and came back from a working copy.
pub(in crate::store) struct PutOff {
    id: String,
    read: Value,
    wanted: Value,
}

impl PutOff {
    /// The value this working copy already wants of a field, put off as it came back. What
    /// the copy itself speaks of (`read`) is somebody's own: put off before it left, or in it.
    pub(in crate::store) fn of(
        conn: &Connection,
        (kind, record, key): Place<'_>,
        fork: &Fork,
        read: &Read,
    ) -> rusqlite::Result<Option<Self>> {
        let mut found = conn.prepare_cached(
            "SELECT id, read_value, wanted FROM conflict
             WHERE record = ? AND kind = ? AND field = ? AND member IS ?
               AND settled IS NULL AND archived = 0
               AND EXISTS (SELECT 1 FROM journal
                   JOIN operation ON operation.seq = journal.operation
                   JOIN brought_back ON brought_back.operation = operation.id
                   WHERE journal.record = conflict.id AND copy = ?)",
        )?;
        let asked = (record, kind.as_str(), key.field.as_str(), &key.member, &fork.id);
        let mut found = found.query_map(asked, |row| {
            Ok(Self {
                id: row.get("id")?,
                read: journal::value(row.get("read_value")?),
                wanted: journal::value(row.get("wanted")?),
            })
        })?;
        let own = |one: &Self| read.speaks_of(RecordKind::Conflict, &one.id);
        found.find(|one| !one.as_ref().is_ok_and(own)).transpose()
    }

    /// Its author wants something else by now; tells whether nothing is left to be settled.
    pub(in crate::store) fn go_on(
        &self,
        writer: &mut Writer<'_>,
        wanted: &Value,
        now: &Value,
    ) -> rusqlite::Result<bool> {
        if *wanted == *now {
            self.edit(writer, Field::Settled, &Value::Null, &Settled::Theirs.as_str().into())?;
        } else if *wanted == self.read {
            self.edit(writer, Field::Archived, &Value::Int(0), &Value::Int(1))?;
        } else {
            self.edit(writer, Field::Wanted, &self.wanted, wanted)?;
            return Ok(false);
        }
        Ok(true)
    }

    fn edit(
        &self,
        writer: &mut Writer<'_>,
        field: Field,
        before: &Value,
        after: &Value,
    ) -> rusqlite::Result<()> {
        let (conn, kind) = (writer.conn(), RecordKind::Conflict);
        let rev = record::revision(conn, kind, &self.id)?.unwrap_or_default().saturating_add(1);
        let fields = Fields::from([(field.into(), after.clone())]);
        record::update(conn, kind, &self.id, rev, &fields)?;
        writer.line(kind, &self.id, rev, &field.into(), before, after)
    }

    /// Keeps what the author of the operation being written wants.
    pub(in crate::store) fn write(
        writer: &mut Writer<'_>,
        found: &FieldConflict,
    ) -> rusqlite::Result<()> {
        let id = clock::new_id();
        let fields = conflict::fields(found);
        record::insert(writer.conn(), RecordKind::Conflict, &id, &fields)?;
        for (key, value) in &fields {
            writer.line(RecordKind::Conflict, &id, 1, key, &Value::Null, value)?;
        }
        Ok(())
    }
}
