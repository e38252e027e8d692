//! A convention that is signed, and whose first or last day is not known: it covers nobody until both are.

use super::super::{
    alert::{Alert, Context},
    measured::{Lacking, Measured, Urgency},
    turns::{since, turns},
};
use crate::domain::convention::Standing;

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    let on = context.on;
    for (at, one) in context.running() {
        if one.standing(on) != Standing::Undated {
            continue;
        }
        let lacking = match (one.start, one.end_on(on)) {
            (None, None) => Lacking::Both,
            (None, Some(_)) => Lacking::Start,
            (Some(_), _) => Lacking::End,
        };
        let holds = |on| one.standing(on) == Standing::Undated;
        let measured = Measured::Undated(lacking);
        found.push(Alert {
            since: since(on, turns(one), holds),
            ..Alert::on_convention(measured, Urgency::Soon, at, context)
        });
    }
}
