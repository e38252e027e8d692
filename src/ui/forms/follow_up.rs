//! The form of a follow-up, and its three fields as the form of a note ends with them.

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject,
};
use crate::{
    domain::{
        change::Change,
        draft::{Problem, follow_up::FollowUpDraft},
        field::Field,
        follow_up::{FollowUp, OwedBy},
        id::{NoteId, TerritoryCode},
        note::Note,
        territory::Territory,
    },
    text::Text,
};

/// A new follow-up on a territory, out of a note where one is selected.
#[must_use]
pub(super) fn open_new(world: &World, territory: &Territory, note: Option<&Note>) -> Form {
    let ui = &world.text().ui;
    let title = (ui.form.new_follow_up_title)(&territory.name);
    let subject = Subject::NewFollowUp(territory.code.clone(), note.map(|note| note.id.clone()));
    let form = Form::new(subject, title, entries(world.text(), &FollowUpDraft::default(), true));
    match note {
        Some(note) => {
            let day = (world.text().words.day)(note.on);
            form.intro((ui.form.out_of_note)(&day, world.data.kind_label(&note.kind)))
        }
        None => form,
    }
}

/// A follow-up to be changed.
#[must_use]
pub(super) fn open(world: &World, follow_up: &FollowUp) -> Form {
    let title = world.text().ui.form.edit_follow_up_title.to_owned();
    let entries = entries(world.text(), &FollowUpDraft::of(follow_up), true);
    Form::new(Subject::FollowUp(Box::new(follow_up.clone())), title, entries)
}

/// The three fields; where they only may be filled, the help says so.
fn entries(text: &Text, draft: &FollowUpDraft, wanted: bool) -> Vec<Entry> {
    let ui = &text.ui;
    let owers = OwedBy::ALL.iter();
    let owers = owers.map(|one| (one.as_str().into(), (text.words.owed_by)(*one).into()));
    let help = if wanted { ui.form.help_what } else { ui.form.help_what_optional };
    vec![
        Entry::new(Field::What, Input::line(&draft.what)).help(help),
        Entry::new(Field::OwedBy, Input::choice(owers.collect(), draft.owed_by.as_str()))
            .help(ui.form.help_choice),
        Entry::new(Field::Due, Input::line(&draft.due)).help(ui.form.help_due),
    ]
}

/// The three fields of one more follow-up of a note.
pub(super) fn blank(text: &Text) -> Vec<Entry> {
    entries(text, &FollowUpDraft::default(), false)
}

/// The values of the three fields.
pub(super) fn held(entries: &[Entry]) -> FollowUpDraft {
    let value = |field| {
        let entry = entries.iter().find(|entry| entry.field == field);
        entry.map(|entry| entry.input.value()).unwrap_or_default()
    };
    FollowUpDraft {
        what: value(Field::What),
        owed_by: OwedBy::from_code(&value(Field::OwedBy)).unwrap_or(OwedBy::Caf),
        due: value(Field::Due),
    }
}

/// The change that writes a new follow-up.
pub(super) fn submit_new(
    form: &Form,
    world: &World,
    territory: &TerritoryCode,
    note: Option<&NoteId>,
) -> Result<(Change, String), Vec<Problem>> {
    let follow_up = held(&form.entries).check(Some(territory), note.cloned(), world.today)?;
    let change = Change::add_follow_up(&follow_up);
    Ok((change, (world.text().ui.form.did_follow_up)(&follow_up.what)))
}

/// The change that edits a follow-up.
pub(super) fn submit(
    form: &Form,
    world: &World,
    base: &FollowUp,
) -> Result<(Change, String), Vec<Problem>> {
    let mine =
        held(&form.entries).check(base.territory.as_ref(), base.note.clone(), world.today)?;
    let (convention, action) = (base.convention.clone(), base.action.clone());
    let mine = FollowUp { done: base.done, convention, action, ..mine };
    let change = Change::edit_follow_up(base, &mine);
    Ok((change, (world.text().ui.form.did_edit_follow_up)(&mine.what)))
}
