//! Moments, stored in UTC and shown in local time.
//!
//! What knows the wall's clock is handed in: nothing here reads one.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// The clock on the wall: how it tells a moment, and when its days begin.
#[derive(Debug, Clone, Copy)]
pub struct Zone {
    /// A moment, as the wall's clock tells it.
    pub local: fn(DateTime<Utc>) -> NaiveDateTime,
    /// The moment a day of the wall's clock begins.
    pub begins: fn(NaiveDate) -> DateTime<Utc>,
}

impl Zone {
    /// That of Greenwich.
    pub const UTC: Self =
        Self { local: |at| at.naive_utc(), begins: |day| day.and_time(NaiveTime::MIN).and_utc() };

    /// A written moment on the wall's clock; nothing where it is none.
    #[must_use]
    pub fn tell(&self, at: &str) -> Option<NaiveDateTime> {
        let moment = DateTime::parse_from_rfc3339(at).ok()?;
        Some((self.local)(moment.to_utc()))
    }

    /// The moment a day of the wall's clock ends.
    #[must_use]
    pub fn ends(&self, day: NaiveDate) -> DateTime<Utc> {
        (self.begins)(day.succ_opt().unwrap_or(day))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn moments_and_days_follow_local_time() {
        let paris = Zone {
            local: |at| (at + TimeDelta::hours(1)).naive_utc(),
            begins: |day| day.and_time(NaiveTime::MIN).and_utc() - TimeDelta::hours(1),
        };
        let local = paris.tell("2026-11-23T23:30:00.000Z").unwrap();
        assert_eq!(local.to_string(), "2026-11-24 00:30:00");
        let day = "2026-11-24".parse().unwrap();
        assert_eq!((paris.begins)(day).to_rfc3339(), "2026-11-23T23:00:00+00:00");
        assert_eq!(paris.ends(day).to_rfc3339(), "2026-11-24T23:00:00+00:00");
        assert_eq!(Zone::UTC.tell("hier"), None);
    }
}
