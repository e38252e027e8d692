//! The form of the goals of this year.

use chrono::Datelike;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    draft::{Problem, goal::GoalDraft},
    field::Field,
    goal::{Goal, goal_on},
};

/// The goals of the year of today.
#[must_use]
pub(super) fn open(world: &World) -> Form {
    let ui = &world.text().ui;
    let year = world.today.year();
    let base = goal_on(&world.data.goals, world.today).copied();
    let typed = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let coverage = Input::line(&typed(base.map(|goal| goal.coverage)));
    let signatures = Input::line(&typed(base.and_then(|goal| goal.signatures)));
    let entries = vec![
        Entry::new(Field::Coverage, coverage).help(ui.form.help_coverage),
        Entry::new(Field::Signatures, signatures).help(ui.form.help_signatures),
    ];
    Form::new(Subject::Goal(year, base), (ui.form.goal_title)(year), entries)
}

/// The change that sets them.
pub(super) fn submit(
    form: &Form,
    world: &World,
    year: i32,
    base: Option<&Goal>,
) -> Result<(Change, String), Vec<Problem>> {
    let coverage = form.value(Field::Coverage);
    let draft = GoalDraft { year, coverage, signatures: form.value(Field::Signatures) };
    let goal = draft.check()?;
    Ok((Change::set_goal(base, &goal), (world.text().ui.form.did_goal)(year)))
}
