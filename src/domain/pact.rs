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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn pact(signed: Option<&str>, start: Option<&str>, end: Option<&str>) -> Pact {
        let fields = FieldsBuilder::default()
            .with(Field::Name, "Pacte")
            .with(Field::Signed, signed)
            .with(Field::Start, start)
            .with(Field::End, end)
            .done();
        Pact::of("p", &fields)
    }

    #[test]
    fn it_stands_after_its_days() {
        let all = pact(Some("2026-03-10"), Some("2026-05-01"), Some("2026-12-31"));
        for (on, standing) in [
            ("2026-03-09", PactStanding::Project),
            ("2026-03-10", PactStanding::Signed),
            ("2026-05-01", PactStanding::InForce),
            ("2026-12-31", PactStanding::InForce),
            ("2027-01-01", PactStanding::Over),
        ] {
            assert_eq!(all.standing(day(on)), standing, "{on}");
        }
        let signed = pact(Some("2026-03-10"), None, None);
        assert_eq!(signed.standing(day("2026-03-10")), PactStanding::InForce);
        let unsigned = pact(None, Some("2026-01-01"), Some("2026-02-01"));
        assert_eq!(unsigned.standing(day("2026-03-10")), PactStanding::Project);
    }

    proptest! {
        /// Days only lead onwards.
        #[test]
        fn its_standing_never_goes_back(signed in 0i64..60, start in 0i64..60, end in 0i64..60) {
            let at = |days| (day("2026-01-01") + chrono::Days::new(days)).to_string();
            let at = |days: i64| at(days.unsigned_abs());
            let one = pact(Some(&at(signed)), Some(&at(start)), Some(&at(end.max(signed).max(start))));
            let all: Vec<PactStanding> =
                (0..70).map(|days| one.standing(at(days).parse().unwrap())).collect();
            prop_assert!(all.is_sorted());
            prop_assert_eq!(all.last(), Some(&PactStanding::Over));
        }
    }
}
