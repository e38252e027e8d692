//! What becomes of one record against the base, by the rule of three ways.
//!
//! Must not know the other records of the file.

use std::collections::BTreeSet;

use super::entry::{Entry, shown};
use crate::{
    domain::{
        field::{Field, FieldEdit, FieldKey, Fields, Value},
        import::{Choice, How, Imported, KEEP, Question, Reason, TAKE},
        record::{self, Need},
    },
    exchange::import::{
        changes::against::Against,
        merge::{Merged, merged},
    },
};

/// What becomes of one record.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// It is made.
    pub makes: bool,
    /// It is archived, as it was read.
    pub archives: Option<Fields>,
    /// Fields of it are changed.
    pub edits: Vec<FieldEdit>,
    /// What has to be answered.
    pub asks: Vec<Question>,
}

impl Done {
    /// Whether something is written.
    pub const fn writes(&self) -> bool {
        self.makes || self.archives.is_some() || !self.edits.is_empty()
    }
}

/// What becomes of a record; where both changed a value, the answer or the question.
pub(super) fn compare(entry: &Entry, row: Option<&Imported>, known: Against<'_>) -> Done {
    let (Some(id), Some(row)) = (&entry.id, row) else { return Done::default() };
    let Some(base) = known.standing.fields(entry.kind, id) else {
        return Done { makes: true, ..Done::default() };
    };
    if entry.wanted.how == How::Archived {
        return Done { archives: Some(base.clone()), ..Done::default() };
    }
    let last = known.base.imports.and_then(|imports| imports.of(entry.kind, id));
    let mut done = Done::default();
    for (key, file) in said(entry, base, last) {
        let stands = base.get(&key).cloned().unwrap_or(Value::Null);
        let before = last.and_then(|last| last.get(&key));
        let own = if is_counted(entry, &key, base) { &Value::Null } else { &stands };
        let taken = match merged(&file, own, before) {
            _ if file == stands => false,
            Merged::Same => false,
            _ if entry.wanted.how == How::Taken => true,
            Merged::Kept => false,
            Merged::Taken => true,
            Merged::Both => {
                let asked = both(row, &key, &stands, &file);
                let place = (row.source.as_str(), asked.cell.as_str());
                let answer = known.answers.of(place, asked.code, &asked.read);
                let answer = answer.map(|(answer, _)| answer.trim().to_owned());
                if answer.as_deref().is_none_or(|answer| ![KEEP, TAKE].contains(&answer)) {
                    let wrote = known.base.wrote(entry.kind, id, &key);
                    done.asks.push(Question { wrote, ..asked });
                }
                answer.as_deref() == Some(TAKE)
            }
        };
        if taken {
            done.edits.push(FieldEdit { key, base: stands, mine: file });
        }
    }
    done
}

/// Whether a value is the rank that the kind gives where nobody says it.
fn is_counted(entry: &Entry, key: &FieldKey, base: &Fields) -> bool {
    let spec = record::of(entry.kind).spec(key.field);
    let alone = base.get(&Field::Predecessor.into()).is_none_or(|value| *value == Value::Null);
    spec.is_some_and(|spec| spec.need == Need::Counted)
        && alone
        && base.get(key) == Some(&Value::Int(1))
}

/// What the file says of a record: its values, and the members of its sets that it says no longer.
fn said(entry: &Entry, base: &Fields, last: Option<&Fields>) -> Fields {
    let mut said = entry.wanted.fields.clone();
    let sets: BTreeSet<_> =
        said.keys().filter(|key| key.member.is_some()).map(|key| key.field).collect();
    for key in last.into_iter().flat_map(Fields::keys) {
        let gone = key.member.is_some() && sets.contains(&key.field) && base.contains_key(key);
        if gone && !said.contains_key(key) {
            said.insert(key.clone(), Value::Null);
        }
    }
    said
}

/// Both values, that of the base first.
fn both(row: &Imported, key: &FieldKey, stands: &Value, file: &Value) -> Question {
    let choice = |answer: &str, value| Choice { answer: answer.into(), label: shown(key, value) };
    Question {
        code: Reason::AgainstBase,
        cell: row.cell(key.field).to_owned(),
        read: shown(key, file),
        choices: vec![choice(KEEP, stands), choice(TAKE, file)],
        wrote: None,
    }
}
