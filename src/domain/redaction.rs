//! Names of people replaced by what they are: « technicien 2 », « maire (Belley) », in texts too.
//!
//! Whoever leaves names out wants none left: a last name that stands alone goes as well, where it is written as
//! a name. Knows no words: it is given those that take the place of names.

use std::collections::HashMap;

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
    /// Whole names, folded.
    whole: HashMap<String, String>,
}

#[derive(Debug)]
struct Hidden {
    sought: Sought,
    /// What a text has, folded, where it has the name.
    mark: String,
    instead: String,
}

impl Redaction {
    /// Of these names; places keep theirs where somebody is called like one.
    #[must_use]
    pub fn of(names: &[(String, String)], places: &[&str]) -> Self {
        let places: Vec<(String, &str)> = places.iter().map(|name| (fold(name), *name)).collect();
        let mut all: Vec<Hidden> = Vec::new();
        let mut whole = HashMap::new();
        for (name, instead) in names.iter().filter(|(name, _)| !fold(name).is_empty()) {
            whole.entry(fold(name)).or_insert_with(|| instead.clone());
            let mark = name.split_whitespace().next_back().map(fold).unwrap_or_default();
            let near = places.iter().filter(|(folded, _)| folded.contains(&mark));
            let others = names.iter().map(|(other, _)| other.as_str());
            let longer =
                others.filter(|other| fold(other) != fold(name) && fold(other).contains(&mark));
            let kept = near.map(|(_, name)| *name).chain(longer);
            let sought = Sought::new(&[name], kept);
            all.push(Hidden { sought, mark, instead: instead.clone() });
        }
        Self { names: all, whole }
    }

    /// A text without the names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let folded = fold(text);
        if let Some(instead) = self.whole.get(&folded) {
            return instead.clone();
        }
        let there: Vec<&Hidden> =
            self.names.iter().filter(|one| folded.contains(&one.mark)).collect();
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
