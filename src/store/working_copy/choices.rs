//! Conflicts settled in a working copy, and the values left there. A choice for the present value writes
//! nothing in its field: the copy alone knows it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::{
    read::{Place, place_of},
    take_away::Fork,
};
use crate::{
    domain::field::{Field, FieldKey, RecordKind, Value},
    store::{
        conflicts,
        journal::{JournalLine, Operation},
        record,
    },
};

/// One that the copy settled.
pub(in crate::store) struct Choice {
    /// How, as its record says.
    pub(in crate::store) settled: Value,
    pub(in crate::store) kind: RecordKind,
    pub(in crate::store) record: String,
    pub(in crate::store) key: FieldKey,
    /// The value in the copy once it was settled.
    pub(in crate::store) left: Value,
    /// Whether the record was archived there by then.
    pub(in crate::store) archived: bool,
}

impl Choice {
    /// The field.
    pub(in crate::store) fn place(&self) -> Place<'_> {
        (self.kind, &self.record, &self.key)
    }
}

/// All of them, by the ids of what was settled.
pub(in crate::store) struct Choices(BTreeMap<String, Choice>);

impl Choices {
    /// Those of a copy that stand in it, of what was done there since it left.
    pub(in crate::store) fn of(
        copy: &Connection,
        operations: &[Operation],
    ) -> rusqlite::Result<Self> {
        let mut settled = copy.prepare_cached(
            "SELECT id, kind, record, field, member, settled FROM conflict
             WHERE settled IS NOT NULL",
        )?;
        let mut settled = settled.query([])?;
        let mut found = BTreeMap::new();
        while let Some(row) = settled.next()? {
            let (id, how): (String, _) = (row.get("id")?, Value::Text(row.get("settled")?));
            let made = |line: &JournalLine| settles(line) && line.record == id && line.after == how;
            let at = operations.iter().rposition(|one| one.records().flatten().any(made));
            if let Some(at) = at {
                found.insert(id, choice(copy, row, how, &operations[at + 1..])?);
            }
        }
        Ok(Self(found))
    }

    /// Tells otherwise what was left in each field.
    pub(in crate::store) fn tell(&mut self, tell: impl Fn(Place<'_>, &Value) -> Value) {
        for choice in self.0.values_mut() {
            choice.left = tell(choice.place(), &choice.left);
        }
    }

    /// The choice that a line makes, where the copy stays by it.
    pub(in crate::store) fn made_by(&self, line: &JournalLine) -> Option<&Choice> {
        let choice = self.0.get(&line.record)?;
        (settles(line) && choice.settled == line.after).then_some(choice)
    }
}

fn settles(line: &JournalLine) -> bool {
    line.kind == RecordKind::Conflict && line.key == Field::Settled.into()
}

/// Whether somebody else settled a conflict since this working copy left: about a field, or any field of a
/// record. The value may be the one it had already. A conflict that came back from a working copy and was
/// settled by a later one was nobody's choice.
pub(in crate::store) fn chosen_here(
    conn: &Connection,
    (kind, record, key): (RecordKind, &str, Option<&FieldKey>),
    fork: &Fork,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT 1 FROM conflict
         JOIN journal AS choice ON choice.record = conflict.id AND choice.field = 'settled'
         JOIN operation ON operation.seq = choice.operation
         LEFT JOIN brought_back AS came ON came.operation = operation.id
         WHERE conflict.record = ?1 AND conflict.kind = ?2 AND settled IS NOT NULL
           AND CASE WHEN ?3 IS NOT NULL
                    THEN conflict.field = ?3 AND conflict.member IS ?4
                    -- A choice about an archived record leaves it archived.
                    ELSE (SELECT after_value FROM journal_full AS earlier
                          WHERE earlier.record = conflict.record AND earlier.kind = conflict.kind
                            AND earlier.field = 'archived' AND earlier.seq < choice.seq
                          ORDER BY earlier.seq DESC LIMIT 1) IS NOT 1 END
           AND choice.seq > ?5 AND came.copy IS NOT ?6
           AND NOT EXISTS (SELECT 1 FROM journal AS born
               JOIN operation ON operation.seq = born.operation
               JOIN brought_back ON brought_back.operation = operation.id
               WHERE born.record = conflict.id AND born.rev = 1
                 AND brought_back.copy = came.copy)",
    )?
    .exists((
        record,
        kind.as_str(),
        key.map(|key| key.field.as_str()),
        key.and_then(|key| key.member.as_deref()),
        fork.seq,
        &fork.id,
    ))
}

fn choice(
    copy: &Connection,
    row: &Row<'_>,
    settled: Value,
    later: &[Operation],
) -> rusqlite::Result<Choice> {
    let (kind, record, key) = conflicts::place(row)?;
    let left = before(copy, later, (kind, &record, &key))?;
    let archived = before(copy, later, (kind, &record, &Field::Archived.into()))? == Value::Int(1);
    Ok(Choice { settled, kind, record, key, left, archived })
}

/// A value of the copy before all these operations.
fn before(copy: &Connection, later: &[Operation], place: Place<'_>) -> rusqlite::Result<Value> {
    let mut lines = later.iter().flat_map(Operation::records).flatten();
    let (kind, id, key) = place;
    match lines.find(|line| place_of(line) == place) {
        Some(line) => Ok(record::stored(key, &line.before)),
        None => record::current(copy, kind, id, key),
    }
}
