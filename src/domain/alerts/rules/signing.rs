//! What a convention still lacks: délibérations, a decision on the SPPE, a theme of the socle.

use chrono::NaiveDate;

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    turns::{since, turns},
};
use crate::domain::{
    convention::{Convention, Sppe},
    lists::socle_gap,
    stage::Stage,
};

/// Inhabitants above which a commune owes a schéma of the SPPE.
const LARGE: u32 = 10_000;

/// Councils that have still to deliberate on a convention that is signed, or at its signature.
pub(super) fn deliberations(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, one) in context.running() {
        let missing = context.snapshot.deliberations_missing.get(&one.id).copied();
        let Some(missing) = missing.filter(|_| is_asked(one, context.on)) else { continue };
        let is_signed = one.signed.is_some_and(|signed| signed <= context.on);
        let urgency = if is_signed { Urgency::Overdue } else { Urgency::Soon };
        let holds = |on| is_asked(one, on) && one.signed.is_some_and(|day| day <= on) == is_signed;
        found.push(Alert {
            since: since(context.on, turns(one), holds),
            ..Alert::on_convention(Measured::Deliberation(missing), urgency, at, context)
        });
    }
}

fn is_asked(one: &Convention, on: NaiveDate) -> bool {
    let stage = Stage::Signature.position();
    one.signed.is_some_and(|day| day <= on) || stage.is_some_and(|stage| one.reached(on) >= stage)
}

pub(super) fn sppe(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, one) in context.running() {
        if !matches!(one.sppe, None | Some(Sppe::ADecider)) {
            continue;
        }
        let perimeter = one.perimeter_on(context.on);
        let communes = perimeter.iter().filter_map(|insee| context.snapshot.commune(insee));
        let large = communes.filter(|commune| commune.population > LARGE).count();
        if large > 0 {
            let measured = Measured::Sppe(large);
            found.push(Alert::on_convention(measured, Urgency::Remark, at, context));
        }
    }
}

pub(super) fn socle(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, one) in context.running() {
        let gap = socle_gap(&one.themes, &context.snapshot.themes);
        let missing = gap.missing.len() + usize::from(gap.needs_another);
        if missing > 0 {
            let measured = Measured::Socle(missing);
            found.push(Alert::on_convention(measured, Urgency::Remark, at, context));
        }
    }
}
