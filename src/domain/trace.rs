//! The trace of an erased name: enough to recognise it where it is still written, and nothing to read
//! it from.
//!
//! A hash of its words in any order, salted and slow to compute. Who has a list of names can still
//! try each: it recognises a name, it does not make it unknowable. Must not know where it is kept.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{erasure::MENTION, fold::fold, id::PersonId, mention::Sought};

/// How often a hash is hashed again, so that trying many names takes long.
const ROUNDS: u32 = 4096;

/// One name of an erased person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Their record; nothing where they had none.
    pub person: Option<PersonId>,
    /// Whether another person bore the name: then only the record identifies the person.
    pub shared: bool,
    /// The name; nothing where it was not known any more.
    pub name: Option<Veiled>,
}

/// A name that is recognised, not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veiled {
    /// How many words it has.
    pub words: usize,
    /// So that no list made beforehand tells the name.
    pub salt: Vec<u8>,
    /// A small filter that rejects most words that are not the name.
    pub sieve: u8,
    /// The hash.
    pub digest: Vec<u8>,
}

/// Words that were looked at already, and whether they are the name.
pub type Weighed = BTreeMap<String, bool>;

impl Trace {
    /// Whether a name is this one, and tells by itself who is meant.
    #[must_use]
    pub fn tells(&self, name: &str) -> bool {
        let is_whole_name = |veiled: &Veiled| veiled.words > 1 && veiled.is(name);
        !self.shared && self.name.as_ref().is_some_and(is_whole_name)
    }
}

impl Veiled {
    /// The name under a salt; nothing where it has no letter.
    #[must_use]
    pub fn of(name: &str, salt: Vec<u8>) -> Option<Self> {
        let folded = fold(name);
        let words = words(&folded);
        let (sieve, digest) = (sieve(&salt, &words), digest(&salt, &in_order(&words)));
        (!words.is_empty()).then_some(Self { words: words.len(), salt, sieve, digest })
    }

    /// Whether it is this name, whatever its accents, its case and the order of its words.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        let folded = fold(name);
        let words = words(&folded);
        words.len() == self.words
            && sieve(&self.salt, &words) == self.sieve
            && digest(&self.salt, &in_order(&words)) == self.digest
    }

    /// The ways in which a text says the name, folded. One word may be anybody's, or a place.
    #[must_use]
    pub fn names_in(&self, text: &str, weighed: &mut Weighed) -> Vec<String> {
        let mut found = Vec::new();
        if self.words < 2 {
            return found;
        }
        let folded = fold(text);
        let words = words(&folded);
        for some in words.windows(self.words) {
            let apart = some.windows(2).any(|two| !joined(between(&folded, two[0], two[1])));
            if apart || sieve(&self.salt, some) != self.sieve {
                continue;
            }
            let known = in_order(some);
            let weigh = |known: &String| digest(&self.salt, known) == self.digest;
            let is_it = *weighed.entry(known).or_insert_with_key(weigh);
            if let (true, Some(first), Some(last)) = (is_it, some.first(), some.last()) {
                found.push(folded[place(&folded, first)..place(&folded, last) + last.len()].into());
            }
        }
        found
    }
}

/// A text without the names that were erased; nothing where it says none.
#[must_use]
pub fn without(traces: &[Trace], text: &str) -> Option<String> {
    let mut names = Vec::new();
    for veiled in traces.iter().filter(|trace| !trace.shared).filter_map(|one| one.name.as_ref()) {
        names.extend(veiled.names_in(text, &mut Weighed::new()));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Sought::new(&names, []).without(text, MENTION)
}

/// Whether two names are the same, whatever their accents, case and order.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    in_order(&words(&one)) == in_order(&words(&other))
}

/// The words of a folded text.
fn words(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Where a word of a text stands in it.
fn place(folded: &str, word: &str) -> usize {
    word.as_ptr() as usize - folded.as_ptr() as usize
}

fn between<'a>(folded: &'a str, one: &str, next: &str) -> &'a str {
    &folded[place(folded, one) + one.len()..place(folded, next)]
}

/// Whether what stands between two words leaves them one name: « J. Dupont », not « Anne, Luc ».
fn joined(between: &str) -> bool {
    matches!(between, " " | "." | ". ")
}

fn in_order(words: &[&str]) -> String {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.join(" ")
}

/// One byte that the words give in any order.
fn sieve(salt: &[u8], words: &[&str]) -> u8 {
    let one = |word: &&str| {
        let bytes = salt.iter().copied().chain(word.bytes());
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    };
    let sum = words.iter().map(one).fold(0, u64::wrapping_add);
    sum.to_le_bytes().iter().fold(0, |byte, other| byte ^ other)
}

fn digest(salt: &[u8], words: &str) -> Vec<u8> {
    let hash = |bytes: &[u8]| {
        let mut hasher = Sha256::new();
        hasher.update(salt);
        hasher.update(bytes);
        hasher.finalize()
    };
    (0..ROUNDS).fold(hash(words.as_bytes()), |last, _| hash(&last)).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helene() -> Veiled {
        Veiled::of("Hélène Léger-Crozet", vec![7; 16]).unwrap()
    }

    #[test]
    fn a_name_is_recognised_whatever_its_accents_case_and_order() {
        for name in ["Hélène Léger-Crozet", "LEGER CROZET helene", "He\u{301}lène  Léger Crozet"]
        {
            assert!(helene().is(name), "{name}");
        }
        for other in ["Hélène Léger", "Hélène Léger-Crozet Martin", "", "Léger-Crozet"] {
            assert!(!helene().is(other), "{other}");
        }
    }

    #[test]
    fn it_is_found_in_a_text_and_what_is_beside_it_stays() {
        let traces = [Trace { person: None, shared: false, name: Some(helene()) }];
        let text = "Vu d’HÉLÈNE LÉGER-CROZET (et Léger Crozet Hélène), Mme Léger-Crozet.";
        assert_eq!(
            without(&traces, text).as_deref(),
            Some("Vu d’[personne effacée] (et [personne effacée]), Mme Léger-Crozet.")
        );
        for other in ["Hélène, Léger-Crozet", "Hélène Léger", "rien", ""] {
            assert_eq!(without(&traces, other), None, "{other}");
        }
        let initial = Veiled::of("J. Dupont", vec![1]).unwrap();
        let traces = [Trace { person: None, shared: false, name: Some(initial) }];
        assert_eq!(without(&traces, "vu J. Dupont").as_deref(), Some("vu [personne effacée]"));
    }

    #[test]
    fn one_word_or_a_name_that_two_bear_tells_nobody() {
        let anne = Veiled::of("Anne", vec![1]).unwrap();
        let trace = Trace { person: None, shared: false, name: Some(anne) };
        assert!(!trace.tells("Anne"));
        assert_eq!(without(&[trace], "vu Anne"), None);
        let shared = Trace { person: None, shared: true, name: Some(helene()) };
        assert!(!shared.tells("Hélène Léger-Crozet"));
        assert_eq!(without(&[shared], "vu Hélène Léger-Crozet"), None);
    }

    #[test]
    fn nothing_of_the_name_can_be_read() {
        let debug = format!("{:?}", Veiled::of("Hélène Léger-Crozet", vec![7; 16])).to_lowercase();
        assert!(!debug.contains("leger") && !debug.contains("helene"));
        let other = Veiled::of("Hélène Léger-Crozet", vec![8; 16]).unwrap();
        assert_ne!(other.digest, helene().digest);
    }
}
