//! The themes of a convention: words, acronyms and a legend, apart or run together.

use std::collections::BTreeMap;

use super::{
    said::{says_nothing, words},
    shown,
};
use crate::{
    domain::lists::Theme,
    exchange::{
        import::{Asking, Base, Choice, Reason},
        read::workbook::Content,
    },
};

/// Acronyms and other words of a theme, folded.
const SYNONYMS: &[(&str, &str)] = &[
    ("pe", "petite_enfance"),
    ("pet enf", "petite_enfance"),
    ("0 3 ans", "petite_enfance"),
    ("accueil du jeune enfant", "petite_enfance"),
    ("e", "enfance"),
    ("enf", "enfance"),
    ("j", "jeunesse"),
    ("jeu", "jeunesse"),
    ("jeun", "jeunesse"),
    ("jeunes", "jeunesse"),
    ("ados", "jeunesse"),
    ("par", "parentalite"),
    ("parent", "parentalite"),
    ("soutien a la parentalite", "parentalite"),
    ("ad", "acces_aux_droits"),
    ("droits", "acces_aux_droits"),
    ("acces droits", "acces_aux_droits"),
    ("acces aux droits et aux services", "acces_aux_droits"),
    ("in", "inclusion_numerique"),
    ("num", "inclusion_numerique"),
    ("numerique", "inclusion_numerique"),
    ("inclusion num", "inclusion_numerique"),
    ("avs", "animation_vie_sociale"),
    ("vie sociale", "animation_vie_sociale"),
    ("animation vie sociale", "animation_vie_sociale"),
    ("animation sociale", "animation_vie_sociale"),
    ("log", "logement"),
    ("logt", "logement"),
    ("hand", "handicap"),
    ("inclusion handicap", "handicap"),
    ("mob", "mobilite"),
    ("ins", "insertion"),
    ("hab", "habitat"),
    ("personnes agees", "seniors"),
    ("senior", "seniors"),
    ("gouv", "gouvernance"),
    ("gouvernance et pilotage", "gouvernance"),
    ("coordination", "gouvernance"),
];

/// Marks between two themes.
const APART: [char; 11] = [';', ',', '/', '\n', '\r', '+', '·', '|', '•', '\t', '–'];

/// What themes are called, in this base and this workbook.
#[derive(Debug, Clone)]
pub struct Themes {
    called: BTreeMap<String, String>,
    offered: Vec<Choice>,
}

impl Themes {
    /// As a base calls them, and as people abridge them.
    #[must_use]
    pub fn of(base: &Base<'_>) -> Self {
        let themes = &base.data.themes;
        let known = |code: &str| themes.iter().any(|one| one.code == code);
        let mut called: BTreeMap<String, String> = SYNONYMS
            .iter()
            .filter(|(_, code)| known(code))
            .map(|(word, code)| ((*word).to_owned(), (*code).to_owned()))
            .collect();
        for Theme { code, label, .. } in themes {
            called.insert(words(label).join(" "), code.clone());
            called.insert(words(code).join(" "), code.clone());
        }
        let offered =
            themes.iter().map(|one| Choice { answer: one.code.clone(), label: one.label.clone() });
        Self { called, offered: offered.collect() }
    }

    /// Learns the acronyms of « Légende : PE petite enfance ; E enfance ».
    pub fn learn(&mut self, legend: &str) {
        let (_, pairs) = legend.split_once(':').unwrap_or(("", legend));
        for pair in pairs.split(APART) {
            let said = words(pair);
            let Some((acronym, rest)) = said.split_first() else { continue };
            let rest = rest.join(" ");
            if let Some(code) = self.called.get(&rest).filter(|_| !rest.is_empty()) {
                self.called.insert(acronym.clone(), code.clone());
            }
        }
    }

    /// The theme a title or a few words are called by.
    #[must_use]
    pub fn one(&self, text: &str) -> Option<&str> {
        self.called.get(&words(text).join(" ")).map(String::as_str)
    }

    /// The themes of a cell, in the order they are written; one that is not understood is asked.
    pub fn read(&self, content: &Content, cell: &str, asking: &mut Asking<'_>) -> Vec<String> {
        let text = if let Content::Text(text) = content { text.clone() } else { shown(content) };
        let mut found: Vec<String> = Vec::new();
        if says_nothing(&text) {
            return found;
        }
        for part in text.split(APART).filter(|part| !says_nothing(part)) {
            let (codes, left) = self.run(&words(part));
            found.extend(codes);
            if left {
                let answer = asking.ask(Reason::Theme, cell, part.trim(), self.offered.clone());
                let known =
                    answer.filter(|code| self.offered.iter().any(|one| one.answer == *code));
                found.extend(known);
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|code| seen.insert(code.clone()));
        found
    }

    /// The themes of words that follow each other, the longest first, and whether something is left.
    fn run(&self, said: &[String]) -> (Vec<String>, bool) {
        let mut codes = Vec::new();
        let (mut at, mut left) = (0, false);
        while at < said.len() {
            let longest = (at + 1..=said.len()).rev().find_map(|end| {
                self.called.get(&said[at..end].join(" ")).map(|code| (end, code.clone()))
            });
            if let Some((end, code)) = longest {
                codes.push(code);
                at = end;
            } else {
                left |= said[at] != "et";
                at += 1;
            }
        }
        (codes, left)
    }
}

#[cfg(test)]
mod tests;
