//! Names of people replaced by what they are: « technicien 2 », « maire (Belley) », in texts too.
//!
//! Whoever leaves names out wants none left: a last name that stands alone goes as well, where it is written as
//! a name. Knows no words: it is given those that take the place of names.

use std::collections::{BTreeSet, HashMap};

use super::{
    contents::Contents,
    field::Value,
    fold::fold,
    mention::Sought,
    record::{self, Holds},
};

/// Names, each with the words that take its place.
#[derive(Debug, Default)]
pub struct Redaction {
    names: Vec<Hidden>,
    /// Whole names, folded, with the words in their place.
    whole: HashMap<String, String>,
    /// The names that end by a word.
    ending: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Hidden {
    sought: Sought,
    instead: String,
}

impl Redaction {
    /// Of these names; places keep theirs where somebody is called like one.
    #[must_use]
    pub fn of(names: &[(String, String)], places: &[&str]) -> Self {
        let mut redaction = Self::default();
        let around = Around::of(names, places);
        for (name, instead) in names {
            let folded = fold(name);
            let Some(last) = words(&folded).next_back() else { continue };
            let at = redaction.names.len();
            redaction.ending.entry(last.to_owned()).or_default().push(at);
            let sought = Sought::new(&[name], around.with(last, &folded));
            redaction.names.push(Hidden { sought, instead: instead.clone() });
            redaction.whole.entry(folded).or_insert_with(|| instead.clone());
        }
        redaction
    }

    /// A text without the names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let folded = fold(text);
        if let Some(instead) = self.whole.get(&folded) {
            return instead.clone();
        }
        let there: BTreeSet<usize> =
            words(&folded).filter_map(|word| self.ending.get(word)).flatten().copied().collect();
        let there: Vec<&Hidden> = there.iter().filter_map(|at| self.names.get(*at)).collect();
        let mut kept = text.to_owned();
        for one in &there {
            if let Some(without) = one.sought.without(&kept, &one.instead) {
                kept = without;
            }
        }
        for one in &there {
            let mut parts = one.sought.parts(&kept);
            parts.retain(|part| kept[part.clone()].starts_with(char::is_uppercase));
            for part in parts.into_iter().rev() {
                kept.replace_range(part, &one.instead);
            }
        }
        kept
    }

    /// The records without the names.
    pub fn records(&self, contents: &mut Contents) {
        for (kind, all) in &mut contents.kinds {
            let described = record::of(*kind);
            for (key, value) in all.iter_mut().flat_map(|one| &mut one.fields) {
                let spec = described.spec(key.field);
                let names = spec.is_some_and(|spec| spec.is_free() || spec.holds == Holds::Name);
                if let (true, Value::Text(text)) = (names, value) {
                    *text = self.text(text);
                }
            }
        }
    }
}

/// The words of a folded text.
fn words(folded: &str) -> impl DoubleEndedIterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Names of people and places by each of their words: what a name alone must not be found in.
struct Around<'a> {
    names: Vec<(String, &'a str)>,
    by_word: HashMap<String, Vec<usize>>,
}

impl<'a> Around<'a> {
    fn of(names: &'a [(String, String)], places: &[&'a str]) -> Self {
        let people = names.iter().map(|(name, _)| name.as_str());
        let all = people.chain(places.iter().copied());
        let names: Vec<(String, &str)> = all.map(|name| (fold(name), name)).collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (folded, _)) in names.iter().enumerate() {
            for word in words(folded) {
                by_word.entry(word.to_owned()).or_default().push(at);
            }
        }
        Self { names, by_word }
    }

    /// The others that have this word.
    fn with(&self, word: &str, but: &str) -> impl Iterator<Item = &'a str> {
        let places = self.by_word.get(word).into_iter().flatten();
        let all = places.filter_map(|at| self.names.get(*at));
        all.filter(move |(folded, _)| folded != but).map(|(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redaction() -> Redaction {
        let pair = |name: &str, instead: &str| (name.to_owned(), instead.to_owned());
        let names = [
            pair("Anne Crozet", "administratrice 1"),
            pair("Luc Martin", "technicien 1"),
            pair("Jeanne Crozet-Martin", "technicien 2"),
            pair("Zoé", "lecture 1"),
        ];
        Redaction::of(&names, &["Saint-Martin", "Belley"])
    }

    #[test]
    fn a_name_goes_whole_or_alone_whatever_its_case_and_order() {
        for (text, left) in [
            ("Vu Anne Crozet.", "Vu administratrice 1."),
            ("CROZET Anne, puis Mme Crozet", "administratrice 1, puis Mme administratrice 1"),
            ("M. Martin à Saint-Martin", "M. technicien 1 à Saint-Martin"),
            ("Jeanne Crozet-Martin", "technicien 2"),
            ("avec zoé et Zoé", "avec zoé et lecture 1"),
            ("rien ici", "rien ici"),
        ] {
            assert_eq!(redaction().text(text), left, "{text}");
        }
        assert_eq!(redaction().text("zoe"), "lecture 1");
    }
}
