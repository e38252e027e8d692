//! A territory whose last convention has expired, with nothing in force nor being made.

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    turns::{since, turns},
};
use crate::domain::{
    convention::{Convention, Standing},
    territory_status::{TerritoryStatus, ground},
};

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (place, hangs) in context.places() {
        let all: Vec<&Convention> = hangs.conventions(context.snapshot).collect();
        let last = |on| {
            let expired = all.iter().filter(|one| one.standing(on) == Standing::Expired);
            let only = ground(place, &all, on) == TerritoryStatus::Expired;
            expired.max_by_key(|one| (one.end_on(on), &one.id)).filter(|_| only)
        };
        let Some(now) = last(context.on) else { continue };
        let holds = |on| last(on).is_some_and(|then| then.id == now.id);
        found.push(Alert {
            convention: Some(now.id.clone()),
            territories: vec![place.code.clone()],
            since: since(context.on, all.iter().flat_map(|one| turns(one)), holds),
            ..Alert::on_record(Measured::Expired, Urgency::Overdue, now.id.as_str())
        });
    }
}
