//! A convention in force that comes near its end: its evaluation to be planned, then begun, then
//! its renewal. One of the three at a time, the most pressing.

use chrono::{Days, NaiveDate};

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, RuleCode, Urgency},
    thresholds::{Setting, Thresholds},
    turns::{since, turns},
};
use crate::domain::{
    convention::Convention,
    day::{add_months, months_between},
    stage::Stage,
};

pub(super) fn renew(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, RuleCode::EndRenew, Setting::EndRenew, found);
}

pub(super) fn evaluate(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, RuleCode::EndEvaluate, Setting::EndEvaluate, found);
}

pub(super) fn plan(context: &Context<'_>, found: &mut Vec<Alert>) {
    find(context, RuleCode::EndPlan, Setting::EndPlan, found);
}

fn find(context: &Context<'_>, rule: RuleCode, setting: Setting, found: &mut Vec<Alert>) {
    for (at, one) in context.snapshot.conventions.iter().enumerate() {
        let next = context.index.renewed_on(at, context.snapshot);
        let begun = context.snapshot.evaluations_begun.get(&one.id).copied();
        let measured = |on| {
            let renewed = next.is_some_and(|signed| signed <= on);
            if renewed { None } else { ending(one, begun, on, context.limits) }
        };
        let now = measured(context.on).filter(|(now, _)| now.rule() == rule);
        let Some((now, urgency)) = now else { continue };
        let limits = [Setting::EndPlan, Setting::EndEvaluate, Setting::EndRenew];
        let crossings = limits.into_iter().filter_map(|limit| crossing(one, limit, context));
        let holds = |on| measured(on).is_some_and(|(then, _)| then.rule() == rule);
        found.push(Alert {
            threshold: Some(context.limit(setting)),
            since: since(context.on, turns(one).chain(next).chain(begun).chain(crossings), holds),
            ..Alert::on_convention(now, urgency, at, context)
        });
    }
}

/// The step due before the end of a convention, on a day.
fn ending(
    one: &Convention,
    begun: Option<NaiveDate>,
    on: NaiveDate,
    limits: &Thresholds,
) -> Option<(Measured, Urgency)> {
    let end = one.end_on(on).filter(|_| one.in_force(on))?;
    let months = months_between(on, end);
    let stage = one.stage_on(on);
    let begun = stage.evaluation_begun() || begun.is_some_and(|day| day <= on);
    let renewing = matches!(stage, Stage::Renouvellement | Stage::Renouvelee);
    if months < limits.end_renew && !renewing {
        Some((Measured::EndRenew(months), Urgency::Overdue))
    } else if months < limits.end_evaluate && !begun {
        Some((Measured::EndEvaluate(months), Urgency::Overdue))
    } else if months < limits.end_plan && !begun {
        Some((Measured::EndPlan(months), Urgency::Soon))
    } else {
        None
    }
}

/// The first day on which fewer months are left than the limit.
fn crossing(one: &Convention, limit: Setting, context: &Context<'_>) -> Option<NaiveDate> {
    let (end, months) = (one.end_on(context.on)?, i32::try_from(limit.of(context.limits)).ok()?);
    // Months differ by up to three days.
    let first = add_months(end, -months).checked_sub_days(Days::new(3))?;
    first.iter_days().take(7).find(|day| months_between(*day, end) < months)
}
