//! The machine's clock, whatever it says, and the ids that are made of its moments.
//!
//! A clock that lost its battery may say any year: neither chrono nor uuid takes one before 1970.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Local, TimeDelta, Utc};
use uuid::{Builder, Uuid};

/// Now, as the clock says.
#[must_use]
pub fn now() -> DateTime<Utc> {
    moment(SystemTime::now())
}

/// Now, as the clock on the wall says.
#[must_use]
pub fn local_now() -> DateTime<Local> {
    now().with_timezone(&Local)
}

/// An id that nothing has: they sort as they were made, as far as the clock tells.
#[must_use]
pub fn new_id() -> String {
    match u64::try_from(now().timestamp_millis()) {
        // Of one millisecond they sort, too.
        Ok(millis) if millis > 0 => Uuid::now_v7(),
        _ => {
            let mut random = [0; 10];
            // Where the system gives none, neither does it to uuid, which ends the program.
            let _ = getrandom::fill(&mut random);
            Builder::from_unix_timestamp_millis(0, &random).into_uuid()
        }
    }
    .to_string()
}

/// A moment of the system's; the nearest that can be written where it is beyond.
fn moment(at: SystemTime) -> DateTime<Utc> {
    let from_epoch = match at.duration_since(UNIX_EPOCH) {
        Ok(since) => TimeDelta::from_std(since),
        Err(before) => TimeDelta::from_std(before.duration()).map(|ago| -ago),
    };
    let found = from_epoch.ok().and_then(|delta| DateTime::UNIX_EPOCH.checked_add_signed(delta));
    found.unwrap_or(DateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_moment_before_1970_is_one() {
        let at = UNIX_EPOCH - Duration::from_millis(86_400_500);
        assert_eq!(moment(at).to_rfc3339(), "1969-12-30T23:59:59.500+00:00");
        assert_eq!(moment(UNIX_EPOCH).to_rfc3339(), "1970-01-01T00:00:00+00:00");
    }

    #[test]
    fn ids_of_one_clock_sort_as_they_were_made() {
        let (first, second) = (new_id(), new_id());
        assert!(first < second);
    }
}
