//! Questions about what is to be done: promises of the Caf, late actions, actions on a theme.

use super::{
    ask::Ask,
    ground::Ground,
    narrow::Narrow,
    row::{Measure, Row, Value},
};
use crate::domain::{
    field::RecordKind,
    follow_up::OwedBy,
    id::ConventionId,
    plan::{Action, Status},
};

/// What the Caf owes and has not done, the late ones too: by the day it is due.
pub(super) fn promises_not_kept(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let owed = of.data.follow_ups.iter().filter(|one| one.owed_by == OwedBy::Caf);
    let rows = owed.map(|one| {
        let late = one.due.filter(|_| one.is_late(on)).map(|due| (on - due).num_days());
        Row::new(RecordKind::FollowUp, one.id.as_str(), of.of_follow_up(one))
            .says(Measure::DueOn, Value::day(one.due))
            .says(Measure::LateDays, late.map_or(Value::Nothing, Value::Count))
    });
    rows.collect()
}

fn action(of: &Ground<'_>, one: &Action) -> Row {
    let convention = of.of_action(one);
    let at = convention.map(|id| of.lies(id)).unwrap_or_default();
    let pilot = one.pilot.clone().map_or(Value::Nothing, Value::Text);
    let named = convention.map(ConventionId::as_str);
    Row::new(RecordKind::Action, &one.id, at).says(Measure::Pilot, pilot).says(
        Measure::InConvention,
        named.map_or(Value::Nothing, |id| Value::record(RecordKind::Convention, id)),
    )
}

/// Actions whose last day has passed while they were to come or under way: the latest for longest first.
pub(super) fn late_actions(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let late = of.data.actions.iter().filter(|one| one.is_late(on));
    let mut late: Vec<_> = late.filter_map(|one| Some((one.due?.0, one))).collect();
    late.sort_by_key(|(due, one)| (*due, &one.id));
    let rows = late.into_iter().map(|(due, one)| {
        action(of, one)
            .says(Measure::DueOn, Value::Day(due))
            .says(Measure::LateDays, Value::Count((on - due).num_days()))
    });
    rows.collect()
}

/// Actions not given up, of a convention that lives, on the theme; on any, where none is asked.
pub(super) fn actions_on_theme(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let theme = ask.about(Narrow::Theme);
    let touches = |one: &&Action| {
        let mut themes = of.beyond.themes(&one.id);
        let named = themes.any(|on| theme.is_none_or(|theme| on == theme));
        let convention = of.of_action(one).and_then(|id| of.convention(id));
        named && one.status != Status::Abandonnee && convention.is_some_and(|one| of.lives(one))
    };
    let mut found: Vec<&Action> = of.data.actions.iter().filter(touches).collect();
    found.sort_by(|a, b| of.of_action(a).cmp(&of.of_action(b)).then_with(|| a.in_order(b)));
    found.into_iter().map(|one| action(of, one)).collect()
}
