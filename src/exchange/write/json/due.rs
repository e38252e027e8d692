//! Deadlines as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    deadline::{Concern, Deadline, Span},
    field::RecordKind,
    follow_up::OwedBy,
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
};

/// A deadline.
#[derive(Debug, Serialize)]
pub struct Due<'a> {
    on: NaiveDate,
    /// Negative where it has passed.
    days: i64,
    late: bool,
    about: &'static str,
    kind: RecordKind,
    record: &'a str,
    what: String,
    owed_by: Option<OwedBy>,
    convention: Option<&'a ConventionId>,
    territories: &'a [TerritoryCode],
}

impl<'a> Due<'a> {
    /// Seen from a day, with what it is in the language of who asks.
    #[must_use]
    pub fn of(one: &'a Deadline, what: String, data: &Snapshot, today: NaiveDate) -> Self {
        let (kind, record) = one.concern.record();
        let owed = |concern: &Concern| match concern {
            Concern::FollowUp(id) => Some(data.follow_up(id)?.owed_by),
            Concern::Evaluation(_)
            | Concern::End(_)
            | Concern::Step(_)
            | Concern::Action(_)
            | Concern::Meeting(_)
            | Concern::Planned(_)
            | Concern::Agreement(_)
            | Concern::Mandate(_) => None,
        };
        Self {
            on: one.on,
            days: (one.on - today).num_days(),
            late: one.span(today) == Span::Late,
            about: one.concern.code(),
            kind,
            record,
            what,
            owed_by: owed(&one.concern),
            convention: one.convention.as_ref(),
            territories: &one.territories,
        }
    }
}
