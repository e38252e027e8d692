//! The records of the base that an import may meet, and what it wrote of them last.
//!
//! Values only: must not know how they were read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::identity::{ALTERNATIVES, identity};
use crate::domain::{
    change::{Change, Step},
    field::{FieldKey, Fields, RecordKind, Value},
    record::{self, Need},
};

/// The records as they stand, by id and by what tells them apart.
#[derive(Debug, Default)]
pub struct Standing {
    fields: HashMap<(RecordKind, String), Fields>,
    told: HashMap<(RecordKind, usize, String), Vec<String>>,
}

/// What imports wrote last, by record and field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imports(BTreeMap<(RecordKind, String), Fields>);

impl Standing {
    /// Takes on a record; of two that nothing tells apart, the first is met before.
    pub fn hold(&mut self, kind: RecordKind, id: &str, fields: Fields) {
        let undated = undated(kind, &fields);
        for alternative in 0..ALTERNATIVES {
            let dated = identity(kind, alternative, &fields);
            let all: BTreeSet<String> =
                dated.into_iter().chain(identity(kind, alternative, &undated)).collect();
            for told in all {
                self.told.entry((kind, alternative, told)).or_default().push(id.to_owned());
            }
        }
        self.fields.insert((kind, id.to_owned()), fields);
    }

    /// Takes on what a change makes.
    pub fn make(&mut self, change: &Change) {
        for step in &change.steps {
            if let Step::Create { kind, id: Some(id), fields, .. } = step {
                self.hold(*kind, id, fields.clone());
            }
        }
    }

    /// What a record says.
    #[must_use]
    pub fn fields(&self, kind: RecordKind, id: &str) -> Option<&Fields> {
        self.fields.get(&(kind, id.to_owned()))
    }

    /// The records that these values tell, one way.
    #[must_use]
    pub fn met(&self, kind: RecordKind, alternative: usize, fields: &Fields) -> &[String] {
        let told = identity(kind, alternative, fields);
        let met = told.and_then(|told| self.told.get(&(kind, alternative, told)));
        met.map(Vec::as_slice).unwrap_or_default()
    }
}

/// Without the day that the kind fills in: a file that gives none meets the record all the same.
fn undated(kind: RecordKind, fields: &Fields) -> Fields {
    let filled = |key: &FieldKey| {
        record::of(kind).spec(key.field).is_some_and(|one| one.need == Need::Today)
    };
    let said = fields.iter().filter(|(key, _)| !filled(key));
    said.map(|(key, value)| (key.clone(), value.clone())).collect()
}

impl Imports {
    /// Takes on what an import wrote, the latest last.
    pub fn wrote(&mut self, kind: RecordKind, id: &str, key: FieldKey, value: Value) {
        self.0.entry((kind, id.to_owned())).or_default().insert(key, value);
    }

    /// What the last import wrote of a record.
    #[must_use]
    pub fn of(&self, kind: RecordKind, id: &str) -> Option<&Fields> {
        self.0.get(&(kind, id.to_owned()))
    }

    /// What imports wrote of the records of a kind, by their ids.
    pub fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = (&str, &Fields)> {
        let all = self.0.range((kind, String::new())..);
        let all = all.take_while(move |((one, _), _)| *one == kind);
        all.map(|((_, id), fields)| (id.as_str(), fields))
    }
}
