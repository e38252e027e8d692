//! A word that is looked for, and the other ways people write it: figures parted by blanks or dots,
//! acronyms with dots, « St » for « Saint ».
//!
//! Must not know what is searched.

/// Fewer letters of an acronym, or figures in a row, stand for too many things.
pub(super) const FEWEST: usize = 3;

/// Words of names that people abridge.
const ABRIDGED: [(&str, &str); 2] = [("st", "saint"), ("ste", "sainte")];

/// A word of a search, folded, with what else is written for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) typed: String,
    /// Other spellings: an acronym without dots, then with them; a word in full.
    pub(super) spelt: Vec<String>,
    /// Its figures, where it is a number.
    figures: Option<String>,
    /// How the word is abridged.
    abridged: Option<&'static str>,
}

impl Word {
    pub(super) fn new(typed: &str) -> Self {
        let full = unabridged(typed);
        let abridged = ABRIDGED.iter().find(|(_, whole)| *whole == typed).map(|(short, _)| *short);
        let spelt = if full == typed { acronyms(typed) } else { vec![full] };
        Self { typed: typed.to_owned(), spelt, figures: figures(typed), abridged }
    }

    pub(super) fn is_in(&self, haystack: &str) -> bool {
        haystack.contains(&self.typed)
            || self.spelt.iter().any(|other| haystack.contains(other))
            || self.figures.as_ref().is_some_and(|figures| has_figures(haystack, figures))
            || self
                .abridged
                .is_some_and(|short| haystack.split(' ').any(|word| bare(word) == short))
    }
}

/// A folded text with « saint » for « st » and « sainte » for « ste ».
#[must_use]
pub fn unabridged(folded: &str) -> String {
    let whole =
        |word| ABRIDGED.iter().find(|(short, _)| *short == bare(word)).map(|(_, full)| *full);
    let words: Vec<&str> = folded.split(' ').map(|word| whole(word).unwrap_or(word)).collect();
    words.join(" ")
}

fn bare(word: &str) -> &str {
    word.trim_end_matches('.')
}

/// `sdsf` and `s.d.s.f` of either; nothing of what is no acronym.
fn acronyms(typed: &str) -> Vec<String> {
    let dotted = bare(typed).split('.').all(|part| part.len() == 1);
    let letters: String = if dotted { typed.replace('.', "") } else { typed.to_owned() };
    if letters.len() < FEWEST || !letters.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return Vec::new();
    }
    let parts: Vec<String> = letters.chars().map(String::from).collect();
    let with_dots = parts.join(".");
    vec![letters, with_dots]
}

/// The figures of a number, without what parts them nor the prefix of France.
fn figures(typed: &str) -> Option<String> {
    let home = typed.strip_prefix("+33").filter(|rest| !rest.is_empty());
    let typed = home.map_or_else(|| typed.to_owned(), |rest| format!("0{rest}"));
    let figures: String = typed.split('.').collect();
    let all = figures.bytes().all(|figure| figure.is_ascii_digit());
    (figures.len() >= FEWEST && all).then_some(figures)
}

/// `0474` in `04 74` or `+33 4 74`, `50000` in `50 000`: whether these figures follow one another.
fn has_figures(haystack: &str, figures: &str) -> bool {
    let (bytes, figures) = (haystack.as_bytes(), figures.as_bytes());
    let home = figures.strip_prefix(b"0");
    (0..bytes.len()).any(|start| {
        let text = &bytes[start..];
        let abroad = || after_prefix(text).zip(home).is_some_and(|(text, left)| follow(text, left));
        follow(text, figures) || abroad()
    })
}

/// What follows the prefix of France.
fn after_prefix(text: &[u8]) -> Option<&[u8]> {
    let rest = text.strip_prefix(b"+33")?.trim_ascii_start();
    Some(rest.strip_prefix(b"(0)").unwrap_or(rest).trim_ascii_start())
}

/// Whether a text begins with these figures, one blank or dot between two of them left out.
fn follow(text: &[u8], figures: &[u8]) -> bool {
    let (mut left, mut parted) = (figures, true);
    for &byte in text {
        match left {
            [] => break,
            [next, rest @ ..] if byte == *next => (left, parted) = (rest, false),
            _ if !parted && matches!(byte, b' ' | b'.') => parted = true,
            _ => return false,
        }
    }
    left.is_empty()
}
