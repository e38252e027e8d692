//! Figures as people write them: blanks by thousands, a comma, « ≈ », a unit; and percents.

use super::{
    answer::answered,
    words::{says_nothing, shown},
};
use crate::{
    domain::{decimal, fold::fold},
    exchange::{
        import::{Asking, Choice, Reason},
        read::workbook::Content,
    },
};

/// Words before a figure that is not exact.
const ABOUT: [&str; 9] =
    ["≈", "~", "±", "+/ ", "environ ", "env. ", "env ", "pres de ", "autour de "];

/// What words say of a figure.
enum Said {
    Figure(f64, Vec<Reason>),
    /// It may be one or the other.
    Either(f64, f64),
    NoFigure,
}

/// The figure that a cell says; in percent where it is shown so.
pub fn number(content: &Content, cell: &str, asking: &mut Asking<'_>) -> Option<f64> {
    let read = shown(content);
    match content {
        Content::Empty => None,
        Content::Number(number) => Some(*number),
        Content::Rate(rate) => Some((rate * 1e8).round() / 1e6),
        Content::Text(_) if says_nothing(&read) => {
            asking.say(Reason::SaysNothing, cell, &read);
            None
        }
        Content::Text(_) => typed(&read, cell, asking),
        Content::Fault(_) | Content::Uncalculated => {
            asking.say(Reason::Fault, cell, &read);
            None
        }
        Content::Moment(_) | Content::Hour(_) | Content::Truth(_) => {
            answered((Reason::Value, cell, &read), Vec::new(), asking, exact)
        }
    }
}

/// A share in whole percents, from 0 to 100: « 50 % », 0.5 or 75. Words are said, not asked.
pub fn percent(content: &Content, cell: &str, asking: &mut Asking<'_>) -> Option<u8> {
    let read = shown(content);
    let in_words = matches!(content, Content::Text(_))
        && !read.chars().any(|c| c.is_ascii_digit())
        && !says_nothing(&read);
    if in_words {
        asking.say(Reason::InWords, cell, &read);
        return None;
    }
    let number = number(content, cell, asking)?;
    let is_share = matches!(content, Content::Number(_)) || !read.contains('%');
    let share = is_share && number > 0.0 && number < 1.0;
    if share || matches!(content, Content::Rate(_)) {
        asking.say(Reason::Share, cell, &read);
    }
    let found = whole_percent(if share { number * 100.0 } else { number });
    let one = matches!(content, Content::Number(_)) && (number - 1.0).abs() < f64::EPSILON;
    if one {
        // 1 is 1 % or the whole.
        let choices = vec![choice(100.0), choice(1.0)];
        let of = (Reason::Value, cell, read.as_str());
        return answered(of, choices, asking, |answer| whole_percent(exact(answer)?));
    }
    if found.is_none() {
        let of = (Reason::Value, cell, read.as_str());
        return answered(of, Vec::new(), asking, |answer| whole_percent(exact(answer)?));
    }
    found
}

/// Nothing where it is no percent of a whole.
fn whole_percent(number: f64) -> Option<u8> {
    let rounded = number.round();
    if !(0.0..=100.0).contains(&rounded) || (number - rounded).abs() > 0.51 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 100, as just looked at"
    )]
    let percent = rounded as u8;
    Some(percent)
}

fn typed(read: &str, cell: &str, asking: &mut Asking<'_>) -> Option<f64> {
    match say(read) {
        Said::Figure(number, how) => {
            for code in how {
                asking.say(code, cell, read);
            }
            Some(number)
        }
        Said::Either(one, other) => {
            let choices = vec![choice(one), choice(other)];
            answered((Reason::Value, cell, read), choices, asking, exact)
        }
        Said::NoFigure => answered((Reason::Value, cell, read), Vec::new(), asking, exact),
    }
}

fn choice(number: f64) -> Choice {
    Choice { answer: number.to_string(), label: number.to_string().replace('.', ",") }
}

/// The figure that words say without doubt.
pub fn figure(words: &str) -> Option<f64> {
    match say(words) {
        Said::Figure(number, _) => Some(number),
        Said::Either(..) | Said::NoFigure => None,
    }
}

/// A figure answered: « 1234.5 », « 1 234,5 ».
fn exact(answer: &str) -> Option<f64> {
    decimal::number(&decimal::read(answer)?)
}

fn say(read: &str) -> Said {
    let folded = fold(read);
    let about = ABOUT.iter().find_map(|lead| folded.strip_prefix(lead));
    // Folding makes a blank of a sign.
    let negative = about.is_none()
        && read.starts_with(['-', '\u{2212}'])
        && folded.starts_with(|c: char| c.is_ascii_digit());
    let line = about.unwrap_or(&folded).trim();
    let in_figure = |c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.');
    let end = line.find(|c: char| !in_figure(c)).unwrap_or(line.len());
    let (figure, words) = line.split_at(end);
    let (figure, words) = (figure.trim(), words.trim());
    if words.chars().any(|c| c.is_ascii_digit() || matches!(c, '+' | '/' | '*' | '=')) {
        return Said::NoFigure;
    }
    let mut how = vec![Reason::NumberAsText];
    how.extend(about.map(|_| Reason::Approximate));
    let unit = words.is_empty() || matches!(words, "%" | "€" | "eur" | "euros" | "etp");
    how.extend((!unit).then_some(Reason::NumberWithWords));
    let sign = if negative { -1.0 } else { 1.0 };
    match value(figure) {
        Said::Figure(number, _) => Said::Figure(sign * number, how),
        Said::Either(one, other) => Said::Either(sign * one, sign * other),
        Said::NoFigure => Said::NoFigure,
    }
}

/// Digits, their blanks and marks.
fn value(figure: &str) -> Said {
    let (whole, part) = match (figure.rfind(','), figure.rfind('.')) {
        (None, None) => (figure, ""),
        (Some(at), None) | (None, Some(at)) => figure.split_at(at),
        (Some(comma), Some(dot)) => figure.split_at(comma.max(dot)),
    };
    let mark = if part.starts_with('.') { '.' } else { ',' };
    let part = part.trim_start_matches([',', '.']);
    if whole.contains(mark) && figure.matches(mark).count() > 1 {
        // The same mark twice parts thousands.
        return grouped(figure, mark)
            .map_or(Said::NoFigure, |number| Said::Figure(number, Vec::new()));
    }
    let other = if mark == '.' { ',' } else { '.' };
    let by = if whole.contains(other) { other } else { ' ' };
    let Some(thousands) = grouped(whole, by) else { return Said::NoFigure };
    if !part.bytes().all(|one| one.is_ascii_digit()) {
        return Said::NoFigure;
    }
    let Some(number) = decimal::number(&format!("{thousands:.0}.{part}0")) else {
        return Said::NoFigure;
    };
    let lone = mark == '.' && part.len() == 3 && by == ' ' && (1.0..1000.0).contains(&thousands);
    match grouped(figure, '.') {
        Some(whole) if lone && !figure.contains(' ') => Said::Either(whole, number),
        _ => Said::Figure(number, Vec::new()),
    }
}

/// Digits by threes: « 1 810 », « 1.234.567 »; or digits alone.
fn grouped(whole: &str, by: char) -> Option<f64> {
    let groups: Vec<&str> = whole.split(by).collect();
    let figures = |group: &&str| !group.is_empty() && group.bytes().all(|one| one.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let threes = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
    if !groups.iter().all(figures) || !threes {
        return None;
    }
    decimal::number(&groups.concat())
}

#[cfg(test)]
mod tests;
