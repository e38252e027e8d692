//! What is said and asked of one row while it is read.

use std::collections::BTreeMap;

use crate::domain::import::{Answers, Choice, Given, Question, Reason, Why};

/// What is said and asked of one row while it is read.
#[derive(Debug)]
pub struct Asking<'a> {
    answers: &'a Answers,
    source: String,
    /// The cell that took the answer of the row, by the question.
    taken: BTreeMap<Reason, String>,
    /// What was said.
    pub why: Vec<Why>,
    /// What was asked and not answered.
    pub questions: Vec<Question>,
}

impl<'a> Asking<'a> {
    /// Of a row, by its source.
    #[must_use]
    pub fn of(answers: &'a Answers, source: &str) -> Self {
        let (why, questions, taken) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { answers, source: source.to_owned(), taken, why, questions }
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
    ///
    /// An answer that names the row alone is that of the first cell that asks: another has its own.
    pub fn ask(
        &mut self,
        code: Reason,
        cell: &str,
        read: &str,
        choices: Vec<Choice>,
    ) -> Option<String> {
        let found = self.answers.of((&self.source, cell), code, read);
        let answer = found.filter(|(_, given)| {
            *given != Given::Row
                || self.taken.entry(code).or_insert_with(|| cell.to_owned()) == cell
        });
        let answer = answer.map(|(answer, _)| answer.to_owned());
        if answer.is_none() {
            let (cell, read) = (cell.to_owned(), read.to_owned());
            self.questions.push(Question { code, cell, read, choices, wrote: None });
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Asking, Reason};

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

    #[test]
    fn the_answer_of_a_row_is_that_of_one_cell() {
        let mut answers = Answers::default();
        answers.settle("S!7", Reason::Date, "2026-03-01");
        let mut row = Asking::of(&answers, "S!7");
        let mut ask = |cell: &str| row.ask(Reason::Date, cell, "à définir", Vec::new());
        assert!(ask("S!C7").is_some());
        assert!(ask("S!C7").is_some(), "the same cell, asked again");
        assert_eq!(ask("S!D7"), None, "the end is not the start");
    }
}
