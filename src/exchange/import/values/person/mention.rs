//! One way of writing one person: civility, initials, capitals, in either order.

use crate::domain::fold::fold;

use super::first_names::{holds_first_name, is_first_name};

/// Civilities and titles, folded, without their dot.
const CIVILITIES: [&str; 12] = [
    "m",
    "mr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "mm",
    "mmes",
    "dr",
    "docteur",
    "me",
];

/// Small words that begin a last name.
const PARTICLES: [&str; 10] = ["de", "du", "des", "d", "le", "la", "les", "van", "von", "ben"];

/// A word between blanks: « N'DOUR-BÉAL ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub shown: String,
    /// Its folded parts: `n`, `dour`, `beal`.
    pub parts: Vec<String>,
    /// Whether it is in capitals.
    pub capital: bool,
    /// Whether it is cut short: « K. », « Th. », « M-A ».
    pub initial: bool,
}

/// One way of writing one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub written: String,
    pub words: Vec<Word>,
    pub civility: bool,
}

/// A first and a last name, as places of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    pub first: Vec<Word>,
    pub last: Vec<Word>,
}

impl Mention {
    /// Reads one person; nothing where there is no word.
    pub(super) fn read(text: &str) -> Option<Self> {
        let spaced = text.replace('.', ". ");
        let mut all: Vec<&str> = spaced.split_whitespace().filter(|one| *one != ".").collect();
        let title = |word: &str| CIVILITIES.contains(&fold(word.trim_end_matches('.')).as_str());
        let mut civility = false;
        while all.len() > 1 && all.first().is_some_and(|word| title(word)) {
            civility = true;
            all.remove(0);
        }
        let words: Vec<Word> = all.into_iter().filter_map(Word::of).collect();
        let said = words.iter().any(|word| !word.initial);
        said.then(|| Self { written: text.trim().to_owned(), words, civility })
    }

    /// Whether a word is cut short.
    pub(super) fn has_initial(&self) -> bool {
        self.words.iter().any(|word| word.initial)
    }

    /// Whether a character of it was lost.
    pub(super) fn has_lost(&self) -> bool {
        self.words.iter().any(|word| word.shown.contains(['?', '\u{fffd}']))
    }

    /// First and last name where the writing tells them: by capitals, or by what is cut short.
    pub(super) fn sure(&self) -> Option<Split> {
        let by = |is_last: &dyn Fn(&Word) -> bool| {
            let (last, first): (Vec<Word>, Vec<Word>) =
                self.words.iter().cloned().partition(is_last);
            (!last.is_empty() && !first.is_empty()).then_some(Split { first, last })
        };
        if self.has_initial() {
            let split = by(&|word| !word.initial)?;
            // « Ségolène Q. » may be a first name and the letter of a last one.
            let lone = split.last.len() == 1 && self.words.last().is_some_and(|word| word.initial);
            let first = split.last.first().is_some_and(|word| is_first_name(&word.folded()));
            return (!(lone && first && !split.last[0].capital)).then_some(split);
        }
        by(&|word| word.capital).filter(|split| self.together(&split.last))
    }

    /// Whether the words of a last name follow each other, at one end.
    fn together(&self, last: &[Word]) -> bool {
        self.words.starts_with(last) || self.words.ends_with(last)
    }

    /// The last name where it is sure, folded.
    pub(super) fn sure_last(&self) -> Option<Vec<String>> {
        let lone = || {
            let alone =
                self.civility && !self.has_initial() && self.words.iter().all(|w| !w.capital)
                    || self.words.len() == 1;
            alone.then(|| flat(&self.words))
        };
        self.sure().map(|split| flat(&split.last)).or_else(lone)
    }

    /// Every way of parting it where the writing does not tell.
    pub(super) fn splits(&self) -> Vec<Split> {
        if let Some(sure) = self.sure() {
            return vec![sure];
        }
        let count = self.words.len();
        let at = |at: usize| self.words.split_at(at);
        let mut all = Vec::new();
        for cut in 1..count {
            let (before, after) = at(cut);
            all.push(Split { first: before.to_vec(), last: after.to_vec() });
            all.push(Split { first: after.to_vec(), last: before.to_vec() });
        }
        all.push(Split { first: Vec::new(), last: self.words.clone() });
        all
    }

    /// First and last name where the writing, the file or usual first names tell them.
    pub(super) fn likeliest(&self, lasts: &[Vec<String>]) -> Option<Split> {
        if let Some(sure) = self.sure() {
            return Some(sure);
        }
        if self.words.len() < 2 {
            return None;
        }
        let whole: Vec<Split> =
            self.splits().into_iter().filter(|one| !one.first.is_empty()).collect();
        let known = |one: &&Split| lasts.contains(&flat(&one.last));
        let named = |one: &&Split| one.first.iter().all(|word| is_first_name(&word.folded()));
        let other = |one: &Split| one.last.iter().any(|word| is_first_name(&word.folded()));
        let partly = |one: &&Split| one.first.iter().all(|word| holds_first_name(&word.folded()));
        for by in [&known as &dyn Fn(&&Split) -> bool, &named, &partly] {
            let found: Vec<&Split> = whole.iter().filter(|one| by(one)).collect();
            let clear: Vec<&&Split> = found.iter().filter(|one| !other(one)).collect();
            match (&found[..], &clear[..]) {
                ([one], _) => return Some(Split::clone(one)),
                (_, [one]) => return Some(Split::clone(one)),
                _ => {}
            }
        }
        None
    }

    /// The order in which mentions are grouped: the surest first.
    pub(super) fn rank(&self, lasts: &[Vec<String>]) -> usize {
        let full = |split: &Split| split.first.iter().all(|word| !word.initial);
        match (self.sure(), self.likeliest(lasts)) {
            (Some(split), _) if full(&split) => 1000 - flat(&split.last).len().min(9),
            (None, Some(_)) => 2000,
            _ => 4000,
        }
    }

    /// « Prénom Nom » in each order, to be chosen from.
    pub(super) fn orders(&self) -> Vec<String> {
        let splits = self.splits();
        let whole = splits.iter().filter(|one| !one.first.is_empty());
        whole.take(2).map(|one| format!("{} {}", shown(&one.first), shown(&one.last))).collect()
    }
}

impl Word {
    fn of(text: &str) -> Option<Self> {
        let shown = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '?').to_owned();
        let folded = fold(&shown);
        let parts: Vec<String> =
            folded.split(' ').filter(|one| !one.is_empty()).map(Into::into).collect();
        if parts.is_empty() {
            return None;
        }
        let letters = || shown.chars().filter(|c| c.is_alphabetic());
        let single = parts.iter().all(|part| part.chars().count() == 1);
        let initial = single || text.ends_with('.') && folded.chars().count() <= 3;
        let capital = letters().count() > 1 && letters().all(|c| !c.is_lowercase()) && !initial;
        Some(Self { shown, parts, capital, initial })
    }

    pub(super) fn folded(&self) -> String {
        self.parts.join(" ")
    }
}

/// The folded parts of words, one after another.
pub(super) fn flat(words: &[Word]) -> Vec<String> {
    words.iter().flat_map(|word| word.parts.iter().cloned()).collect()
}

/// Words as people write them: capitals as a capital letter and small ones.
pub(super) fn shown(words: &[Word]) -> String {
    let all: Vec<String> = words.iter().map(titled).collect();
    all.join(" ")
}

fn titled(word: &Word) -> String {
    if word.initial {
        return format!("{}.", word.shown.to_uppercase());
    }
    let mixed =
        word.shown.chars().any(char::is_lowercase) && word.shown.chars().any(char::is_uppercase);
    if mixed || PARTICLES.contains(&word.shown.as_str()) {
        return word.shown.clone();
    }
    let mut begins = true;
    let mut titled = String::new();
    for c in word.shown.chars() {
        if begins {
            titled.extend(c.to_uppercase());
        } else {
            titled.extend(c.to_lowercase());
        }
        begins = !c.is_alphanumeric();
    }
    titled
}
