//! The journal: who changed what, one line a field, each line holding the hash of the one before.
//!
//! A line's hash covers a salted commitment to its values, never the values themselves. They can be emptied
//! for a person's sake while the chain still verifies.

mod about;
mod activities;
mod chain;
mod emptied;
mod operations;
mod read;
mod seals;
mod tips;
mod value;
mod walk;

use rusqlite::{Connection, named_params};

use self::chain::{Hashed, commit, salt};
pub(super) use self::{
    about::located,
    activities::{activity, direction, named},
    chain::{break_after, break_in_tail, first_break, verify},
    emptied::{ERASING, emptied, empty_all, is_erasing},
    operations::{Operation, brought_by, hash_of, operations_after, written_after},
    read::{
        last_seq, last_writer, latest, of_group, of_imports, of_operation, of_records, since,
        undone_by,
    },
    seals::{Sealed, from as seals_from, seal},
    tips::{astray, leave, misplaced},
    value::{sql, value},
    walk::{lines, page},
};
use super::schema;
pub use crate::domain::journal::JournalLine;
use crate::domain::{
    field::{FieldKey, RecordKind, Value},
    id::PersonId,
};

/// The header shared by the lines of one operation.
#[derive(Clone)]
pub(super) struct Entry<'a> {
    pub(super) op: &'a str,
    pub(super) group: &'a str,
    pub(super) undoes: Option<String>,
    pub(super) at: String,
    pub(super) person: Option<&'a PersonId>,
    pub(super) machine: &'a str,
}

/// Writes the lines of one operation, in order.
pub(super) struct Writer<'a> {
    conn: &'a Connection,
    entry: Entry<'a>,
    /// The place of the operation's first line.
    operation: i64,
    seq: i64,
    hash: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Begins after the last line of the journal.
    pub(super) fn begin(conn: &'a Connection, entry: Entry<'a>) -> rusqlite::Result<Self> {
        let (seq, hash) = seals::last_link(conn)?;
        Ok(Self { conn, entry, operation: seq.saturating_add(1), seq, hash })
    }

    /// The connection whose transaction this writes in.
    pub(super) fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// Whether anything was written.
    pub(super) fn wrote(&self) -> bool {
        self.seq >= self.operation
    }

    /// Writes one line.
    pub(super) fn line(
        &mut self,
        kind: RecordKind,
        record: &str,
        rev: i64,
        key: &FieldKey,
        before: &Value,
        after: &Value,
    ) -> rusqlite::Result<()> {
        if !self.wrote() {
            self.operation()?;
        }
        let salt = salt()?;
        let commitment = commit(&salt, before, after);
        // A number that has no next is one that is taken: SQLite refuses it.
        self.seq = self.seq.saturating_add(1);
        let line = Hashed {
            seq: self.seq,
            operation: self.operation,
            op: self.entry.op,
            group: self.entry.group,
            undoes: self.entry.undoes.as_deref(),
            at: &self.entry.at,
            person: self.entry.person.map(PersonId::as_str),
            machine: self.entry.machine,
            schema: Some(schema::latest()),
            kind: kind.as_str(),
            record,
            field: key.field.as_str(),
            member: key.member.as_deref(),
            rev,
            commitment: &commitment,
        };
        self.hash = line.hash(&self.hash);
        line.insert(self.conn, &self.hash)?;
        self.conn
            .prepare_cached("INSERT INTO journal_value VALUES (:seq, :salt, :before, :after)")?
            .execute(named_params! {
                ":seq": self.seq, ":salt": salt, ":before": sql(before), ":after": sql(after),
            })?;
        Ok(())
    }

    /// Writes what the lines will share, before the first: what writes none is no operation.
    fn operation(&self) -> rusqlite::Result<()> {
        let Entry { op, group, undoes, at, person, machine } = &self.entry;
        self.conn
            .prepare_cached(
                "INSERT INTO operation (seq, id, group_id, undoes, at, person, machine, schema)
                 VALUES (:seq, :op, :group, :undoes, :at, :person, :machine, :schema)",
            )?
            .execute(named_params! {
                ":seq": self.operation, ":op": op, ":group": (group != op).then_some(group),
                ":undoes": undoes, ":at": at, ":person": person.map(PersonId::as_str),
                ":machine": machine, ":schema": schema::latest(),
            })?;
        Ok(())
    }
}
