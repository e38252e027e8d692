//! A pacte de coopération: it links establishments, and may have led to a convention.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields},
    id::{ConventionId, TerritoryCode},
    reader::Reader,
};

/// A pact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pact {
    /// Which.
    pub id: String,
    /// Name.
    pub name: String,
    /// Territories.
    pub territories: BTreeSet<TerritoryCode>,
    /// The day it was signed.
    pub signed_on: Option<NaiveDate>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// Establishments it links.
    pub equipments: BTreeSet<String>,
    /// The convention it led to.
    pub convention: Option<ConventionId>,
}

codes! {
    /// Where a pact stands on a day.
    pub enum PactStanding {
        /// Not signed.
        Project = "project",
        /// Signed, and not begun.
        Signed = "signed",
        /// Signed and running.
        InForce = "in_force",
        /// Over.
        Over = "over",
    }
}

impl Pact {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        Self {
            id: id.to_owned(),
            name: read.text(Field::Name),
            territories: read.members(Field::Territories),
            signed_on: read.day(Field::Signed),
            start: read.day(Field::Start),
            end: read.day(Field::End),
            equipments: read.members(Field::Equipments),
            convention: read.id(Field::Convention),
        }
    }

    /// Where it stands: a day of signature stands for a missing first day.
    #[must_use]
    pub fn standing(&self, on: NaiveDate) -> PactStanding {
        let Some(signed) = self.signed_on.filter(|signed| *signed <= on) else {
            return PactStanding::Project;
        };
        if self.end.is_some_and(|end| end < on) {
            return PactStanding::Over;
        }
        let begun = self.start.unwrap_or(signed) <= on;
        if begun { PactStanding::InForce } else { PactStanding::Signed }
    }
}
