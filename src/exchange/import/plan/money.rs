//! Where the means come from, without the amounts: the base keeps none.

use super::card::Card;
use crate::{
    domain::{clean, decimal, fold::fold},
    exchange::import::{Asking, Reason, values::figure},
};

/// The words of a cell without amounts of money, which are said.
pub fn without(card: &Card, asking: &mut Asking<'_>) -> Option<String> {
    let text = card.text("means", asking)?;
    let kept = lines(&text);
    if kept != text {
        let cell = card.0.get("means").map_or("", |held| held.cell.as_str());
        asking.say(Reason::Amount, cell, &text);
    }
    (!kept.is_empty()).then_some(kept)
}

fn lines(text: &str) -> String {
    if decimal::read(text).is_some() {
        return String::new();
    }
    let lines: Vec<String> = text.lines().map(line).collect();
    if lines.concat() == text.lines().collect::<String>() {
        text.to_owned()
    } else {
        clean::text(&lines.join("\n"))
    }
}

/// Drops figures that stand before « € », « k€ » or « euros ».
fn line(line: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut dropped = false;
    for word in line.split(' ') {
        let folded = fold(word);
        let bare = folded.trim_end_matches([',', ';', '.', ')']);
        let unit =
            bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '('));
        if matches!(unit, "€" | "k€" | "m€" | "euro" | "euros" | "keur" | "eur") {
            dropped = true;
            while kept
                .last()
                .is_some_and(|last| figure(last).is_some() || matches!(*last, ":" | "=" | "≈"))
            {
                kept.pop();
            }
        } else {
            kept.push(word);
        }
    }
    if dropped { clean::line(&kept.join(" ")) } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn amounts_are_not_kept() {
        for (text, kept) in [
            ("Caf, CC", "Caf, CC"),
            ("Caf : 12 000 €", "Caf"),
            ("Caf 12k€\nCommune", "Caf\nCommune"),
            ("15 000", ""),
            ("3 communes", "3 communes"),
        ] {
            assert_eq!(lines(text), kept, "{text}");
        }
    }
}
