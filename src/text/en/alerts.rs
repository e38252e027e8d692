//! The words of alerts in English.

use super::super::alerts::{AlertsText, Labels};
use crate::domain::{
    alerts::{Measured, RuleCode, Setting, Unit, Urgency},
    convention::Standing,
};

pub(super) const ALERTS: AlertsText = AlertsText {
    sentence,
    rule: |rule| match rule {
        RuleCode::LateFollowUps => "Late follow-ups",
        RuleCode::Expired => "CTG expired",
        RuleCode::EndRenew => "End near, renewal",
        RuleCode::EndEvaluate => "End near, evaluation",
        RuleCode::EndPlan => "Evaluation to be planned",
        RuleCode::StageTooLong => "Long stage",
        RuleCode::NoBinome => "No binôme",
        RuleCode::HalfBinome => "Half a binôme",
        RuleCode::Silent => "Silence",
        RuleCode::StageUnfit => "Stage and dates",
    },
    looks_for: |rule| match rule {
        RuleCode::LateFollowUps => "A follow-up is not done and its due day has passed.",
        RuleCode::Expired => "The last CTG has ended, and none is in force nor being made.",
        RuleCode::EndRenew => "The CTG in force ends soon and is not in the stage Renewal.",
        RuleCode::EndEvaluate => "The CTG in force ends soon and its evaluation has not begun.",
        RuleCode::EndPlan => "The CTG in force ends in some months: plan its evaluation.",
        RuleCode::StageTooLong => "The CTG has been in this stage longer than usual.",
        RuleCode::NoBinome => "No binôme has this territory in its sector today.",
        RuleCode::HalfBinome => "The board member or the field adviser is missing.",
        RuleCode::Silent => "Nothing has been noted for long.",
        RuleCode::StageUnfit => "The stage of the CTG does not go with its dates.",
    },
    urgency: |urgency| match urgency {
        Urgency::Remark => "to know",
        Urgency::Soon => "to plan",
        Urgency::Overdue => "overdue",
    },
    figure: |value, unit| match (unit, value) {
        (Unit::Count, value) => value.to_string(),
        (Unit::Days, 1) => "1 day".into(),
        (Unit::Days, value) => format!("{value} days"),
        (Unit::Months, 1) => "1 month".into(),
        (Unit::Months, value) => format!("{value} months"),
    },
    set_in,
    set_here: "the usual length, set by binome",
    labels: Labels {
        title: "Why I see this",
        alert: "To see",
        rule: "Rule",
        measured: "Measured",
        limit: "Limit",
        urgency: "Urgency",
        since: "Since",
    },
    nothing: |place| format!("{place}: nothing to report."),
};

fn set_in(setting: Setting) -> String {
    format!("{}, in the base", setting.key())
}

fn sentence(measured: Measured) -> String {
    match measured {
        Measured::LateFollowUps(1) => "1 late follow-up".into(),
        Measured::LateFollowUps(n) => format!("{n} late follow-ups"),
        Measured::EndRenew(months) => format!("{}, renewal to be prepared", end(months)),
        Measured::EndEvaluate(months) => format!("{}, evaluation not begun", end(months)),
        Measured::EndPlan(months) => format!("{}, evaluation to be planned", end(months)),
        Measured::Expired => "CTG expired, nothing after it".into(),
        Measured::NoBinome => "no binôme".into(),
        Measured::HalfBinome => "half a binôme".into(),
        Measured::Silent(None) => "no note at all".into(),
        Measured::Silent(Some(days)) => format!("no contact for {days} days"),
        Measured::StageTooLong(stage, months) => {
            format!("{} for {months} months", super::words::stage(stage))
        }
        Measured::StageUnfit(stage, Standing::InForce) => {
            format!("in force, yet in the stage {}", super::words::stage(stage))
        }
        Measured::StageUnfit(stage, _) => {
            format!("not signed, yet in the stage {}", super::words::stage(stage))
        }
    }
}

fn end(months: i32) -> String {
    match months {
        ..1 => "ends within a month".to_owned(),
        1 => "ends in 1 month".to_owned(),
        n => format!("ends in {n} months"),
    }
}
