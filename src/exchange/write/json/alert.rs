//! Alerts as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use super::known;
use crate::domain::{
    alerts::{self, RuleCode, Unit, Urgency},
    field::RecordKind,
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
};

/// An alert.
#[derive(Debug, Serialize)]
pub struct Alert<'a> {
    rule: RuleCode,
    urgency: Urgency,
    since: Option<NaiveDate>,
    kind: RecordKind,
    record: &'a str,
    convention: Option<&'a ConventionId>,
    territories: &'a [TerritoryCode],
    technician: Option<&'a str>,
    measured: Option<i64>,
    threshold: Option<i64>,
    unit: Option<Unit>,
    setting: Option<&'static str>,
    snoozed: bool,
    snoozed_until: Option<NaiveDate>,
    reason: String,
}

impl<'a> Alert<'a> {
    /// With its reason in the language of who asks.
    #[must_use]
    pub fn of(alert: &'a alerts::Alert, data: &'a Snapshot, reason: String) -> Self {
        let rule = alert.measured.rule();
        Self {
            rule,
            urgency: alert.urgency,
            since: alert.since,
            kind: alert.about.kind,
            record: &alert.about.id,
            convention: alert.convention.as_ref(),
            territories: &alert.territories,
            technician: known(data, alert.technicien.as_ref()),
            measured: alert.measured.figure(),
            threshold: alert.threshold.map(|limit| limit.value),
            unit: rule.unit(),
            setting: alert.threshold.and_then(|limit| Some(limit.setting?.key())),
            snoozed: alert.put_off.is_some(),
            snoozed_until: alert.put_off.as_ref().and_then(|one| one.until),
            reason,
        }
    }
}
