//! A territory of which nothing was noted for long.

use chrono::{NaiveDate, TimeDelta};

use super::super::{
    alert::{Alert, Context, Measured, Urgency},
    thresholds::Setting,
    turns::since,
};
use crate::domain::index::Place;

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    let silence = TimeDelta::days(context.limits.silence_days);
    for (one, place) in context.places() {
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
            threshold: Some(context.limit(Setting::SilenceDays)),
            since: since(context.on, limit, |on| state(on) == Some(urgency)),
            ..Alert::on_territory(Measured::Silent(days), urgency, one)
        });
    }
}

/// The first day on which a binôme had the territory, or a convention was signed there.
fn followed_since(context: &Context<'_>, place: &Place) -> Option<NaiveDate> {
    let binomes = place.binomes(context.snapshot).map(|pair| pair.start);
    let signed = place.conventions(context.snapshot).filter_map(|one| one.signed);
    binomes.chain(signed).min()
}
