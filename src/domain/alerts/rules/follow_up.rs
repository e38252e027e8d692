//! Follow-ups whose due day has passed: what the Caf owes, and apart, what a partner owes.

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
};
use crate::domain::follow_up::OwedBy;

pub(super) fn of_the_caf(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, OwedBy::Caf, Measured::CafFollowUp, found);
}

pub(super) fn of_partners(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, OwedBy::Partner, Measured::PartnerFollowUp, found);
}

fn find(
    context: &Context<'_>,
    owed_by: OwedBy,
    measured: fn(i64) -> Measured,
    found: &mut Vec<Alert>,
) {
    let all = context.snapshot.follow_ups.iter();
    let late = all.filter(|one| one.owed_by == owed_by && one.is_late(context.on));
    found.extend(late.filter_map(|one| {
        let due = one.due?;
        let convention = context.snapshot.convention_of(one).cloned();
        let through = || context.codes_of_id(convention.as_ref());
        let own = one.territory.clone().map(|code| vec![code]);
        let measured = measured((context.on - due).num_days());
        Some(Alert {
            territories: own.unwrap_or_else(through),
            convention,
            since: due.succ_opt(),
            ..Alert::on_record(measured, Urgency::Overdue, one.id.as_str())
        })
    }));
}
