//! The form in which somebody new says who they are.

use super::{
    super::{Model, widgets::input::Input},
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    draft::{Problem, person::PersonDraft},
    field::Field,
    person::Role,
};

/// Me.
#[must_use]
pub fn open(model: &Model) -> Form {
    let ui = &model.text().ui;
    let roles = Role::ALL.iter();
    let roles =
        roles.map(|role| (role.as_str().into(), model.role_word(*role).to_owned())).collect();
    let entries = vec![
        Entry::new(Field::Name, Input::line(model.my_name.as_deref().unwrap_or_default()))
            .help(ui.form.help_name),
        Entry::new(Field::Role, Input::choice(roles, Role::Technicien.as_str()))
            .help(ui.form.help_choice),
    ];
    Form::new(Subject::Person, ui.form.person_title.to_owned(), entries)
}

/// The change that writes me.
pub(super) fn submit(form: &Form, model: &Model) -> Result<(Change, String), Vec<Problem>> {
    let role = Role::from_code(&form.value(Field::Role)).unwrap_or(Role::Lecture);
    let draft = PersonDraft { name: form.value(Field::Name), role };
    let person = draft.check(&model.data.people)?;
    Ok((Change::add_person(&person), (model.text().ui.form.did_person)(&person.name)))
}
