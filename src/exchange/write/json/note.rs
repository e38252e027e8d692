//! Notes and follow-ups as JSON.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::known;
use crate::domain::{
    follow_up::{self, OwedBy},
    id::{ContactId, ConventionId, FollowUpId, NoteId, TerritoryCode},
    note,
    snapshot::Snapshot,
};

/// A note.
#[derive(Debug, Serialize)]
pub struct Note<'a> {
    id: &'a NoteId,
    on: NaiveDate,
    kind: &'a str,
    territory: Option<&'a TerritoryCode>,
    convention: Option<&'a ConventionId>,
    action: Option<&'a str>,
    place: Option<&'a str>,
    persons: Vec<&'a str>,
    contacts: &'a BTreeSet<ContactId>,
    others: Option<u32>,
    author: Option<&'a str>,
    themes: &'a BTreeSet<String>,
    text: &'a str,
    administrator_present: bool,
    send_up: bool,
    follow_ups: Vec<FollowUp<'a>>,
}

impl<'a> Note<'a> {
    /// With the follow-ups that came out of it, as they are on that day.
    #[must_use]
    pub fn of(
        note: &'a note::Note,
        follow_ups: impl IntoIterator<Item = &'a follow_up::FollowUp>,
        snapshot: &'a Snapshot,
        on: NaiveDate,
    ) -> Self {
        Self {
            id: &note.id,
            on: note.on,
            kind: &note.kind,
            territory: note.territory.as_ref(),
            convention: note.convention.as_ref(),
            action: note.action.as_deref(),
            place: note.place.as_deref(),
            persons: note.persons.iter().filter_map(|id| known(snapshot, Some(id))).collect(),
            contacts: &note.contacts,
            others: note.others,
            author: known(snapshot, note.author.as_ref()),
            themes: &note.themes,
            text: &note.text,
            administrator_present: note.had_administrateur(&snapshot.people),
            send_up: note.send_up,
            follow_ups: follow_ups.into_iter().map(|one| FollowUp::of(one, on)).collect(),
        }
    }
}

/// A follow-up.
#[derive(Debug, Serialize)]
pub struct FollowUp<'a> {
    id: &'a FollowUpId,
    note: Option<&'a NoteId>,
    what: &'a str,
    owed_by: OwedBy,
    due: Option<NaiveDate>,
    done: Option<NaiveDate>,
    territory: Option<&'a TerritoryCode>,
    convention: Option<&'a ConventionId>,
    action: Option<&'a str>,
    late: bool,
}

impl<'a> FollowUp<'a> {
    /// As it is on that day.
    #[must_use]
    pub fn of(one: &'a follow_up::FollowUp, on: NaiveDate) -> Self {
        Self {
            id: &one.id,
            note: one.note.as_ref(),
            what: &one.what,
            owed_by: one.owed_by,
            due: one.due,
            done: one.done,
            territory: one.territory.as_ref(),
            convention: one.convention.as_ref(),
            action: one.action.as_deref(),
            late: one.is_late(on),
        }
    }
}
