//! A meeting: an instance, a visit, an inauguration that is planned, with a convention or without. What
//! became of it is computed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields},
    id::{ContactId, ConventionId, NoteId, PersonId, TerritoryCode},
    reader::Reader,
};

codes! {
    /// Who receives it.
    pub enum Host {
        /// A collectivité.
        Collectivite = "collectivite",
        /// A partner.
        Partenaire = "partenaire",
        /// An establishment.
        Equipement = "equipement",
        /// The Caf.
        Caf = "caf",
        /// Another.
        Autre = "autre",
    }
}

/// What became of a meeting by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Its day has passed, and nobody has said whether it was held.
    ToConfirm,
    /// Its day has not passed.
    Planned,
    /// It names its note.
    Held,
    /// It will not be held.
    Cancelled,
}

/// A meeting, as lists and days read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: String,
    /// Code of the kind of exchange it is.
    pub kind: String,
    /// Title.
    pub title: Option<String>,
    /// Its convention.
    pub convention: Option<ConventionId>,
    /// Its territories, where it has no convention; none stands for the whole Caf.
    pub territories: BTreeSet<TerritoryCode>,
    /// The day it is planned on.
    pub on: NaiveDate,
    /// The hour, as it was typed.
    pub at: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// People of the Caf who are invited.
    pub persons: BTreeSet<PersonId>,
    /// Contacts who are invited.
    pub contacts: BTreeSet<ContactId>,
    /// The note it became.
    pub note: Option<NoteId>,
    /// Whether it was called off.
    pub cancelled: bool,
}

impl Meeting {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            kind: read.text(Field::Kind),
            title: read.optional(Field::Title),
            convention: read.id(Field::Convention),
            territories: read.members(Field::Territories),
            on: read.day(Field::PlannedOn)?,
            at: read.optional(Field::PlannedAt),
            place: read.optional(Field::Place),
            persons: read.members(Field::Persons),
            contacts: read.members(Field::Contacts),
            note: read.id(Field::Note),
            cancelled: read.truth(Field::Cancelled),
        })
    }

    /// Whether it is neither held nor called off.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        self.note.is_none() && !self.cancelled
    }

    /// What became of it by that day: the day after, one that nobody has confirmed asks for it.
    #[must_use]
    pub fn outcome(&self, today: NaiveDate) -> Outcome {
        if self.note.is_some() {
            Outcome::Held
        } else if self.cancelled {
            Outcome::Cancelled
        } else if self.on < today {
            Outcome::ToConfirm
        } else {
            Outcome::Planned
        }
    }
}

/// An hour as it is typed: `9`, `9h`, `9h30`, `9 h 30`, `09:30`; gives hour and minute.
#[must_use]
pub fn clock(typed: &str) -> Option<(u32, u32)> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.to_lowercase();
    let (hour, minute) = text.split_once(['h', ':']).unwrap_or((&text, ""));
    let figures = |text: &str| text.len() <= 2 && text.bytes().all(|one| one.is_ascii_digit());
    if hour.is_empty() || !figures(hour) || !figures(minute) {
        return None;
    }
    let (hour, minute) =
        (hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? });
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn meeting(note: Option<&str>, cancelled: bool) -> Meeting {
        let fields = FieldsBuilder::default()
            .with(Field::PlannedOn, "2026-11-27")
            .with(Field::Note, note)
            .with(Field::Cancelled, cancelled)
            .done();
        Meeting::of("m", &fields).unwrap()
    }

    #[test]
    fn the_day_after_it_asks_whether_it_was_held() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        let one = meeting(None, false);
        assert_eq!(one.outcome(on("2026-11-27")), Outcome::Planned);
        assert_eq!(one.outcome(on("2026-11-28")), Outcome::ToConfirm);
        assert_eq!(meeting(Some("n"), false).outcome(on("2026-11-28")), Outcome::Held);
        assert_eq!(meeting(None, true).outcome(on("2026-11-28")), Outcome::Cancelled);
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("9", (9, 0)),
            ("9h", (9, 0)),
            ("9 h 30", (9, 30)),
            ("09:05", (9, 5)),
            ("18H", (18, 0)),
        ] {
            assert_eq!(clock(typed), Some(expected), "{typed}");
        }
        for typed in ["", "24h", "9h60", "midi", "9h3a", "h30"] {
            assert_eq!(clock(typed), None, "{typed}");
        }
    }
}
