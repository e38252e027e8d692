//! Numbers and texts of cells.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{Content, Shown, duration, iso, number, text};

fn day(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> Content {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    Content::Moment(day.and_hms_opt(hour, minute, 0).unwrap())
}

#[test]
fn a_code_says_how_a_number_is_shown() {
    let codes = [
        ("General", Shown::Plain),
        ("Standard", Shown::Plain),
        ("#,##0\\ \"m²\"", Shown::Plain),
        ("#,##0.00\\ [$€-40C];[Red]\\-#,##0.00", Shown::Plain),
        ("0.00E+00", Shown::Plain),
        ("0\\d", Shown::Plain),
        ("0%", Shown::Rate),
        ("0.0\\ %", Shown::Rate),
        ("dd/mm/yyyy", Shown::Day),
        ("[$-40C]d\\ mmmm\\ yyyy;@", Shown::Day),
        ("mmmm", Shown::Day),
        ("dd/mm/yy\\ hh:mm", Shown::Day),
        ("hh:mm", Shown::Hour),
        ("h\"h\"mm", Shown::Hour),
        ("[h]:mm:ss", Shown::Span),
        ("@", Shown::Plain),
    ];
    for (code, shown) in codes {
        assert_eq!(Shown::by_code(code), shown, "{code}");
    }
}

#[test]
fn serial_numbers_are_days_of_both_systems() {
    assert_eq!(number(45275.0, Shown::Day, false), day(2023, 12, 15, 0, 0));
    assert_eq!(number(45275.375, Shown::Day, false), day(2023, 12, 15, 9, 0));
    assert_eq!(number(43813.0, Shown::Day, true), day(2023, 12, 15, 0, 0));
    assert_eq!(number(1.0, Shown::Day, false), day(1900, 1, 1, 0, 0));
    assert_eq!(number(59.0, Shown::Day, false), day(1900, 2, 28, 0, 0));
    assert_eq!(number(61.0, Shown::Day, false), day(1900, 3, 1, 0, 0));
    for none in [60.0, -1.0, 0.0, 3e6, f64::NAN, f64::INFINITY] {
        assert!(matches!(number(none, Shown::Day, false), Content::Number(_)), "{none}");
    }
    assert_eq!(number(0.999_999_99 + 45_274.0, Shown::Day, false), day(2023, 12, 15, 0, 0));
}

#[test]
fn hours_are_minutes_and_long_ones_words() {
    assert_eq!(number(14.5 / 24.0, Shown::Hour, false), Content::Hour(14 * 60 + 30));
    assert_eq!(number(0.0, Shown::Hour, false), Content::Hour(0));
    assert_eq!(duration("PT14H30M00S"), Some(Content::Hour(870)));
    assert_eq!(duration("PT35H00M00S"), Some(Content::Text("35:00".into())));
    assert_eq!(duration("P1D"), None);
}

#[test]
fn every_minute_of_a_day_is_itself() {
    for minute in 0..24 * 60 {
        assert_eq!(number(f64::from(minute) / 1440.0, Shown::Hour, false), Content::Hour(minute));
    }
}

#[test]
fn texts_keep_their_lines_and_lose_what_hides() {
    assert_eq!(text(" \u{A0}\n"), Content::Empty);
    assert_eq!(text("23\u{A0}254\r\nsuite"), Content::Text("23\u{A0}254\nsuite".into()));
    assert_eq!(text("\u{202E}a\u{1B}[2Jb\u{200B}"), Content::Text("a[2Jb".into()));
    assert_eq!(iso("2024-01-01T09:30:00").map(Content::Moment), Some(day(2024, 1, 1, 9, 30)));
    assert_eq!(iso("2024-02-30"), None);
}

proptest! {
    #[test]
    fn days_come_back(days in 61_u32..2_958_465) {
        let Content::Moment(moment) = number(f64::from(days), Shown::Day, false) else {
            panic!("no day for {days}");
        };
        let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
        prop_assert_eq!((moment.date() - start).num_days(), i64::from(days));
    }

    #[test]
    fn no_code_and_no_number_fails(code in ".*", value: f64) {
        number(value, Shown::by_code(&code), false);
    }
}
