//! Questions put to the person, and the answers they gave: the only door between a doubt and a value.

use std::collections::BTreeMap;

use crate::domain::import_reason::{Reason, Why};

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

/// Answers given so far, by the row and the code, or for all alike by the code and what was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    one: BTreeMap<(String, Reason), String>,
    alike: BTreeMap<(Reason, String), String>,
}

impl Answers {
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
        let one = self.one.get(&(source.to_owned(), code));
        let alike = || self.alike.get(&(code, read.trim().to_owned()));
        one.or_else(alike).map(String::as_str)
    }
}

/// What is said and asked of one row while it is read.
#[derive(Debug)]
pub struct Asking<'a> {
    answers: &'a Answers,
    source: String,
    /// What was said.
    pub why: Vec<Why>,
    /// What was asked and not answered.
    pub questions: Vec<Question>,
}

impl<'a> Asking<'a> {
    /// Of a row, by its source.
    #[must_use]
    pub fn of(answers: &'a Answers, source: &str) -> Self {
        Self { answers, source: source.to_owned(), why: Vec::new(), questions: Vec::new() }
    }

    /// The row asked about.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Says how a cell was read.
    pub fn say(&mut self, code: Reason, cell: &str, read: &str) {
        let why = Why { code, cell: cell.to_owned(), read: read.to_owned() };
        if !self.why.contains(&why) {
            self.why.push(why);
        }
    }

    /// The answer to a question; where there is none yet, the question is put and nothing is taken.
    pub fn ask(
        &mut self,
        code: Reason,
        cell: &str,
        read: &str,
        choices: Vec<Choice>,
    ) -> Option<String> {
        let answer = self.answers.of(&self.source, code, read).map(ToOwned::to_owned);
        if answer.is_none() {
            let (cell, read) = (cell.to_owned(), read.to_owned());
            self.questions.push(Question { code, cell, read, choices });
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Asking};
    use crate::exchange::import::Reason;

    #[test]
    fn a_question_is_put_until_it_is_answered_for_its_row_or_for_all_alike() {
        let mut answers = Answers::default();
        let mut row = Asking::of(&answers, "Suivi!7");
        assert_eq!(row.ask(Reason::State, "Suivi!C7", "?", Vec::new()), None);
        assert_eq!(row.questions.len(), 1);

        answers.settle_alike(Reason::State, "?", "signed");
        let mut row = Asking::of(&answers, "Suivi!7");
        assert_eq!(row.ask(Reason::State, "Suivi!C7", " ?", Vec::new()).as_deref(), Some("signed"));

        answers.settle("Suivi!7", Reason::State, "expired");
        let mut row = Asking::of(&answers, "Suivi!7");
        assert_eq!(row.ask(Reason::State, "Suivi!C7", "?", Vec::new()).as_deref(), Some("expired"));
        assert!(row.questions.is_empty());
    }
}
