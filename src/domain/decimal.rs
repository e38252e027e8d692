//! Figures that people type: exact decimal text, so that what was typed is what is stored.

/// What was typed as decimal text: « 1 234,50 » is `1234.5`. Nothing where it is no figure.
#[must_use]
pub fn read(typed: &str) -> Option<String> {
    let mut text: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    text = text.trim_end_matches('%').replace('\u{2212}', "-");
    let (sign, figures) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let is_figures = |text: &str| text.bytes().all(|one| one.is_ascii_digit());
    if !is_figures(whole) || !is_figures(part) || (whole.is_empty() && part.is_empty()) {
        return None;
    }
    if whole.len() + part.len() > 15 {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let part = part.trim_end_matches('0');
    let sign = if whole == "0" && part.is_empty() { "" } else { sign };
    let part = if part.is_empty() { String::new() } else { format!(".{part}") };
    Some(format!("{sign}{whole}{part}"))
}

/// The number that decimal text is.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// What was typed, in hundredths: « 0,8 » is 80. Nothing where it is no figure, or a finer one.
#[must_use]
pub fn hundredths(typed: &str) -> Option<i32> {
    let read = read(typed)?;
    let (whole, part) = read.split_once('.').unwrap_or((&read, ""));
    if part.len() > 2 || whole.starts_with('-') {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

/// Hundredths as decimal text: 80 is `0.8`.
#[must_use]
pub fn of_hundredths(count: i64) -> String {
    let text = format!("{}.{:02}", count / 100, count % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn figures_are_read_as_people_write_them() {
        let cases = [
            ("12", "12"),
            ("1 234,50", "1234.5"),
            ("0,5", "0.5"),
            (",5", "0.5"),
            ("-3.20", "-3.2"),
            ("\u{2212}3", "-3"),
            ("45 %", "45"),
            ("007", "7"),
            ("-0", "0"),
        ];
        for (typed, expected) in cases {
            assert_eq!(read(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "-", ".", "1.2.3", "douze", "1e9", "99999999999999999", "NaN"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_full_time_equivalent_is_read_in_hundredths() {
        for (typed, expected) in [
            ("1", Some(100)),
            ("0,8", Some(80)),
            ("1.25", Some(125)),
            ("0,333", None),
            ("-1", None),
        ] {
            assert_eq!(hundredths(typed), expected, "{typed}");
        }
        for (count, expected) in [(80, "0.8"), (100, "1"), (125, "1.25"), (0, "0"), (1000, "10")] {
            assert_eq!(of_hundredths(count), expected);
            assert_eq!(hundredths(expected).map(i64::from), Some(count));
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_reads_as_itself(whole in -99_999_999i64..99_999_999, part in 0u32..999_999) {
            let stored = read(&format!("{whole}.{part:06}")).unwrap();
            prop_assert_eq!(read(&stored), Some(stored.clone()));
            prop_assert!(number(&stored).is_some());
        }
    }
}
