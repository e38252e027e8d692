//! The fields of records without a journal line. A base was born with some; an earlier version emptied the
//! lines of others and wrote nothing in their place.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, types::Type};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        field::{Field, FieldKey, Fields, RecordKind, Value},
        record::{REFERENCE, is_truth},
    },
    store::{
        journal::{self, Sealed},
        record,
        rows::hexadecimal,
        there,
    },
};

/// A field of a record.
pub(in crate::store) type Place = (RecordKind, String, FieldKey);

/// Sealed fields: after which line, and the digest of what the field says.
#[derive(Default)]
pub(in crate::store) struct Words(BTreeMap<Place, (i64, String)>);

/// As a seal writes it: kind, record, field, member and digest.
type Word = (RecordKind, String, Field, Option<String>, String);

impl Words {
    /// All that seals say; nothing where none does.
    pub(in crate::store) fn sealed(conn: &Connection) -> rusqlite::Result<Option<Self>> {
        let (mut read, mut any) = (Self::default(), false);
        for seal in journal::seals_from(conn, 0)?.iter().filter(|seal| seal.is(Sealed::Words)) {
            any = true;
            for (kind, record, field, member, digest) in words(&seal.says)? {
                let place = (kind, record, FieldKey { field, member });
                read.0.insert(place, (seal.after, digest));
            }
        }
        Ok(any.then_some(read))
    }

    /// A line covers a field: from then on no seal does.
    pub(in crate::store) fn give_way(&mut self, place: &Place, line: i64, tells: bool) {
        if tells || self.0.get(place).is_some_and(|(after, _)| line > *after) {
            self.0.remove(place);
        }
    }

    /// The sealed fields, and whether each still has its sealed value.
    pub(in crate::store) fn kept(
        &self,
        conn: &Connection,
    ) -> rusqlite::Result<Vec<(&Place, bool)>> {
        let kept = self.0.iter().map(|(place, (_, sealed))| {
            let (kind, id, key) = place;
            let now = record::stored(key, &record::current(conn, *kind, id, key)?);
            Ok((place, digest(&now) == *sealed))
        });
        kept.collect()
    }
}

fn words(says: &str) -> rusqlite::Result<Vec<Word>> {
    let unread = |error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error));
    serde_json::from_str(says).map_err(unread)
}

/// The content of a seal: every filled field without a line.
pub(super) fn unlogged(conn: &Connection) -> rusqlite::Result<String> {
    let mut words: Vec<Word> = Vec::new();
    // The reference is sealed as tables are: a word a field would make a seal of megabytes.
    let kinds = there::all(conn)?.into_iter().map(|kind| kind.kind);
    for kind in kinds.filter(|kind| !REFERENCE.contains(kind)) {
        if filled(conn, kind)? == covered(conn, kind)? {
            continue;
        }
        for (id, key, value) in without_line(conn, kind, &Words::default())? {
            words.push((kind, id, key.field, key.member, digest(&value)));
        }
    }
    serde_json::to_string(&words)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// The same of a base that is sealed already, for some kinds.
pub(super) fn unsealed(conn: &Connection, kinds: &[RecordKind]) -> rusqlite::Result<String> {
    let sealed = Words::sealed(conn)?.unwrap_or_default();
    let mut words: Vec<Word> = Vec::new();
    for kind in kinds {
        for (id, key, value) in without_line(conn, *kind, &sealed)? {
            words.push((*kind, id, key.field, key.member, digest(&value)));
        }
    }
    serde_json::to_string(&words)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

fn digest(value: &Value) -> String {
    let mut hasher = Sha256::new();
    let text = match value {
        Value::Null => String::from("n"),
        Value::Int(number) => format!("i{number}"),
        Value::Text(text) => format!("t{text}"),
    };
    hasher.update(text.as_bytes());
    hexadecimal(&hasher.finalize())
}

/// Whether a field says something: what it is born with says nothing.
pub(in crate::store) fn says(key: &FieldKey, value: &Value) -> bool {
    record::stored(key, value) != record::stored(key, &Value::Null)
}

/// How many fields of all records of a kind say something.
pub(in crate::store) fn filled(conn: &Connection, kind: RecordKind) -> rusqlite::Result<i64> {
    let each = there::columns(conn, kind)?.into_iter().chain([Field::Archived]).map(|field| {
        let test = if is_truth(field) { "<> 0" } else { "IS NOT NULL" };
        format!("({} {test})", field.as_str())
    });
    let each = each.collect::<Vec<_>>().join(" + ");
    let mut sql = format!("SELECT coalesce((SELECT sum({each}) FROM {}), 0)", kind.as_str());
    for set in there::sets(conn, kind)? {
        sql.extend([" + (SELECT count(*) FROM ", &set.table, ")"]);
    }
    conn.query_row(&sql, [], |row| row.get(0))
}

/// How many of them lines tell.
fn covered(conn: &Connection, kind: RecordKind) -> rusqlite::Result<i64> {
    let mut last = conn.prepare(
        "SELECT field, member, salt IS NOT NULL AS tells, after_value, max(journal.seq)
         FROM journal JOIN journal_value ON journal_value.seq = journal.seq
         WHERE kind = ? GROUP BY record, field, member",
    )?;
    let mut last = last.query([kind.as_str()])?;
    let mut count = 0;
    while let Some(line) = last.next()? {
        if let Some(field) = Field::from_code(&line.get::<_, String>("field")?) {
            let key = FieldKey { field, member: line.get("member")? };
            let tells: bool = line.get("tells")?;
            count += i64::from(tells && says(&key, &journal::value(line.get("after_value")?)));
        }
    }
    Ok(count)
}

/// Fields of records of a kind that say something neither a line nor a seal tells: record by record, for
/// what is rare.
pub(in crate::store) fn without_line(
    conn: &Connection,
    kind: RecordKind,
    sealed: &Words,
) -> rusqlite::Result<Vec<(String, FieldKey, Value)>> {
    let mut ids = conn.prepare(&format!("SELECT id FROM {} ORDER BY id", kind.as_str()))?;
    let mut ids = ids.query([])?;
    let mut found = Vec::new();
    while let Some(row) = ids.next()? {
        let id: String = row.get("id")?;
        let covered = lines_of(conn, kind, &id)?;
        let mut fields: Fields = record::standing(conn, kind, &id)?;
        let archived: FieldKey = Field::Archived.into();
        let is_archived = record::current(conn, kind, &id, &archived)?;
        fields.insert(archived, is_archived);
        for (key, value) in fields {
            let place = (kind, id.clone(), key);
            if says(&place.2, &value)
                && !covered.contains(&place.2)
                && !sealed.0.contains_key(&place)
            {
                let value = record::stored(&place.2, &value);
                found.push((place.1, place.2, value));
            }
        }
    }
    Ok(found)
}

/// The fields of a record whose last line tells what they say.
fn lines_of(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<BTreeSet<FieldKey>> {
    let mut lines = conn.prepare_cached(
        "SELECT field, member, salt IS NOT NULL AS tells, max(journal.seq)
         FROM journal JOIN journal_value ON journal_value.seq = journal.seq
         WHERE record = ? AND kind = ? GROUP BY field, member",
    )?;
    let mut lines = lines.query((id, kind.as_str()))?;
    let mut covered = BTreeSet::new();
    while let Some(line) = lines.next()? {
        if let Some(field) = Field::from_code(&line.get::<_, String>("field")?)
            && line.get("tells")?
        {
            covered.insert(FieldKey { field, member: line.get("member")? });
        }
    }
    Ok(covered)
}
