//! Follow-ups of a territory whose due day has passed.

use super::super::alert::{Alert, Context, Measured, Urgency};

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (place, hangs) in context.places() {
        let follow_ups =
            hangs.follow_ups.iter().filter_map(|at| context.snapshot.follow_ups.get(*at));
        let late: Vec<_> = follow_ups.filter(|one| one.is_late(context.on)).collect();
        let first = late.iter().filter_map(|one| one.due).min();
        let Some(first) = first else { continue };
        let measured = Measured::LateFollowUps(late.len());
        let alert = Alert::on_territory(measured, Urgency::Overdue, place);
        found.push(Alert { since: first.succ_opt(), ..alert });
    }
}
