//! An indicator: a figure or words that are read again and again, with a baseline and a target where
//! there are any.

use chrono::NaiveDate;

use crate::domain::{
    code::codes,
    decimal,
    field::{Field, Fields},
    reader::Reader,
};

codes! {
    /// What an indicator is about.
    pub enum IndicatorKind {
        /// Means put in.
        Moyens = "moyens",
        /// What was carried out.
        Realisation = "realisation",
        /// What it changed.
        Resultat = "resultat",
        /// The setting.
        Contexte = "contexte",
    }
}

codes! {
    /// What its readings are.
    pub enum Nature {
        /// A number.
        Nombre = "nombre",
        /// A share in percent.
        Pourcentage = "pourcentage",
        /// Full-time equivalents.
        Etp = "etp",
        /// Words.
        Texte = "texte",
    }
}

/// A reading of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Which.
    pub id: String,
    /// Of which indicator.
    pub indicator: String,
    /// The day read.
    pub on: NaiveDate,
    /// The figure, as decimal text.
    pub value: Option<String>,
    /// The words.
    pub text: Option<String>,
}

impl Reading {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            indicator: read.id(Field::Indicator)?,
            on: read.day(Field::On)?,
            value: read.optional(Field::Value),
            text: read.optional(Field::Text),
        })
    }
}

/// An indicator with its readings, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Which.
    pub id: String,
    /// Its action; nothing where it is of a convention or a territory.
    pub action: Option<String>,
    /// Label.
    pub label: String,
    /// What it is about.
    pub kind: IndicatorKind,
    /// What its readings are.
    pub nature: Nature,
    /// Unit.
    pub unit: Option<String>,
    /// Figure at the beginning, as decimal text.
    pub baseline: Option<String>,
    /// Figure aimed at, as decimal text.
    pub target: Option<String>,
    /// By when.
    pub target_on: Option<NaiveDate>,
    /// Its readings, oldest first.
    pub readings: Vec<Reading>,
}

impl Indicator {
    /// From the fields of its record, without its readings.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let kind = read.code(Field::Kind, IndicatorKind::from_code);
        Self {
            id: id.to_owned(),
            action: read.optional(Field::Action),
            label: read.text(Field::Label),
            kind: kind.unwrap_or(IndicatorKind::Realisation),
            nature: read.code(Field::Nature, Nature::from_code).unwrap_or(Nature::Nombre),
            unit: read.optional(Field::Unit),
            baseline: read.optional(Field::Baseline),
            target: read.optional(Field::Target),
            target_on: read.day(Field::TargetOn),
            readings: Vec::new(),
        }
    }

    /// The latest figure.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.readings.iter().rev().find_map(|one| one.value.as_deref())
    }

    /// What changed from the baseline, else from the first reading, to the latest figure.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        let values = self.readings.iter().filter_map(|one| one.value.as_deref());
        let mut figures = self.baseline.as_deref().into_iter().chain(values);
        let first = decimal::number(figures.next()?)?;
        Some(decimal::number(figures.last()?)? - first)
    }

    /// Whether the target is reached: from the baseline up or down to it. Nothing where there is no target
    /// or no figure.
    #[must_use]
    pub fn reached(&self) -> Option<bool> {
        let target = decimal::number(self.target.as_deref()?)?;
        let last = decimal::number(self.last()?)?;
        let falls =
            self.baseline.as_deref().and_then(decimal::number).is_some_and(|at| at > target);
        Some(if falls { last <= target } else { last >= target })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn indicator(baseline: Option<&str>, target: Option<&str>, values: &[&str]) -> Indicator {
        let fields = FieldsBuilder::default()
            .with(Field::Baseline, baseline)
            .with(Field::Target, target)
            .done();
        let mut made = Indicator::of("i", &fields);
        for value in values {
            let fields = FieldsBuilder::default()
                .with(Field::Indicator, "i")
                .with(Field::On, "2026-01-01")
                .with(Field::Value, *value)
                .done();
            made.readings.extend(Reading::of("r", &fields));
        }
        made
    }

    #[test]
    fn it_changes_from_its_baseline_or_its_first_reading() {
        assert_eq!(indicator(Some("10"), None, &["12", "15.5"]).change(), Some(5.5));
        assert_eq!(indicator(None, None, &["12", "10"]).change(), Some(-2.0));
        assert_eq!(indicator(None, None, &["12"]).change(), None);
        assert_eq!(indicator(Some("12"), None, &[]).change(), None);
    }

    #[test]
    fn a_target_is_reached_from_the_side_of_the_baseline() {
        assert_eq!(indicator(Some("10"), Some("20"), &["20"]).reached(), Some(true));
        assert_eq!(indicator(Some("30"), Some("20"), &["25"]).reached(), Some(false));
        assert_eq!(indicator(Some("30"), Some("20"), &["19"]).reached(), Some(true));
        assert_eq!(indicator(None, Some("20"), &[]).reached(), None);
        assert_eq!(indicator(None, None, &["3"]).reached(), None);
    }
}
