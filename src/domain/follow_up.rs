//! A follow-up: something the Caf or a partner has promised to do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::{ConventionId, FollowUpId, NoteId, TerritoryCode},
};

codes! {
    /// Who owes it.
    pub enum OwedBy {
        /// We do.
        Caf = "caf",
        /// They do.
        Partner = "partner",
    }
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Which.
    pub id: FollowUpId,
    /// The note it came out of.
    pub note: Option<NoteId>,
    /// Its main territory; none stands for its convention's or the whole Caf.
    pub territory: Option<TerritoryCode>,
    /// The convention it is about.
    #[serde(default)]
    pub convention: Option<ConventionId>,
    /// The action it is an opération of.
    #[serde(default)]
    pub action: Option<String>,
    /// What was promised.
    pub what: String,
    /// Who owes it.
    pub owed_by: OwedBy,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Done on that day.
    pub done: Option<NaiveDate>,
}

impl FollowUp {
    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Note, self.note.as_ref().map(NoteId::as_str))
            .with(Field::Territory, self.territory.as_ref().map(TerritoryCode::as_str))
            .with(Field::Convention, self.convention.as_ref().map(ConventionId::as_str))
            .with(Field::Action, self.action.as_deref())
            .with(Field::What, self.what.as_str())
            .with(Field::OwedBy, self.owed_by.as_str())
            .with(Field::Due, self.due)
            .with(Field::Done, self.done)
            .done()
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none()
    }

    /// Whether on that day it was not done and its due date had passed. The due day itself is not
    /// late.
    #[must_use]
    pub fn is_late(&self, on: NaiveDate) -> bool {
        self.done.is_none_or(|done| done > on) && self.due.is_some_and(|due| due < on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow_up(due: Option<&str>, done: Option<&str>) -> FollowUp {
        FollowUp {
            id: "f".into(),
            note: None,
            territory: Some("t".into()),
            convention: None,
            action: None,
            what: "rappeler".into(),
            owed_by: OwedBy::Caf,
            due: due.map(|day| day.parse().unwrap()),
            done: done.map(|day| day.parse().unwrap()),
        }
    }

    #[test]
    fn late_begins_the_day_after_the_due_date_and_ends_when_done() {
        let on = |text: &str| text.parse().unwrap();
        let open = follow_up(Some("2026-05-10"), None);
        assert!(!open.is_late(on("2026-05-10")));
        assert!(open.is_late(on("2026-05-11")));
        assert!(!follow_up(Some("2026-05-10"), Some("2026-06-01")).is_late(on("2026-07-01")));
        assert!(!follow_up(None, None).is_late(on("2026-07-01")));
    }
}
