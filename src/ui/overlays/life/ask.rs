//! What a letter leads to, and what is done with the chosen record.

use super::{ConventionPlace, asking::Choice, lines::Key as RowKey};
use crate::{
    domain::{
        change::Change,
        day,
        draft::note::NoteDraft,
        field::{Field, FieldEdit, RecordKind, Value},
        journal::Named,
        life::Life,
        meeting::Meeting,
        plan::Status,
    },
    keys::{Action, Key, Scope},
    ui::{
        forms::{NoteOrigin, Opening},
        layer::{Reply, Then},
        route::{About, Route},
        world::{Pending, World},
    },
};

impl ConventionPlace {
    /// Back, or what comes first.
    pub(super) fn answer_asked(&mut self, action: Action, world: &World) -> Reply {
        let Some(asking) = self.asking.take() else { return Reply::default() };
        match asking.choices.first() {
            Some((_, choice)) if action == Action::Choose => self.take(*choice, world),
            Some(_) | None => Reply::default(),
        }
    }

    /// A letter of what is asked.
    pub(super) fn letter(&mut self, key: Key, world: &World) -> Reply {
        let Some(asking) = &self.asking else { return Reply::default() };
        let found = asking.choices.iter().find(|(letter, _)| key == Key::char(*letter));
        let Some((_, choice)) = found.copied() else { return Reply::default() };
        self.asking = None;
        self.take(choice, world)
    }

    fn take(&mut self, choice: Choice, world: &World) -> Reply {
        match choice {
            Choice::Add(kind) => self.add(kind, world),
            Choice::Go(section) => {
                self.folded.remove(&section);
                self.list.select_at_top(RowKey::Section(section));
                Reply::default()
            }
        }
    }

    /// The chosen record with what it says.
    pub(super) fn named(&self, world: &World) -> Option<Named> {
        let Some(RowKey::Record(kind, id)) = self.list.selected() else { return None };
        let says = if *kind == RecordKind::Contact {
            world.data.contact(id)?.fields()
        } else {
            self.shown.life()?.row(*kind, id)?.fields.clone()
        };
        Some(Named { kind: *kind, id: id.clone(), says })
    }

    /// The convention with what it says.
    pub(super) fn itself(&self, world: &World) -> Option<Named> {
        let found = world.data.convention(&self.id)?;
        let (kind, id) = (RecordKind::Convention, self.id.to_string());
        Some(Named { kind, id, says: found.fields() })
    }

    /// A note about the convention, and about the action of the line.
    pub(super) fn note(&self, world: &World) -> Reply {
        let origin = NoteOrigin {
            territory: self.territory(world),
            action: self.chosen(RecordKind::Action),
            meeting: None,
        };
        let draft = NoteDraft { convention: Some(self.id.clone()), ..NoteDraft::default() };
        Then::go(Route::Form(Opening::NewNoteOn(Box::new((origin, draft))))).into()
    }

    /// A meeting whose day has come asks for its note; one held opens it.
    pub(super) fn open_meeting(&self, id: &str, world: &World) -> Reply {
        let meetings = self.shown.life().map(Life::meetings).unwrap_or_default();
        let Some(meeting) = meetings.into_iter().find(|one| one.id == id) else {
            return Reply::default();
        };
        match (&meeting.note, meeting.cancelled) {
            (Some(note), _) => Then::go(Route::Sheet(About::Note(note.clone()))).into(),
            (None, false) if meeting.on <= world.today => self.held(&meeting, world),
            (None, _) => self.edit(world),
        }
    }

    /// The note of a meeting whose day has come: its kind, day and place, those invited as present.
    pub(super) fn held(&self, meeting: &Meeting, world: &World) -> Reply {
        let origin = NoteOrigin {
            territory: self.territory(world),
            action: None,
            meeting: Some(meeting.id.clone()),
        };
        let draft = NoteDraft {
            kind: meeting.kind.clone(),
            on: day::format_fr(meeting.on),
            convention: Some(self.id.clone()),
            place: meeting.place.clone().unwrap_or_default(),
            persons: meeting.persons.clone(),
            contacts: meeting.contacts.clone(),
            ..NoteDraft::default()
        };
        let opening = Then::go(Route::Form(Opening::NewNoteOn(Box::new((origin, draft)))));
        let held =
            Reply::say((world.text().ui.life.was_held)(&world.key(Scope::Form, Action::Back)));
        held.then(opening)
    }

    /// Marks the chosen action or deadline done today, or to be done again.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are told apart here")]
    pub(super) fn mark_done(&self, world: &World) -> Reply {
        let Some(named) = self.named(world) else { return Reply::default() };
        let says = |field: Field| named.says.get(&field.into()).cloned().unwrap_or(Value::Null);
        let edit =
            |field: Field, mine: Value| FieldEdit { key: field.into(), base: says(field), mine };
        let is_done = says(Field::DoneOn) != Value::Null;
        let done = if is_done { Value::Null } else { world.today.into() };
        let mut edits = vec![edit(Field::DoneOn, done)];
        match named.kind {
            RecordKind::Action => {
                let status = if is_done { Status::EnCours } else { Status::Realisee };
                edits.push(edit(Field::Status, status.as_str().into()));
            }
            RecordKind::Deadline => {}
            _ => return Reply::default(),
        }
        let what = (world.text().ui.journal.record)(&named, &world.data);
        let did = (world.text().ui.life.marked)(&what, !is_done);
        Reply::write(Pending::Activity(did), Change::edit(named.kind, &named.id, edits))
    }
}
