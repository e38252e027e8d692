//! What a question is narrowed to, by a typed name: whatever may narrow it is tried in turn.

use crate::{
    cli::{Failure, Session, names},
    domain::{
        lookup::Named,
        questions::{About, Narrow, Question},
        snapshot::Snapshot,
    },
};

pub(super) fn found(
    session: &Session,
    data: &Snapshot,
    question: Question,
    typed: &str,
) -> Result<About, Failure> {
    let mut missed = None;
    for narrow in question.narrowed_by() {
        match one(session, data, *narrow, typed) {
            Ok(id) => return Ok(About { narrow: *narrow, id }),
            Err(sentence) => missed = missed.or(Some(sentence)),
        }
    }
    let none = || Failure::usage((session.text.questions.cli.not_narrowed)(question.as_str()));
    Err(missed.map_or_else(none, Failure::unknown))
}

fn one(session: &Session, data: &Snapshot, narrow: Narrow, typed: &str) -> Result<String, String> {
    let text = session.text;
    match narrow {
        Narrow::Territory => names::territory(text, data, typed).map(|one| one.code.to_string()),
        Narrow::Person => names::person(text, data, typed).map(|one| one.id.to_string()),
        Narrow::Theme => names::theme(text, data, typed).map(str::to_owned),
        Narrow::Orientation => {
            let all = data.orientations.iter();
            let all =
                all.map(|one| Named { thing: one.id.as_str(), code: &one.id, name: &one.label });
            names::one(text, (text.questions.narrow)(narrow), typed, all).map(str::to_owned)
        }
    }
}
