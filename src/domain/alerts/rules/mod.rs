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
mod year;

use super::{
    alert::{Alert, Context, Rule},
    measured::RuleCode,
    thresholds::Setting,
};

type Find = fn(&Context<'_>, &mut Vec<Alert>);

const fn rule(code: RuleCode, setting: Option<Setting>, find: Find) -> Rule {
    Rule { code, setting, find }
}

/// Every rule.
pub const RULES: [Rule; 26] = [
    rule(RuleCode::CafFollowUp, None, follow_up::of_the_caf),
    rule(RuleCode::PartnerFollowUp, None, follow_up::of_partners),
    rule(RuleCode::Expired, None, expired::find),
    rule(RuleCode::EndRenew, Some(Setting::EndRenew), ending::renew),
    rule(RuleCode::EndEvaluate, Some(Setting::EndEvaluate), ending::evaluate),
    rule(RuleCode::EndPlan, Some(Setting::EndPlan), ending::plan),
    rule(RuleCode::Deliberation, None, signing::deliberations),
    rule(RuleCode::Deadline, None, schedule::deadlines),
    rule(RuleCode::LateAction, None, schedule::actions),
    rule(RuleCode::StageTooLong, None, stage_too_long::find),
    rule(RuleCode::Copil, Some(Setting::CopilMonth), year::copil),
    rule(RuleCode::NoBinome, None, binome::missing),
    rule(RuleCode::HalfBinome, None, binome::half),
    rule(RuleCode::Silent, Some(Setting::SilenceDays), silent::find),
    rule(RuleCode::EluSilent, Some(Setting::EluSilenceDays), elu::find),
    rule(RuleCode::Agreement, Some(Setting::AgreementMonths), means::agreements),
    rule(RuleCode::Meeting, None, department::meetings),
    rule(RuleCode::VacantPost, Some(Setting::VacantPostDays), means::vacant_posts),
    rule(RuleCode::Mandate, Some(Setting::MandateDays), means::mandates),
    rule(RuleCode::Load, Some(Setting::LoadTerritories), means::loads),
    rule(RuleCode::Need, Some(Setting::NeedDays), department::needs),
    rule(RuleCode::Board, Some(Setting::BoardMonth), year::board),
    rule(RuleCode::Sppe, None, signing::sppe),
    rule(RuleCode::Socle, None, signing::socle),
    rule(RuleCode::BareOrientation, None, department::orientations),
    rule(RuleCode::StageUnfit, None, stage_unfit::find),
];
