//! A meeting whose day has come: its note is offered, wherever its line is.

use crate::{
    domain::{
        day,
        draft::note::NoteDraft,
        id::TerritoryCode,
        meeting::{Meeting, Outcome},
    },
    keys::{Action, Scope},
    ui::{
        forms::{NoteOrigin, Opening},
        layer::{Reply, Then},
        route::{About, Route},
        world::World,
    },
};

/// What Enter does on a meeting: one held opens its note, one whose day has come asks for it; nothing of
/// one to come.
pub(super) fn open(meeting: &Meeting, world: &World) -> Option<Reply> {
    match (&meeting.note, meeting.outcome(world.today)) {
        (Some(note), _) => Some(Then::go(Route::Sheet(About::Note(note.clone()))).into()),
        (None, Outcome::Cancelled) => None,
        (None, _) => (meeting.on <= world.today).then(|| note(meeting, world)),
    }
}

/// The form of its note: its kind, day and place, those invited as present.
fn note(meeting: &Meeting, world: &World) -> Reply {
    let origin = NoteOrigin {
        territory: territory(meeting, world),
        action: None,
        meeting: Some(meeting.id.clone()),
        closes: None,
    };
    let draft = NoteDraft {
        kind: meeting.kind.clone(),
        on: day::format_fr(meeting.on),
        convention: meeting.convention.clone(),
        place: meeting.place.clone().unwrap_or_default(),
        persons: meeting.persons.clone(),
        contacts: meeting.contacts.clone(),
        ..NoteDraft::default()
    };
    let opening = Then::go(Route::Form(Opening::NewNoteOn(Box::new((origin, draft)))));
    let held = Reply::say((world.text().ui.life.was_held)(&world.key(Scope::Form, Action::Back)));
    held.then(opening)
}

/// The first of its territories, else of its convention's; none of the whole Caf.
fn territory(meeting: &Meeting, world: &World) -> Option<TerritoryCode> {
    let own = meeting.territories.first().cloned();
    own.or_else(|| {
        let convention = world.data.convention(meeting.convention.as_ref()?)?;
        Some(world.data.territories_of(convention).first()?.code.clone())
    })
}
