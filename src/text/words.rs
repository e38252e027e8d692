//! The words of the field: labels of codes, dates, numbers.

use chrono::{NaiveDate, Weekday};

use crate::domain::{
    computed::Computed, convention::Standing, day::Precision, field::Field, follow_up::OwedBy,
    pact::PactStanding, person::Role, stage::Stage, territory_status::TerritoryStatus,
};

/// How the field's things are called.
#[derive(Debug)]
pub struct Words {
    /// A stage or an outcome.
    pub stage: fn(Stage) -> &'static str,
    /// The outcome of a stage: what is expected next.
    pub outcome: fn(Stage) -> &'static str,
    /// The state of a convention on a day.
    pub standing: fn(Standing) -> &'static str,
    /// Where a territory stands, in one or two words.
    pub ground: fn(TerritoryStatus) -> &'static str,
    /// A signed convention without dates, where room is scarce.
    pub undated: &'static str,
    /// A role.
    pub role: fn(Role) -> &'static str,
    /// Who owes a follow-up.
    pub owed_by: fn(OwedBy) -> &'static str,
    /// A field's label, capitalised.
    pub field: fn(Field) -> &'static str,
    /// A day, as it is shown.
    pub day: fn(NaiveDate) -> String,
    /// An hour as it was typed, as it is shown.
    pub hour: fn(&str) -> String,
    /// A day written out, with its day of the week.
    pub long_day: fn(NaiveDate) -> String,
    /// A day without its year, where the year is known.
    pub short_day: fn(NaiveDate) -> String,
    /// A date as precisely as it is known.
    pub period: fn(NaiveDate, Precision) -> String,
    /// Decimal text, as it is shown.
    pub decimal: fn(&str) -> String,
    /// A day of the week.
    pub weekday: fn(Weekday) -> &'static str,
    /// The space between a number and its unit.
    pub after_number: &'static str,
    /// A whole number with its thousands parted.
    pub number: fn(u64) -> String,
    /// A share in percent, with one decimal.
    pub percent: fn(f64) -> String,
    /// A goal in percent, always whole.
    pub whole_percent: fn(u32) -> String,
    /// A count of months.
    pub months: fn(i32) -> String,
    /// What is computed of a record, as the label of its value.
    pub computed: fn(Computed) -> &'static str,
    /// Where a pact stands.
    pub pact_standing: fn(PactStanding) -> &'static str,
    /// « yes » and « no ».
    pub yes_no: fn(bool) -> &'static str,
}

impl Words {
    /// Where a territory stands, where room is scarce.
    #[must_use]
    pub fn short_ground(&self, ground: TerritoryStatus) -> &'static str {
        if ground == TerritoryStatus::Undated { self.undated } else { (self.ground)(ground) }
    }

    /// The word of a code that is the program's own.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
    pub fn of_code(&self, field: Field, code: &str) -> Option<&'static str> {
        match field {
            Field::OwedBy => OwedBy::from_code(code).map(self.owed_by),
            Field::Stage => Stage::from_code(code).map(self.stage),
            Field::Role => Role::from_code(code).map(self.role),
            _ => None,
        }
    }
}

/// Groups the digits of a number by three.
pub(super) fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::Lang;
    use crate::domain::day;

    #[test]
    fn a_day_written_out_is_understood_when_it_is_typed() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for one in first.iter_days().take(800) {
            for lang in [Lang::Fr, Lang::En] {
                let written = (lang.text().words.long_day)(one);
                assert_eq!(day::parse(&written, first), Ok(one), "{written}");
            }
        }
        assert_eq!((Lang::Fr.text().words.long_day)(first), "jeudi 1er janvier 2026");
        assert_eq!((Lang::En.text().words.long_day)(first), "Thursday 1 January 2026");
    }

    #[test]
    fn numbers_are_parted_by_three() {
        let number = Lang::Fr.text().words.number;
        assert_eq!(number(7), "7");
        assert_eq!(number(679_344), "679\u{202f}344");
        assert_eq!((Lang::En.text().words.number)(1_234_567), "1,234,567");
    }

    #[test]
    fn a_share_has_one_decimal_in_each_language() {
        assert_eq!((Lang::Fr.text().words.percent)(62.34), "62,3\u{a0}%");
        assert_eq!((Lang::En.text().words.percent)(62.0), "62.0%");
    }
}
