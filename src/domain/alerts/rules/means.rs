//! People and places that cooperation rests on: agreements and mandates that end, posts that nobody holds,
//! a technicien who carries too much.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    thresholds::Setting,
    turns::since,
};
use crate::domain::{
    day::{add_months, months_between},
    id::{PersonId, TerritoryCode},
};

/// The project of an establishment is due before its agreement ends; overdue once it has.
pub(super) fn agreements(context: &Context<'_>, found: &mut Vec<Alert>) {
    let limit = context.limit(Setting::AgreementMonths);
    let months = i32::try_from(limit.value).unwrap_or_default();
    for one in context.snapshot.equipments.iter().filter(|one| one.is_open(context.on)) {
        let Some(end) = one.agreement_end else { continue };
        let due = add_months(end, -months);
        let (urgency, since) = if end < context.on {
            (Urgency::Overdue, end.succ_opt())
        } else {
            (Urgency::Soon, Some(due))
        };
        if due <= context.on {
            let measured = Measured::Agreement(months_between(context.on, end));
            found.push(Alert {
                threshold: Some(limit),
                territories: context.codes_with(&one.commune),
                since,
                ..Alert::on_record(measured, urgency, &one.id)
            });
        }
    }
}

/// Mandates that end within some months; one that has ended is over.
pub(super) fn mandates(context: &Context<'_>, found: &mut Vec<Alert>) {
    let limit = context.limit(Setting::MandateDays);
    for one in &context.snapshot.contacts {
        let Some(end) = one.mandate_end.filter(|end| *end >= context.on) else { continue };
        let days = (end - context.on).num_days();
        if days > limit.value {
            continue;
        }
        let through = || one.commune.as_deref().map(|insee| context.codes_with(insee));
        let own: Vec<TerritoryCode> = one.territories.iter().cloned().collect();
        found.push(Alert {
            threshold: Some(limit),
            territories: if own.is_empty() { through().unwrap_or_default() } else { own },
            since: end.checked_sub_signed(TimeDelta::days(limit.value)),
            ..Alert::on_record(Measured::Mandate(days), Urgency::Remark, one.id.as_str())
        });
    }
}

/// Posts of either side with something vacant for long.
pub(super) fn vacant_posts(context: &Context<'_>, found: &mut Vec<Alert>) {
    let limit = context.limit(Setting::VacantPostDays);
    for one in context.snapshot.posts.iter().filter(|one| one.vacant(context.on) > 0) {
        let days = (context.on - one.since_on).num_days();
        if days <= limit.value {
            continue;
        }
        let own: Vec<TerritoryCode> = one.territories.iter().cloned().collect();
        let through = || context.codes_of_id(one.convention.as_ref());
        found.push(Alert {
            threshold: Some(limit),
            convention: one.convention.clone(),
            territories: if own.is_empty() { through() } else { own },
            since: one.since_on.checked_add_signed(TimeDelta::days(limit.value + 1)),
            ..Alert::on_record(Measured::VacantPost(days), Urgency::Soon, &one.id)
        });
    }
}

/// Techniciens with more territories than the limit.
pub(super) fn loads(context: &Context<'_>, found: &mut Vec<Alert>) {
    let limit = context.limit(Setting::LoadTerritories);
    let carried = |on: NaiveDate| {
        let mut by: BTreeMap<&PersonId, Vec<&TerritoryCode>> = BTreeMap::new();
        for (one, place) in context.places() {
            let pair = place.binome_on(context.snapshot, on);
            if let Some(technicien) = pair.and_then(|pair| pair.technicien.as_ref()) {
                by.entry(technicien).or_default().push(&one.code);
            }
        }
        by
    };
    let too_many = |codes: &Vec<&TerritoryCode>| {
        i64::try_from(codes.len()).is_ok_and(|count| count > limit.value)
    };
    for (technicien, codes) in carried(context.on).into_iter().filter(|(_, all)| too_many(all)) {
        let pairs = &context.snapshot.binomes;
        let turns = pairs.iter().flat_map(super::binome::turns);
        let holds = |on| carried(on).get(technicien).is_some_and(too_many);
        found.push(Alert {
            threshold: Some(limit),
            territories: codes.iter().map(|code| (*code).clone()).collect(),
            since: since(context.on, turns, holds),
            ..Alert::on_record(Measured::Load(codes.len()), Urgency::Remark, technicien.as_str())
        });
    }
}
