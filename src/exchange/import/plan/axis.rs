//! The name of an axis: « Axe 1 : Gouvernance », « AXE 5 – ANIMATION DE LA VIE SOCIALE ».

use crate::domain::{fold::fold, lists::Theme};

/// Words that number an axis rather than name it.
const LEADS: [&str; 9] = [
    "axe",
    "axes",
    "orientation",
    "enjeu",
    "objectif",
    "thematique",
    "ambition",
    "strategique",
    "partie",
];

/// The name alone; one in capitals as a theme of the base or another cell writes it.
pub fn title(written: &str, themes: &[Theme], others: &[String]) -> String {
    let name = name(written);
    let shouted = name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name.to_owned();
    }
    let folded = fold(name);
    let labels =
        themes.iter().map(|one| one.label.as_str()).chain(others.iter().map(String::as_str));
    let known = labels
        .filter(|label| label.chars().any(char::is_lowercase))
        .find(|label| fold(label) == folded);
    known.map_or_else(|| lowered(name), ToOwned::to_owned)
}

/// What follows the words and figures that number it.
fn name(written: &str) -> &str {
    let mut rest = written.trim();
    let first = fold(rest.split_whitespace().next().unwrap_or_default());
    if !LEADS.contains(&first.trim_end_matches(|c: char| !c.is_alphanumeric())) {
        return rest;
    }
    while let Some(word) = rest.split_whitespace().next() {
        let folded = fold(word);
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '°');
        let numbers = bare.is_empty()
            || LEADS.contains(&bare)
            || matches!(bare, "n°" | "no" | "n")
            || bare.trim_start_matches("n°").bytes().all(|one| one.is_ascii_digit() || one == b'.')
            || matches!(bare, "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii");
        if !numbers {
            break;
        }
        rest = rest[word.len()..].trim_start();
    }
    if rest.is_empty() { written.trim() } else { rest }
}

/// In small letters but the first.
fn lowered(name: &str) -> String {
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}", letters.as_str().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_an_axis_is_not_its_name() {
        for (written, expected) in [
            ("Axe 1 : Gouvernance", "Gouvernance"),
            ("AXE 5 – ANIMATION DE LA VIE SOCIALE", "Animation de la vie sociale"),
            ("Orientation stratégique n° 2 - Jeunesse", "Jeunesse"),
            ("Axe II. Mobilité", "Mobilité"),
            ("Petite enfance", "Petite enfance"),
            ("Enfance 2030", "Enfance 2030"),
            ("Axe 3", "Axe 3"),
        ] {
            assert_eq!(title(written, &[], &[]), expected);
        }
        let others = ["Parentalité".to_owned()];
        assert_eq!(title("AXE 2 : PARENTALITE", &[], &others), "Parentalité");
    }
}
