//! The rules, one a file; those about one end of a convention share theirs.

mod binome;
mod ending;
mod expired;
mod late;
mod silent;
mod stage_too_long;
mod stage_unfit;

use super::{
    alert::{Rule, RuleCode},
    thresholds::Setting,
};

/// Every rule.
pub const RULES: [Rule; 10] = [
    Rule { code: RuleCode::LateFollowUps, setting: None, find: late::find },
    Rule { code: RuleCode::Expired, setting: None, find: expired::find },
    Rule { code: RuleCode::EndRenew, setting: Some(Setting::EndRenew), find: ending::renew },
    Rule {
        code: RuleCode::EndEvaluate,
        setting: Some(Setting::EndEvaluate),
        find: ending::evaluate,
    },
    Rule { code: RuleCode::EndPlan, setting: Some(Setting::EndPlan), find: ending::plan },
    Rule { code: RuleCode::StageTooLong, setting: None, find: stage_too_long::find },
    Rule { code: RuleCode::NoBinome, setting: None, find: binome::missing },
    Rule { code: RuleCode::HalfBinome, setting: None, find: binome::half },
    Rule { code: RuleCode::Silent, setting: Some(Setting::SilenceDays), find: silent::find },
    Rule { code: RuleCode::StageUnfit, setting: None, find: stage_unfit::find },
];
