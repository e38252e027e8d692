//! A form as it is kept outside the base while it is filled, and as it is opened again.

use serde::{Deserialize, Serialize};

use super::{
    Form, Subject, binome, convention, follow_up, goal, leaving, note, person, record, renewal,
    settling, several, snooze, stage,
};
use crate::{
    domain::{
        field::{Field, Fields},
        id::TerritoryCode,
        refusal::FieldConflict,
    },
    ui::world::World,
};

/// A form being filled, as it is kept outside the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnsavedForm {
    /// The base it is for.
    pub base: String,
    /// The territory that was selected.
    pub territory: Option<TerritoryCode>,
    /// Its subject, as read when it opened.
    pub subject: Subject,
    /// Its title, to ask whether it shall go on.
    pub title: String,
    /// Typed values, field by field.
    pub values: Vec<(Field, String)>,
    /// Values of fields to settle later.
    #[serde(default)]
    pub put_off: Vec<FieldConflict>,
}

/// A draft that an earlier run left behind, under the name it is kept by.
#[derive(Debug, Clone, PartialEq)]
pub struct Orphan {
    /// The name.
    pub name: String,
    /// A form being filled.
    pub draft: UnsavedForm,
}

impl UnsavedForm {
    /// A form as it is now; nothing where nothing was typed.
    #[must_use]
    pub fn of(form: &Form, base: &str, territory: Option<&TerritoryCode>) -> Option<Self> {
        form.is_changed().then(|| Self {
            base: base.to_owned(),
            territory: territory.cloned(),
            subject: form.subject.clone(),
            title: form.title.clone(),
            values: form.values(),
            put_off: form.put_off.clone(),
        })
    }
}

/// The form with what was typed in it; nothing where what it is about is no longer there.
pub(super) fn reopened(world: &World, draft: &UnsavedForm) -> Option<Form> {
    let territory = |code: &TerritoryCode| world.data.territory(code);
    let near = draft.territory.as_ref().and_then(territory);
    let form = match &draft.subject {
        Subject::NewNote(code) => {
            let mut form = note::open_new(world, territory(code)?, None);
            if draft.values.iter().any(|(field, _)| *field == Field::Persons) {
                note::ask_attendance(world, &mut form);
            }
            let count = draft.values.iter().filter(|(field, _)| *field == Field::What).count();
            several::with_room(form, world.text(), count)
        }
        Subject::NewNoteOn(origin) => {
            let form = note::open_on(
                world,
                origin.as_ref().clone(),
                &crate::domain::draft::note::NoteDraft::default(),
            );
            let count = draft.values.iter().filter(|(field, _)| *field == Field::What).count();
            several::with_room(form, world.text(), count)
        }
        Subject::Note(base) => note::open(world, base),
        Subject::NewFollowUp(code, _) => follow_up::open_new(world, territory(code)?, None),
        Subject::FollowUp(base) => follow_up::open(world, base),
        Subject::NewConvention => convention::open_new(world, near?, None),
        Subject::Convention(base) => convention::open(world, base, near),
        Subject::Renewal(id, read) => {
            renewal::open(world, world.data.convention(id)?, &renewal::life(id, read))
        }
        Subject::Stage(id, _) => stage::open(world, world.data.convention(id)?),
        Subject::Binome(code, _) => binome::open(world, territory(code)?),
        Subject::Goal(..) => goal::open(world),
        Subject::Settling(id, _) => {
            settling::open(world, world.data.conflicts.iter().find(|one| one.id == *id)?)
        }
        Subject::NewPerson => person::open_new(world, ""),
        Subject::EditPerson(base) => person::open_edit(world, base),
        Subject::Leaving(base) => leaving::open(world, base),
        Subject::Snooze(rule, record, _) => snooze::open(world, *rule, record),
        Subject::Record(kind, None) => record::open_new(world, *kind, &Fields::new()),
        Subject::Record(kind, Some((id, fields))) => {
            record::open(world, *kind, id, &fields.iter().cloned().collect())
        }
        Subject::Person => return None,
    };
    Some(form.resumed(draft.subject.clone(), &draft.values, draft.put_off.clone()))
}
