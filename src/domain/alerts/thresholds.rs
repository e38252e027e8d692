//! Thresholds of alerts: each Caf may set its own.

use std::collections::BTreeMap;

/// The limits that were set, those of practice unless a Caf set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Days without a note before a territory is silent.
    pub silence_days: i64,
    /// Months before its end when a convention's evaluation should be planned.
    pub end_plan: i32,
    /// Months before its end when the evaluation should have begun.
    pub end_evaluate: i32,
    /// Months before its end when the next plan should be there.
    pub end_renew: i32,
    /// Days without an elected person met.
    pub elu_silence_days: i64,
    /// Months before the end of an agreement when its project is due.
    pub agreement_months: i32,
    /// Days before the end of a mandate.
    pub mandate_days: i64,
    /// Days a post may be vacant.
    pub vacant_post_days: i64,
    /// Territories a technicien may carry.
    pub load_territories: i64,
    /// Days a need may wait for an answer.
    pub need_days: i64,
    /// The month from whose first day a steering committee of the year is missed.
    pub copil_month: i32,
    /// The month from whose first day a board on the ground is missed.
    pub board_month: i32,
}

impl Thresholds {
    /// Those that a base sets, by their name; one that is not set, or makes no sense, is that of practice.
    #[must_use]
    pub fn of(settings: &BTreeMap<String, String>) -> Self {
        let mut limits = Self::default();
        for setting in Setting::ALL {
            if let Some(value) = settings.get(setting.key()).and_then(|text| setting.read(text)) {
                setting.put(&mut limits, value);
            }
        }
        limits
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            silence_days: 90,
            end_plan: 18,
            end_evaluate: 12,
            end_renew: 6,
            elu_silence_days: 365,
            agreement_months: 14,
            mandate_days: 180,
            vacant_post_days: 90,
            load_territories: 8,
            need_days: 180,
            copil_month: 10,
            board_month: 10,
        }
    }
}

/// One threshold that can be set in the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// Days without a note.
    SilenceDays,
    /// Months before an end: plan the evaluation.
    EndPlan,
    /// Months before an end: the evaluation should have begun.
    EndEvaluate,
    /// Months before an end: the next plan should be there.
    EndRenew,
    /// Days without an elected person met.
    EluSilenceDays,
    /// Months before the end of an agreement.
    AgreementMonths,
    /// Days before the end of a mandate.
    MandateDays,
    /// Days a post is vacant.
    VacantPostDays,
    /// Territories of one technicien.
    LoadTerritories,
    /// Days a need waits.
    NeedDays,
    /// The month from which a steering committee is missed.
    CopilMonth,
    /// The month from which a board on the ground is missed.
    BoardMonth,
}

impl Setting {
    /// Every limit.
    pub const ALL: [Self; 12] = [
        Self::SilenceDays,
        Self::EndPlan,
        Self::EndEvaluate,
        Self::EndRenew,
        Self::EluSilenceDays,
        Self::AgreementMonths,
        Self::MandateDays,
        Self::VacantPostDays,
        Self::LoadTerritories,
        Self::NeedDays,
        Self::CopilMonth,
        Self::BoardMonth,
    ];

    /// Its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SilenceDays => "silence_days",
            Self::EndPlan => "end_plan",
            Self::EndEvaluate => "end_evaluate",
            Self::EndRenew => "end_renew",
            Self::EluSilenceDays => "elu_silence_days",
            Self::AgreementMonths => "agreement_months",
            Self::MandateDays => "mandate_days",
            Self::VacantPostDays => "vacant_post_days",
            Self::LoadTerritories => "load_territories",
            Self::NeedDays => "need_days",
            Self::CopilMonth => "copil_month",
            Self::BoardMonth => "board_month",
        }
    }

    /// Its value.
    #[must_use]
    pub fn of(self, limits: &Thresholds) -> i64 {
        match self {
            Self::SilenceDays => limits.silence_days,
            Self::EndPlan => limits.end_plan.into(),
            Self::EndEvaluate => limits.end_evaluate.into(),
            Self::EndRenew => limits.end_renew.into(),
            Self::EluSilenceDays => limits.elu_silence_days,
            Self::AgreementMonths => limits.agreement_months.into(),
            Self::MandateDays => limits.mandate_days,
            Self::VacantPostDays => limits.vacant_post_days,
            Self::LoadTerritories => limits.load_territories,
            Self::NeedDays => limits.need_days,
            Self::CopilMonth => limits.copil_month.into(),
            Self::BoardMonth => limits.board_month.into(),
        }
    }

    /// The threshold of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }

    /// The least and the most that make sense: up to ten years; a month is one of the year.
    #[must_use]
    pub const fn bounds(self) -> (i32, i32) {
        match self {
            Self::SilenceDays
            | Self::EluSilenceDays
            | Self::MandateDays
            | Self::VacantPostDays
            | Self::NeedDays => (1, 3650),
            Self::EndPlan | Self::EndEvaluate | Self::EndRenew | Self::AgreementMonths => (0, 120),
            Self::LoadTerritories => (1, 999),
            Self::CopilMonth | Self::BoardMonth => (1, 12),
        }
    }

    /// What was typed for it; nothing where it makes no sense.
    #[must_use]
    pub fn read(self, typed: &str) -> Option<i32> {
        let (least, most) = self.bounds();
        typed.trim().parse().ok().filter(|value| (least..=most).contains(value))
    }

    fn put(self, limits: &mut Thresholds, value: i32) {
        match self {
            Self::SilenceDays => limits.silence_days = value.into(),
            Self::EndPlan => limits.end_plan = value,
            Self::EndEvaluate => limits.end_evaluate = value,
            Self::EndRenew => limits.end_renew = value,
            Self::EluSilenceDays => limits.elu_silence_days = value.into(),
            Self::AgreementMonths => limits.agreement_months = value,
            Self::MandateDays => limits.mandate_days = value.into(),
            Self::VacantPostDays => limits.vacant_post_days = value.into(),
            Self::LoadTerritories => limits.load_territories = value.into(),
            Self::NeedDays => limits.need_days = value.into(),
            Self::CopilMonth => limits.copil_month = value,
            Self::BoardMonth => limits.board_month = value,
        }
    }
}

/// What a user's own file would change in a base: each threshold that the base does not set, with the value
/// it has there and the file's.
#[must_use]
pub fn offered(
    kept: &BTreeMap<Setting, i32>,
    settings: &BTreeMap<String, String>,
) -> Vec<(Setting, i64, i32)> {
    let usual = Thresholds::default();
    let new = kept.iter().filter(|(setting, value)| {
        !settings.contains_key(setting.key()) && setting.of(&usual) != i64::from(**value)
    });
    new.map(|(setting, value)| (*setting, setting.of(&usual), *value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_base_sets_is_read_where_it_makes_sense() {
        let set = |all: &[(&str, &str)]| {
            let all = all.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
            Thresholds::of(&all.collect())
        };
        assert_eq!(set(&[]), Thresholds::default());
        let some = set(&[("silence_days", "60"), ("end_plan", "0"), ("end_renew", "x")]);
        assert_eq!((some.silence_days, some.end_plan, some.end_renew), (60, 0, 6));
        assert_eq!(set(&[("silence_days", "0"), ("autre", "3")]), Thresholds::default());
    }

    #[test]
    fn a_file_offers_what_the_base_does_not_set_and_would_change() {
        let kept = [(Setting::SilenceDays, 60), (Setting::EndPlan, 18), (Setting::EndRenew, 3)];
        let settings = [("end_renew".to_owned(), "4".to_owned())].into();
        let offered = offered(&kept.into(), &settings);
        assert_eq!(offered, [(Setting::SilenceDays, 90, 60)]);
    }
}
