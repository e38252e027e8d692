//! What a title says: the key of a column, by the titles that people give it.
//!
//! Must not know where the title stands.

use std::collections::BTreeSet;

use crate::domain::import::title as plain;

/// Titles of a key, folded.
type Titles = &'static [(&'static str, &'static [&'static str])];

/// What columns may hold: a key, and its titles.
#[derive(Debug, Clone, Copy)]
pub struct Synonyms {
    titles: Titles,
    /// Whether titles are of an official file: they are taken as they are written.
    official: bool,
}

/// Words of a title that tell nothing apart: « CTG - date de signature » is « signature ».
const NEUTRAL: [&str; 24] = [
    "ctg",
    "convention",
    "conventions",
    "territoriale",
    "globale",
    "date",
    "dt",
    "la",
    "le",
    "les",
    "l",
    "de",
    "du",
    "des",
    "d",
    "au",
    "a",
    "en",
    "est",
    "on",
    "une",
    "un",
    "ou",
    "et",
];

/// Endings of words written for both genders: « conseiller(ère) territorial(e) ».
const ENDINGS: [&str; 13] = [
    "e", "es", "s", "ere", "eres", "rice", "rices", "trice", "trices", "ne", "nes", "euse", "euses",
];

/// Words with which a title says something else than it begins with: « Commune siège ».
const OTHER: [&str; 24] = [
    "siege",
    "centre",
    "precedent",
    "precedente",
    "ancien",
    "ancienne",
    "nombre",
    "nb",
    "nbre",
    "montant",
    "cout",
    "suppleant",
    "suppleante",
    "suppleance",
    "adjoint",
    "coordonnateur",
    "coordinateur",
    "bilan",
    "etp",
    "versement",
    "mairie",
    "municipal",
    "departemental",
    "numerique",
];

/// Titles that are whole or say something else: « Conseiller départemental », « Référents EPCI ».
const WHOLE: [&str; 13] = [
    "ctg",
    "conseiller",
    "referents",
    "ville",
    "commune",
    "communaute",
    "conv",
    "sign",
    "adm",
    "phase",
    "position",
    "du",
    "au",
];

impl Synonyms {
    /// Those of people.
    #[must_use]
    pub const fn of(titles: Titles) -> Self {
        Self { titles, official: false }
    }

    /// Those of an official file.
    #[must_use]
    pub const fn official(titles: Titles) -> Self {
        Self { titles, official: true }
    }

    /// Every key.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        self.titles.iter().map(|(key, _)| *key)
    }

    /// The key of a title: as it is, without what stands in brackets, by its first words, or by the words
    /// of it that tell something.
    #[must_use]
    pub fn key(self, title: &str) -> Option<&'static str> {
        let whole = plain(title);
        let short = plain(title.split('(').next().unwrap_or_default());
        let found = self.by(&|one| one == whole).or_else(|| self.by(&|one| one == short));
        if self.official {
            return found.or_else(|| self.longest_start(&whole));
        }
        let bare = without_endings(&whole);
        found
            .or_else(|| self.by(&|one| one == bare))
            .or_else(|| self.by_core(&whole))
            .or_else(|| self.longest_start(&whole))
            .or_else(|| self.longest_start(&bare))
    }

    /// The first key of which a title fits.
    fn by(self, fits: &dyn Fn(&str) -> bool) -> Option<&'static str> {
        let found = self.titles.iter().find(|(_, titles)| titles.iter().any(|one| fits(one)));
        found.map(|(key, _)| *key)
    }

    /// The key whose title is the longest that the words begin with.
    fn longest_start(self, whole: &str) -> Option<&'static str> {
        let begins = |one: &&&str| {
            let rest = whole.strip_prefix(**one).filter(|rest| rest.starts_with(' '));
            let other = |rest: &str| rest.split(' ').any(|word| OTHER.contains(&word));
            rest.is_some_and(|rest| !WHOLE.contains(*one) && !other(rest))
        };
        let longest = |(key, titles): &(&'static str, &'static [&'static str])| {
            let best = titles.iter().filter(begins).map(|one| one.len()).max();
            best.map(|length| (length, *key))
        };
        self.titles.iter().filter_map(longest).max_by_key(|(length, _)| *length).map(|(_, key)| key)
    }

    /// The key of which a title has the same telling words, in any order.
    fn by_core(self, whole: &str) -> Option<&'static str> {
        let wanted: BTreeSet<&str> = telling(whole).collect();
        let first = *wanted.first()?;
        // Most titles are let go by this one look.
        let same = |one: &str| {
            one.contains(first)
                && telling(one).all(|word| wanted.contains(word))
                && wanted.iter().all(|word| telling(one).any(|own| own == *word))
        };
        self.by(&same)
    }
}

/// « conseiller ere territorial e » is « conseiller territorial ».
fn without_endings(words: &str) -> String {
    let kept = words.split(' ').enumerate();
    let kept = kept.filter(|(at, word)| *at == 0 || !ENDINGS.contains(word)).map(|(_, word)| word);
    kept.collect::<Vec<_>>().join(" ")
}

/// The words that tell something.
fn telling(words: &str) -> impl Iterator<Item = &str> {
    words.split(' ').filter(|word| !NEUTRAL.contains(word) && !ENDINGS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::Synonyms;

    const TITLES: Synonyms = Synonyms::of(&[
        ("signed", &["date de signature"]),
        ("technicians", &["conseiller territorial"]),
        ("state", &["etat d avancement"]),
        ("commune", &["commune"]),
    ]);

    #[test]
    fn a_title_is_known_by_the_words_of_it_that_tell_something() {
        for (title, key) in [
            ("CTG - date de signature", Some("signed")),
            ("Signature de la convention", Some("signed")),
            ("Conseiller(ère) territorial(e)", Some("technicians")),
            ("Conseiller·ère territorial·e Caf", Some("technicians")),
            ("Avancement : état", Some("state")),
            ("Commune", Some("commune")),
            ("Commune siège", None),
            ("Date de la CTG", None),
            ("Signature du bilan", None),
        ] {
            assert_eq!(TITLES.key(title), key, "{title}");
        }
    }

    #[test]
    fn a_title_of_an_official_file_is_taken_as_it_is_written() {
        let titles = Synonyms::official(&[("mandate", &["date de debut du mandat"])]);
        assert_eq!(titles.key("Date de début du mandat"), Some("mandate"));
        assert_eq!(titles.key("Début du mandat"), None);
    }
}
