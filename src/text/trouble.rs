//! Messages under a field whose input is refused.

use crate::domain::{
    day::DayProblem,
    draft::{Trouble, day::Doubt},
    field::Field,
    warning::Warning,
};

/// Problems of a field.
#[derive(Debug)]
pub struct TroubleText {
    /// Under a form's field, whose label is in sight.
    pub sentence: fn(Field, &Trouble) -> String,
    /// Alone, led by the field's label.
    pub labelled: fn(Field, &Trouble) -> String,
    /// The same under a label that a kind of record gives the field.
    pub under: fn(&str, Field, &Trouble) -> String,
    /// Why what was typed is not a day.
    pub day: fn(DayProblem) -> String,
    /// What people are warned of and may write all the same.
    pub warning: fn(&Warning) -> String,
    /// Words in a text that touch private life.
    pub care: fn(&[&str]) -> String,
    /// The question about a doubtful day.
    pub doubt: fn(Doubt) -> String,
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use crate::domain::{day::DayProblem, draft::Trouble, field::Field};

    #[test]
    fn a_day_the_calendar_lacks_is_named() {
        let trouble = Trouble::Day(DayProblem::NoSuchDay { day: 31, month: 2, year: 2026 });
        let text = &Lang::Fr.text().trouble;
        assert_eq!((text.sentence)(Field::On, &trouble), "Le 31/02/2026 n’existe pas.");
        let alone = "Date\u{a0}: le 31/02/2026 n’existe pas.";
        assert_eq!((text.labelled)(Field::On, &trouble), alone);
        let trouble = Trouble::Day(DayProblem::NoSuchDay { day: 1, month: 13, year: 2026 });
        let month = (text.sentence)(Field::On, &trouble);
        assert!(month.starts_with("Il n’y a pas de mois 13\u{202f}; écrivez"), "{month}");
        let trouble = Trouble::Day(DayProblem::NoSuchDay { day: 31, month: 2, year: 2026 });
        let english = (Lang::En.text().trouble.sentence)(Field::On, &trouble);
        assert!(english.contains("2026-02-31"), "{english}");
    }
}
