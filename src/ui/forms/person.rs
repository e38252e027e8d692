//! The form of a person: me, who introduce myself; somebody new; somebody whose name, role or mandate
//! is corrected.

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    draft::{Problem, person::PersonDraft},
    field::Field,
    person::{Person, Role},
};

/// Me, by the name typed, else by the one I was given.
#[must_use]
pub(super) fn open(world: &World, typed: &str) -> Form {
    let name = match typed {
        "" => world.my_name.as_deref().unwrap_or_default(),
        typed => typed,
    };
    let entries = entries(world, &PersonDraft::new(name, Role::Technicien));
    Form::new(Subject::Person, world.text().ui.form.person_title.to_owned(), entries)
}

/// Somebody new, by the name typed.
#[must_use]
pub(super) fn open_new(world: &World, typed: &str) -> Form {
    let entries = entries(world, &PersonDraft::new(typed, Role::Technicien));
    Form::new(Subject::NewPerson, world.text().ui.people.new_title.to_owned(), entries)
}

/// Somebody to be corrected.
#[must_use]
pub(super) fn open_edit(world: &World, person: &Person) -> Form {
    let ui = &world.text().ui;
    let draft = PersonDraft::of(person);
    let mut entries = entries(world, &draft);
    let day = |field, typed: &str| Entry::new(field, Input::line(typed)).help(ui.form.help_due);
    entries.push(day(Field::MandateStart, &draft.mandate_start));
    entries.push(day(Field::MandateEnd, &draft.mandate_end));
    let subject = Subject::EditPerson(Box::new(person.clone()));
    Form::new(subject, (ui.people.edit_title)(&person.name), entries)
}

fn entries(world: &World, draft: &PersonDraft) -> Vec<Entry> {
    let ui = &world.text().ui;
    let roles = Role::ALL.iter();
    let roles =
        roles.map(|role| (role.as_str().into(), world.role_word(*role).to_owned())).collect();
    vec![
        Entry::new(Field::Name, Input::line(&draft.name)).help(ui.form.help_name),
        Entry::new(Field::Role, Input::choice(roles, draft.role.as_str()))
            .help(ui.form.help_choice),
    ]
}

fn draft(form: &Form) -> PersonDraft {
    PersonDraft {
        name: form.value(Field::Name),
        role: Role::from_code(&form.value(Field::Role)).unwrap_or(Role::Lecture),
        mandate_start: form.value(Field::MandateStart),
        mandate_end: form.value(Field::MandateEnd),
    }
}

/// The change that writes somebody new.
pub(super) fn submit(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    let person = draft(form).check(&world.data.people, None, world.today)?;
    Ok((Change::add_person(&person), (world.text().ui.form.did_person)(&person.name)))
}

/// The change that corrects somebody.
pub(super) fn submit_edit(
    form: &Form,
    world: &World,
    base: &Person,
) -> Result<(Change, String), Vec<Problem>> {
    let mine = draft(form).check(&world.data.people, Some(base), world.today)?;
    Ok((Change::edit_person(base, &mine), (world.text().ui.people.did_edit)(&mine.name)))
}
