//! The form of a convention: its name, perimeter, dates and themes.

use std::collections::BTreeSet;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject, perimeter, themes,
};
use crate::{
    domain::{
        change::Change,
        convention::{Convention, Sppe},
        draft::{Problem, convention::ConventionDraft},
        field::{Field, RecordKind},
        fold::short_name,
        id::ConventionId,
        renewal,
        stage::Stage,
        territory::Territory,
    },
    keys::{Action, Scope},
};

/// A new convention, whose perimeter begins as the whole territory, after another where one is named.
#[must_use]
pub(super) fn open_new(world: &World, territory: &Territory, before: Option<ConventionId>) -> Form {
    let ui = &world.text().ui;
    let draft = ConventionDraft {
        name: (ui.form.convention_name)(short_name(&territory.name)),
        communes: territory.communes.clone(),
        predecessor: before,
        stage: Stage::Mobilisation,
        start: String::new(),
        end: String::new(),
        signed: String::new(),
        themes: BTreeSet::new(),
        sppe: None,
    };
    let mut entries = entries(world, &draft, Some(territory));
    let words = &world.text().words;
    let stages = Stage::LINE.iter();
    let stages =
        stages.map(|stage| (stage.as_str().into(), (words.stage)(*stage).into())).collect();
    let stage = Entry::new(Field::Stage, Input::choice(stages, draft.stage.as_str()));
    entries.push(stage.help(ui.form.help_choice));
    Form::new(Subject::NewConvention, (ui.form.new_convention_title)(&territory.name), entries)
}

/// A convention to be changed, on a territory.
#[must_use]
pub(super) fn open(world: &World, convention: &Convention, near: Option<&Territory>) -> Form {
    let draft = ConventionDraft::of(convention, world.today);
    let entries = entries(world, &draft, near);
    let title = (world.text().ui.form.edit_convention_title)(&convention.name);
    Form::new(Subject::Convention(Box::new(convention.clone())), title, entries)
}

fn entries(world: &World, draft: &ConventionDraft, near: Option<&Territory>) -> Vec<Entry> {
    let ui = &world.text().ui;
    vec![
        Entry::new(Field::Name, Input::line(&draft.name)),
        Entry::new(Field::Communes, perimeter::input(world, &draft.communes, near)).help((ui
            .form
            .help_communes)(
            &world.key(Scope::Form, Action::TickAll),
        )),
        Entry::new(Field::Start, Input::line(&draft.start)).help(ui.form.help_day),
        Entry::new(Field::End, Input::line(&draft.end)).help(ui.form.help_end),
        Entry::new(Field::Signed, Input::line(&draft.signed)).help(ui.form.help_signed),
        Entry::new(Field::Themes, themes::input(world, &draft.themes)).help(ui.form.help_set),
        Entry::new(Field::Sppe, sppe(world, draft.sppe)).help(ui.form.help_choice),
        Entry::new(Field::Predecessor, predecessors(world, draft)).help(ui.form.help_choice),
    ]
}

/// What it says of the schéma of the SPPE, or nothing.
fn sppe(world: &World, chosen: Option<Sppe>) -> Input {
    let label = |code| world.text().code(RecordKind::Convention, Field::Sppe, code);
    let all =
        Sppe::CODES.iter().map(|code| ((*code).to_owned(), label(code).unwrap_or(code).to_owned()));
    let all = std::iter::once((String::new(), "–".to_owned())).chain(all);
    Input::choice(all.collect(), chosen.map(Sppe::as_str).unwrap_or_default())
}

fn predecessors(world: &World, draft: &ConventionDraft) -> Input {
    let mut options = vec![(String::new(), world.text().ui.form.no_predecessor.to_owned())];
    options.extend(world.data.conventions.iter().map(|one| {
        (one.id.to_string(), (world.text().ui.convention_title)(&one.name, one.generation))
    }));
    offered(world, options, draft.predecessor.as_ref())
}

/// One of these conventions. The chosen one stays, even archived or out of the territory.
pub(super) fn offered(
    world: &World,
    mut options: Vec<(String, String)>,
    chosen: Option<&ConventionId>,
) -> Input {
    let chosen = chosen.map(ConventionId::to_string).unwrap_or_default();
    if !options.iter().any(|(id, _)| *id == chosen) {
        let name = world.data.name_of(RecordKind::Convention, &chosen).unwrap_or(&chosen);
        options.push((chosen.clone(), name.to_owned()));
    }
    Input::choice(options, &chosen)
}

pub(super) fn draft(form: &Form) -> ConventionDraft {
    let predecessor = form.value(Field::Predecessor);
    ConventionDraft {
        name: form.value(Field::Name),
        communes: form.chosen(Field::Communes),
        predecessor: (!predecessor.is_empty()).then(|| predecessor.into()),
        stage: Stage::from_code(&form.value(Field::Stage)).unwrap_or(Stage::Mobilisation),
        start: form.value(Field::Start),
        end: form.value(Field::End),
        signed: form.value(Field::Signed),
        themes: form.chosen(Field::Themes),
        sppe: Sppe::from_code(&form.value(Field::Sppe)),
    }
}

/// The change that writes a new convention.
pub(super) fn submit_new(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    let draft = draft(form);
    let convention = draft.check(&world.data.conventions, world.today)?;
    let passage = draft.first_passage(world.today, world.me.clone());
    let did = (world.text().ui.form.did_convention)(&convention.name);
    Ok((Change::add_convention(&convention, &passage), did))
}

/// The change that edits a convention.
pub(super) fn submit(
    form: &Form,
    world: &World,
    base: &Convention,
) -> Result<(Change, String), Vec<Problem>> {
    let mine = draft(form).check(&world.data.conventions, world.today)?;
    let did = (world.text().ui.form.did_edit_convention)(&mine.name);
    let before = mine.predecessor.as_ref();
    let follows = renewal::follow_start(&world.data, before, base.start, mine.start);
    Ok((Change::edit_convention(base, &mine).then(follows), did))
}
