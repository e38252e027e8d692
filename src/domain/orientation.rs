//! An orientation of a schéma départemental des services aux familles; several schémas may run at once.

use chrono::NaiveDate;

use super::{
    field::{Field, Fields},
    reader::Reader,
};

/// An orientation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orientation {
    /// Which.
    pub id: String,
    /// What it is called by: code and title.
    pub label: String,
    /// The schéma it is of.
    pub scheme: String,
    /// Place in the list.
    pub position: i32,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Actions of plans that carry it, as the store counts them.
    pub actions: u32,
}

impl Orientation {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let title = read.text(Field::Title);
        let label = match read.optional(Field::Code) {
            Some(code) => format!("{code} {title}"),
            None => title,
        };
        Self {
            id: id.to_owned(),
            label,
            scheme: read.text(Field::Scheme),
            position: read.number(Field::Position).unwrap_or_default(),
            from: read.day(Field::From),
            to: read.day(Field::To),
            actions: 0,
        }
    }

    /// Whether its schéma runs on a day.
    #[must_use]
    pub fn runs(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }
}

/// How many run on a day, and how many of those no action carries.
#[must_use]
pub fn running(all: &[Orientation], on: NaiveDate) -> (usize, usize) {
    let run = || all.iter().filter(|one| one.runs(on));
    (run().count(), run().filter(|one| one.actions == 0).count())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn orientation(from: Option<&str>, to: Option<&str>) -> Orientation {
        let fields = FieldsBuilder::default()
            .with(Field::Title, "Parentalité")
            .with(Field::Scheme, "SDSF")
            .with(Field::From, from)
            .with(Field::To, to)
            .done();
        Orientation::of("o", &fields)
    }

    #[test]
    fn it_is_called_by_its_code_and_its_title() {
        let mut fields = FieldsBuilder::default().with(Field::Title, "Parentalité").done();
        assert_eq!(Orientation::of("o", &fields).label, "Parentalité");
        fields.insert(Field::Code.into(), "2.1".into());
        assert_eq!(Orientation::of("o", &fields).label, "2.1 Parentalité");
    }

    #[test]
    fn its_scheme_runs_from_its_first_day_to_its_last() {
        let one = orientation(Some("2022-01-01"), Some("2026-12-31"));
        for (on, runs) in [
            ("2021-12-31", false),
            ("2022-01-01", true),
            ("2026-12-31", true),
            ("2027-01-01", false),
        ] {
            assert_eq!(one.runs(day(on)), runs, "{on}");
        }
        assert!(orientation(None, None).runs(day("1990-01-01")));
    }

    proptest! {
        /// Those that nobody carries are among those that run.
        #[test]
        fn the_bare_are_among_the_running(all in prop::collection::vec((any::<bool>(), 0u32..3), 0..9)) {
            let over = || orientation(None, Some("2020-01-01"));
            let all: Vec<Orientation> = all
                .into_iter()
                .map(|(ends, actions)| {
                    let one = if ends { over() } else { orientation(None, None) };
                    Orientation { actions, ..one }
                })
                .collect();
            let (run, bare) = running(&all, day("2026-11-28"));
            prop_assert!(bare <= run && run <= all.len());
            let carried = all.iter().filter(|one| one.to.is_none() && one.actions > 0).count();
            prop_assert_eq!(run - bare, carried);
        }
    }
}
