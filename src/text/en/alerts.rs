//! The words of alerts in English.

use super::{
    super::alerts::{AlertsText, Labels, Later},
    alert_rules,
    plural::lasting,
};
use crate::domain::{
    alerts::{Lacking, Measured, RuleCode, Setting, Urgency},
    convention::Standing,
};

pub(super) const ALERTS: AlertsText = AlertsText {
    sentence,
    several,
    stated: alert_rules::stated,
    rule: |rule| match rule {
        RuleCode::CafFollowUp => "Late follow-ups of the Caf",
        RuleCode::PartnerFollowUp => "Late follow-ups of a partner",
        RuleCode::Expired => "CTG expired",
        RuleCode::EndRenew => "End near, renewal",
        RuleCode::EndEvaluate => "End near, evaluation",
        RuleCode::EndPlan => "Evaluation to be planned",
        RuleCode::Deliberation => "Missing délibérations",
        RuleCode::Undated => "Signed without dates",
        RuleCode::Deadline => "Deadline passed",
        RuleCode::LateAction => "Late action",
        RuleCode::StageTooLong => "Long stage",
        RuleCode::Copil => "COPIL of the year",
        RuleCode::NoBinome => "No binôme",
        RuleCode::HalfBinome => "Half a binôme",
        RuleCode::Silent => "Silence",
        RuleCode::EluSilent => "Elected people not met",
        RuleCode::Agreement => "Agreement to renew",
        RuleCode::Meeting => "Meeting to confirm",
        RuleCode::VacantPost => "Vacant post",
        RuleCode::Mandate => "End of a mandate",
        RuleCode::Load => "Load",
        RuleCode::Need => "Need with no answer",
        RuleCode::Board => "Board on the ground",
        RuleCode::Sppe => "SPPE to decide",
        RuleCode::Socle => "Incomplete socle",
        RuleCode::BareOrientation => "Orientation with no action",
        RuleCode::StageUnfit => "Stage and dates",
    },
    looks_for: |rule| match rule {
        RuleCode::CafFollowUp => "What the Caf promised is not done and its due day has passed.",
        RuleCode::PartnerFollowUp => {
            "What a partner promised is not done and its due day has passed."
        }
        RuleCode::Expired => "The last CTG has ended, and none is in force nor being made.",
        RuleCode::EndRenew => "The CTG in force ends soon and is not in the stage Renewal.",
        RuleCode::EndEvaluate => "The CTG in force ends soon and its evaluation has not begun.",
        RuleCode::EndPlan => "The CTG in force ends in some months: plan its evaluation.",
        RuleCode::Deliberation => {
            "The CTG is signed or being signed, and a council has not deliberated."
        }
        RuleCode::Undated => {
            "The CTG is signed, and its first or last day is missing: it covers nobody."
        }
        RuleCode::Deadline => "A deadline of the schedule of the CTG has passed and is not done.",
        RuleCode::LateAction => "The last day of an action has passed, and it is not done.",
        RuleCode::StageTooLong => "The CTG has been in this stage longer than usual.",
        RuleCode::Copil => "No COPIL was held this year for this CTG in force.",
        RuleCode::NoBinome => "No binôme has this territory in its sector today.",
        RuleCode::HalfBinome => "The board member or the field adviser is missing.",
        RuleCode::Silent => "Nothing has been noted for long.",
        RuleCode::EluSilent => "No elected person has been met for long.",
        RuleCode::Agreement => {
            "The agreement of an establishment ends soon, or has ended: prepare its project."
        }
        RuleCode::Meeting => {
            "The day of a meeting has passed, and nobody said whether it was held."
        }
        RuleCode::VacantPost => "A post has not been fully filled for long.",
        RuleCode::Mandate => "The mandate of a contact ends soon.",
        RuleCode::Load => "A field adviser follows more territories than usual.",
        RuleCode::Need => "A need that was sent has waited for an answer for long.",
        RuleCode::Board => "No board was held on the ground this year.",
        RuleCode::Sppe => {
            "Large communes, and nothing is decided of the scheme of the public early-childhood service."
        }
        RuleCode::Socle => "A theme of the socle is missing, or another theme beside it.",
        RuleCode::BareOrientation => "No action carries this orientation of the schéma.",
        RuleCode::StageUnfit => "The stage of the CTG does not go with its dates.",
    },
    urgency: |urgency| match urgency {
        Urgency::Remark => "to know",
        Urgency::Soon => "to plan",
        Urgency::Overdue => "overdue",
    },
    figure: alert_rules::figure,
    set_in,
    set_here: "the usual length, set by binome",
    labels: Labels {
        title: "Why I see this",
        alert: "To see",
        rule: "Rule",
        measured: "Measured",
        limit: "Limit",
        urgency: "Urgency",
        since: "Alert since",
        technicien: "Followed by",
        record: "About",
        put_off: "Later",
    },
    put_off: |until| match until {
        Some(day) => format!("put off to {day}"),
        None => "seen, until its record changes".to_owned(),
    },
    later: Later {
        title: |alert| format!("Later: {alert}"),
        reason: "Why",
        seen: "Seen, until a change",
        did: |rule| format!("alert “{rule}” put off"),
        did_seen: |rule| format!("alert “{rule}” seen"),
        nothing: "No alert here: nothing to put off.",
    },
    nothing: |place| format!("{place}: nothing to report."),
};

fn set_in(setting: Setting) -> String {
    format!("{}, in the base", setting.key())
}

/// What a threshold limits.
pub(super) const fn limit(setting: Setting) -> &'static str {
    match setting {
        Setting::SilenceDays => "days without a note",
        Setting::EndPlan => "months before the end, plan the evaluation",
        Setting::EndEvaluate => "months before the end, evaluation begun",
        Setting::EndRenew => "months before the end, the next plan",
        Setting::EluSilenceDays => "days without an elected person met",
        Setting::AgreementMonths => "months before the end of an agreement",
        Setting::MandateDays => "days before the end of a mandate",
        Setting::VacantPostDays => "days a post is vacant",
        Setting::LoadTerritories => "territories of one adviser",
        Setting::NeedDays => "days a need waits",
        Setting::CopilMonth => "month from which a COPIL is missed",
        Setting::BoardMonth => "month from which a board on the ground is missed",
    }
}

fn late(what: &str, days: i64) -> String {
    format!("{what} late by {}", lasting(days))
}

fn sentence(measured: Measured) -> String {
    let days = lasting;
    match measured {
        Measured::CafFollowUp(days) => late("Caf follow-up", days),
        Measured::PartnerFollowUp(days) => late("partner follow-up", days),
        Measured::EndRenew(months) => format!("{}, renewal to be prepared", end(months)),
        Measured::EndEvaluate(months) => format!("{}, evaluation not begun", end(months)),
        Measured::EndPlan(months) => format!("{}, evaluation to be planned", end(months)),
        Measured::Expired => "CTG expired, nothing after it".into(),
        Measured::Deliberation(1) => "1 délibération missing".into(),
        Measured::Deliberation(n) => format!("{n} délibérations missing"),
        Measured::Undated(Lacking::Both) => "signed without dates".into(),
        Measured::Undated(Lacking::Start) => "signed without a start date".into(),
        Measured::Undated(Lacking::End) => "signed without an end date".into(),
        Measured::Deadline(days) => late("deadline", days),
        Measured::LateAction(days) => late("action", days),
        Measured::Copil(false) => "no COPIL this year".into(),
        Measured::Copil(true) => "no COPIL yet, one is planned".into(),
        Measured::NoBinome => "no binôme".into(),
        Measured::HalfBinome => "half a binôme".into(),
        Measured::Silent(None) => "no note at all".into(),
        Measured::Silent(Some(since)) => format!("no contact for {}", days(since)),
        Measured::EluSilent(None) => "no elected person met".into(),
        Measured::EluSilent(Some(since)) => format!("no elected person met for {}", days(since)),
        Measured::Agreement(..0) => "agreement ended".into(),
        Measured::Agreement(0) => "agreement ends within a month".into(),
        Measured::Agreement(1) => "agreement ends in 1 month".into(),
        Measured::Agreement(months) => format!("agreement ends in {months} months"),
        Measured::Meeting(since) => format!("meeting to confirm for {}", days(since)),
        Measured::VacantPost(since) => format!("post vacant for {}", days(since)),
        Measured::Mandate(left) => format!("mandate ends in {}", days(left)),
        Measured::Load(n) => format!("one adviser for {n} territories"),
        Measured::Need(since) => format!("need with no answer for {}", days(since)),
        Measured::Board(false) => "no board on the ground this year".into(),
        Measured::Board(true) => "no board on the ground yet, one is planned".into(),
        Measured::Sppe(1) => "SPPE to decide for 1 large commune".into(),
        Measured::Sppe(n) => format!("SPPE to decide for {n} large communes"),
        Measured::Socle(1) => "socle: 1 theme missing".into(),
        Measured::Socle(n) => format!("socle: {n} themes missing"),
        Measured::BareOrientation => "orientation with no action".into(),
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

fn several(rule: RuleCode, n: usize) -> String {
    let what = match rule {
        RuleCode::CafFollowUp => "late Caf follow-ups",
        RuleCode::PartnerFollowUp => "late partner follow-ups",
        RuleCode::Expired => "CTG expired",
        RuleCode::EndRenew => "renewals to be prepared",
        RuleCode::EndEvaluate => "evaluations not begun",
        RuleCode::EndPlan => "evaluations to be planned",
        RuleCode::Deliberation => "CTG with délibérations missing",
        RuleCode::Undated => "CTG signed without dates",
        RuleCode::Deadline => "late deadlines",
        RuleCode::LateAction => "late actions",
        RuleCode::StageTooLong => "long stages",
        RuleCode::Copil => "CTG with no COPIL this year",
        RuleCode::NoBinome => "territories with no binôme",
        RuleCode::HalfBinome => "half binômes",
        RuleCode::Silent => "silent territories",
        RuleCode::EluSilent => "territories with no elected person met",
        RuleCode::Agreement => "agreements to renew",
        RuleCode::Meeting => "meetings to confirm",
        RuleCode::VacantPost => "vacant posts",
        RuleCode::Mandate => "mandates that end",
        RuleCode::Load => "loaded advisers",
        RuleCode::Need => "needs with no answer",
        RuleCode::Board => "boards on the ground missing",
        RuleCode::Sppe => "CTG with the SPPE to decide",
        RuleCode::Socle => "incomplete socles",
        RuleCode::BareOrientation => "orientations with no action",
        RuleCode::StageUnfit => "stages that do not go with their dates",
    };
    format!("{n} {what}")
}

fn end(months: i32) -> String {
    match months {
        ..1 => "ends within a month".to_owned(),
        1 => "ends in 1 month".to_owned(),
        n => format!("ends in {n} months"),
    }
}
