//! What goes up to the schéma départemental: needs with no answer, orientations that no action carries; and
//! meetings nobody confirmed.

use chrono::TimeDelta;

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    thresholds::Setting,
};
use crate::domain::{id::TerritoryCode, meeting::Outcome};

pub(super) fn needs(context: &Context<'_>, found: &mut Vec<Alert>) {
    let limit = context.limit(Setting::NeedDays);
    for one in &context.snapshot.needs {
        let Some(days) = one.waits(context.on).filter(|days| *days > limit.value) else { continue };
        let after = TimeDelta::days(limit.value + 1);
        found.push(Alert {
            threshold: Some(limit),
            territories: vec![one.territory.clone()],
            since: one.sent_on.and_then(|sent| sent.checked_add_signed(after)),
            ..Alert::on_record(Measured::Need(days), Urgency::Remark, &one.id)
        });
    }
}

/// Of the whole Caf.
pub(super) fn orientations(context: &Context<'_>, found: &mut Vec<Alert>) {
    let all = context.snapshot.orientations.iter();
    for one in all.filter(|one| one.runs(context.on) && one.actions == 0) {
        let measured = Measured::BareOrientation;
        let of = Alert::on_record(measured, Urgency::Remark, &one.id);
        found.push(Alert { since: one.from, ..of });
    }
}

pub(super) fn meetings(context: &Context<'_>, found: &mut Vec<Alert>) {
    let all = context.snapshot.meetings.iter();
    for one in all.filter(|one| one.outcome(context.on) == Outcome::ToConfirm) {
        let through = context.codes_of_id(one.convention.as_ref());
        let own = one.territories.iter().filter(|code| !through.contains(code)).cloned();
        let own: Vec<TerritoryCode> = own.collect();
        let measured = Measured::Meeting((context.on - one.on).num_days());
        found.push(Alert {
            convention: one.convention.clone(),
            territories: through.into_iter().chain(own).collect(),
            since: one.on.succ_opt(),
            ..Alert::on_record(measured, Urgency::Soon, &one.id)
        });
    }
}
