//! One person, and whether a writing is theirs.

use super::mention::{Mention, Split, Word, flat, shown};
use crate::domain::fold::fold;

/// How well a writing fits a person, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// First and last name.
    Whole,
    /// The last name, and a first one that is not told or cut short.
    Last,
    /// The first name, and a part of the last.
    Part,
}

/// One person.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// As the base calls them; none for one of the file alone.
    held: Option<String>,
    /// First names, folded; none where the base does not tell them apart.
    first: Vec<String>,
    last: Vec<String>,
    /// Best ways of writing each.
    shown: (String, String),
    /// As written in the file.
    pub written: Vec<String>,
}

impl Group {
    /// A person of the base: first name then last name.
    pub(super) fn of_base(name: &str) -> Self {
        let mut all: Vec<String> = fold(name).split(' ').map(Into::into).collect();
        let first = all.drain(..1.min(all.len())).collect();
        let shown = (String::new(), String::new());
        Self { held: Some(name.to_owned()), first, last: all, shown, written: Vec::new() }
    }

    /// A person of the file, where first and last name are told.
    pub(super) fn new(mention: &Mention, lasts: &[Vec<String>]) -> Option<Self> {
        let split = mention.likeliest(lasts)?;
        if mention.has_lost() || split.first.iter().any(|word| word.initial) {
            return None;
        }
        Some(Self {
            held: None,
            first: flat(&split.first),
            last: flat(&split.last),
            shown: (shown(&split.first), shown(&split.last)),
            written: vec![mention.written.clone()],
        })
    }

    /// « Prénom Nom ».
    pub(super) fn name(&self) -> String {
        let (first, last) = &self.shown;
        self.held.clone().unwrap_or_else(|| format!("{first} {last}"))
    }

    /// Adds a writing: the one with accents and hyphens is shown.
    pub(super) fn write(&mut self, mention: &Mention) {
        if !self.written.contains(&mention.written) {
            self.written.push(mention.written.clone());
        }
        for split in mention.splits() {
            better(&mut self.shown.0, &self.first, &split.first);
            better(&mut self.shown.1, &self.last, &split.last);
        }
    }

    /// How well a writing fits.
    pub(super) fn fit(&self, mention: &Mention) -> Option<Fit> {
        let splits = mention.splits();
        let own = self.ways();
        let each = splits.iter().flat_map(|split| own.iter().map(move |way| (split, way)));
        each.filter_map(|(split, (first, last))| fit(split, first, last)).min()
    }

    /// First and last name: of the base, wherever one may end and the other begin.
    fn ways(&self) -> Vec<(Vec<String>, Vec<String>)> {
        if self.held.is_none() {
            return vec![(self.first.clone(), self.last.clone())];
        }
        let all: Vec<String> = self.first.iter().chain(&self.last).cloned().collect();
        let cut = |at: usize| (all[..at].to_vec(), all[at..].to_vec());
        (1..all.len().max(2)).filter(|at| *at <= all.len()).map(cut).collect()
    }

    /// Whether a writing leaves out a first name, or a part of the last.
    pub(super) fn is_partly(&self, mention: &Mention) -> bool {
        self.fit(mention) != Some(Fit::Whole)
    }
}

fn better(shown: &mut String, parts: &[String], words: &[Word]) {
    let plain = |text: &str| text.chars().filter(|c| c.is_ascii() && *c != '-').count();
    let told = !words.is_empty() && !words.iter().any(|word| word.initial) && flat(words) == parts;
    let said = self::shown(words);
    let hyphens = |text: &str| text.matches('-').count();
    let (own, other) = (plain(shown), plain(&said));
    if told && !shown.is_empty() && (other < own || other == own && hyphens(&said) > hyphens(shown))
    {
        *shown = said;
    }
}

fn fit(split: &Split, first: &[String], last: &[String]) -> Option<Fit> {
    let named = flat(&split.last);
    let told = told_by(&split.first, first);
    if same(&named, last) {
        return match told {
            Told::Whole => Some(Fit::Whole),
            Told::Cut | Told::Nothing => Some(Fit::Last),
            Told::Another => None,
        };
    }
    // « Ségolène Q. »: the first name, and the first letter of the last.
    let lone = split.last.len() == 1 && split.first.len() == 1 && split.first[0].initial;
    let letter = || last.first().is_some_and(|one| one.starts_with(&split.first[0].parts[0]));
    if lone && same(&named, first) && letter() {
        return Some(Fit::Part);
    }
    let begins = named.len() < last.len() && last.starts_with(&named) || last.ends_with(&named);
    let telling = named.iter().any(|word| word.chars().count() > 3);
    (begins && telling && told == Told::Whole).then_some(Fit::Part)
}

/// What a writing tells of a first name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Cut,
    Whole,
    Another,
}

fn told_by(words: &[Word], first: &[String]) -> Told {
    if words.is_empty() {
        return Told::Nothing;
    }
    if same(&flat(words), first) {
        return Told::Whole;
    }
    if words.iter().all(|word| word.initial) {
        let letters = flat(words);
        let fits = letters.len() <= first.len()
            && letters.iter().zip(first).all(|(cut, whole)| whole.starts_with(cut.as_str()));
        return if fits { Told::Cut } else { Told::Another };
    }
    Told::Another
}

/// Whether parts are the same, a lost character standing for any.
fn same(written: &[String], own: &[String]) -> bool {
    let alike = |one: &str, other: &str| {
        let lost = |c: char| matches!(c, '?' | '\u{fffd}');
        let (one, other) = (one.chars().collect::<Vec<_>>(), other.chars().collect::<Vec<_>>());
        one.len() == other.len()
            && one.iter().zip(&other).all(|(one, other)| one == other || lost(*one))
    };
    written.len() == own.len() && written.iter().zip(own).all(|(one, other)| alike(one, other))
}
