//! The records that rows want, each once for all the rows that want it.
//!
//! Must not know the base.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{
    field::{FieldKey, RecordKind, Value},
    import::{Answers, Choice, Imported, Question, Reason, Wanted},
};

/// A record that rows want.
#[derive(Debug)]
pub(super) struct Entry {
    pub kind: RecordKind,
    pub wanted: Wanted,
    /// The rows that want it.
    pub rows: BTreeSet<usize>,
    /// Its id, met or new; none where it names what is not there.
    pub id: Option<String>,
}

/// All of them, in the order of the rows.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub all: Vec<Entry>,
    by_key: HashMap<(RecordKind, String), usize>,
}

impl Entries {
    /// The one of a kind and key.
    pub fn at(&self, kind: RecordKind, key: &str) -> Option<usize> {
        self.by_key.get(&(kind, key.to_owned())).copied()
    }

    /// Takes on what a row wants; gives what it says otherwise than a row before, to be asked.
    pub fn want(
        &mut self,
        at: usize,
        row: &Imported,
        wanted: &Wanted,
        answers: &Answers,
    ) -> Vec<Question> {
        let key = (wanted.kind, wanted.key.clone());
        let place = *self.by_key.entry(key).or_insert(self.all.len());
        let Some(entry) = self.all.get_mut(place) else {
            let (kind, rows) = (wanted.kind, BTreeSet::from([at]));
            self.all.push(Entry { kind, wanted: wanted.clone(), rows, id: None });
            return Vec::new();
        };
        entry.rows.insert(at);
        let mut asks = Vec::new();
        for (key, value) in &wanted.fields {
            match entry.wanted.fields.get(key) {
                Some(before) if before != value => {
                    let asked = contradiction(row, key, before, value);
                    let place = (row.source.as_str(), asked.cell.as_str());
                    match answers.of(place, asked.code, &asked.read) {
                        Some((answer, _)) if answer.trim() == plain(key, value) => {
                            entry.wanted.fields.insert(key.clone(), value.clone());
                        }
                        Some(_) => {}
                        None => asks.push(asked),
                    }
                }
                Some(_) => {}
                None => {
                    entry.wanted.fields.insert(key.clone(), value.clone());
                }
            }
        }
        asks
    }
}

/// Two rows say two values of one record.
fn contradiction(row: &Imported, key: &FieldKey, before: &Value, value: &Value) -> Question {
    let choice = |value: &Value| Choice { answer: plain(key, value), label: plain(key, value) };
    Question {
        code: Reason::Contradiction,
        cell: row.cell(key.field).to_owned(),
        read: format!("{} / {}", shown(key, value), plain(key, before)),
        choices: vec![choice(value), choice(before)],
        wrote: None,
    }
}

/// A value as a person answers it.
pub(super) fn plain(key: &FieldKey, value: &Value) -> String {
    match (value, &key.member) {
        (_, Some(member)) => member.clone(),
        (Value::Text(text), None) => text.clone(),
        (Value::Int(number), None) => number.to_string(),
        (Value::Null, None) => String::new(),
    }
}

/// The same, under the name of its field.
pub(super) fn shown(key: &FieldKey, value: &Value) -> String {
    format!("{} = {}", key.field.as_str(), plain(key, value))
}
