//! Values a working copy read before it wrote, and records it refers to.

use std::collections::BTreeMap;

use crate::{
    domain::field::{FieldKey, RecordKind, Value},
    store::{journal::JournalLine, record},
};

/// A field of a record.
pub(in crate::store) type Place<'a> = (RecordKind, &'a str, &'a FieldKey);

/// The field that a line tells of.
pub(in crate::store) fn place_of(line: &JournalLine) -> Place<'_> {
    (line.kind, &line.record, &line.key)
}

/// Values a working copy read when it left, of the fields it wrote since.
#[derive(Default)]
pub(in crate::store) struct Read(BTreeMap<(RecordKind, String, FieldKey), Value>);

impl Read {
    /// Lines of a working copy, in order.
    pub(in crate::store) fn note(&mut self, lines: &[JournalLine]) {
        for line in lines {
            let place = (line.kind, line.record.clone(), line.key.clone());
            self.0.entry(place).or_insert_with(|| record::stored(&line.key, &line.before));
        }
    }

    /// Whether it wrote anything of a record.
    pub(in crate::store) fn speaks_of(&self, kind: RecordKind, id: &str) -> bool {
        self.0.keys().any(|(of, record, _)| *of == kind && record == id)
    }

    /// The value read of a field.
    pub(in crate::store) fn of(&self, (kind, id, key): Place<'_>) -> Option<&Value> {
        self.0.get(&(kind, id.to_owned(), key.clone()))
    }
}
