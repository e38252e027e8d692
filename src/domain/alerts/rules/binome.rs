//! A territory that nobody follows, or one person out of two.

use chrono::NaiveDate;

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    turns::since,
};
use crate::domain::{binome::Binome, index::Place};

pub(super) fn missing(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, found, Measured::NoBinome, |place, on| {
        let urgency = if begun(context, place, on) { Urgency::Soon } else { Urgency::Remark };
        place.binome_on(context.snapshot, on).is_none().then_some(urgency)
    });
}

pub(super) fn half(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, found, Measured::HalfBinome, |place, on| {
        place.binome_on(context.snapshot, on)?.is_half().then_some(Urgency::Soon)
    });
}

fn find(
    context: &Context<'_>,
    found: &mut Vec<Alert>,
    measured: Measured,
    state: impl Fn(&Place, NaiveDate) -> Option<Urgency>,
) {
    for (one, place) in context.places() {
        let Some(urgency) = state(place, context.on) else { continue };
        let turns = place.binomes(context.snapshot).flat_map(turns);
        let holds = |on| state(place, on) == Some(urgency);
        let since = since(context.on, turns, holds);
        found.push(Alert { since, ..Alert::on_territory(measured, urgency, one) });
    }
}

pub(super) fn turns(pair: &Binome) -> impl Iterator<Item = NaiveDate> {
    [Some(pair.start), pair.end.and_then(|end| end.succ_opt())].into_iter().flatten()
}

/// Whether anything was begun there: in a new base nobody follows anything, and that is no news.
fn begun(context: &Context<'_>, place: &Place, on: NaiveDate) -> bool {
    place.contact.is_some()
        || !place.conventions.is_empty()
        || !place.follow_ups.is_empty()
        || place.binomes(context.snapshot).any(|pair| pair.start <= on)
}
