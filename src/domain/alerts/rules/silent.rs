//! A territory of which nothing was noted for long: longer than its binôme wants, else than is usual.

use chrono::{NaiveDate, TimeDelta};

use super::super::{
    alert::{Alert, Context, Threshold},
    measured::{Measured, Urgency},
    thresholds::Setting,
    turns::since,
};
use crate::domain::index::Place;

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (one, place) in context.places() {
        let threshold = threshold(context, place);
        let silence = TimeDelta::days(threshold.value);
        let last = place.contact.or_else(|| followed_since(context, place));
        let limit = last.and_then(|last| last.checked_add_signed(silence));
        // Where nothing was ever noted the silence is a fact; it is long once somebody follows.
        let state = |on| match (limit.is_some_and(|limit| limit <= on), place.contact) {
            (true, _) => Some(Urgency::Soon),
            (false, None) => Some(Urgency::Remark),
            (false, Some(_)) => None,
        };
        let Some(urgency) = state(context.on) else { continue };
        let days = place.contact.map(|last| (context.on - last).num_days());
        found.push(Alert {
            threshold: Some(threshold),
            since: since(context.on, limit, |on| state(on) == Some(urgency)),
            ..Alert::on_territory(Measured::Silent(days), urgency, one)
        });
    }
}

/// How long it may be silent: the cadence of its binôme of the day, where that has one of its own.
fn threshold(context: &Context<'_>, place: &Place) -> Threshold {
    let binome = place.binome_on(context.snapshot, context.on);
    let own = binome.and_then(|binome| binome.cadence_days);
    own.map_or_else(
        || context.limit(Setting::SilenceDays),
        |days| Threshold { value: days.into(), setting: None },
    )
}

/// The first day on which a binôme had the territory, or a convention was signed there.
pub(super) fn followed_since(context: &Context<'_>, place: &Place) -> Option<NaiveDate> {
    let binomes = place.binomes(context.snapshot).map(|pair| pair.start);
    let signed = place.conventions(context.snapshot).filter_map(|one| one.signed);
    binomes.chain(signed).min()
}
