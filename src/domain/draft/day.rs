//! The days of a form: the sense of each field, and the doubts to confirm.

use chrono::NaiveDate;

use super::super::{
    day::{self, DayProblem, Edge, Sense, Side},
    field::Field,
};

/// A day that may be meant, but lies where its field does not expect it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is past.
    Past(NaiveDate),
    /// It has not come.
    NotYet(NaiveDate),
}

/// Where a day of this field is expected.
#[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
const fn side(field: Field) -> Side {
    match field {
        Field::Due | Field::PlannedOn => Side::Coming,
        Field::On | Field::Signed | Field::Done | Field::DoneOn => Side::Past,
        _ => Side::Nearest,
    }
}

/// The field of the first day of what this one is the last day of.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
pub const fn first_day_of(field: Field) -> Option<Field> {
    match field {
        Field::End | Field::DueOn => Some(Field::Start),
        Field::MandateEnd => Some(Field::MandateStart),
        Field::TargetOn => Some(Field::BaselineOn),
        Field::EndedOn => Some(Field::StartedOn),
        Field::ClosedOn => Some(Field::OpenedOn),
        Field::AgreementEnd => Some(Field::AgreementStart),
        Field::AnsweredOn => Some(Field::SentOn),
        Field::EndsOn => Some(Field::SinceOn),
        Field::To => Some(Field::From),
        _ => None,
    }
}

/// The field that says how precisely this day is known, and which day of a period it keeps.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
pub const fn precision_of(field: Field) -> Option<(Field, Edge)> {
    match field {
        Field::Start => Some((Field::StartPrecision, Edge::First)),
        Field::DueOn => Some((Field::DuePrecision, Edge::Last)),
        _ => None,
    }
}

/// Reads what was typed in a field that holds a day; `start` is the first day, of a last one.
///
/// # Errors
/// A [`DayProblem`] that says why it is not a day.
pub fn read(
    field: Field,
    typed: &str,
    today: NaiveDate,
    start: Option<NaiveDate>,
) -> Result<NaiveDate, DayProblem> {
    day::read(typed, Sense::new(today, side(field)).starting(start))
}

/// The doubt to confirm before a day is written in a field.
#[must_use]
pub fn doubt(field: Field, day: NaiveDate, today: NaiveDate) -> Option<Doubt> {
    match side(field) {
        Side::Coming if day < today => Some(Doubt::Past(day)),
        Side::Past if day > today => Some(Doubt::NotYet(day)),
        Side::Coming | Side::Past | Side::Nearest | Side::ThisYear => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn understood(field: Field, typed: &str) -> Option<NaiveDate> {
        read(field, typed, day("2026-11-23"), None).ok()
    }

    #[test]
    fn a_field_decides_the_year_that_was_not_typed() {
        for typed in ["15 janvier", "15/1", "vendredi 15 janvier"] {
            assert_eq!(understood(Field::Due, typed), Some(day("2027-01-15")), "{typed}");
        }
        assert_eq!(understood(Field::On, "15 janvier"), Some(day("2026-01-15")));
        assert_eq!(understood(Field::On, "15 décembre"), Some(day("2025-12-15")));
        assert_eq!(understood(Field::Signed, "15 décembre"), Some(day("2025-12-15")));
        assert_eq!(understood(Field::Start, "1er janvier"), Some(day("2027-01-01")));
        assert_eq!(understood(Field::Start, "1er octobre"), Some(day("2026-10-01")));
        for field in [Field::Due, Field::On, Field::Start] {
            assert_eq!(understood(field, "23/11"), Some(day("2026-11-23")), "{field:?}");
        }
    }

    #[test]
    fn a_day_on_the_wrong_side_is_doubted_and_today_never_is() {
        let today = day("2026-11-23");
        let (before, after) = (day("2026-11-22"), day("2026-11-24"));
        assert_eq!(doubt(Field::Due, before, today), Some(Doubt::Past(before)));
        assert_eq!(doubt(Field::Signed, after, today), Some(Doubt::NotYet(after)));
        for field in [Field::Due, Field::Signed, Field::On, Field::Start, Field::End] {
            assert_eq!(doubt(field, today, today), None, "{field:?}");
        }
        assert_eq!(doubt(Field::Start, after, today), None);
        assert_eq!(doubt(Field::End, before, today), None);
    }
}
