//! What a schedule and a plan promised and was not done in time; a convention that is over promises nothing.

use std::collections::HashSet;

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
};

/// Deadlines.
pub(super) fn deadlines(context: &Context<'_>, found: &mut Vec<Alert>) {
    let running: HashSet<usize> = context.running().map(|(at, _)| at).collect();
    for one in context.snapshot.schedule.iter().filter(|one| one.is_late(context.on)) {
        let at = context.index.convention(&one.convention).filter(|at| running.contains(at));
        let Some(at) = at else { continue };
        let measured = Measured::Deadline((context.on - one.due).num_days());
        let of = Alert::on_convention(measured, Urgency::Overdue, at, context);
        found.push(about(of, &one.id, one.due.succ_opt()));
    }
}

/// Actions.
pub(super) fn actions(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, convention) in context.running() {
        let all = context.snapshot.actions_of(&convention.id);
        for one in all.filter(|one| one.is_late(context.on)) {
            let Some((due, _)) = one.due else { continue };
            let measured = Measured::LateAction((context.on - due).num_days());
            let of = Alert::on_convention(measured, Urgency::Soon, at, context);
            found.push(about(of, &one.id, due.succ_opt()));
        }
    }
}

fn about(mut alert: Alert, id: &str, since: Option<chrono::NaiveDate>) -> Alert {
    id.clone_into(&mut alert.about.id);
    Alert { since, ..alert }
}
