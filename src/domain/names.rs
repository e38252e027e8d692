//! How the records of a snapshot are called, whatever their kind, after its description.

use super::{field::RecordKind, id::PersonId, record, snapshot::Snapshot};

impl Snapshot {
    /// The name of a person, even one who has left, or nothing where they are unknown.
    #[must_use]
    pub fn person_name(&self, id: Option<&PersonId>) -> &str {
        let Some(id) = id else {
            return "";
        };
        self.name_of(RecordKind::Person, id.as_str()).unwrap_or_default()
    }

    /// The label of a theme, even one no longer offered, or its code where the list has lost it.
    #[must_use]
    pub fn theme_label<'a>(&'a self, code: &'a str) -> &'a str {
        self.name_of(RecordKind::Theme, code).unwrap_or(code)
    }

    /// The label of a kind of exchange, even archived; its code where the list has lost it.
    #[must_use]
    pub fn kind_label<'a>(&'a self, code: &'a str) -> &'a str {
        self.name_of(RecordKind::NoteKind, code).unwrap_or(code)
    }

    /// The name of a record of a kind that has one, even where it was archived.
    #[must_use]
    pub fn name_of<'a>(&'a self, kind: RecordKind, id: &str) -> Option<&'a str> {
        let standing = record::of(kind).held.and_then(|held| (held.one)(self, id));
        standing.or_else(|| self.archived_name(kind, id))
    }

    /// The ids and names of the records of a kind that has names and is held here, in their order.
    #[must_use]
    pub fn names(&self, kind: RecordKind) -> Vec<(&str, &str)> {
        record::of(kind).held.map(|held| (held.all)(self)).unwrap_or_default()
    }

    /// The name of an archived record.
    #[must_use]
    pub fn archived_name(&self, kind: RecordKind, id: &str) -> Option<&str> {
        self.archived.get(&(kind, id.to_owned())).map(String::as_str)
    }
}
