//! Today's date, from the clock unless a day was given; and local time.

use std::time::Duration;

use chrono::{Local, NaiveDate, NaiveTime, TimeZone, Utc};

use crate::{domain::moment::Zone, store::clock};

/// How often the day is looked at. A machine that slept does not know how long it did.
const LOOK: Duration = Duration::from_mins(1);

/// Tells today.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// By the machine's clock and time zone.
    System,
    /// Always this day.
    Fixed(NaiveDate),
}

impl Clock {
    /// Today.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => clock::local_now().date_naive(),
            Self::Fixed(day) => day,
        }
    }

    /// After how long the day is to be looked at again, where it may change: at midnight, and now and
    /// then before.
    #[must_use]
    pub fn rest(self) -> Option<Duration> {
        match self {
            Self::System => {
                let now = Local::now();
                let tomorrow = now.date_naive().succ_opt().map(zone().begins);
                let rest = tomorrow.and_then(|at| (at - now.to_utc()).to_std().ok());
                Some(rest.map_or(LOOK, |rest| rest.min(LOOK)))
            }
            Self::Fixed(_) => None,
        }
    }
}

/// The clock on this machine's wall.
#[must_use]
pub fn zone() -> Zone {
    Zone {
        local: |at| at.with_timezone(&Local).naive_local(),
        // A day that begins twice begins at the first; one that begins at no hour, as Greenwich says.
        begins: |day| {
            let midnight = day.and_time(NaiveTime::MIN);
            let local = Local.from_local_datetime(&midnight).earliest();
            local.map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
        },
    }
}
