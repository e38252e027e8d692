//! The form of a follow-up, and its three fields as the form of a note ends with them.

use super::{
    super::{Model, widgets::input::Input},
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    draft::{Problem, follow_up::FollowUpDraft},
    field::Field,
    follow_up::{FollowUp, OwedBy},
    id::{NoteId, TerritoryCode},
    territory::Territory,
};

/// A new follow-up on a territory, out of a note where one is selected.
#[must_use]
pub fn open_new(model: &Model, territory: &Territory, note: Option<NoteId>) -> Form {
    let title = (model.text().ui.form.new_follow_up_title)(&territory.name);
    let subject = Subject::NewFollowUp(territory.code.clone(), note);
    Form::new(subject, title, entries(model, &blank(), true))
}

/// A follow-up to be changed.
#[must_use]
pub fn open(model: &Model, follow_up: &FollowUp) -> Form {
    let title = model.text().ui.form.edit_follow_up_title.to_owned();
    let entries = entries(model, &FollowUpDraft::of(follow_up), true);
    Form::new(Subject::FollowUp(Box::new(follow_up.clone())), title, entries)
}

/// An empty one.
pub(super) fn blank() -> FollowUpDraft {
    FollowUpDraft::default()
}

/// The three fields; where they only may be filled, the help says so.
pub(super) fn entries(model: &Model, draft: &FollowUpDraft, wanted: bool) -> Vec<Entry> {
    let ui = &model.text().ui;
    let owers = OwedBy::ALL.iter();
    let owers = owers.map(|one| (one.as_str().into(), (model.text().words.owed_by)(*one).into()));
    let help = if wanted { ui.form.help_what } else { ui.form.help_what_optional };
    vec![
        Entry::new(Field::What, Input::line(&draft.what)).help(help),
        Entry::new(Field::OwedBy, Input::choice(owers.collect(), draft.owed_by.as_str()))
            .help(ui.form.help_choice),
        Entry::new(Field::Due, Input::line(&draft.due)).help(ui.form.help_due),
    ]
}

/// What the three fields hold.
pub(super) fn draft(form: &Form) -> FollowUpDraft {
    FollowUpDraft {
        what: form.value(Field::What),
        owed_by: OwedBy::from_code(&form.value(Field::OwedBy)).unwrap_or(OwedBy::Caf),
        due: form.value(Field::Due),
    }
}

/// The change that writes a new follow-up.
pub(super) fn submit_new(
    form: &Form,
    model: &Model,
    territory: &TerritoryCode,
    note: Option<&NoteId>,
) -> Result<(Change, String), Vec<Problem>> {
    let follow_up = draft(form).check(territory, note.cloned(), model.today)?;
    let change = Change::add_follow_up(&follow_up);
    Ok((change, (model.text().ui.form.did_follow_up)(&follow_up.what)))
}

/// The change that edits a follow-up.
pub(super) fn submit(
    form: &Form,
    model: &Model,
    base: &FollowUp,
) -> Result<(Change, String), Vec<Problem>> {
    let mine = draft(form).check(&base.territory, base.note.clone(), model.today)?;
    let mine = FollowUp { done: base.done, ..mine };
    let change = Change::edit_follow_up(base, &mine);
    Ok((change, (model.text().ui.form.did_edit_follow_up)(&mine.what)))
}
