//! Questions put to the person, and the answers they gave: the only door between a doubt and a value.

use crate::domain::{
    import::{Answers, Choice, Question},
    import_reason::{Reason, Why},
};

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
