//! A period that goals belong to: a COG of the branch, a CPOG of a Caf.

use chrono::NaiveDate;

use super::{
    code::codes,
    day::months_between,
    field::{Field, Fields},
    reader::Reader,
};

codes! {
    /// What a period is.
    pub enum PeriodKind {
        /// Convention d’objectifs et de gestion.
        Cog = "cog",
        /// Contrat pluriannuel d’objectifs et de gestion.
        Cpog = "cpog",
    }
}

/// A period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Which.
    pub id: String,
    /// What it is called by.
    pub label: String,
    /// What it is.
    pub kind: PeriodKind,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

impl Period {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            label: read.text(Field::Label),
            kind: read.code(Field::Kind, PeriodKind::from_code)?,
            start: read.day(Field::Start)?,
            end: read.day(Field::End)?,
        })
    }

    /// Whole months left on a day; none before it begins or after it ends.
    #[must_use]
    pub fn months_left(&self, on: NaiveDate) -> Option<i32> {
        (self.start <= on && on <= self.end).then(|| months_between(on, self.end))
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

    fn period() -> Period {
        let fields = FieldsBuilder::default()
            .with(Field::Label, "COG 2023-2027")
            .with(Field::Kind, "cog")
            .with(Field::Start, "2023-01-01")
            .with(Field::End, "2027-12-31")
            .done();
        Period::of("p", &fields).unwrap()
    }

    #[test]
    fn whole_months_are_left_from_its_first_day_to_its_last() {
        for (on, left) in [
            ("2022-12-31", None),
            ("2026-11-28", Some(13)),
            ("2027-11-30", Some(1)),
            ("2027-12-01", Some(0)),
            ("2027-12-31", Some(0)),
            ("2028-01-01", None),
        ] {
            assert_eq!(period().months_left(day(on)), left, "{on}");
        }
    }

    proptest! {
        /// They only grow fewer.
        #[test]
        fn fewer_are_left_each_day(from in 0u64..1800) {
            let on = day("2023-01-01") + chrono::Days::new(from);
            let next = on.succ_opt().unwrap();
            prop_assert!(period().months_left(on) >= period().months_left(next));
        }
    }
}
