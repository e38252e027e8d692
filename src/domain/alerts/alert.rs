//! An alert, the trait of its rule, and the data a rule reads. Knows no rule.

use chrono::NaiveDate;

use super::thresholds::{Setting, Thresholds};
use crate::domain::{
    code::codes,
    convention::Standing,
    field::RecordKind,
    id::TerritoryCode,
    index::{Index, Place},
    snapshot::Snapshot,
    stage::Stage,
    territory::Territory,
};

codes! {
    /// A rule, by the code that scripts rely on; the most pressing first.
    pub enum RuleCode {
        /// Follow-ups are late.
        LateFollowUps = "late_follow_ups",
        /// The last convention expired and nothing follows.
        Expired = "expired",
        /// A convention ends and no renewal is under way.
        EndRenew = "end_renew",
        /// A convention ends and its evaluation has not begun.
        EndEvaluate = "end_evaluate",
        /// A convention ends and its evaluation is to be planned.
        EndPlan = "end_plan",
        /// A convention has been in its stage longer than usual.
        StageTooLong = "stage_too_long",
        /// Nobody follows the territory.
        NoBinome = "no_binome",
        /// One of the two is missing.
        HalfBinome = "half_binome",
        /// Nothing was noted for long.
        Silent = "silent",
        /// The stage of a convention contradicts its dates.
        StageUnfit = "stage_unfit",
    }
}

codes! {
    /// How urgent an alert is, the least first. A mark in a list is never more than this.
    pub enum Urgency {
        /// Worth knowing; no mark in the list.
        Remark = "remark",
        /// To be planned.
        Soon = "soon",
        /// Something is overdue.
        Overdue = "overdue",
    }
}

/// The measure of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// That many open follow-ups are late.
    LateFollowUps(usize),
    /// Nothing follows the convention that expired.
    Expired,
    /// Whole months left, no renewal under way.
    EndRenew(i32),
    /// Whole months left, no evaluation begun.
    EndEvaluate(i32),
    /// Whole months left, the evaluation still to be planned.
    EndPlan(i32),
    /// That many months in a stage.
    StageTooLong(Stage, i32),
    /// Nobody.
    NoBinome,
    /// One person out of two.
    HalfBinome,
    /// Days since the last note; `None` where there never was one.
    Silent(Option<i64>),
    /// A stage that does not go with what the dates say.
    StageUnfit(Stage, Standing),
}

codes! {
    /// The unit of a count.
    pub enum Unit {
        /// Records.
        Count = "count",
        /// Days.
        Days = "days",
        /// Whole months.
        Months = "months",
    }
}

impl RuleCode {
    /// The unit of its figure and its limit.
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::LateFollowUps => Some(Unit::Count),
            Self::EndRenew | Self::EndEvaluate | Self::EndPlan | Self::StageTooLong => {
                Some(Unit::Months)
            }
            Self::Silent => Some(Unit::Days),
            Self::Expired | Self::NoBinome | Self::HalfBinome | Self::StageUnfit => None,
        }
    }
}

impl Measured {
    /// The rule that measures this.
    #[must_use]
    pub const fn rule(self) -> RuleCode {
        match self {
            Self::LateFollowUps(_) => RuleCode::LateFollowUps,
            Self::Expired => RuleCode::Expired,
            Self::EndRenew(_) => RuleCode::EndRenew,
            Self::EndEvaluate(_) => RuleCode::EndEvaluate,
            Self::EndPlan(_) => RuleCode::EndPlan,
            Self::StageTooLong(..) => RuleCode::StageTooLong,
            Self::NoBinome => RuleCode::NoBinome,
            Self::HalfBinome => RuleCode::HalfBinome,
            Self::Silent(_) => RuleCode::Silent,
            Self::StageUnfit(..) => RuleCode::StageUnfit,
        }
    }

    /// The figure, where the rule measures one.
    #[must_use]
    pub fn figure(self) -> Option<i64> {
        match self {
            Self::LateFollowUps(count) => i64::try_from(count).ok(),
            Self::EndRenew(months)
            | Self::EndEvaluate(months)
            | Self::EndPlan(months)
            | Self::StageTooLong(_, months) => Some(months.into()),
            Self::Silent(days) => days,
            Self::Expired | Self::NoBinome | Self::HalfBinome | Self::StageUnfit(..) => None,
        }
    }
}

/// The record an alert is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRef {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
}

/// The limit that was crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// In the unit of what was measured.
    pub value: i64,
    /// Where it is set; `None` where binome sets it.
    pub setting: Option<Setting>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// The measure, by rule.
    pub measured: Measured,
    /// The limit it crossed.
    pub threshold: Option<Threshold>,
    /// The record it is about.
    pub about: RecordRef,
    /// The territories it is shown on.
    pub territories: Vec<TerritoryCode>,
    /// From which day it holds, as urgent as it is; `None` where it always did.
    pub since: Option<NaiveDate>,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// A rule: what it looks for, and the limit that a Caf may set.
#[derive(Debug)]
pub struct Rule {
    /// Its code.
    pub code: RuleCode,
    /// Its limit.
    pub setting: Option<Setting>,
    /// Looks for it.
    pub find: fn(&Context<'_>, &mut Vec<Alert>),
}

/// The data a rule reads.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// The index by territory.
    pub index: &'a Index,
    /// The day.
    pub on: NaiveDate,
    /// The limits.
    pub limits: &'a Thresholds,
}

impl Alert {
    /// An alert about a territory itself.
    #[must_use]
    pub fn on_territory(measured: Measured, urgency: Urgency, place: &Territory) -> Self {
        let about = RecordRef { kind: RecordKind::Territory, id: place.code.to_string() };
        let territories = vec![place.code.clone()];
        Self { measured, threshold: None, about, territories, since: None, urgency }
    }

    /// An alert about the convention at that place, on every territory of its perimeter.
    #[must_use]
    pub fn on_convention(
        measured: Measured,
        urgency: Urgency,
        at: usize,
        context: &Context<'_>,
    ) -> Self {
        let all = &context.snapshot;
        let id = all.conventions.get(at).map(|one| one.id.to_string()).unwrap_or_default();
        let places = context.index.territories_of(at).iter();
        let places = places.filter_map(|place| all.territories.get(*place));
        Self {
            measured,
            threshold: None,
            about: RecordRef { kind: RecordKind::Convention, id },
            territories: places.map(|place| place.code.clone()).collect(),
            since: None,
            urgency,
        }
    }
}

impl<'a> Context<'a> {
    /// Each territory with what hangs on it.
    pub fn places(&self) -> impl Iterator<Item = (&'a Territory, &'a Place)> {
        self.snapshot.territories.iter().zip(self.index.places())
    }

    /// The limit that a setting gives.
    #[must_use]
    pub fn limit(&self, setting: Setting) -> Threshold {
        Threshold { value: setting.of(self.limits), setting: Some(setting) }
    }
}
