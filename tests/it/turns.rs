//! The day turns while nobody touches anything: the real program, in a real terminal, by the machine's
//! clock, in a time zone where midnight is near.

use chrono::{NaiveTime, Timelike, Utc};

use crate::terminal::{Pty, binome};

/// Seconds before midnight in that zone, long enough to start.
const BEFORE: i64 = 5;

/// A zone where it is so late, and the day it is there.
fn late_zone() -> (String, chrono::NaiveDate) {
    let now = Utc::now();
    let late = 86_400 - BEFORE - i64::from(now.time().num_seconds_from_midnight());
    // Zones go half a day either way.
    let east = if late > 43_200 { late - 86_400 } else { late };
    let local = now + chrono::Duration::seconds(east);
    let sign = if east < 0 { '+' } else { '-' };
    let written = NaiveTime::from_num_seconds_from_midnight_opt(
        u32::try_from(east.unsigned_abs()).unwrap(),
        0,
    );
    (format!("ICI{sign}{}", written.unwrap()), local.date_naive())
}

#[test]
fn at_midnight_what_was_due_is_late_without_a_key() {
    let home = tempfile::tempdir().unwrap();
    let db = home.path().join("base.db");
    let (mut pty, _) = Pty::begun(home.path(), (80, 24), "echo FIN");
    pty.type_in("q");
    pty.wait_for("FIN");
    let (zone, today) = late_zone();
    let script = format!(
        "unset BINOME_TODAY; binome='env TZ={zone} {} --db {}'; \
         $binome note add --territory Dombes --kind telephone --text Vu --follow-up 'écrire; caf; {today}' \
         && $binome",
        binome(),
        db.display()
    );
    let pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
    pty.wait_for("1\u{a0}suite en retard");
}
