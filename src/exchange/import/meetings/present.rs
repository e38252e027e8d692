//! Who was there: functions as written, and people of the Caf that are known.

use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Asking, Reason,
            values::{person::People, says_nothing},
        },
        read::workbook::Content,
    },
};

/// Words in brackets that say a person is of the Caf.
const CAF: [&str; 8] = [
    "administrat",
    "technicien",
    "caf",
    "conseiller technique",
    "conseillere technique",
    "charge de conseil",
    "chargee de conseil",
    "cct",
];

/// Civilities before the name of a person.
const CIVILITIES: [&str; 7] = ["m", "mme", "mlle", "mr", "monsieur", "madame", "mesdames"];

/// Who a cell says was there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    /// Functions, as written.
    pub functions: Vec<String>,
    /// People of the Caf, « Prénom Nom » each.
    pub people: Vec<String>,
    /// Others, only counted.
    pub others: Option<u32>,
}

/// Who is there by a cell; a count of people and names from outside are asked.
pub fn present(words: &str, cell: &str, people: &People, asking: &mut Asking<'_>) -> Present {
    let mut found = Present::default();
    if says_nothing(words) {
        return found;
    }
    if let Some((others, function)) = counted(words) {
        asking.ask(Reason::Present, cell, words, Vec::new());
        found.functions.extend(function);
        found.others = Some(others);
        return found;
    }
    for part in parts(words) {
        let (name, beside) =
            part.split_once('(').map_or((part.as_str(), ""), |(name, rest)| (name.trim(), rest));
        let ours = CAF.iter().any(|word| fold(beside).contains(word));
        if ours || is_named(name) {
            found.people.extend(people.read(&Content::Text(name.to_owned()), cell, asking));
        } else {
            found.functions.push(part);
        }
    }
    found
}

/// Whether it begins as a name: « Mme Martin », « A. Martin ».
fn is_named(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let folded = fold(first);
    let bare = folded.trim_end_matches('.');
    let initial = first.ends_with('.') && bare.chars().count() == 1;
    initial || CIVILITIES.contains(&bare)
}

/// Parts of a list; a comma inside brackets parts nothing.
pub fn parts(words: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut inside = 0_u32;
    for c in words.chars() {
        match c {
            '(' => inside += 1,
            ')' => inside = inside.saturating_sub(1),
            _ => {}
        }
        if inside == 0 && matches!(c, ';' | ',' | '\n') {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// « 12 personnes dont 3 élus »: the others, and what the rest are.
fn counted(words: &str) -> Option<(u32, Option<String>)> {
    let folded = fold(words);
    let mut each = folded.split(' ');
    let count: u32 = each.next()?.parse().ok()?;
    let people = ["personnes", "personne", "participants", "presents", "pers", "pers."];
    if !people.contains(&each.next()?) {
        return None;
    }
    let Some((_, rest)) = words.split_once("dont ") else { return Some((count, None)) };
    let known: u32 = rest.split_whitespace().next()?.parse().ok()?;
    Some((count.checked_sub(known)?, Some(rest.trim().to_owned())))
}

#[cfg(test)]
mod tests {
    use super::{counted, parts};

    #[test]
    fn lists_and_counts() {
        assert_eq!(
            parts("DGA ; A. Brédoire (technicienne, Caf), maire"),
            ["DGA", "A. Brédoire (technicienne, Caf)", "maire"]
        );
        assert_eq!(counted("12 personnes dont 3 élus"), Some((9, Some("3 élus".to_owned()))));
        assert_eq!(counted("8 participants"), Some((8, None)));
        assert_eq!(counted("3 vice-présidents"), None);
        assert_eq!(counted("2 personnes dont 3 élus"), None);
    }
}
