//! A code or an id of a field, in words: what it stands for.
//!
//! Must not know the file: whoever holds it names what a snapshot does not.

use crate::{
    domain::{
        field::{Field, RecordKind},
        person::Role,
        record::{self, Holds},
        snapshot::Snapshot,
    },
    text::Text,
};

/// The values of a base and the words of a language.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    /// The snapshot.
    pub data: &'a Snapshot,
    /// The words.
    pub text: &'a Text,
    /// This Caf's word for a technicien, where it is not the usual one.
    pub technicien: Option<&'a str>,
}

impl Values<'_> {
    /// The name of what a code or an id stands for; nothing where it is neither, or nothing here bears it.
    #[must_use]
    pub fn named(&self, kind: RecordKind, field: Field, code: &str) -> Option<String> {
        let spec = record::of(kind).spec(field)?;
        let found = if let Some(of) = spec.names() {
            self.data.name_of(of, code).map(str::to_owned)
        } else if spec.holds == Holds::Day {
            code.parse().ok().map(self.text.words.day)
        } else if let Holds::Code(_) = spec.holds {
            match (field, Role::from_code(code)) {
                (Field::Role, Some(role)) => Some(self.role(role).to_owned()),
                _ => self.text.code(kind, field, code).map(str::to_owned),
            }
        } else {
            None
        };
        found.filter(|name| !name.is_empty())
    }

    fn role(&self, role: Role) -> &str {
        match (role, self.technicien) {
            (Role::Technicien, Some(word)) => word,
            _ => (self.text.words.role)(role),
        }
    }
}
