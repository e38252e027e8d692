//! The form that moves a convention to another stage.

use chrono::NaiveDate;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    convention::Convention,
    day,
    draft::{Problem, Trouble, stage::StageDraft},
    field::Field,
    id::ConventionId,
    stage::Stage,
};

/// To another stage: the next one is offered.
#[must_use]
pub(super) fn open(world: &World, convention: &Convention) -> Form {
    let (ui, words) = (&world.text().ui, &world.text().words);
    let now = convention.stage_on(world.today);
    let next = now.position().and_then(|at| Stage::LINE.get(at + 1)).copied().unwrap_or(now);
    let stages = Stage::ALL.iter();
    let stages =
        stages.map(|stage| (stage.as_str().into(), (words.stage)(*stage).into())).collect();
    let signed = convention.signed.map(day::format_fr).unwrap_or_default();
    let entries = vec![
        Entry::new(Field::Stage, Input::choice(stages, next.as_str()))
            .label(ui.form.new_stage)
            .help(ui.form.help_choice),
        Entry::new(Field::On, Input::line(&day::format_fr(world.today))).help(ui.form.help_day),
        Entry::new(Field::Reason, Input::line("")).help(ui.form.help_reason),
        Entry::new(Field::Signed, Input::line(&signed)).help(ui.form.help_signed),
    ];
    let title = (ui.form.stage_title)(&convention.name);
    let since = convention.passage_on(world.today).map(|passage| (words.day)(passage.on));
    let here = (ui.stage_line)((words.stage)(now), now.position(), since);
    let intro = (ui.form.stage_now)(&here);
    let subject = Subject::Stage(convention.id.clone(), convention.signed);
    Form::new(subject, title, entries).intro(intro)
}

/// The change that writes the passage, and the signature where it is another than was read.
pub(super) fn submit(
    form: &Form,
    world: &World,
    convention: &ConventionId,
    signed: Option<NaiveDate>,
) -> Result<(Change, String), Vec<Problem>> {
    let unknown =
        |field, code: String| vec![Problem { field, trouble: Trouble::Unknown(code, None) }];
    let Some(base) = world.data.convention(convention) else {
        return Err(unknown(Field::Convention, convention.to_string()));
    };
    let base = &Convention { signed, ..base.clone() };
    let code = form.value(Field::Stage);
    let stage = Stage::from_code(&code).ok_or_else(|| unknown(Field::Stage, code))?;
    let draft = StageDraft {
        stage,
        on: form.value(Field::On),
        reason: form.value(Field::Reason),
        signed: form.value(Field::Signed),
    };
    let (passage, signed) = draft.check(base, world.today, world.me.clone())?;
    let edit = Change::edit_convention(base, &signed);
    let change = Change::add_passage(&passage);
    let change = if edit.is_empty() { change } else { change.then(edit) };
    let stage = (world.text().words.stage)(stage);
    Ok((change, (world.text().ui.form.did_stage)(&base.name, stage)))
}
