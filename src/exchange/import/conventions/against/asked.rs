//! What a row says otherwise than the base, as one question.

use crate::{
    domain::import::{KEEP, TAKE, Wrote},
    exchange::import::{Asking, Choice, Reason},
};

/// Both values, that of the base first; whether that of the file is to be taken, once it is answered.
pub(super) fn differ(
    what: &str,
    (own, read): (&str, &str),
    wrote: Option<Wrote>,
    asking: &mut Asking<'_>,
) -> bool {
    let source = asking.source().to_owned();
    let choices = [(KEEP, own), (TAKE, read)]
        .map(|(answer, label)| Choice { answer: answer.to_owned(), label: label.to_owned() });
    let said = format!("{what}\u{a0}: {own} / {read}");
    let put = asking.questions.len();
    let answer = asking.ask(Reason::AgainstBase, &source, &said, choices.into());
    if let Some(question) = asking.questions.get_mut(put) {
        question.wrote = wrote;
    }
    answer.is_some_and(|answer| answer.trim() == TAKE)
}
