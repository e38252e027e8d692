//! A SIREN as spreadsheets leave it: number, text with blanks, escaped formula, rounded beyond repair.

use crate::exchange::read::workbook::Content;

/// Figures of a SIREN.
const LENGTH: usize = 9;

/// What a cell says of a SIREN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Siren {
    /// Nothing.
    Missing,
    /// Nine figures whose key holds.
    Sound(String),
    /// A spreadsheet rounded it: the figures that are left.
    Lost(String),
    /// Something else, as written.
    Wrong(String),
}

/// Reads a SIREN, or the nine first figures of a SIRET.
pub(super) fn siren(content: &Content) -> Siren {
    let text = match content {
        Content::Empty => return Siren::Missing,
        Content::Number(number) => format!("{number:.0}"),
        Content::Text(text) => bare(text),
        Content::Fault(fault) => return Siren::Wrong(fault.clone()),
        Content::Rate(_)
        | Content::Moment(_)
        | Content::Hour(_)
        | Content::Truth(_)
        | Content::Uncalculated => return Siren::Wrong("?".to_owned()),
    };
    if text.is_empty() || text.chars().all(|c| !c.is_alphanumeric()) {
        return Siren::Missing;
    }
    if let Some(left) = rounded(&text) {
        return Siren::Lost(left);
    }
    let figures = text.bytes().all(|byte| byte.is_ascii_digit());
    let siret = figures && text.len() == LENGTH + 5 && sound(&text);
    let kept = if siret { &text[..LENGTH] } else { text.as_str() };
    if figures && kept.len() == LENGTH && sound(kept) {
        return Siren::Sound(kept.to_owned());
    }
    let left = kept.trim_end_matches('0');
    if figures && kept.len() == LENGTH && kept.len() - left.len() >= 3 {
        return Siren::Lost(left.to_owned());
    }
    Siren::Wrong(text)
}

/// Without blanks, the quote that makes a text of it, and the formula that keeps its zeros.
fn bare(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_start_matches(['\'', '’', '=']);
    let text = text.trim_matches('"');
    text.strip_suffix(".0").unwrap_or(text).to_owned()
}

/// Whether a SIREN gives these figures once a spreadsheet has rounded it: 200040954 is « 2,00041E+08 ».
pub(super) fn rounds_to(siren: &str, left: &str) -> bool {
    let power = LENGTH.checked_sub(left.len()).and_then(|lost| u32::try_from(lost).ok());
    let (Some(power), Ok(whole), Ok(left)) = (power, siren.parse::<u64>(), left.parse::<u64>())
    else {
        return false;
    };
    let unit = 10_u64.pow(power);
    whole.abs_diff(left * unit) <= unit / 2 || whole / unit == left
}

/// The figures of « 2,00042E+08 », without the zeros that end them.
fn rounded(text: &str) -> Option<String> {
    let (mantissa, power) = text.split_once(['E', 'e'])?;
    let power: usize = power.trim_start_matches('+').parse().ok()?;
    let figures: String = mantissa.chars().filter(|c| !matches!(c, ',' | '.')).collect();
    let whole = power + 1 == LENGTH && figures.bytes().all(|byte| byte.is_ascii_digit());
    (whole && !figures.is_empty()).then(|| figures.trim_end_matches('0').to_owned())
}

/// Whether the last figure is the key of the others (Luhn).
fn sound(figures: &str) -> bool {
    let each = figures.bytes().rev().map(|byte| u32::from(byte.saturating_sub(b'0')));
    let sum: u32 = each
        .enumerate()
        .map(|(at, figure)| if at % 2 == 0 { figure } else { figure * 2 / 10 + figure * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{Siren, rounds_to, siren};
    use crate::exchange::read::workbook::Content;

    #[test]
    fn a_siren_is_read_in_every_way_a_spreadsheet_leaves_it() {
        let texts = ["200 070 555", "200070555\u{a0}", "=\"200070555\"", "'200070555"];
        for text in texts {
            let read = siren(&Content::Text(text.into()));
            assert_eq!(read, Siren::Sound("200070555".into()), "{text}");
        }
        assert_eq!(siren(&Content::Number(200_070_555.0)), Siren::Sound("200070555".into()));
    }

    #[test]
    fn a_rounded_one_is_that_of_the_figures_left() {
        for (siren, left) in
            [("200042935", "200043"), ("200040954", "200041"), ("200042497", "200042")]
        {
            assert!(rounds_to(siren, left), "{siren}");
        }
        assert!(!rounds_to("200042935", "200044") && !rounds_to("200070555", "200042"));
    }

    #[test]
    fn a_lost_or_false_one_is_told_from_none() {
        let text = |text: &str| siren(&Content::Text(text.into()));
        assert_eq!(text("2,00042E+08"), Siren::Lost("200042".into()));
        assert_eq!(siren(&Content::Number(200_043_000.0)), Siren::Lost("200043".into()));
        assert_eq!(text("200070119"), Siren::Wrong("200070119".into()));
        assert_eq!(text("20007055"), Siren::Wrong("20007055".into()));
        assert_eq!(text(" — "), Siren::Missing);
        assert_eq!(siren(&Content::Empty), Siren::Missing);
    }
}
