//! An indicator as a row of values: where it began, its dated readings, its change, its target.

use unicode_width::UnicodeWidthStr;

use super::lines::Lines;
use crate::{
    document::{Context, Tone},
    domain::{
        day::Precision,
        field::RecordKind,
        plan::{Indicator, Reading},
    },
    ui::widgets::line::cut,
};

/// Columns that a label has where the values take the rest.
const LABEL: usize = 16;

/// Columns that the words of a reading take.
const WORDS: usize = 24;

/// Baseline, readings, change, target, in the columns there are: the first values and the latest.
pub(super) fn indicator_line(
    context: &Context<'_>,
    indicator: &Indicator,
    indent: usize,
    out: &mut Lines,
) {
    let text = context.text;
    let number = |figure: &str| (text.words.decimal)(figure);
    let beginning = indicator.baseline.as_deref().map(number);
    let readings = indicator.readings.iter().map(|one| reading(context, one));
    let values: Vec<String> = beginning.into_iter().chain(readings).collect();
    let mut after = String::new();
    if let Some(unit) = indicator.unit.as_deref().filter(|_| !values.is_empty()) {
        after = after + " " + unit;
    }
    if let Some(change) = indicator.change() {
        after = after + " " + &(text.ui.life.change)(&number(&signed(change)));
    }
    if let Some(target) = indicator.target.as_deref().map(number) {
        after = after + " · " + &(text.ui.life.target)(&target, indicator.reached());
    }
    let room = out.width().saturating_sub(indent + 3);
    let label = if values.is_empty() {
        indicator.label.clone()
    } else {
        let most = room.saturating_sub(after.width() + values.join(" → ").width() + 3);
        cut(&indicator.label, most.max(LABEL)) + text.page.colon
    };
    let room = room.saturating_sub(label.width() + after.width());
    let shown = format!("↳ {label}{}{after}", series(&values, room));
    let tone = if indicator.reached() == Some(true) { Tone::Good } else { Tone::Dim };
    out.record((RecordKind::Indicator, &indicator.id), indent, None, tone, shown);
}

/// A figure or words with their day.
fn reading(context: &Context<'_>, reading: &Reading) -> String {
    let value = reading.value.as_deref().map(|value| (context.text.words.decimal)(value));
    let said = value.or_else(|| {
        reading.text.as_deref().map(|words| (context.text.ui.life.quoted)(&cut(words, WORDS)))
    });
    format!(
        "{} ({})",
        said.unwrap_or_default(),
        (context.text.ui.life.short_period)(reading.on, Precision::Mois)
    )
}

/// A change with its sign, as exact as the figures it comes from.
fn signed(change: f64) -> String {
    let rounded = format!("{change:+.2}");
    let exact = rounded.trim_end_matches('0').trim_end_matches('.');
    if exact == "-0" { "+0".to_owned() } else { exact.replace('-', "−") }
}

/// The values in so many columns: the first, then as many of the latest as fit.
fn series(values: &[String], room: usize) -> String {
    let whole = values.join(" → ");
    if whole.width() <= room || values.len() < 3 {
        return whole;
    }
    let short = |latest: usize| {
        let last = values.iter().skip(values.len() - latest).map(String::as_str);
        let all: Vec<&str> = [values[0].as_str(), "…"].into_iter().chain(last).collect();
        all.join(" → ")
    };
    let fits = (1..values.len() - 1).rev().map(short).find(|all| all.width() <= room);
    fits.unwrap_or_else(|| short(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_latest_values_are_kept() {
        let values = ["10", "11", "12", "13", "14"].map(str::to_owned);
        assert_eq!(series(&values, 40), "10 → 11 → 12 → 13 → 14");
        assert_eq!(series(&values, 18), "10 → … → 13 → 14");
        assert_eq!(series(&values, 3), "10 → … → 14");
        assert_eq!(series(&values[..2], 3), "10 → 11");
    }

    #[test]
    fn a_change_bears_its_sign() {
        let cases = [(5.5, "+5.5"), (-2.0, "−2"), (0.0, "+0"), (10.0, "+10"), (0.1 + 0.2, "+0.3")];
        for (change, said) in cases {
            assert_eq!(signed(change), said);
        }
    }
}
