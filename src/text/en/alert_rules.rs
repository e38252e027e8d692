//! What each rule of alerts looks for, in English.

use crate::domain::alerts::{RuleCode, Unit};

pub(super) fn stated(rule: RuleCode, limit: i64) -> String {
    let figure = |unit| self::figure(limit, unit);
    match rule {
        RuleCode::CafFollowUp => "Caf follow-up: its due day has passed".into(),
        RuleCode::PartnerFollowUp => "partner follow-up: its due day has passed".into(),
        RuleCode::Expired => "CTG expired: nothing in force nor being made".into(),
        RuleCode::EndRenew => {
            format!("end near: less than {} with no renewal", figure(Unit::Months))
        }
        RuleCode::EndEvaluate => {
            format!("end near: less than {} with no evaluation", figure(Unit::Months))
        }
        RuleCode::EndPlan => {
            format!("evaluation to be planned: less than {} to the end", figure(Unit::Months))
        }
        RuleCode::Deliberation => "délibération: a local authority has not deliberated".into(),
        RuleCode::Undated => "signed without dates: its first or last day is missing".into(),
        RuleCode::Deadline => "deadline: its day has passed".into(),
        RuleCode::LateAction => "action: its last day has passed".into(),
        RuleCode::StageTooLong => format!("long stage: more than {}", figure(Unit::Months)),
        RuleCode::Copil => format!("COPIL of the year: none held by {}", figure(Unit::Month)),
        RuleCode::NoBinome => "binôme: nobody follows the territory".into(),
        RuleCode::HalfBinome => "binôme: one person out of two".into(),
        RuleCode::Silent => format!("silence: more than {} with no contact", figure(Unit::Days)),
        RuleCode::EluSilent => {
            format!("elected people: more than {} without meeting", figure(Unit::Days))
        }
        RuleCode::Agreement => {
            format!("agreement: {} or less to its end", figure(Unit::Months))
        }
        RuleCode::Meeting => "meeting: its day has passed, nothing was noted".into(),
        RuleCode::VacantPost => format!("post: vacant for more than {}", figure(Unit::Days)),
        RuleCode::Mandate => format!("mandate: ends in {} or less", figure(Unit::Days)),
        RuleCode::Load => format!("load: more than {limit} territories"),
        RuleCode::Need => format!("need: more than {} with no answer", figure(Unit::Days)),
        RuleCode::Board => {
            format!("board on the ground: none held by {}", figure(Unit::Month))
        }
        RuleCode::Sppe => "SPPE: a commune of more than 10,000 inhabitants".into(),
        RuleCode::Socle => "socle: early childhood, youth, parenting and another theme".into(),
        RuleCode::BareOrientation => "orientation: no action carries it".into(),
        RuleCode::StageUnfit => "stage: it contradicts the dates".into(),
    }
}

/// A limit or a measure, with its unit.
pub(super) fn figure(value: i64, unit: Unit) -> String {
    match (unit, value) {
        (Unit::Count, value) => value.to_string(),
        (Unit::Days, 1) => "1 day".into(),
        (Unit::Days, value) => format!("{value} days"),
        (Unit::Months, 1) => "1 month".into(),
        (Unit::Months, value) => format!("{value} months"),
        (Unit::Month, value) => format!("1 {}", month(value)),
    }
}

fn month(number: i64) -> &'static str {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let at = usize::try_from(number - 1).unwrap_or(usize::MAX);
    names.get(at).copied().unwrap_or_default()
}
