//! The form of a convention: its name, perimeter, dates and themes.

use std::collections::BTreeSet;

use super::{
    super::{
        Model,
        widgets::{
            input::Input,
            set_input::{SetInput, SetOption},
        },
    },
    Entry, Form, Subject, note,
};
use crate::{
    domain::{
        change::Change,
        convention::Convention,
        draft::{
            Problem,
            convention::{ConventionDraft, already_covered},
        },
        field::{Field, RecordKind},
        fold::{short_name, sort_key},
        id::ConventionId,
        stage::Stage,
        territory::Territory,
    },
    keys::{Action, Scope},
};

/// A new convention, whose perimeter begins as the whole territory.
#[must_use]
pub fn open_new(model: &Model, territory: &Territory) -> Form {
    let ui = &model.text().ui;
    let before = super::super::panes::ctg::convention(model);
    let draft = ConventionDraft {
        name: (ui.form.convention_name)(short_name(&territory.name)),
        communes: territory.communes.clone(),
        predecessor: before.map(|one| one.id.clone()),
        stage: Stage::Mobilisation,
        start: String::new(),
        end: String::new(),
        signed: String::new(),
        themes: BTreeSet::new(),
    };
    let mut entries = entries(model, &draft, Some(territory));
    let words = &model.text().words;
    let stages = Stage::LINE.iter();
    let stages =
        stages.map(|stage| (stage.as_str().into(), (words.stage)(*stage).into())).collect();
    let stage = Entry::new(Field::Stage, Input::choice(stages, draft.stage.as_str()));
    entries.push(stage.help(ui.form.help_choice));
    Form::new(Subject::NewConvention, (ui.form.new_convention_title)(&territory.name), entries)
}

/// A convention to be changed.
#[must_use]
pub fn open(model: &Model, convention: &Convention) -> Form {
    let draft = ConventionDraft::of(convention, model.today);
    let entries = entries(model, &draft, model.territory());
    let title = (model.text().ui.form.edit_convention_title)(&convention.name);
    Form::new(Subject::Convention(Box::new(convention.clone())), title, entries)
}

fn entries(model: &Model, draft: &ConventionDraft, near: Option<&Territory>) -> Vec<Entry> {
    let ui = &model.text().ui;
    vec![
        Entry::new(Field::Name, Input::line(&draft.name)),
        Entry::new(Field::Communes, communes(model, &draft.communes, near)).help((ui
            .form
            .help_communes)(
            &model.key(Scope::Form, Action::TickAll),
        )),
        Entry::new(Field::Start, Input::line(&draft.start)).help(ui.form.help_day),
        Entry::new(Field::End, Input::line(&draft.end)).help(ui.form.help_end),
        Entry::new(Field::Signed, Input::line(&draft.signed)).help(ui.form.help_signed),
        Entry::new(Field::Themes, note::themes(model, &draft.themes)).help(ui.form.help_set),
        Entry::new(Field::Predecessor, predecessors(model, draft)).help(ui.form.help_choice),
    ]
}

/// The communes of the département: those of the territory first, each with its EPCI beside it.
fn communes(model: &Model, chosen: &BTreeSet<String>, near: Option<&Territory>) -> Input {
    let mut all: Vec<_> = model.data.communes.iter().collect();
    let far = |insee: &String| !near.is_some_and(|territory| territory.communes.contains(insee));
    all.sort_by_cached_key(|commune| (far(&commune.insee), sort_key(&commune.name)));
    let epci = |siren: Option<&String>| {
        let code = siren.map(|siren| siren.as_str().into());
        code.and_then(|code| model.data.territory(&code)).map_or("", |one| one.name.as_str())
    };
    let options = all
        .into_iter()
        .map(|commune| SetOption::new(&commune.insee, &commune.name, epci(commune.epci.as_ref())))
        .collect();
    Input::Set(Box::new(SetInput::new(options, chosen.clone())))
}

fn predecessors(model: &Model, draft: &ConventionDraft) -> Input {
    let mut options = vec![(String::new(), model.text().ui.form.no_predecessor.to_owned())];
    options.extend(model.data.conventions.iter().map(|one| {
        (one.id.to_string(), (model.text().ui.convention_title)(&one.name, one.generation))
    }));
    offered(model, options, draft.predecessor.as_ref())
}

/// One of these conventions. One that is no longer offered – put aside, or out of the territory – is
/// still the one that was chosen.
pub(super) fn offered(
    model: &Model,
    mut options: Vec<(String, String)>,
    chosen: Option<&ConventionId>,
) -> Input {
    let chosen = chosen.map(ConventionId::to_string).unwrap_or_default();
    if !options.iter().any(|(id, _)| *id == chosen) {
        let name = model.data.name_of(RecordKind::Convention, &chosen).unwrap_or(&chosen);
        options.push((chosen.clone(), name.to_owned()));
    }
    Input::choice(options, &chosen)
}

fn draft(form: &Form) -> ConventionDraft {
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
    }
}

/// The change that writes a new convention.
pub(super) fn submit_new(form: &Form, model: &Model) -> Result<(Change, String), Vec<Problem>> {
    let draft = draft(form);
    let convention = draft.check(&model.data.conventions, model.today)?;
    let passage = draft.first_passage(model.today, model.me.clone());
    let did = (model.text().ui.form.did_convention)(&convention.name);
    let did = warned(model, &convention, None, did);
    Ok((Change::add_convention(&convention, &passage), did))
}

/// The change that edits a convention.
pub(super) fn submit(
    form: &Form,
    model: &Model,
    base: &Convention,
) -> Result<(Change, String), Vec<Problem>> {
    let mine = draft(form).check(&model.data.conventions, model.today)?;
    let did = (model.text().ui.form.did_edit_convention)(&mine.name);
    let did = warned(model, &mine, Some(&base.id), did);
    Ok((Change::edit_convention(base, &mine), did))
}

/// Communes that another convention in force covers already are told, never refused.
fn warned(model: &Model, mine: &Convention, but: Option<&ConventionId>, did: String) -> String {
    if !mine.in_force(model.today) {
        return did;
    }
    let twice = already_covered(&mine.communes, &model.data.conventions, but, model.today).len();
    if twice == 0 {
        did
    } else {
        format!("{did} · {}", (model.text().ui.form.covered_twice)(twice))
    }
}
