//! Answers: one that is not understood is asked again, one that says nothing leaves the value out.

use super::words::says_nothing;
use crate::exchange::import::{Asking, Choice, Question, Reason};

/// What was answered, read; nothing while the question stands, or where the answer is that there is nothing.
pub fn answered<T>(
    (code, cell, read): (Reason, &str, &str),
    choices: Vec<Choice>,
    asking: &mut Asking<'_>,
    understand: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let answer = asking.ask(code, cell, read, choices.clone())?;
    if answer.trim().is_empty() || says_nothing(&answer) {
        return None;
    }
    let understood = understand(&answer);
    if understood.is_none() {
        let (cell, read) = (cell.to_owned(), read.to_owned());
        asking.questions.push(Question { code, cell, read, choices, wrote: None });
    }
    understood
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    #[test]
    fn an_answer_is_taken_left_out_or_asked_again() {
        for (answer, taken, asked) in [("12", Some(12), 0), ("", None, 0), ("douze", None, 1)] {
            let mut answers = Answers::default();
            answers.settle("ligne 2", Reason::Value, answer);
            let mut asking = Asking::of(&answers, "ligne 2");
            let of = (Reason::Value, "ligne 2, A", "XII");
            let read = answered(of, Vec::new(), &mut asking, |text| text.parse::<u32>().ok());
            assert_eq!((read, asking.questions.len()), (taken, asked), "{answer}");
        }
    }
}
