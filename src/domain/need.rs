//! A need or a project that goes up to the schéma départemental; a flagged note becomes one, once.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    change::Change,
    code::codes,
    field::{Field, Fields, FieldsBuilder, RecordKind},
    id::{NoteId, TerritoryCode},
    note::Note,
    reader::Reader,
};

codes! {
    /// What goes up.
    pub enum NeedKind {
        /// A need.
        Besoin = "besoin",
        /// A project.
        Projet = "projet",
    }
}

codes! {
    /// Where it stands.
    pub enum NeedStatus {
        /// To be looked at.
        AExaminer = "a_examiner",
        /// Sent to the comité départemental.
        Transmis = "transmis",
        /// Written in the schéma.
        Inscrit = "inscrit",
        /// Nothing follows.
        SansSuite = "sans_suite",
    }
}

/// A need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Which.
    pub id: String,
    /// Need or project.
    pub kind: NeedKind,
    /// Where.
    pub territory: TerritoryCode,
    /// What it is.
    pub text: String,
    /// Themes.
    pub themes: BTreeSet<String>,
    /// The orientation it belongs to.
    pub orientation: Option<String>,
    /// The note it comes from.
    pub note: Option<NoteId>,
    /// Where it stands.
    pub status: NeedStatus,
    /// The day it was sent.
    pub sent_on: Option<NaiveDate>,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
}

impl Need {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            kind: read.code(Field::Kind, NeedKind::from_code).unwrap_or(NeedKind::Besoin),
            territory: read.id(Field::Territory)?,
            text: read.text(Field::Text),
            themes: read.members(Field::Themes),
            orientation: read.optional(Field::Orientation),
            note: read.id(Field::Note),
            status: read
                .code(Field::Status, NeedStatus::from_code)
                .unwrap_or(NeedStatus::AExaminer),
            sent_on: read.day(Field::SentOn),
            answered_on: read.day(Field::AnsweredOn),
        })
    }

    /// Days since it was sent and nobody answered.
    #[must_use]
    pub fn waits(&self, on: NaiveDate) -> Option<i64> {
        let sent = self.sent_on.filter(|_| self.status == NeedStatus::Transmis)?;
        self.answered_on.is_none().then(|| (on - sent).num_days())
    }
}

/// The need that a flagged note becomes; its id is that of the note, so that twice is once, whoever asks.
/// Nothing where the note is not to be sent up, or names no territory.
#[must_use]
pub fn from_note(note: &Note) -> Option<Change> {
    let territory = note.territory.as_ref().filter(|_| note.send_up)?;
    Some(Change::write(RecordKind::Need, Some(note.id.as_str()), of_note(note, territory)))
}

/// What a need says that comes out of a note.
#[must_use]
pub fn of_note(note: &Note, territory: &TerritoryCode) -> Fields {
    FieldsBuilder::default()
        .with(Field::Kind, NeedKind::Besoin.as_str())
        .with(Field::Territory, territory.as_str())
        .with(Field::Text, note.text.as_str())
        .with(Field::Status, NeedStatus::AExaminer.as_str())
        .with(Field::Note, note.id.as_str())
        .with_set(Field::Themes, note.themes.iter().map(String::as_str))
        .done()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{change::Step, field::FieldsBuilder};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn note(flagged: bool, territory: Option<&str>, themes: BTreeSet<String>, text: &str) -> Note {
        Note {
            id: "n".into(),
            on: day("2026-11-02"),
            kind: "copil".into(),
            territory: territory.map(Into::into),
            convention: None,
            action: None,
            place: None,
            persons: BTreeSet::new(),
            contacts: BTreeSet::new(),
            others: None,
            author: None,
            themes,
            text: text.into(),
            administrator_present: false,
            send_up: flagged,
        }
    }

    #[test]
    fn one_that_was_sent_waits_until_it_is_answered() {
        let need = |status: &str, answered: Option<&str>| {
            let fields = FieldsBuilder::default()
                .with(Field::Territory, "t")
                .with(Field::Status, status)
                .with(Field::SentOn, "2026-11-01")
                .with(Field::AnsweredOn, answered)
                .done();
            Need::of("n", &fields).unwrap().waits(day("2026-11-28"))
        };
        assert_eq!(need("transmis", None), Some(27));
        assert_eq!(need("transmis", Some("2026-11-20")), None);
        assert_eq!(need("inscrit", None), None);
    }

    proptest! {
        /// Whatever a note says, its need says the same, under its id; one that is not flagged makes none.
        #[test]
        fn a_flagged_note_of_a_territory_is_said_again(
            flagged in any::<bool>(),
            there in any::<bool>(),
            themes in prop::collection::btree_set("[a-z]{1,6}", 0..3),
            text in "[a-zé ]{1,20}",
        ) {
            let note = note(flagged, there.then_some("t"), themes.clone(), &text);
            let change = from_note(&note);
            prop_assert_eq!(change.is_some(), flagged && there);
            prop_assert_eq!(&change, &from_note(&note));
            if let Some(Step::Create { id, fields, .. }) = change.and_then(|one| one.steps.into_iter().next()) {
                prop_assert_eq!(id.as_deref(), Some("n"));
                let need = Need::of("n", &fields).unwrap();
                prop_assert_eq!((need.text, need.themes, need.note), (text, themes, Some("n".into())));
                prop_assert_eq!((need.territory, need.status), ("t".into(), NeedStatus::AExaminer));
            }
        }
    }
}
