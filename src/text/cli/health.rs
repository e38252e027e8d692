//! The report of a full check of a base and its place.

use std::path::Path;

use chrono::TimeDelta;

use crate::domain::health::{Facts, State, What};

/// A base that was looked at.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Its file.
    pub path: &'a Path,
    /// Which base it is.
    pub id: &'a str,
    /// Code and name of its département.
    pub department: (&'a str, &'a str),
    /// The facts.
    pub facts: &'a Facts,
}

/// Sentences about a base's health.
#[derive(Debug)]
pub struct HealthText {
    /// A glyph and a word for how a finding is: meaning never depends on colour alone.
    pub state: fn(State) -> &'static str,
    /// The findings, and the remedy of each problem.
    pub sentence: fn(&Seen<'_>, &What) -> String,
    /// How many findings want somebody.
    pub wanting: fn(usize) -> String,
}

/// Bytes in the largest unit of these four that they fill, with one figure after this sign.
pub(in crate::text) fn size(bytes: u64, point: char, units: [&str; 4]) -> String {
    let mut tenths = u128::from(bytes) * 10;
    let mut unit = 0;
    while tenths >= 10_000 && unit + 1 < units.len() {
        tenths /= 1000;
        unit += 1;
    }
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if unit == 0 || tenth == 0 || whole >= 100 {
        format!("{whole}\u{a0}{}", units[unit])
    } else {
        format!("{whole}{point}{tenth}\u{a0}{}", units[unit])
    }
}

/// A time in the largest unit of these three that it fills twice: minutes, hours, days.
pub(in crate::text) fn lasting(time: TimeDelta, units: [&str; 3]) -> String {
    let minutes = time.num_minutes().abs();
    let (count, unit) = match minutes {
        2880.. => (minutes / 1440, units[2]),
        120.. => (minutes / 60, units[1]),
        _ => (minutes, units[0]),
    };
    format!("{count}\u{a0}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times_are_written_in_a_usual_unit() {
        let size_text = |bytes| size(bytes, ',', ["o", "ko", "Mo", "Go"]).replace('\u{a0}', " ");
        for (bytes, expected) in [
            (0, "0 o"),
            (999, "999 o"),
            (1500, "1,5 ko"),
            (4_000_000, "4 Mo"),
            (123_456_789, "123 Mo"),
            (20_500_000_000, "20,5 Go"),
            (9_000_000_000_000, "9000 Go"),
        ] {
            assert_eq!(size_text(bytes), expected);
        }
        let duration = |minutes| lasting(TimeDelta::minutes(minutes), ["min", "h", "j"]);
        assert_eq!(
            [duration(6), duration(-119), duration(120), duration(2880)].concat(),
            "6\u{a0}min119\u{a0}min2\u{a0}h2\u{a0}j"
        );
    }
}
