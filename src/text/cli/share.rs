//! Messages while two machines try a share, and its report.

use crate::domain::share::{Event, Turn, Unproven};

/// Sentences about a share that is tried.
#[derive(Debug)]
pub struct ShareText {
    /// Progress before there are figures.
    pub event: fn(&Event) -> String,
    /// Whether writing keeps the other out: the turn, and whether it is this machine that waited.
    pub lock: fn(&Turn, bool) -> String,
    /// How long it takes to see what the other writes, likewise.
    pub writing: fn(&Turn, bool) -> String,
    /// How long a new file stays unseen, likewise.
    pub file: fn(&Turn, bool) -> String,
    /// Nothing was proven, and why.
    pub unproven: fn(&Unproven) -> String,
    /// Not all of it held, and what to do.
    pub failed: &'static str,
}

/// A time as people read it: milliseconds, or seconds with one figure after this sign.
pub(in crate::text) fn time(micros: u64, point: char) -> String {
    match micros {
        0..1000 => "1\u{a0}ms".into(),
        1000..1_000_000 => format!("{}\u{a0}ms", micros / 1000),
        _ => format!("{}{point}{}\u{a0}s", micros / 1_000_000, micros / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_milliseconds_or_seconds() {
        let time_text = |micros| time(micros, ',').replace('\u{a0}', " ");
        assert_eq!(
            [time_text(12), time_text(4200), time_text(1_540_000)],
            ["1 ms", "4 ms", "1,5 s"]
        );
    }
}
