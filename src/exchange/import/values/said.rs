//! What values share: the words of a cell, and what stands for nothing.

use crate::domain::fold::{fold, unabridged};

/// Words that say that there is nothing yet.
const NOTHING: [&str; 4] = ["non concerne", "a completer", "a renseigner", "a definir"];

/// The words of a text, folded, without marks: « C.C. St-Julien s/ Veyle » is `cc saint julien sur veyle`.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(&over(text).replace('&', " et "));
    let mut kept: Vec<String> = Vec::new();
    for part in folded.split(' ') {
        if is_dotted(part) {
            kept.push(part.replace('.', ""));
        } else {
            let each = part.split(|c: char| !c.is_alphanumeric()).filter(|one| !one.is_empty());
            kept.extend(each.map(unabridged));
        }
    }
    kept
}

/// « s/ » as « sur », where it is a word: « St-Laurent-s/-Saône ».
pub(super) fn over(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("s/").or_else(|| rest.find("S/")) {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let begins = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        said.push_str(before);
        said.push_str(if begins { "sur " } else { &rest[at..at + 2] });
        rest = after;
    }
    said.push_str(rest);
    said
}

/// « c.c.m.p. », « c.c »: single letters between dots.
fn is_dotted(part: &str) -> bool {
    let letters = part.trim_end_matches('.').split('.');
    part.contains('.')
        && letters.clone().count() > 1
        && letters.into_iter().all(|one| {
            let mut chars = one.chars();
            chars.next().is_some_and(char::is_alphanumeric) && chars.next().is_none()
        })
}

/// Whether a text says that there is nothing: a dash, « sans objet », « n.c. ».
pub(super) fn says_nothing(text: &str) -> bool {
    let said = words(text).join(" ");
    text.trim().is_empty() || super::says_nothing(text) || NOTHING.contains(&said.as_str())
}

#[cfg(test)]
mod tests {
    use super::{says_nothing, words};

    #[test]
    fn words_are_those_people_mean() {
        let said = |text: &str| words(text).join(" ");
        assert_eq!(said("C.C. Bresse & Saône"), "cc bresse et saone");
        assert_eq!(said("Saint-Laurent-s/-Saône"), "saint laurent sur saone");
        assert_eq!(said("St Cyr s/ Menthon"), "saint cyr sur menthon");
        assert_eq!(said("C.C.M.P."), "ccmp");
    }

    #[test]
    fn nothing_is_said_in_many_ways() {
        for text in ["-", "—", "S.O.", "SO", "n.c.", "sans objet", ""] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["?", "\"", "Solène"] {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
