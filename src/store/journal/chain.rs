//! The chain of the journal. Each line's hash covers the one before and a salted commitment to its values:
//! a line that was changed or taken away shows.

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::Value as Sql};
use sha2::{Digest, Sha256};

use super::{read::last_seq, seals::Along, value::value};
use crate::{
    domain::{field::Value, journal::Chain},
    store::schema,
};

/// Everything of a line that its hash covers, what it shares with its operation included.
pub(super) struct Hashed<'a> {
    pub(super) seq: i64,
    pub(super) operation: i64,
    pub(super) op: &'a str,
    pub(super) group: &'a str,
    pub(super) undoes: Option<&'a str>,
    pub(super) at: &'a str,
    pub(super) person: Option<&'a str>,
    pub(super) machine: &'a str,
    /// That of the program that wrote it; nothing where it knew no seals.
    pub(super) schema: Option<u32>,
    pub(super) kind: &'a str,
    pub(super) record: &'a str,
    pub(super) field: &'a str,
    pub(super) member: Option<&'a str>,
    pub(super) rev: i64,
    pub(super) commitment: &'a [u8],
}

impl Hashed<'_> {
    /// The hash of this line after the one before. Every part is led by its length, so that no two
    /// lines run together alike.
    pub(super) fn hash(&self, previous: &[u8]) -> Vec<u8> {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        part(previous);
        for number in [self.seq, self.operation, self.rev] {
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
        if let Some(schema) = self.schema {
            part(&schema.to_le_bytes());
        }
        hasher.finalize().to_vec()
    }

    pub(super) fn insert(&self, conn: &Connection, hash: &[u8]) -> rusqlite::Result<()> {
        conn.prepare_cached(
            "INSERT INTO journal (seq, operation, kind, record, field, member, rev, commitment, hash)
             VALUES (:seq, :operation, :kind, :record, :field, :member, :rev, :commitment, :hash)",
        )?
        .execute(named_params! {
            ":seq": self.seq, ":operation": self.operation, ":kind": self.kind,
            ":record": self.record, ":field": self.field, ":member": self.member,
            ":rev": self.rev, ":commitment": self.commitment, ":hash": hash,
        })?;
        Ok(())
    }
}

/// So that a commitment tells nothing of values that were emptied.
pub(super) fn salt() -> rusqlite::Result<Vec<u8>> {
    let mut salt = vec![0u8; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    Ok(salt)
}

/// The salted commitment to the two values of a line.
pub(super) fn commit(salt: &[u8], before: &Value, after: &Value) -> Vec<u8> {
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

/// Every line with its operation and its values.
fn linked(conn: &Connection) -> rusqlite::Result<String> {
    let schema = if schema::version(conn)? < schema::SEALS { "NULL AS schema" } else { "schema" };
    Ok(format!(
        "SELECT journal.seq, operation, operation.id AS op, coalesce(group_id, operation.id) AS group_id,
                coalesce(group_id = operation.id, 0) AS twice, undoes, at, person, machine, {schema},
                kind, record, field, member, rev, before_value, after_value, salt, commitment, hash
         FROM journal
         JOIN operation ON operation.seq = journal.operation
         JOIN journal_value ON journal_value.seq = journal.seq
         WHERE journal.seq > ? ORDER BY journal.seq"
    ))
}

/// The first line that breaks the chain; `None` where it is whole.
pub(in crate::store) fn first_break(conn: &Connection) -> rusqlite::Result<Option<i64>> {
    Ok(verify(conn)?.broken_at)
}

/// Reads every line up to the first broken one: it does not follow from the one before, is of another
/// operation, or has other values than it committed to.
pub(in crate::store) fn verify(conn: &Connection) -> rusqlite::Result<Chain> {
    let mut seals = Along::from(conn, 0)?;
    let mut statement = conn.prepare(&linked(conn)?)?;
    let mut rows = statement.query([0])?;
    let (mut previous, mut operation, mut read) = (Vec::new(), 0, Chain::default());
    while let Some(row) = rows.next()? {
        let (seq, of): (i64, i64) = (row.get("seq")?, row.get("operation")?);
        let sealed = seals.pass(read.lines, &mut previous);
        read.lines += 1;
        if of != operation {
            operation = seq;
            read.operations += 1;
        }
        let hash = chained(row, &previous)?;
        let follows =
            seq == read.lines && of == operation && hash == row.get::<_, Vec<u8>>("hash")?;
        if !sealed || !follows || row.get("twice")? || !keeps_its_word(row, &seals)? {
            return Ok(Chain { broken_at: Some(seq), ..read });
        }
        previous = hash;
    }
    drop(rows);
    let sealed = seals.pass(read.lines, &mut previous) && seals.is_over();
    let counts = "SELECT (SELECT count(*) FROM journal), (SELECT count(*) FROM operation),
                         (SELECT count(*) FROM journal_value)";
    let counted: (i64, i64, i64) =
        conn.query_row(counts, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    // A line without its operation or its values is passed over by the reading above.
    let whole = sealed && counted == (read.lines, read.operations, read.lines);
    Ok(Chain { broken_at: (!whole).then_some(read.lines + 1), ..read })
}

/// The first broken one of the last lines: it does not follow from the one before, or has other values than
/// it committed to. `None` where they are whole.
pub(in crate::store) fn break_in_tail(
    conn: &Connection,
    lines: i64,
) -> rusqlite::Result<Option<i64>> {
    break_after(conn, (last_seq(conn)? - lines).max(0))
}

/// The same of all lines after one.
pub(in crate::store) fn break_after(
    conn: &Connection,
    before: i64,
) -> rusqlite::Result<Option<i64>> {
    let last = last_seq(conn)?;
    let previous = conn
        .prepare_cached("SELECT hash FROM journal WHERE seq = ?")?
        .query_row([before], |row| row.get::<_, Vec<u8>>("hash"))
        .optional()?;
    let mut seals = Along::from(conn, before)?;
    let mut statement = conn.prepare_cached(&linked(conn)?)?;
    let mut rows = statement.query([before])?;
    let (mut previous, mut at) = (previous.unwrap_or_default(), before);
    while let Some(row) = rows.next()? {
        let sealed = seals.pass(at, &mut previous);
        at += 1;
        let seq: i64 = row.get("seq")?;
        let hash = chained(row, &previous)?;
        let follows = sealed && seq == at && hash == row.get::<_, Vec<u8>>("hash")?;
        if !follows || !keeps_its_word(row, &seals)? {
            return Ok(Some(at));
        }
        previous = hash;
    }
    let sealed = seals.pass(at, &mut previous) && seals.is_over();
    // A line whose operation or values are gone is not among those read.
    Ok((at != last || !sealed).then_some(at + 1))
}

fn chained(row: &Row<'_>, previous: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let text = |name: &str| row.get::<_, String>(name);
    let maybe = |name: &str| row.get::<_, Option<String>>(name);
    let (undoes, person, member) = (maybe("undoes")?, maybe("person")?, maybe("member")?);
    let line = Hashed {
        seq: row.get("seq")?,
        operation: row.get("operation")?,
        op: &text("op")?,
        group: &text("group_id")?,
        undoes: undoes.as_deref(),
        at: &text("at")?,
        person: person.as_deref(),
        machine: &text("machine")?,
        schema: row.get("schema")?,
        kind: &text("kind")?,
        record: &text("record")?,
        field: &text("field")?,
        member: member.as_deref(),
        rev: row.get("rev")?,
        commitment: &row.get::<_, Vec<u8>>("commitment")?,
    };
    Ok(line.hash(previous))
}

/// Whether the values are those the line committed to, or were emptied by an erasing.
fn keeps_its_word(row: &Row<'_>, seals: &Along) -> rusqlite::Result<bool> {
    let salt: Option<Vec<u8>> = row.get("salt")?;
    if !seals.lets(row.get("seq")?, salt.is_none()) {
        return Ok(false);
    }
    let (before, after): (Sql, Sql) = (row.get("before_value")?, row.get("after_value")?);
    let Some(salt) = salt else {
        return Ok(before == Sql::Null && after == Sql::Null);
    };
    let ours = |value: &Sql| !matches!(value, Sql::Real(_) | Sql::Blob(_));
    Ok(ours(&before)
        && ours(&after)
        && commit(&salt, &value(before), &value(after)) == row.get::<_, Vec<u8>>("commitment")?)
}
