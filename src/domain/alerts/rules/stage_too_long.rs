//! A convention that has been in its stage longer than is usual.

use super::super::{
    alert::{Alert, Context, Threshold},
    measured::{Measured, Urgency},
    turns::{since, turns},
};
use crate::domain::{
    convention::Standing,
    day::{add_months, months_between},
};

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, one) in context.snapshot.conventions.iter().enumerate() {
        let measured = |on| {
            let lives = matches!(one.standing(on), Standing::Preparing | Standing::InForce);
            let passage = one.passage_on(on).filter(|_| lives)?;
            let usual = passage.stage.usual_months()?;
            let months = months_between(passage.on, on);
            (months > usual).then_some((passage.stage, months, usual))
        };
        let Some((stage, months, usual)) = measured(context.on) else { continue };
        let crossings = one.passages.iter().filter_map(|passage| {
            Some(add_months(passage.on, passage.stage.usual_months()?.saturating_add(1)))
        });
        let holds = |on| measured(on).is_some_and(|(then, ..)| then == stage);
        let measured = Measured::StageTooLong(stage, months);
        found.push(Alert {
            threshold: Some(Threshold { value: usual.into(), setting: None }),
            since: since(context.on, turns(one).chain(crossings), holds),
            ..Alert::on_convention(measured, Urgency::Soon, at, context)
        });
    }
}
