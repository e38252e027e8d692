//! What a form is about, and the change it makes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Form, binome, convention, follow_up, goal, leaving, note, person, settling, stage};
use crate::{
    domain::{
        binome::Binome,
        change::Change,
        convention::Convention,
        draft::Problem,
        follow_up::FollowUp,
        goal::Goal,
        id::{ConflictId, ConventionId, NoteId, TerritoryCode},
        note::Note,
        person::Person,
        refusal::FieldConflict,
    },
    ui::world::World,
};

/// What a form is about, with what was read when it opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Subject {
    /// A new note on a territory.
    NewNote(TerritoryCode),
    /// A note as it was read.
    Note(Box<Note>),
    /// A new follow-up on a territory, out of a note where there is one.
    NewFollowUp(TerritoryCode, Option<NoteId>),
    /// A follow-up as it was read.
    FollowUp(Box<FollowUp>),
    /// A new convention.
    NewConvention,
    /// A convention as it was read.
    Convention(Box<Convention>),
    /// Another stage of a convention, and the signature that was read.
    Stage(ConventionId, Option<NaiveDate>),
    /// The binôme of a territory, and the one that was there.
    Binome(TerritoryCode, Option<Box<Binome>>),
    /// The goal of a year, and the one that was there.
    Goal(i32, Option<Goal>),
    /// Two versions of a field that were put off, as they were seen.
    Settling(ConflictId, Box<FieldConflict>),
    /// A new person: me.
    Person,
    /// A new person who is not me.
    NewPerson,
    /// A person as they were read.
    EditPerson(Box<Person>),
    /// Somebody who leaves, as they were read.
    Leaving(Box<Person>),
}

impl Subject {
    /// Whether the record is compared, field by field, with what was read when the form opened.
    const fn holds_what_was_read(&self) -> bool {
        matches!(
            self,
            Self::Note(_)
                | Self::FollowUp(_)
                | Self::Convention(_)
                | Self::EditPerson(_)
                | Self::Goal(_, Some(_))
        )
    }
}

/// The change a form makes, and what it is in words, for undoing it.
///
/// # Errors
/// Every problem of what was typed.
pub fn submit(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    let (change, did) = made(form, world)?;
    let change = change.rebased(&form.rebased, form.subject.holds_what_was_read());
    let put_off = form.put_off.iter().map(Change::put_off);
    Ok((put_off.fold(change, Change::then), did))
}

fn made(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    match &form.subject {
        Subject::NewNote(territory) => note::submit_new(form, world, territory),
        Subject::Note(base) => note::submit(form, world, base),
        Subject::NewFollowUp(territory, note) => {
            follow_up::submit_new(form, world, territory, note.as_ref())
        }
        Subject::FollowUp(base) => follow_up::submit(form, world, base),
        Subject::NewConvention => convention::submit_new(form, world),
        Subject::Convention(base) => convention::submit(form, world, base),
        Subject::Stage(convention, signed) => stage::submit(form, world, convention, *signed),
        Subject::Binome(_, base) => binome::submit(form, world, base.as_deref()),
        Subject::Goal(year, base) => goal::submit(form, world, *year, base.as_ref()),
        Subject::Settling(id, found) => settling::submit(form, world, id, found),
        Subject::Person | Subject::NewPerson => person::submit(form, world),
        Subject::EditPerson(base) => person::submit_edit(form, world, base),
        Subject::Leaving(base) => leaving::submit(form, world, base),
    }
}
