//! Alerts as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    alerts::{self, RuleCode, Unit, Urgency},
    field::RecordKind,
    id::TerritoryCode,
};

/// An alert.
#[derive(Debug, Serialize)]
pub struct Alert<'a> {
    rule: RuleCode,
    urgency: Urgency,
    since: Option<NaiveDate>,
    kind: RecordKind,
    record: &'a str,
    territories: &'a [TerritoryCode],
    measured: Option<i64>,
    threshold: Option<i64>,
    unit: Option<Unit>,
    setting: Option<&'static str>,
    reason: String,
}

impl<'a> Alert<'a> {
    /// With its reason in the language of who asks.
    #[must_use]
    pub fn of(alert: &'a alerts::Alert, reason: String) -> Self {
        let rule = alert.measured.rule();
        Self {
            rule,
            urgency: alert.urgency,
            since: alert.since,
            kind: alert.about.kind,
            record: &alert.about.id,
            territories: &alert.territories,
            measured: alert.measured.figure(),
            threshold: alert.threshold.map(|limit| limit.value),
            unit: rule.unit(),
            setting: alert.threshold.and_then(|limit| Some(limit.setting?.key())),
            reason,
        }
    }
}
