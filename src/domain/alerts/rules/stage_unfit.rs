//! A convention whose stage does not go with its dates: in force and still being made, or carried
//! out and not signed.

use chrono::NaiveDate;

use super::super::{
    alert::{Alert, Context},
    measured::{Measured, Urgency},
    turns::{since, turns},
};
use crate::domain::{
    convention::{Convention, Standing},
    stage::Stage,
};

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    for (at, one) in context.snapshot.conventions.iter().enumerate() {
        let Some((stage, standing)) = unfit(one, context.on) else { continue };
        let holds = |on| unfit(one, on) == Some((stage, standing));
        let measured = Measured::StageUnfit(stage, standing);
        found.push(Alert {
            since: since(context.on, turns(one), holds),
            ..Alert::on_convention(measured, Urgency::Remark, at, context)
        });
    }
}

fn unfit(one: &Convention, on: NaiveDate) -> Option<(Stage, Standing)> {
    let (stage, standing) = (one.stage_on(on), one.standing(on));
    let made = stage >= Stage::MiseEnOeuvre;
    let contradicts = match standing {
        Standing::InForce => !made || stage.is_outcome(),
        Standing::Preparing => made,
        Standing::Signed | Standing::Undated | Standing::Expired | Standing::Abandoned => false,
    };
    contradicts.then_some((stage, standing))
}
