//! What one territory is called: its official name, its usual ones and its acronyms.

use std::collections::{BTreeSet, HashMap};

use crate::exchange::import::values::said::words;

/// Words of names that tell nothing apart.
const LINKS: [&str; 34] = [
    "cc",
    "ca",
    "cu",
    "communaute",
    "communautes",
    "communes",
    "agglomeration",
    "agglo",
    "urbaine",
    "metropole",
    "interco",
    "intercommunalite",
    "intercom",
    "epci",
    "d",
    "de",
    "du",
    "des",
    "le",
    "la",
    "les",
    "l",
    "et",
    "a",
    "en",
    "au",
    "aux",
    "sur",
    "ex",
    "ctg",
    "territoire",
    "seul",
    "seule",
    "ville",
];

/// Links of an acronym: its letters leave them out.
const SMALL: [&str; 13] =
    ["de", "du", "des", "d", "le", "la", "les", "l", "et", "en", "a", "au", "aux"];

/// Words that many territories share: they say none by themselves.
const COMMON: [&str; 24] = [
    "pays", "val", "plaine", "centre", "grand", "grande", "sud", "nord", "est", "ouest", "haut",
    "haute", "bas", "basse", "vallee", "vallees", "rives", "terre", "terres", "coeur", "portes",
    "porte", "monts", "bassin",
];

/// How well a name says a territory, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Official,
    Name,
    Acronym,
    Learnt,
    Words,
}

/// One territory.
pub(super) struct Entry {
    pub(super) code: String,
    /// The words of its name that tell it apart.
    pub(super) key: Vec<String>,
    /// Whether it is a group of communes: what its name gives in brackets tells it from its EPCI.
    group: bool,
}

/// A territory before it is found: its code, its name, whether it is a group of communes.
pub(super) type Named<'n> = (&'n str, &'n str, bool);

impl Entry {
    fn of((code, name, group): Named<'_>) -> Self {
        let name = if group { name } else { bracketless(name) };
        Self { code: code.to_owned(), key: key(&words(name)), group }
    }
}

/// A name without what it gives in brackets.
fn bracketless(name: &str) -> &str {
    name.split('(').next().unwrap_or(name)
}

/// What a name gives in brackets.
fn bracket(name: &str) -> Option<&str> {
    name.split_once('(').map(|(_, rest)| rest.trim_end_matches(')'))
}

/// What a name gives in brackets where that is more than an acronym: « Cap Atlantique ».
fn usual(name: &str) -> Vec<String> {
    let words = bracket(name).map(|usual| key(&words(usual)));
    words.filter(|words| words.len() > 1).unwrap_or_default()
}

fn acronyms_of(name: &str) -> BTreeSet<String> {
    let mut all = acronyms(&words(bracketless(name)));
    all.extend(bracket(name).map(|one| words(one).concat()));
    all
}

/// Territories, found by what they are called.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) all: Vec<Entry>,
    official: HashMap<String, Vec<usize>>,
    named: HashMap<Vec<String>, Vec<usize>>,
    acronyms: HashMap<String, Vec<usize>>,
}

impl Entries {
    /// Those of their names.
    pub(super) fn of<'n>(all: impl Iterator<Item = Named<'n>>) -> Self {
        let mut entries = Self::default();
        for (at, named) in all.enumerate() {
            let entry = Entry::of(named);
            if entry.group {
                entries.group(at, named.1, entry);
                continue;
            }
            let name = named.1;
            for official in BTreeSet::from([words(name).join(" "), bare_of(name)]) {
                entries.official.entry(official).or_default().push(at);
            }
            for key in BTreeSet::from([entry.key.clone(), usual(name)]) {
                if !key.is_empty() {
                    entries.named.entry(key).or_default().push(at);
                }
            }
            for acronym in acronyms_of(name) {
                entries.acronyms.entry(acronym).or_default().push(at);
            }
            entries.all.push(entry);
        }
        entries
    }

    /// A group has one name.
    fn group(&mut self, at: usize, name: &str, entry: Entry) {
        self.official.entry(words(name).join(" ")).or_default().push(at);
        self.named.entry(entry.key.clone()).or_default().push(at);
        self.all.push(entry);
    }

    /// Those that words say best. `own` are those of the base: a part of their name may do.
    pub(super) fn fits(
        &self,
        said: &[String],
        kind: bool,
        own: bool,
    ) -> (Option<Fit>, Vec<String>) {
        let short = key(said);
        let code = |at: &usize| self.all[*at].code.clone();
        let codes = |found: &Vec<usize>| found.iter().map(code).collect::<Vec<_>>();
        let those = |keep: &dyn Fn(&Entry) -> bool| {
            self.all.iter().filter(|one| keep(one)).map(|one| one.code.clone()).collect::<Vec<_>>()
        };
        if let Some(found) = self.official.get(&said.join(" ")) {
            return (Some(Fit::Official), codes(found));
        }
        if let Some(found) = self.named.get(&short) {
            let mut named = codes(found);
            if !kind && own {
                // « Dombes » is also how another begins: only a legal kind tells.
                let begins = |one: &Entry| {
                    !one.group && one.key.len() > short.len() && one.key.starts_with(&short)
                };
                named.extend(those(&begins));
            }
            return (Some(Fit::Name), named);
        }
        if let Some(found) = spelt(said).and_then(|letters| self.acronyms.get(&letters)) {
            return (Some(Fit::Acronym), codes(found));
        }
        let telling = short.iter().any(|word| word.len() > 2 && !COMMON.contains(&word.as_str()));
        if own && telling {
            let held = those(&|one| short.iter().all(|word| one.key.contains(word)));
            if !held.is_empty() {
                return (Some(Fit::Words), held);
            }
        }
        (None, Vec::new())
    }
}

fn bare_of(name: &str) -> String {
    words(bracketless(name)).join(" ")
}

/// Words without what tells nothing apart; all of them where nothing is left.
pub(super) fn key(said: &[String]) -> Vec<String> {
    let kept = said.iter().filter(|word| !LINKS.contains(&word.as_str()));
    kept.cloned().collect()
}

/// The acronyms of a name: with its legal kind or without, with its small words or without.
fn acronyms(said: &[String]) -> BTreeSet<String> {
    let kind = said.first().filter(|word| matches!(word.as_str(), "cc" | "ca" | "cu"));
    let rest = &said[usize::from(kind.is_some())..];
    let initials = |keep: &dyn Fn(&str) -> bool| {
        let words = rest.iter().filter(|word| keep(word));
        words.filter_map(|word| word.chars().next()).collect::<String>()
    };
    let short = initials(&|word| !SMALL.contains(&word));
    let long = initials(&|word| word != "l" && word != "d");
    let bare = initials(&|word| !LINKS.contains(&word));
    // « SMA » is the CA du Pays de Saint-Malo Agglomération.
    let near = initials(&|word| !SMALL.contains(&word) && word != "pays");
    let mut all = BTreeSet::from([short.clone(), long.clone(), near.clone()]);
    if let Some(kind) = kind {
        all.extend([&short, &long, &bare, &near].map(|letters| format!("{kind}{letters}")));
        // « COR » is the CA de l’Ouest Rhodanien, « CASUD » that of the Sud.
        all.insert(format!("c{short}"));
        all.insert(format!("{kind}{}", key(rest).concat()));
    }
    all.retain(|one| one.chars().count() > 2);
    all
}

/// The letters of what may be an acronym: « 3 C M » and « 3CM » are `cccm`.
fn spelt(said: &[String]) -> Option<String> {
    let lone = said.iter().all(|word| word.chars().count() == 1);
    let typed = match said {
        [one] => one.clone(),
        _ if lone => said.concat(),
        _ => return None,
    };
    let mut letters = String::new();
    let mut times = 1;
    for c in typed.chars() {
        if let Some(figure) = c.to_digit(10) {
            times = usize::try_from(figure).ok()?;
        } else {
            letters.extend(std::iter::repeat_n(c, times));
            times = 1;
        }
    }
    (3..=9).contains(&letters.chars().count()).then_some(letters)
}
