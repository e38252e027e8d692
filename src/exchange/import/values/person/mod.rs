//! People by the ways one file and the base write them, grouped: « MARTIN Claire », « Mme C. Martin ».
//!
//! Two passes: every cell is gathered first, then each is read. A name that two people bear, or whose
//! first name is never told, is asked. Must not know the sheet.

mod first_names;
mod group;
mod mention;

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap, HashSet},
};

use self::{group::Group, mention::Mention};
use super::{
    said::{says_nothing, words},
    shown,
};
use crate::exchange::{
    import::{Asking, Base, Choice, Reason},
    read::workbook::Content,
};

/// Words that say that nobody holds the place.
const VACANT: [&str; 12] = [
    "vacant",
    "vacante",
    "poste vacant",
    "a pourvoir",
    "poste a pourvoir",
    "a designer",
    "non designe",
    "a nommer",
    "a recruter",
    "recrutement en cours",
    "en cours de recrutement",
    "personne",
];

/// The people of a base and of a file.
#[derive(Debug, Clone, Default)]
pub struct People {
    groups: Vec<Group>,
    waiting: Vec<Mention>,
    /// Names that were added: each waits once.
    added: HashSet<String>,
    /// The groups of names that were read: a file says the same few names on every row.
    read: RefCell<HashMap<String, Vec<usize>>>,
}

/// How a group was written, for the person to look at before it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// « Prénom Nom ».
    pub name: String,
    /// As written in the file, each once.
    pub written: Vec<String>,
}

impl People {
    /// Those of a base.
    #[must_use]
    pub fn of(base: &Base<'_>) -> Self {
        let groups = base.data.people.iter().map(|one| Group::of_base(&one.name));
        Self { groups: groups.collect(), ..Self::default() }
    }

    /// Those of a base and of the cells of a file.
    #[must_use]
    pub fn gather<'c>(base: &Base<'_>, cells: impl IntoIterator<Item = &'c Content>) -> Self {
        let mut people = Self::of(base);
        for content in cells {
            people.add(content);
        }
        people.settle();
        people
    }

    /// Adds a cell that may name people.
    pub fn add(&mut self, content: &Content) {
        let text = text_of(content);
        for part in parts(&without_brackets(&text).0) {
            if self.added.insert(part.clone()) {
                self.waiting.extend(Mention::read(&part));
            }
        }
    }

    /// Groups what was added: those written in full first, their last name in capitals before others.
    pub fn settle(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        self.read.borrow_mut().clear();
        let lasts: Vec<Vec<String>> = waiting.iter().filter_map(Mention::sure_last).collect();
        waiting.sort_by_key(|one| one.rank(&lasts));
        for mention in waiting {
            self.place(&mention, &lasts);
        }
    }

    fn place(&mut self, mention: &Mention, lasts: &[Vec<String>]) {
        let fits: Vec<usize> = self.fitting(mention);
        if let [one] = fits[..] {
            self.groups[one].write(mention);
        } else if fits.is_empty()
            && let Some(group) = Group::new(mention, lasts)
        {
            self.groups.push(group);
        }
    }

    fn fitting(&self, mention: &Mention) -> Vec<usize> {
        let best = self.groups.iter().filter_map(|one| one.fit(mention)).min();
        let fits = |at: &usize| best.is_some() && self.groups[*at].fit(mention) == best;
        (0..self.groups.len()).filter(fits).collect()
    }

    /// The groups that fit a name as it is written.
    fn known(&self, part: &str, mention: &Mention) -> Vec<usize> {
        let mut read = self.read.borrow_mut();
        read.entry(part.to_owned()).or_insert_with(|| self.fitting(mention)).clone()
    }

    /// The people of a cell, « Prénom Nom » each; one who is not certain is asked.
    pub fn read(&self, content: &Content, cell: &str, asking: &mut Asking<'_>) -> Vec<String> {
        let text = text_of(content);
        if says_nothing(&text) {
            return Vec::new();
        }
        let (bare, beside) = without_brackets(&text);
        if beside {
            asking.say(Reason::KeptAsNote, cell, &shown(content));
        }
        if VACANT.contains(&words(&bare).join(" ").as_str()) {
            asking.say(Reason::Vacant, cell, bare.trim());
            return Vec::new();
        }
        let parts = parts(&bare);
        if parts.len() > 1 {
            asking.say(Reason::SeveralPeople, cell, &shown(content));
        }
        let mut found: Vec<String> = Vec::new();
        for part in parts.iter().filter(|part| !says_nothing(part)) {
            let one = self.one(part, cell, asking);
            found.extend(one.filter(|one| !found.contains(one)));
        }
        found
    }

    fn one(&self, part: &str, cell: &str, asking: &mut Asking<'_>) -> Option<String> {
        let Some(mention) = Mention::read(part) else {
            return asking.ask(Reason::Person, cell, part, Vec::new()).filter(|one| names(one));
        };
        match self.known(part, &mention)[..] {
            [one] => {
                let group = &self.groups[one];
                if mention.has_lost() {
                    asking.say(Reason::LostCharacter, cell, part);
                }
                if mention.has_initial() {
                    asking.say(Reason::Initial, cell, part);
                } else if group.is_partly(&mention) {
                    asking.say(Reason::PartOfName, cell, part);
                }
                Some(group.name())
            }
            ref several => {
                let named = several.iter().map(|one| self.groups[*one].name());
                let mut choices: Vec<String> = named.collect();
                if choices.is_empty() {
                    choices = mention.orders();
                }
                let choice = |name: String| Choice { answer: name.clone(), label: name };
                let choices = choices.into_iter().map(choice).collect();
                asking.ask(Reason::Person, cell, part, choices).filter(|one| names(one))
            }
        }
    }

    /// Every group written in the file, with how it is written there.
    #[must_use]
    pub fn groups(&self) -> Vec<Grouped> {
        let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for group in self.groups.iter().filter(|group| !group.written.is_empty()) {
            named.entry(group.name()).or_default().extend(group.written.clone());
        }
        named.into_iter().map(|(name, written)| Grouped { name, written }).collect()
    }
}

/// The text of a cell with its line ends.
fn text_of(content: &Content) -> String {
    if let Content::Text(text) = content { text.clone() } else { String::new() }
}

/// What stands outside brackets, and whether something stands in them.
fn without_brackets(text: &str) -> (String, bool) {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|c| {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    let kept: String = kept.collect();
    let beside = kept.trim() != text.trim();
    (kept, beside)
}

/// The people of one cell apart. A comma parts a last name from a first one as often as two people.
fn parts(text: &str) -> Vec<String> {
    let marked = text.replace(" et ", "/").replace(" ET ", "/").replace(['&', ';', '+', '\n'], "/");
    let mut parts = Vec::new();
    // « Tech : Anne Aa »: what comes before a colon is no name.
    let named = marked.split('/').map(|part| part.rsplit(':').next().unwrap_or(part).trim());
    for part in named.filter(|part| !part.is_empty()) {
        let named: Vec<&str> = part.split(',').map(str::trim).collect();
        if named.len() > 1 && named.iter().all(|one| one.contains(' ') || one.contains('.')) {
            parts.extend(named.into_iter().map(str::to_owned));
        } else {
            parts.push(part.replace(',', " "));
        }
    }
    parts
}

/// Whether an answer names somebody: « — » leaves the place vacant.
fn names(answer: &str) -> bool {
    !answer.trim().is_empty() && !says_nothing(answer)
}

#[cfg(test)]
mod tests;
