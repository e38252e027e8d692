//! Where an action on the selected row leads: its sheet, its history, a form, the bin.

use crate::{
    domain::{change::Change, field::RecordKind, journal::Named, note::Note},
    keys::{Action, Scope},
    ui::{
        forms::Opening,
        layer::{Reply, Then},
        panes::{
            desk::{Desk, Pane},
            notes::{self, Item},
        },
        route::{About, Asked, Route, Start},
        world::{Pending, World},
    },
};

/// The subject of a sheet of the selected row.
pub(super) fn selected(desk: &Desk, world: &World) -> Option<About> {
    match desk.focus {
        Pane::Territories => desk.territory(world).map(|one| About::Territory(one.code.clone())),
        Pane::Ctg => desk.convention(world).map(|one| About::Convention(one.id.clone())),
        Pane::Notes => match desk.notes.list.selected()? {
            Item::Note(id) => Some(About::Note(id.clone())),
            Item::FollowUp(id) => Some(About::FollowUp(id.clone())),
        },
    }
}

/// Why the selected territory is marked; says so where it is not.
pub(super) fn explain(desk: &Desk, world: &World) -> Reply {
    let Some(territory) = desk.territory(world) else {
        return Reply::warn(world.text().ui.choose_territory);
    };
    if world.data.overview.alerts_on(&territory.code).next().is_some() {
        return Then::go(Route::Reasons(territory.code.clone())).into();
    }
    Reply::say((world.text().alerts.nothing)(&territory.name))
}

/// The form an action opens, or what is to be chosen first.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a place answers the actions that have a key there"
)]
pub(super) fn opening(desk: &Desk, action: Action, world: &World) -> Result<Opening, String> {
    if action == Action::SetGoal {
        return Ok(Opening::Goal);
    }
    let ui = &world.text().ui;
    let convention = desk.convention(world).map(|one| one.id.clone());
    let no_ctg = || no_ctg(world);
    let Some(territory) = desk.territory(world).map(|one| one.code.clone()) else {
        return Err(ui.choose_territory.to_owned());
    };
    match action {
        Action::NewNote => Ok(Opening::NewNote(territory, convention, String::new())),
        Action::NewFollowUp => {
            let note = notes::note(desk).filter(|_| desk.focus == Pane::Notes);
            Ok(Opening::NewFollowUp(territory, note.cloned().map(Box::new)))
        }
        Action::AssignBinome => Ok(Opening::Binome(territory)),
        Action::MoveStage => convention.map(Opening::Stage).ok_or_else(no_ctg),
        _ if desk.focus == Pane::Ctg => {
            convention.map(|id| Opening::Convention(id, Some(territory))).ok_or_else(no_ctg)
        }
        _ => edit_selected(desk, world).ok_or_else(|| choose_note(world)),
    }
}

/// The letters of what may be added about the selected territory; about the note that is looked at, or that
/// was to go up and is no need yet.
pub(super) fn add(desk: &Desk, world: &World) -> Reply {
    let Some(territory) = desk.territory(world).map(|one| one.code.clone()) else {
        return Reply::warn(world.text().ui.choose_territory);
    };
    let is_need =
        |note: &Note| world.data.needs.iter().any(|one| one.note.as_ref() == Some(&note.id));
    let looked_at = |note: &&Note| desk.focus == Pane::Notes || (note.send_up && !is_need(note));
    let start = Start {
        territory,
        convention: desk.convention(world).map(|one| one.id.clone()),
        at_convention: desk.focus == Pane::Ctg,
        note: notes::note(desk).filter(looked_at).cloned(),
    };
    Then::go(Route::Add(Box::new(start))).into()
}

fn edit_selected(desk: &Desk, world: &World) -> Option<Opening> {
    notes::note(desk).map(|note| Opening::Note(Box::new(note.clone()))).or_else(|| {
        notes::follow_up(desk, world).map(|one| Opening::FollowUp(Box::new(one.clone())))
    })
}

fn no_ctg(world: &World) -> String {
    (world.text().ui.no_ctg)(&format!("{} c", world.key(Scope::Desk, Action::Add)))
}

fn choose_note(world: &World) -> String {
    (world.text().ui.choose_note)(&world.key(Scope::Desk, Action::NextPlace))
}

/// Marks the selected follow-up done.
pub(super) fn mark_done(desk: &Desk, world: &World) -> Reply {
    let Some(follow_up) = notes::follow_up(desk, world) else {
        return Reply::warn(world.text().ui.choose_follow_up);
    };
    let change = Change::mark_follow_up(&follow_up.id, follow_up.done, Some(world.today));
    Reply::write(Pending::Activity((world.text().ui.form.did_done)(&follow_up.what)), change)
}

/// Asks whether to put what is selected in the bin.
pub(super) fn archive(desk: &Desk, world: &World) -> Reply {
    let selected = match desk.focus {
        Pane::Territories => None,
        Pane::Ctg => desk
            .convention(world)
            .map(|one| (RecordKind::Convention, one.id.to_string(), one.fields())),
        Pane::Notes => notes::note(desk)
            .map(|one| (RecordKind::Note, one.id.to_string(), one.fields()))
            .or_else(|| {
                let follow_up = notes::follow_up(desk, world)?;
                Some((RecordKind::FollowUp, follow_up.id.to_string(), follow_up.fields()))
            }),
    };
    match selected {
        Some((kind, id, says)) => {
            Then::go(Route::Confirm(Asked::Archive(Named { kind, id, says }))).into()
        }
        None if desk.focus == Pane::Ctg => Reply::warn(no_ctg(world)),
        None => Reply::warn(choose_note(world)),
    }
}

/// The history of what is selected; of a territory, what was done there.
pub(super) fn history(desk: &Desk, world: &World) -> Reply {
    match selected(desk, world) {
        Some(about) => Then::go(about.history()).into(),
        None => Reply::warn(world.text().ui.journal.choose),
    }
}
