//! The rules, one a file; those about one thing share theirs.

mod binome;
mod department;
mod elu;
mod ending;
mod expired;
mod follow_up;
mod means;
mod schedule;
mod signing;
mod silent;
mod stage_too_long;
mod stage_unfit;
mod undated;
mod year;

use super::{
    alert::{Alert, Context, Rule},
    measured::RuleCode,
    thresholds::Setting,
};

type Find = fn(&Context<'_>, &mut Vec<Alert>);

const fn rule(code: RuleCode, setting: Option<Setting>, find: Find) -> Rule {
    Rule { code, setting, later: false, find }
}

/// One that reads more than the first picture waits for.
const fn later(code: RuleCode, setting: Option<Setting>, find: Find) -> Rule {
    Rule { code, setting, later: true, find }
}

/// Every rule.
pub const RULES: [Rule; 27] = [
    rule(RuleCode::CafFollowUp, None, follow_up::of_the_caf),
    rule(RuleCode::PartnerFollowUp, None, follow_up::of_partners),
    rule(RuleCode::Expired, None, expired::find),
    rule(RuleCode::EndRenew, Some(Setting::EndRenew), ending::renew),
    rule(RuleCode::EndEvaluate, Some(Setting::EndEvaluate), ending::evaluate),
    rule(RuleCode::EndPlan, Some(Setting::EndPlan), ending::plan),
    later(RuleCode::Deliberation, None, signing::deliberations),
    rule(RuleCode::Undated, None, undated::find),
    later(RuleCode::Deadline, None, schedule::deadlines),
    later(RuleCode::LateAction, None, schedule::actions),
    rule(RuleCode::StageTooLong, None, stage_too_long::find),
    later(RuleCode::Copil, Some(Setting::CopilMonth), year::copil),
    rule(RuleCode::NoBinome, None, binome::missing),
    rule(RuleCode::HalfBinome, None, binome::half),
    rule(RuleCode::Silent, Some(Setting::SilenceDays), silent::find),
    later(RuleCode::EluSilent, Some(Setting::EluSilenceDays), elu::find),
    later(RuleCode::Agreement, Some(Setting::AgreementMonths), means::agreements),
    later(RuleCode::Meeting, None, department::meetings),
    later(RuleCode::VacantPost, Some(Setting::VacantPostDays), means::vacant_posts),
    later(RuleCode::Mandate, Some(Setting::MandateDays), means::mandates),
    later(RuleCode::Load, Some(Setting::LoadTerritories), means::loads),
    later(RuleCode::Need, Some(Setting::NeedDays), department::needs),
    later(RuleCode::Board, Some(Setting::BoardMonth), year::board),
    rule(RuleCode::Sppe, None, signing::sppe),
    rule(RuleCode::Socle, None, signing::socle),
    later(RuleCode::BareOrientation, None, department::orientations),
    rule(RuleCode::StageUnfit, None, stage_unfit::find),
];
