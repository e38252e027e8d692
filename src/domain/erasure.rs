//! Erasing a person (RGPD): the data subject, the data touched, and the words left in their place.
//!
//! Facts alone: [`super::mention`] finds names, the store has the file.

use std::path::PathBuf;

use super::{field::RecordKind, id::PersonId};

/// The name of an erased person's record.
pub const PERSON: &str = "Personne effacée";

/// The replacement of a name in a text.
pub const MENTION: &str = "[personne effacée]";

/// A person to erase: the data subject of the RGPD.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSubject {
    /// Their record; nothing where the base has none and texts alone name them.
    pub person: Option<PersonId>,
    /// Their name.
    pub name: String,
}

/// A record that is pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Of which kind.
    pub kind: RecordKind,
    /// Which.
    pub id: String,
}

/// The data an erasing touches, before or after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Whether the person has a record that says more than that they were erased.
    pub record: bool,
    /// Lines of the journal whose values are emptied.
    pub lines: u64,
    /// Conflicts about this person that are archived.
    pub conflicts: u64,
    /// Records whose texts name them.
    pub texts: Vec<Place>,
    /// Records where a part of the name stands alone: a person must look.
    pub alone: Vec<Place>,
    /// Names of machines that hold the name: the chain of the journal covers them, so they stay.
    pub machines: Vec<String>,
}

impl Erasure {
    /// Whether there is nothing to erase.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        !self.record && self.lines == 0 && self.conflicts == 0 && self.texts.is_empty()
    }
}

/// A copy that was looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it could be looked into; where it could not, it may hold the name.
    pub looked: bool,
}

/// The outcome of cleaning, in the background, copies that named an erased person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forgotten {
    /// So many were cleaned.
    Cleaned(u64),
    /// This working copy was not: it must be brought back first.
    BringBackFirst(PathBuf),
}

/// Other places that hold a name, as far as known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Copies that hold it, or cannot be looked into.
    pub copies: Vec<Kept>,
    /// Copies that it was erased from.
    pub cleaned: Vec<PathBuf>,
    /// Drafts of this user.
    pub drafts: Vec<PathBuf>,
    /// The configuration of this user, which names the person.
    pub config: Option<PathBuf>,
    /// Files beside the base, which may keep pages of it.
    pub logs: Vec<PathBuf>,
    /// Copies that others keep.
    pub holders: Vec<Holder>,
}

impl Places {
    /// Whether the name is known to be anywhere that this user can reach.
    #[must_use]
    pub fn hold_it(&self) -> bool {
        self.copies.iter().any(|copy| copy.looked)
            || !self.drafts.is_empty()
            || self.config.is_some()
    }
}

/// A holder of copies outside the folder of the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Whether it is a working copy that was taken away, rather than copies in a folder of theirs.
    pub away: bool,
    /// Their name, where it is known.
    pub who: Option<String>,
    /// On which machine.
    pub machine: String,
    /// Since when, UTC, by their clock.
    pub at: String,
    /// Whether what was written in a working copy came back.
    pub back: bool,
    /// Whether everybody who was erased so far is erased there too.
    pub clean: bool,
}
