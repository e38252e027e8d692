//! A fiche action: what a plan promises: work, pilot, days.

use std::{cmp::Ordering, collections::BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    code::codes,
    day::Precision,
    field::{Field, Fields},
    id::year_made,
    reader::Reader,
};

codes! {
    /// How far an action has come. Late is computed.
    pub enum Status {
        /// To come.
        AVenir = "a_venir",
        /// Under way.
        EnCours = "en_cours",
        /// Done.
        Realisee = "realisee",
        /// On hold.
        EnPause = "en_pause",
        /// Given up.
        Abandonnee = "abandonnee",
    }
}

/// A fiche action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which.
    pub id: String,
    /// Its axis.
    pub axis: String,
    /// Its number, unique in the plan.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How far it has come.
    pub status: Status,
    /// The body that leads it.
    pub pilot: Option<String>,
    /// First day, and how precisely it is known.
    pub start: Option<(NaiveDate, Precision)>,
    /// Last day, and how precisely it is known.
    pub due: Option<(NaiveDate, Precision)>,
    /// Done on that day.
    pub done: Option<NaiveDate>,
    /// Progress in percent, as its pilot says it.
    pub progress: Option<i32>,
    /// Whether it is common to every convention of the Caf.
    pub common: bool,
    /// Codes of its themes.
    pub themes: BTreeSet<String>,
    /// INSEE codes; none stands for the whole perimeter.
    pub communes: BTreeSet<String>,
}

impl Default for Action {
    fn default() -> Self {
        Self::of("", &Fields::new())
    }
}

impl Action {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let dated = |day, precision| {
            let precision = read.code(precision, Precision::from_code);
            Some((read.day(day)?, precision.unwrap_or(Precision::Jour)))
        };
        Self {
            id: id.to_owned(),
            axis: read.text(Field::Axis),
            number: read.text(Field::Number),
            title: read.text(Field::Title),
            status: read.code(Field::Status, Status::from_code).unwrap_or(Status::AVenir),
            pilot: read.optional(Field::Pilot),
            start: dated(Field::Start, Field::StartPrecision),
            due: dated(Field::DueOn, Field::DuePrecision),
            done: read.day(Field::DoneOn),
            progress: read.number(Field::Progress),
            common: read.truth(Field::Common),
            themes: read.members(Field::Themes),
            communes: read.members(Field::Communes),
        }
    }

    /// Whether its last day has passed while it was to come or under way. One on hold waits on purpose.
    #[must_use]
    pub fn is_late(&self, on: NaiveDate) -> bool {
        self.is_running() && self.due.is_some_and(|(due, _)| due < on)
    }

    /// Whether it is to come or under way.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self.status, Status::AVenir | Status::EnCours)
    }

    /// Its number as it is put in order: « 2 » before « 10 », « 3a » after « 3 ».
    #[must_use]
    pub fn sort_number(&self) -> (u32, &str) {
        let rest = self.number.trim_start_matches(|c: char| c.is_ascii_digit());
        let figures = self.number.strip_suffix(rest).unwrap_or_default();
        (figures.parse().unwrap_or(u32::MAX), rest)
    }

    /// Which comes first of two of an axis: by number, then by id.
    #[must_use]
    pub fn in_order(&self, other: &Self) -> Ordering {
        (self.sort_number(), &self.id).cmp(&(other.sort_number(), &other.id))
    }
}

/// The year an action counts in: of its end, else of its start, else of its writing.
#[must_use]
pub fn year_of(action: &Action) -> Option<i32> {
    let dated = action.due.or(action.start).map(|(day, _)| day.year());
    dated.or_else(|| year_made(&action.id))
}

/// The number after those of a plan.
#[must_use]
pub fn next_number<'a>(actions: impl IntoIterator<Item = &'a Action>) -> String {
    let numbers = actions.into_iter().map(|one| one.sort_number().0).filter(|one| *one < u32::MAX);
    (numbers.max().unwrap_or(0) + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(on: &str, status: Status) -> Action {
        let due = Some((on.parse().unwrap(), Precision::Trimestre));
        Action { status, due, ..Action::default() }
    }

    #[test]
    fn without_a_date_it_counts_in_the_year_it_was_written() {
        let id = "01a22405-40b2-752f-aea7-e49e9d053190".to_owned();
        let written = Action { id, ..Action::default() };
        assert_eq!(year_of(&written), Some(2026));
        let of_nobody = ["", "a1", "01a22405-40b2-452f-aea7-e49e9d053190"];
        for id in of_nobody.map(str::to_owned) {
            assert_eq!(year_of(&Action { id, ..Action::default() }), None);
        }
        let start = Some(("2027-01-01".parse().unwrap(), Precision::Annee));
        assert_eq!(year_of(&Action { start, ..written }), Some(2027));
    }

    #[test]
    fn it_is_late_only_the_day_after_its_last_day() {
        let last: NaiveDate = "2025-12-31".parse().unwrap();
        let action = due("2025-12-31", Status::EnCours);
        assert!(!action.is_late(last) && action.is_late(last.succ_opt().unwrap()));
        for status in [Status::Realisee, Status::Abandonnee, Status::EnPause] {
            assert!(!due("2025-12-31", status).is_late(last.succ_opt().unwrap()));
        }
        assert!(!Action::default().is_late(last));
    }

    #[test]
    fn numbers_go_by_their_figures() {
        let number = |text: &str| Action { number: text.into(), ..Action::default() };
        let mut all = ["10", "3a", "3", "2", "hors plan"].map(number);
        all.sort_by(Action::in_order);
        let order: Vec<&str> = all.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(order, ["2", "3", "3a", "10", "hors plan"]);
        assert_eq!(next_number(&all), "11");
    }
}
