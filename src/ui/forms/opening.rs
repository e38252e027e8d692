//! Which form is to open, as data, and the form.

use super::{
    Form, NoteOrigin, UnsavedForm, binome, convention, follow_up, goal, leaving, note, person,
    record, renewal, settling, snooze, stage, unsaved,
};
use crate::{
    domain::{
        alerts::RuleCode,
        draft::note::NoteDraft,
        field::{Field, Fields, RecordKind},
        follow_up::FollowUp,
        id::{ConflictId, ConventionId, PersonId, TerritoryCode},
        life::Life,
        note::Note,
    },
    ui::world::World,
};

/// Which form is to open.
#[derive(Debug, Clone, PartialEq)]
pub enum Opening {
    /// The goal of the year.
    Goal,
    /// A new note on a territory, about a convention, with text that was typed already.
    NewNote(TerritoryCode, Option<ConventionId>, String),
    /// A new note of which this is known already.
    NewNoteOn(Box<(NoteOrigin, NoteDraft)>),
    /// A note.
    Note(Box<Note>),
    /// A new follow-up on a territory, out of a note where there is one.
    NewFollowUp(TerritoryCode, Option<Box<Note>>),
    /// A follow-up.
    FollowUp(Box<FollowUp>),
    /// A new convention on a territory, after another where one is named.
    NewConvention(TerritoryCode, Option<ConventionId>),
    /// A convention, looked at from a territory.
    Convention(ConventionId, Option<TerritoryCode>),
    /// The renewal of a convention, whose records are these.
    Renewal(Box<Life>),
    /// Another stage of a convention.
    Stage(ConventionId),
    /// The binôme of a territory.
    Binome(TerritoryCode),
    /// A new person who is me, by the name typed.
    Me(String),
    /// Somebody new, by the name typed.
    NewPerson(String),
    /// Somebody to be corrected.
    Person(PersonId),
    /// Somebody who leaves.
    Leaving(PersonId),
    /// Two versions of a text, to be made into one.
    Settling(ConflictId),
    /// A record of any kind, new, or as it was read under its id.
    Record(RecordKind, Option<(String, Fields)>),
    /// An alert to be put off, by rule and record.
    Snooze(RuleCode, String),
    /// What to say at the next visit of a territory.
    TalkingPoints(TerritoryCode),
    /// A new record of any kind, of which this is known already.
    NewRecord(RecordKind, Fields),
    /// One that was left unsaved.
    Unsaved(Box<UnsavedForm>),
}

/// The form; nothing where what it is about is not there. What was left unsaved stays as it was typed.
#[must_use]
pub fn open(opening: Opening, world: &World) -> Option<Form> {
    let left = matches!(opening, Opening::Unsaved(_));
    let mut form = built(opening, world)?;
    if !left {
        form.say_days(world);
    }
    Some(form)
}

fn built(opening: Opening, world: &World) -> Option<Form> {
    let data = &world.data;
    Some(match opening {
        Opening::Goal => goal::open(world),
        Opening::NewNote(code, convention, text) => {
            let mut form = note::open_new(world, data.territory(&code)?, convention);
            if !text.is_empty() {
                form.focus_on(Field::Text);
                form.paste(&text);
            }
            form
        }
        Opening::NewNoteOn(known) => note::open_on(world, known.0, &known.1),
        Opening::Note(note) => note::open(world, &note),
        Opening::NewFollowUp(code, note) => {
            follow_up::open_new(world, data.territory(&code)?, note.as_deref())
        }
        Opening::FollowUp(one) => follow_up::open(world, &one),
        Opening::NewConvention(code, before) => {
            convention::open_new(world, data.territory(&code)?, before)
        }
        Opening::Convention(id, near) => {
            let near = near.and_then(|code| data.territory(&code));
            convention::open(world, data.convention(&id)?, near)
        }
        Opening::Renewal(life) => renewal::open(world, data.convention(&life.convention)?, &life),
        Opening::Stage(id) => stage::open(world, data.convention(&id)?),
        Opening::Binome(code) => binome::open(world, data.territory(&code)?),
        Opening::Me(name) => person::open(world, &name),
        Opening::NewPerson(name) => person::open_new(world, &name),
        Opening::Person(id) => person::open_edit(world, data.person(&id)?),
        Opening::Leaving(id) => leaving::open(world, data.person(&id)?),
        Opening::Settling(id) => {
            settling::open(world, data.conflicts.iter().find(|one| one.id == id)?)
        }
        Opening::Record(kind, Some((id, fields))) => record::open(world, kind, &id, &fields),
        Opening::Record(kind, None) => record::open_new(world, kind, &Fields::new()),
        Opening::Snooze(rule, record) => snooze::open(world, rule, &record),
        Opening::TalkingPoints(code) => record::open_points(world, data.territory(&code)?),
        Opening::NewRecord(kind, fields) => record::open_new(world, kind, &fields),
        Opening::Unsaved(kept) => unsaved::reopened(world, &kept)?,
    })
}
