//! Thresholds of alerts: each Caf may set its own.

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
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { silence_days: 90, end_plan: 18, end_evaluate: 12, end_renew: 6 }
    }
}

/// One limit that can be set, in the section `[alerts]` of the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Days without a note.
    SilenceDays,
    /// Months before an end: plan the evaluation.
    EndPlan,
    /// Months before an end: the evaluation should have begun.
    EndEvaluate,
    /// Months before an end: the next plan should be there.
    EndRenew,
}

impl Setting {
    /// Every limit.
    pub const ALL: [Self; 4] =
        [Self::SilenceDays, Self::EndPlan, Self::EndEvaluate, Self::EndRenew];

    /// Its key in the configuration.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SilenceDays => "silence_days",
            Self::EndPlan => "end_plan",
            Self::EndEvaluate => "end_evaluate",
            Self::EndRenew => "end_renew",
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
        }
    }
}
