//! The subject of a deadline: which record it is of, and its code.

use crate::domain::{
    alerts::{Alert, RuleCode},
    field::RecordKind,
    id::{ContactId, ConventionId, FollowUpId},
};

/// The subject of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// An open follow-up.
    FollowUp(FollowUpId),
    /// The evaluation of a convention is to begin.
    Evaluation(ConventionId),
    /// A convention ends.
    End(ConventionId),
    /// A deadline of a schedule.
    Step(String),
    /// An action that is to come or under way.
    Action(String),
    /// A meeting that is planned, or to be confirmed once its day has passed.
    Meeting(String),
    /// An evaluation that is planned begins.
    Planned(String),
    /// The agreement of an establishment ends.
    Agreement(String),
    /// The mandate of a contact ends.
    Mandate(ContactId),
}

impl Concern {
    /// The record it is, and the rules of alerts about it.
    #[must_use]
    pub fn record(&self) -> (RecordKind, &str) {
        match self {
            Self::FollowUp(id) => (RecordKind::FollowUp, id.as_str()),
            Self::Evaluation(id) | Self::End(id) => (RecordKind::Convention, id.as_str()),
            Self::Step(id) => (RecordKind::Deadline, id),
            Self::Action(id) => (RecordKind::Action, id),
            Self::Meeting(id) => (RecordKind::Meeting, id),
            Self::Planned(id) => (RecordKind::Evaluation, id),
            Self::Agreement(id) => (RecordKind::Equipment, id),
            Self::Mandate(id) => (RecordKind::Contact, id.as_str()),
        }
    }

    /// Its code in a document.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FollowUp(_) => "follow_up",
            Self::Evaluation(_) => "evaluation",
            Self::End(_) => "end",
            Self::Step(_) => "deadline",
            Self::Action(_) => "action",
            Self::Meeting(_) => "meeting",
            Self::Planned(_) => "planned_evaluation",
            Self::Agreement(_) => "agreement",
            Self::Mandate(_) => "mandate",
        }
    }

    /// Whether an alert is about the same thing: of a convention, about its end.
    #[must_use]
    pub fn is_of(&self, alert: &Alert) -> bool {
        let ends = [RuleCode::EndRenew, RuleCode::EndEvaluate, RuleCode::EndPlan];
        let (kind, id) = self.record();
        let about = (alert.about.kind, alert.about.id.as_str()) == (kind, id);
        about && (kind != RecordKind::Convention || ends.contains(&alert.measured.rule()))
    }
}
