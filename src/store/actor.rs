//! Who writes, from where, and where they replace a colleague.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::id::{PersonId, TerritoryCode};

/// Who writes, and from where.
#[derive(Debug, Clone, Default)]
pub struct Actor {
    /// The person, once they are known.
    pub person: Option<PersonId>,
    /// The machine's name.
    pub machine: String,
    /// Where they replace a colleague, as they said.
    pub replaces: Replaces,
    /// The day on which sectors are looked at; the clock's where none is set.
    pub on: Option<NaiveDate>,
}

/// Where somebody said that they replace a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replaces {
    /// On these territories.
    On(BTreeSet<TerritoryCode>),
    /// Everywhere.
    Everywhere,
}

impl Default for Replaces {
    fn default() -> Self {
        Self::On(BTreeSet::new())
    }
}

impl Replaces {
    /// Whether they replace whoever follows a territory.
    pub(super) fn is_on(&self, code: &TerritoryCode) -> bool {
        match self {
            Self::On(some) => some.contains(code),
            Self::Everywhere => true,
        }
    }

    /// From now on they do on these, too.
    pub(super) fn extend(&mut self, there: BTreeSet<TerritoryCode>) {
        if let Self::On(known) = self {
            known.extend(there);
        }
    }
}

impl Actor {
    /// Somebody acts from now on: the same person still replaces whom they replaced.
    pub(super) fn follow_on(&mut self, next: Self) {
        let same = self.person == next.person;
        let kept = std::mem::take(&mut self.replaces);
        *self = if same { Self { replaces: kept, ..next } } else { next };
    }
}
