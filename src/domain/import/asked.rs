//! Questions that an import puts to the person, and the answers they gave. Must not know how a cell is read.

use std::collections::BTreeMap;

use crate::domain::import_reason::Reason;

/// An answer that is offered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Choice {
    /// What an answers file says to take it.
    pub answer: String,
    /// As shown: a name, a day, a state.
    pub label: String,
}

/// Something only the person can tell.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Question {
    /// About what.
    pub code: Reason,
    /// In which cell.
    pub cell: String,
    /// What stands there.
    pub read: String,
    /// Answers offered, the likeliest first; none where it has to be typed.
    pub choices: Vec<Choice>,
}

/// Answers given so far: to one question, to those of a row by their code, or to all alike by the code and
/// what was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    exact: BTreeMap<(String, Reason, String), String>,
    one: BTreeMap<(String, Reason), String>,
    alike: BTreeMap<(Reason, String), String>,
}

impl Answers {
    /// Answers one question: of two of the same code in a row, the other stands.
    pub fn settle_one(&mut self, source: &str, asked: &Question, answer: &str) {
        let key = (source.to_owned(), asked.code, asked.read.trim().to_owned());
        self.exact.insert(key, answer.to_owned());
    }

    /// Answers the question of one row.
    pub fn settle(&mut self, source: &str, code: Reason, answer: &str) {
        self.one.insert((source.to_owned(), code), answer.to_owned());
    }

    /// Answers every question of one code in which the same was read.
    pub fn settle_alike(&mut self, code: Reason, read: &str, answer: &str) {
        self.alike.insert((code, read.trim().to_owned()), answer.to_owned());
    }

    /// What was answered.
    #[must_use]
    pub fn of(&self, source: &str, code: Reason, read: &str) -> Option<&str> {
        let exact = self.exact.get(&(source.to_owned(), code, read.trim().to_owned()));
        let one = || self.one.get(&(source.to_owned(), code));
        let alike = || self.alike.get(&(code, read.trim().to_owned()));
        exact.or_else(one).or_else(alike).map(String::as_str)
    }
}
