//! Folding: the form under which words are searched and sorted.
//!
//! `L’Abergement-Clémenciat` and `l'abergement clemenciat` fold to the same thing. Computed here
//! and stored beside the original, since the file holds no function of ours. Must not know what is
//! searched, nor how it is shown.

mod word;

use std::ops::Range;

use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_compatible, is_combining_mark},
};

pub use self::word::unabridged;
use self::word::{FEWEST, Word};
use super::clean::is_hidden;

/// Articles that begin the name of a commune and do not count in its order.
const ARTICLES: [&str; 4] = ["le", "la", "les", "l"];

/// Words that begin the name of a territory and do not count in its order: its legal kind,
/// abridged or not, and what links the kind to the name.
const TERRITORY_WORDS: [&str; 22] = [
    "cc",
    "ca",
    "cu",
    "communaute",
    "communes",
    "agglomeration",
    "agglo",
    "urbaine",
    "intercom",
    "interco",
    "intercommunale",
    "metropole",
    "eurometropole",
    "europeenne",
    "de",
    "du",
    "des",
    "d",
    "le",
    "la",
    "les",
    "l",
];

/// The words that begin the name of an EPCI: its legal kind.
const KINDS: [&str; 6] = ["cc", "ca", "cu", "communaute", "metropole", "eurometropole"];

/// Words that an acronym leaves out.
const LINKS: [&str; 13] =
    ["de", "du", "des", "d", "le", "la", "les", "l", "et", "en", "a", "au", "aux"];

/// Without accents, case, ligatures, apostrophes or hyphens; words separated by one space.
///
/// Apostrophes and hyphens of every kind become a space: `l'aber` finds `L’Abergement`, `haut
/// bugey` finds `Haut-Bugey`. Folding again changes nothing; NFC and NFD fold alike.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), between_words: false };
    for whole in text.chars() {
        if whole.is_ascii() {
            // Nothing to take apart.
            folded.push(whole.to_ascii_lowercase());
            continue;
        }
        // Marks are dropped: their order, which the whole text would decide, does not matter.
        decompose_compatible(whole, |c| {
            if !is_combining_mark(c) {
                c.to_lowercase().for_each(|c| folded.push(c));
            }
        });
    }
    folded.text
}

/// Letters in words separated by one space.
struct Folded {
    text: String,
    between_words: bool,
}

impl Folded {
    fn push(&mut self, c: char) {
        if c.is_whitespace() || is_apostrophe(c) || is_hyphen(c) {
            self.between_words = !self.text.is_empty();
        } else if !dropped(c) {
            if self.between_words {
                self.text.push(' ');
                self.between_words = false;
            }
            push_letter(&mut self.text, c);
        }
    }
}

/// The letters of a folded text, each with the bytes of the text it comes from.
#[must_use]
pub fn traced(text: &str) -> Vec<(char, Range<usize>)> {
    let mut traced: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    let mut between_words: Option<Range<usize>> = None;
    for (at, whole) in text.char_indices() {
        let place = at..at + whole.len_utf8();
        let letters = std::iter::once(whole).nfkd().filter(|&c| !is_combining_mark(c));
        for c in letters.flat_map(char::to_lowercase) {
            if c.is_whitespace() || is_apostrophe(c) || is_hyphen(c) {
                if !traced.is_empty() {
                    between_words.get_or_insert(place.clone());
                }
            } else if !dropped(c) {
                traced.extend(between_words.take().map(|blank| (' ', blank)));
                let mut letters = String::new();
                push_letter(&mut letters, c);
                traced.extend(letters.chars().map(|letter| (letter, place.clone())));
            }
        }
    }
    traced
}

/// A search, folded once to be tried on many names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Word>,
}

impl Needle {
    /// The words of what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self { words: fold(typed).split(' ').map(Word::new).collect() }
    }

    /// Whether every word occurs somewhere in a text already folded, in any order and also inside
    /// a word; figures and acronyms also where blanks or dots part them. Nothing typed is found
    /// everywhere.
    #[must_use]
    pub fn is_in(&self, haystack_folded: &str) -> bool {
        self.words.iter().all(|word| word.is_in(haystack_folded))
    }

    /// Whether this is the beginning of an acronym, from three letters on.
    #[must_use]
    pub fn begins(&self, acronym: &str) -> bool {
        let [word] = &self.words[..] else { return false };
        let typed = word.spelt.first().unwrap_or(&word.typed);
        typed.len() >= FEWEST && acronym.starts_with(typed.as_str())
    }

    /// Whether nothing is looked for: it need not be looked for anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| word.typed.is_empty())
    }
}

/// [`Needle::is_in`] for a single text.
#[must_use]
pub fn matches(haystack_folded: &str, needle: &str) -> bool {
    Needle::new(needle).is_in(haystack_folded)
}

/// The order of communes and people: folded, without the article that begins the name, so that
/// `L'Abergement-Clémenciat` sorts under A.
///
/// `La Rochelle` and `Rochelle` have the same key: order by it, then by the name.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let folded = fold(name);
    let name = opened(&folded);
    without_first(name, &ARTICLES).unwrap_or(name).to_owned()
}

/// The order of territories: as [`sort_key`], without the legal kind. « CC de la Dombes » sorts under D and
/// « Métropole de Lyon » under L.
#[must_use]
pub fn territory_sort_key(name: &str) -> String {
    let folded = fold(name);
    let mut name = opened(&folded);
    while let Some(rest) = without_first(name, &TERRITORY_WORDS) {
        name = rest;
    }
    name.to_owned()
}

/// The first letters by which people call a territory whose name begins with its legal kind: « CCD »
/// for « CC de la Dombes ».
#[must_use]
pub fn acronym(name: &str) -> Option<String> {
    // Brackets repeat the name.
    let folded = fold(name.split('(').next().unwrap_or_default());
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let kind = words.next().filter(|first| KINDS.contains(first))?;
    let kind = if kind.len() == 2 { kind } else { &kind[..1] };
    let letters = words.filter(|word| !LINKS.contains(word)).filter_map(|word| word.chars().next());
    Some(letters.fold(kind.to_owned(), |acronym, letter| format!("{acronym}{letter}")))
}

/// A territory's name without its legal kind, as people say it: « Dombes » for « CC de la Dombes ».
#[must_use]
pub fn short_name(name: &str) -> &str {
    let key = territory_sort_key(name);
    let mut tails = name.char_indices().map(|(at, _)| &name[at..]);
    tails
        .find(|tail| fold(tail) == key)
        .unwrap_or(name)
        .trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// A convention's name without what every one of them begins with: « Dombes » for « CTG de la Dombes ».
#[must_use]
pub fn short_convention(name: &str) -> &str {
    let Some(rest) = name.strip_prefix("CTG ") else { return name };
    let articles = ["de la ", "de l’", "du ", "des ", "de "];
    articles.iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest)
}

/// Hyphens, dashes and the minus sign, which are typed for one another.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02B9}'
            ..='\u{02BD}' | '\u{02C8}' | '\u{2032}' | '\u{2035}'
    )
}

/// Marks left by lowercasing, and what shows nothing.
pub(super) fn dropped(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    is_combining_mark(c) || is_hidden(c) || c.is_control() || c == '\u{200D}'
}

/// Letters that Unicode does not decompose but that people type as others.
fn push_letter(folded: &mut String, c: char) {
    match c {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        _ => folded.push(c),
    }
}

/// A folded name without the quotes or brackets that open it; as it was when it is only that.
fn opened(folded: &str) -> &str {
    let name = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    if name.is_empty() { folded } else { name }
}

/// The rest after the first word when it is one of `words`; a lone word is a name.
fn without_first<'a>(name: &'a str, words: &[&str]) -> Option<&'a str> {
    let (first, rest) = name.split_once(' ')?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    (words.contains(&first) && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests;
