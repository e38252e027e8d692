//! The journal: who changed what, one line a field, each line holding the hash of the one before.
//!
//! A line's hash covers a salted commitment to its values, never the values themselves, so that
//! they can be emptied for a person's sake while the chain still verifies.

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::Value as Sql};
use sha2::{Digest, Sha256};

use crate::domain::{
    field::{Field, FieldKey, RecordKind, Value},
    id::PersonId,
};

/// What all the lines of one operation share.
pub(super) struct Entry<'a> {
    pub(super) op: &'a str,
    pub(super) group: &'a str,
    pub(super) undoes: Option<&'a str>,
    pub(super) at: String,
    pub(super) person: Option<&'a PersonId>,
    pub(super) machine: &'a str,
}

/// One line, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Place in the journal: the order of things, where clocks are not trusted.
    pub seq: i64,
    /// Lines done together.
    pub group: String,
    /// When, UTC, as the writer's clock said.
    pub at: String,
    /// Who.
    pub person: Option<PersonId>,
    /// From which machine.
    pub machine: String,
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub record: String,
    /// Which field.
    pub key: FieldKey,
    /// Revision of the record this line belongs to; 1 is its birth.
    pub rev: i64,
    /// Value before.
    pub before: Value,
    /// Value after.
    pub after: Value,
}

/// Writes the lines of one operation, in order.
pub(super) struct Writer<'a> {
    conn: &'a Connection,
    entry: Entry<'a>,
    seq: i64,
    line: i64,
    hash: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Begins after the last line of the journal.
    pub(super) fn begin(conn: &'a Connection, entry: Entry<'a>) -> rusqlite::Result<Self> {
        let last = conn
            .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get("seq")?, row.get("hash")?)))
            .optional()?;
        let (seq, hash) = last.unwrap_or((0, Vec::new()));
        Ok(Self { conn, entry, seq, line: 0, hash })
    }

    /// The connection whose transaction this writes in.
    pub(super) fn conn(&self) -> &'a Connection {
        self.conn
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
        let salt = salt()?;
        let commitment = commit(&salt, before, after);
        self.seq += 1;
        self.line += 1;
        let line = Hashed {
            seq: self.seq,
            op: self.entry.op,
            line: self.line,
            group: self.entry.group,
            undoes: self.entry.undoes,
            at: &self.entry.at,
            person: self.entry.person.map(PersonId::as_str),
            machine: self.entry.machine,
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
}

/// Everything of a line that its hash covers.
struct Hashed<'a> {
    seq: i64,
    op: &'a str,
    line: i64,
    group: &'a str,
    undoes: Option<&'a str>,
    at: &'a str,
    person: Option<&'a str>,
    machine: &'a str,
    kind: &'a str,
    record: &'a str,
    field: &'a str,
    member: Option<&'a str>,
    rev: i64,
    commitment: &'a [u8],
}

impl Hashed<'_> {
    /// The hash of this line after the one before. Every part is led by its length, so that no two
    /// lines run together alike.
    fn hash(&self, previous: &[u8]) -> Vec<u8> {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        part(previous);
        for number in [self.seq, self.line, self.rev] {
            part(&number.to_le_bytes());
        }
        for text in [self.op, self.group, self.at, self.machine, self.kind, self.record, self.field]
        {
            part(text.as_bytes());
        }
        for text in [self.undoes, self.person, self.member] {
            part(&[u8::from(text.is_some())]);
            part(text.unwrap_or_default().as_bytes());
        }
        part(self.commitment);
        hasher.finalize().to_vec()
    }

    fn insert(&self, conn: &Connection, hash: &[u8]) -> rusqlite::Result<()> {
        conn.prepare_cached(
            "INSERT INTO journal (seq, op, line, group_id, undoes, at, person, machine, kind, record,
                 field, member, rev, commitment, hash)
             VALUES (:seq, :op, :line, :group, :undoes, :at, :person, :machine, :kind, :record,
                 :field, :member, :rev, :commitment, :hash)",
        )?
        .execute(named_params! {
            ":seq": self.seq, ":op": self.op, ":line": self.line, ":group": self.group,
            ":undoes": self.undoes, ":at": self.at, ":person": self.person,
            ":machine": self.machine, ":kind": self.kind, ":record": self.record,
            ":field": self.field, ":member": self.member, ":rev": self.rev,
            ":commitment": self.commitment, ":hash": hash,
        })?;
        Ok(())
    }
}

fn salt() -> rusqlite::Result<Vec<u8>> {
    let mut salt = vec![0u8; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    Ok(salt)
}

/// The salted commitment to the two values of a line.
fn commit(salt: &[u8], before: &Value, after: &Value) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    for value in [before, after] {
        let (tag, bytes) = match value {
            Value::Null => (0u8, Vec::new()),
            Value::Int(number) => (1, number.to_le_bytes().to_vec()),
            Value::Text(text) => (2, text.clone().into_bytes()),
        };
        hasher.update([tag]);
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(&bytes);
    }
    hasher.finalize().to_vec()
}

/// A value as SQLite takes it.
pub(super) fn sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Int(number) => Sql::Integer(*number),
        Value::Text(text) => Sql::Text(text.clone()),
    }
}

/// A value as SQLite gives it.
pub(super) fn value(found: Sql) -> Value {
    match found {
        Sql::Integer(number) => Value::Int(number),
        Sql::Text(text) => Value::Text(text),
        Sql::Null | Sql::Real(_) | Sql::Blob(_) => Value::Null,
    }
}

const LINE: &str =
    "SELECT seq, op, line, group_id, undoes, at, person, machine, kind, record, field,
    member, rev, commitment, hash, salt, before_value, after_value
    FROM journal JOIN journal_value USING (seq)";

/// Reads lines that a condition names, in order.
pub(super) fn lines(
    conn: &Connection,
    condition: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Vec<JournalLine>> {
    conn.prepare_cached(&format!("{LINE} {condition}"))?.query_map(params, read)?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<JournalLine> {
    Ok(JournalLine {
        seq: row.get("seq")?,
        group: row.get("group_id")?,
        at: row.get("at")?,
        person: row.get::<_, Option<String>>("person")?.map(PersonId::from),
        machine: row.get("machine")?,
        kind: super::rows::code(row, "kind", RecordKind::from_code)?,
        record: row.get("record")?,
        key: FieldKey {
            field: super::rows::code(row, "field", Field::from_code)?,
            member: row.get("member")?,
        },
        rev: row.get("rev")?,
        before: value(row.get("before_value")?),
        after: value(row.get("after_value")?),
    })
}

/// The last line's place, 0 in an empty journal.
pub(super) fn last_seq(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal")?
        .query_row([], |row| row.get(0))
}

/// The first line that does not follow from the one before, or whose values are not those it
/// committed to; `None` where the chain is whole.
pub(super) fn first_break(conn: &Connection) -> rusqlite::Result<Option<i64>> {
    let mut statement = conn.prepare(&format!("{LINE} ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    let (mut previous, mut expected) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        expected += 1;
        let hash = chained(row, &previous)?;
        if seq != expected || hash != row.get::<_, Vec<u8>>("hash")? || !keeps_its_word(row)? {
            return Ok(Some(seq));
        }
        previous = hash;
    }
    drop(rows);
    let lines: i64 = conn.query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
    Ok((lines != expected).then_some(expected + 1))
}

fn chained(row: &Row<'_>, previous: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let text = |name: &str| row.get::<_, String>(name);
    let maybe = |name: &str| row.get::<_, Option<String>>(name);
    let (undoes, person, member) = (maybe("undoes")?, maybe("person")?, maybe("member")?);
    let line = Hashed {
        seq: row.get("seq")?,
        op: &text("op")?,
        line: row.get("line")?,
        group: &text("group_id")?,
        undoes: undoes.as_deref(),
        at: &text("at")?,
        person: person.as_deref(),
        machine: &text("machine")?,
        kind: &text("kind")?,
        record: &text("record")?,
        field: &text("field")?,
        member: member.as_deref(),
        rev: row.get("rev")?,
        commitment: &row.get::<_, Vec<u8>>("commitment")?,
    };
    Ok(line.hash(previous))
}

/// Whether the values are those the line committed to; values that were emptied are not judged.
fn keeps_its_word(row: &Row<'_>) -> rusqlite::Result<bool> {
    let Some(salt) = row.get::<_, Option<Vec<u8>>>("salt")? else {
        return Ok(true);
    };
    let before = value(row.get("before_value")?);
    let after = value(row.get("after_value")?);
    Ok(commit(&salt, &before, &after) == row.get::<_, Vec<u8>>("commitment")?)
}
