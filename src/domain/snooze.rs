//! A snooze: an alert put off until a day, or seen until its record changes. Recorded, the same for everybody.

use chrono::NaiveDate;

use super::{alerts::RuleCode, id::PersonId};

/// How an alert is put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutOff {
    /// The record that says so.
    pub snooze: String,
    /// It comes back on that day; `None` where it was seen, until its record changes.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub by: Option<PersonId>,
}

/// An alert put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snooze {
    /// Which.
    pub id: String,
    /// The rule.
    pub rule: RuleCode,
    /// The record the alert is about.
    pub record: String,
    /// The day it comes back.
    pub until: Option<NaiveDate>,
    /// The revision of the record that was seen.
    pub seen: Option<i64>,
    /// The revision the record has; `None` where it is gone.
    pub now: Option<i64>,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub by: Option<PersonId>,
}

impl Snooze {
    /// Whether it keeps its alert away on a day: its day has not come, its record stands as it was seen.
    #[must_use]
    pub fn is_active(&self, on: NaiveDate) -> bool {
        let waits = self.until.is_none_or(|until| on < until);
        let same = self.seen.is_none_or(|seen| self.now == Some(seen));
        waits && same && (self.until.is_some() || self.seen.is_some())
    }

    /// As its alert says it.
    #[must_use]
    pub fn put_off(&self) -> PutOff {
        PutOff {
            snooze: self.id.clone(),
            until: self.until,
            reason: self.reason.clone(),
            by: self.by.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snooze(until: Option<&str>, seen: Option<i64>) -> Snooze {
        Snooze {
            id: "z".into(),
            rule: RuleCode::Silent,
            record: "t".into(),
            until: until.and_then(|day| day.parse().ok()),
            seen,
            now: Some(4),
            reason: None,
            by: None,
        }
    }

    #[test]
    fn it_ends_on_its_day_or_once_the_record_has_changed() {
        let on = |day: &str| day.parse::<NaiveDate>().unwrap();
        let later = snooze(Some("2026-12-10"), None);
        assert!(later.is_active(on("2026-12-09")) && !later.is_active(on("2026-12-10")));
        let seen = snooze(None, Some(4));
        assert!(seen.is_active(on("2036-01-01")));
        assert!(!Snooze { now: Some(5), ..seen.clone() }.is_active(on("2026-01-01")));
        assert!(!Snooze { now: None, ..seen }.is_active(on("2026-01-01")));
        assert!(!snooze(None, None).is_active(on("2026-01-01")));
    }
}
