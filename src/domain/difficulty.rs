//! A difficulty: what stands in the way on a territory, and the way out.

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields},
    id::{ConventionId, NoteId, TerritoryCode},
    reader::Reader,
};

codes! {
    /// What a difficulty comes from.
    pub enum Cause {
        /// Too many people to speak to.
        Interlocuteurs = "interlocuteurs",
        /// The approach is not understood.
        Incomprehension = "incomprehension",
        /// Where each stands is not clear.
        Positionnement = "positionnement",
        /// Qualified staff is lacking.
        Personnel = "personnel",
        /// The scale does not fit.
        Echelle = "echelle",
        /// Fear that a competence is transferred.
        Competence = "competence",
        /// Means are lacking.
        Moyens = "moyens",
        /// The diagnosis is out of date.
        Diagnostic = "diagnostic",
        /// Elections.
        Elections = "elections",
        /// Another.
        Autre = "autre",
    }
}

codes! {
    /// How much it weighs.
    pub enum Level {
        /// Little.
        Faible = "faible",
        /// Fairly.
        Moyenne = "moyenne",
        /// Much.
        Forte = "forte",
    }
}

/// A difficulty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difficulty {
    /// Which.
    pub id: String,
    /// Where.
    pub territory: TerritoryCode,
    /// The convention it stands in the way of.
    pub convention: Option<ConventionId>,
    /// The action it blocks.
    pub action: Option<String>,
    /// What it comes from.
    pub kind: Cause,
    /// How much it weighs.
    pub level: Level,
    /// What it is.
    pub text: String,
    /// The way out.
    pub way_out: Option<String>,
    /// First day.
    pub opened_on: NaiveDate,
    /// Last day.
    pub closed_on: Option<NaiveDate>,
    /// The note that closed it.
    pub note: Option<NoteId>,
}

impl Difficulty {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            territory: read.id(Field::Territory)?,
            convention: read.id(Field::Convention),
            action: read.optional(Field::Action),
            kind: read.code(Field::Kind, Cause::from_code).unwrap_or(Cause::Autre),
            level: read.code(Field::Level, Level::from_code).unwrap_or(Level::Moyenne),
            text: read.text(Field::Text),
            way_out: read.optional(Field::WayOut),
            opened_on: read.day(Field::OpenedOn)?,
            closed_on: read.day(Field::ClosedOn),
            note: read.id(Field::Note),
        })
    }

    /// Whether it stands in the way on a day: from its first to the day before its last.
    #[must_use]
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.opened_on <= on && self.closed_on.is_none_or(|closed| closed > on)
    }

    /// Days it has been open, to its last where it is closed.
    #[must_use]
    pub fn age(&self, on: NaiveDate) -> i64 {
        let last = self.closed_on.filter(|closed| *closed < on).unwrap_or(on);
        (last - self.opened_on).num_days().max(0)
    }
}

/// Whether an open difficulty blocks an action.
#[must_use]
pub fn blocks(difficulties: &[Difficulty], action: &str, on: NaiveDate) -> bool {
    let of_it = |one: &&Difficulty| one.action.as_deref() == Some(action);
    difficulties.iter().filter(of_it).any(|one| one.is_open(on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn difficulty(opened: &str, closed: Option<&str>) -> Difficulty {
        Difficulty {
            id: "d".into(),
            territory: "t".into(),
            convention: None,
            action: Some("a".into()),
            kind: Cause::Personnel,
            level: Level::Forte,
            text: "Direction vacante".into(),
            way_out: None,
            opened_on: day(opened),
            closed_on: closed.map(day),
            note: None,
        }
    }

    #[test]
    fn it_is_open_from_its_first_day_to_the_day_before_its_last() {
        let one = difficulty("2026-03-01", Some("2026-05-10"));
        for (on, open, age) in [
            ("2026-02-28", false, 0),
            ("2026-03-01", true, 0),
            ("2026-05-09", true, 69),
            ("2026-05-10", false, 70),
            ("2026-09-01", false, 70),
        ] {
            assert_eq!((one.is_open(day(on)), one.age(day(on))), (open, age), "{on}");
        }
    }

    #[test]
    fn an_open_one_blocks_its_action_alone() {
        let all = [
            difficulty("2026-03-01", None),
            Difficulty { action: None, ..difficulty("2026-03-01", None) },
        ];
        assert!(blocks(&all, "a", day("2026-04-01")));
        assert!(!blocks(&all, "b", day("2026-04-01")));
        assert!(!blocks(&all[1..], "a", day("2026-04-01")));
        assert!(!blocks(&all, "a", day("2026-02-01")));
    }
}
