//! The form of a note. A phone call is: `n`, the sentence, save.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, NoteOrigin, Subject, convention, follow_up, record, several, themes,
};
use crate::domain::{
    change::Change,
    convention::Convention,
    day,
    draft::{Problem, note::NoteDraft},
    field::{Field, FieldEdit, RecordKind, Value},
    follow_up::FollowUp,
    id::{ConventionId, TerritoryCode},
    note::Note,
    renewal::is_closed,
    territory::Territory,
};
use crate::keys::{Action, Scope};

/// A new note on a territory, about a convention where one is looked at.
#[must_use]
pub(super) fn open_new(
    world: &World,
    territory: &Territory,
    convention: Option<ConventionId>,
) -> Form {
    let draft = NoteDraft {
        kind: world.data.note_kinds.first().map(|kind| kind.code.clone()).unwrap_or_default(),
        on: day::format_fr(world.today),
        territory: territory.code.clone(),
        convention,
        ..NoteDraft::default()
    };
    let mut entries = entries(world, &draft);
    entries.extend(follow_up::blank(world.text()));
    let title = (world.text().ui.form.new_note_title)(&territory.name);
    Form::new(Subject::NewNote(territory.code.clone()), title, entries).focused_on(Field::Text)
}

/// A new note of which this is known already: about a convention, an action, or a meeting that was held.
#[must_use]
pub(super) fn open_on(world: &World, origin: NoteOrigin, draft: &NoteDraft) -> Form {
    let mut draft = draft.clone();
    if draft.kind.is_empty() {
        let first = world.data.note_kinds.first();
        draft.kind = first.map(|kind| kind.code.clone()).unwrap_or_default();
    }
    if draft.on.is_empty() {
        draft.on = day::format_fr(world.today);
    }
    draft.territory = origin.territory.clone().unwrap_or_default();
    let mut entries = entries(world, &draft);
    entries.extend(attendance(world, &draft));
    entries.extend(follow_up::blank(world.text()));
    let convention = draft.convention.as_ref().and_then(|id| world.data.convention(id));
    let place = world.data.territory(&draft.territory).map(|one| one.name.as_str());
    let about = convention.map(|one| one.name.as_str()).or(place);
    let about = about.unwrap_or(world.text().page.whole_caf);
    let title = (world.text().ui.form.new_note_title)(about);
    Form::new(Subject::NewNoteOn(Box::new(origin)), title, entries).focused_on(Field::Text)
}

/// A note to be changed.
#[must_use]
pub(super) fn open(world: &World, note: &Note) -> Form {
    let draft = NoteDraft::of(note);
    let mut entries = entries(world, &draft);
    entries.extend(attendance(world, &draft));
    let title = (world.text().ui.form.edit_note_title)(&(world.text().words.day)(note.on));
    Form::new(Subject::Note(Box::new(note.clone())), title, entries).focused_on(Field::Text)
}

fn entries(world: &World, draft: &NoteDraft) -> Vec<Entry> {
    let ui = &world.text().ui;
    let kinds = world.data.note_kinds.iter().map(|kind| (kind.code.clone(), kind.label.clone()));
    vec![
        Entry::new(Field::Kind, Input::choice(kinds.collect(), &draft.kind))
            .help(ui.form.help_choice),
        Entry::new(Field::On, Input::line(&draft.on)).help(ui.form.help_day),
        Entry::new(Field::Text, Input::text(&draft.text)).help(ui.form.help_note_text),
        Entry::new(Field::Themes, themes::input(world, &draft.themes)).help(ui.form.help_set),
        Entry::new(Field::Convention, conventions(world, draft)).help(ui.form.help_choice),
        Entry::new(Field::AdministratorPresent, Input::Truth(draft.administrator_present))
            .help(ui.form.help_truth),
        Entry::new(Field::SendUp, Input::Truth(draft.send_up)).help(ui.form.help_truth),
    ]
}

/// Kinds of exchange at which nobody sits around a table.
const AFAR: [&str; 3] = ["telephone", "courriel", "autre"];

/// Asks place and people of a new note, once its kind of exchange is no longer the one offered: a phone call
/// stays a sentence.
pub(super) fn follow(world: &World, form: &mut Form) {
    let kind = form.value(Field::Kind);
    let offered = world.data.note_kinds.first().is_some_and(|first| first.code == kind);
    if offered || AFAR.contains(&kind.as_str()) {
        return;
    }
    ask_attendance(world, form);
}

/// Asks where a new note was and who was there, before its follow-ups.
pub(super) fn ask_attendance(world: &World, form: &mut Form) {
    if matches!(form.subject, Subject::NewNote(_)) && form.input(Field::Persons).is_none() {
        form.insert_before(Field::What, attendance(world, &NoteDraft::default()).into());
    }
}

/// Where it was and who was there.
fn attendance(world: &World, draft: &NoteDraft) -> [Entry; 4] {
    let help = world.text().ui.form.help_set;
    [
        Entry::new(Field::Place, Input::line(&draft.place)),
        Entry::new(Field::Persons, persons(world, draft)).help(help),
        Entry::new(Field::Contacts, contacts(world, draft)).help(help),
        Entry::new(Field::Others, Input::line(&draft.others)),
    ]
}

/// The people of the Caf; those who have left since stay chosen.
fn persons(world: &World, draft: &NoteDraft) -> Input {
    let chosen: BTreeSet<String> = draft.persons.iter().map(ToString::to_string).collect();
    record::several(world, RecordKind::Person, chosen)
}

/// The contacts of the note's territory first.
fn contacts(world: &World, draft: &NoteDraft) -> Input {
    let chosen: BTreeSet<String> = draft.contacts.iter().map(ToString::to_string).collect();
    record::several(world, RecordKind::Contact, chosen)
}

/// The conventions of the note's territory, one in force first, or none. A closed generation is offered only
/// where the note is about it already.
fn conventions(world: &World, draft: &NoteDraft) -> Input {
    let mut options = vec![(String::new(), world.text().ui.form.no_convention.to_owned())];
    if let Some(territory) = world.data.territory(&draft.territory) {
        let closed = |one: &Convention| is_closed(one, &world.data.conventions, world.today);
        let mut found = world.data.conventions_of(territory);
        found.retain(|one| draft.convention.as_ref() == Some(&one.id) || !closed(one));
        found.sort_by_key(|one| !one.in_force(world.today));
        let title = world.text().ui.convention_title;
        let option = |one: &Convention| (one.id.to_string(), title(&one.name, one.generation));
        options.extend(found.into_iter().map(option));
    }
    convention::offered(world, options, draft.convention.as_ref())
}

fn draft(form: &Form, territory: Option<&TerritoryCode>, base: Option<&Note>) -> NoteDraft {
    let convention = form.value(Field::Convention);
    NoteDraft {
        kind: form.value(Field::Kind),
        on: form.value(Field::On),
        territory: territory.cloned().unwrap_or_default(),
        action: base.and_then(|base| base.action.clone()),
        place: form.value(Field::Place),
        persons: form.chosen(Field::Persons).into_iter().map(Into::into).collect(),
        contacts: form.chosen(Field::Contacts).into_iter().map(Into::into).collect(),
        others: form.value(Field::Others),
        convention: (!convention.is_empty()).then(|| convention.into()),
        themes: form.chosen(Field::Themes),
        text: form.value(Field::Text),
        administrator_present: form.truth(Field::AdministratorPresent),
        send_up: form.truth(Field::SendUp),
        follow_ups: several::typed(form),
    }
}

/// The change that writes a new note.
pub(super) fn submit_new(
    form: &Form,
    world: &World,
    territory: &TerritoryCode,
) -> Result<(Change, String), Vec<Problem>> {
    let draft = draft(form, Some(territory), None);
    let (note, follow_ups) = draft.check(&world.data, world.today, world.me.clone())?;
    let change = Change::add_note(&note, &follow_ups);
    let day = (world.text().words.day)(note.on);
    let did = (world.text().ui.form.did_note)(&day, follow_ups.len());
    Ok((change, offering(did, note.send_up, world)))
}

/// What was done; of a note that is to go up, the keys that make it a need.
fn offering(did: String, send_up: bool, world: &World) -> String {
    if !send_up {
        return did;
    }
    let keys = format!("{} b", world.key(Scope::Desk, Action::Add));
    format!("{did} · {}", (world.text().ui.means.offer_need)(&keys))
}

/// The change that writes a new note about an action or of a meeting; the meeting names it.
pub(super) fn submit_on(
    form: &Form,
    world: &World,
    origin: &NoteOrigin,
) -> Result<(Change, String), Vec<Problem>> {
    let draft = draft(form, origin.territory.as_ref(), None);
    let draft = NoteDraft { action: origin.action.clone(), ..draft };
    let (note, follow_ups) = draft.check(&world.data, world.today, world.me.clone())?;
    let change = Change::add_note(&note, &follow_ups);
    let change = match &origin.meeting {
        Some(meeting) => change.linking(RecordKind::Meeting, meeting, Field::Note),
        None => change,
    };
    let change = match &origin.closes {
        Some(id) => closing(change, id, note.on, world),
        None => change,
    };
    let day = (world.text().words.day)(note.on);
    Ok((change, (world.text().ui.form.did_note)(&day, follow_ups.len())))
}

/// The same, closing a difficulty on the day of the note; one that was closed meanwhile stays as it is.
fn closing(change: Change, id: &str, on: NaiveDate, world: &World) -> Change {
    let open = world.data.difficulties.iter().find(|one| one.id == id);
    let Some(one) = open else { return change };
    let (key, mine) = (Field::ClosedOn.into(), on.max(one.opened_on).into());
    let edits = vec![FieldEdit { key, base: Value::Null, mine }];
    change.linking(RecordKind::Difficulty, id, Field::Note).then(Change::edit(
        RecordKind::Difficulty,
        id,
        edits,
    ))
}

/// The note as it is once the form is saved; nothing where somebody else wrote in it meanwhile, or
/// where the form is of something else.
#[must_use]
pub fn edited(form: &Form, world: &World) -> Option<Note> {
    let Subject::Note(base) = &form.subject else { return None };
    let alone = form.rebased.is_empty() && form.put_off.is_empty();
    let (note, _) = checked(form, world, base).ok().filter(|_| alone)?;
    Some(Note { id: base.id.clone(), ..note })
}

fn checked(form: &Form, world: &World, base: &Note) -> Result<(Note, Vec<FollowUp>), Vec<Problem>> {
    let draft =
        NoteDraft { follow_ups: Vec::new(), ..draft(form, base.territory.as_ref(), Some(base)) };
    draft.check(&world.data, world.today, base.author.clone())
}

/// The change that edits a note.
pub(super) fn submit(
    form: &Form,
    world: &World,
    base: &Note,
) -> Result<(Change, String), Vec<Problem>> {
    let (note, _) = checked(form, world, base)?;
    let change = Change::edit_note(base, &note);
    Ok((change, (world.text().ui.form.did_edit_note)(&(world.text().words.day)(note.on))))
}
