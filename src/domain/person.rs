//! The people of a Caf who use binome or are named in it.
//!
//! No party, no union, no body that designates: a person is a name, a role and functions (RGPD).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields, Telling},
    id::PersonId,
};

codes! {
    /// What a person is here for. The label of « technicien » differs by Caf.
    pub enum Role {
        /// A board member of the Caf.
        Administrateur = "administrateur",
        /// A field adviser, employed by the Caf.
        Technicien = "technicien",
        /// The direction of the Caf.
        Direction = "direction",
        /// Somebody who only reads.
        Lecture = "lecture",
    }
}

impl Role {
    /// Whether people of this role write notes and follow-ups.
    #[must_use]
    pub fn may_write(self) -> bool {
        self != Self::Lecture
    }
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// First name then last name, as shown.
    pub name: String,
    /// What for.
    pub role: Role,
    /// Functions on the board or at the Caf, in free words.
    pub functions: BTreeSet<String>,
    /// First day of the mandate.
    pub mandate_start: Option<NaiveDate>,
    /// Last day of the mandate.
    pub mandate_end: Option<NaiveDate>,
}

impl Person {
    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        Telling::default()
            .with(Field::Name, self.name.as_str())
            .with(Field::Role, self.role.as_str())
            .with_set(Field::Functions, self.functions.iter().map(String::as_str))
            .with(Field::MandateStart, self.mandate_start)
            .with(Field::MandateEnd, self.mandate_end)
            .done()
    }
}
