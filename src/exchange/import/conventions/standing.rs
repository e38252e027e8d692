//! The state of a convention: its words, and what its days say of them.

use chrono::NaiveDate;

use super::{
    dates::Dates,
    grid::{Held, Line},
};
use crate::{
    domain::stage::Stage,
    exchange::import::{
        Asking, Choice, Reason,
        values::{
            says_nothing, shown,
            state::{Said, State, state},
        },
    },
};

/// The state of a row: as read, even where it is asked.
pub(super) fn standing(
    line: Line<'_>,
    dates: &Dates,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<State> {
    let Held { name, content } = line.cell("state", asking);
    let text = shown(content);
    let by_dates = by_dates(dates, today);
    if !line.has("state") {
        let name = line.sheet.source(line.row().number);
        return match by_dates {
            Some(state) if dates.signed.is_some() || state == State::Expired => {
                asking.say(Reason::StateFromDates, &name, state.as_str());
                Some(state)
            }
            _ => ask(Reason::State, &name, "", &likely(by_dates), asking),
        };
    }
    if text.is_empty() || says_nothing(&text) {
        return ask(Reason::State, &name, &text, &likely(by_dates), asking);
    }
    match state(&text) {
        Said::One(one) => Some(against_dates(one, &name, &text, dates, today, asking)),
        Said::Unknown => ask(Reason::State, &name, &text, &likely(by_dates), asking),
        Said::Either(states) => either(states, &name, &text, dates, today, asking),
    }
}

/// What days alone would say.
fn by_dates(dates: &Dates, today: NaiveDate) -> Option<State> {
    let ended = dates.last().is_some_and(|last| last < today) && !dates.crossed;
    match (ended, dates.signed.is_some_and(|day| day <= today)) {
        (true, _) => Some(State::Expired),
        (false, true) => Some(State::Signed),
        (false, false) => dates.start.is_some_and(|day| day > today).then_some(State::Preparing),
    }
}

/// States to choose from, the likeliest first.
fn likely(first: Option<State>) -> Vec<State> {
    let all = State::ALL.iter().copied().filter(|one| Some(*one) != first);
    first.into_iter().chain(all).collect()
}

fn ask(
    code: Reason,
    name: &str,
    text: &str,
    states: &[State],
    asking: &mut Asking<'_>,
) -> Option<State> {
    let code_of = |one: &State| one.as_str().to_owned();
    let choices = states.iter().map(|one| Choice { answer: code_of(one), label: code_of(one) });
    State::from_code(asking.ask(code, name, text, choices.collect())?.trim())
}

/// Words that the days contradict are asked; meanwhile the row shows what the days say.
fn against_dates(
    one: State,
    name: &str,
    text: &str,
    dates: &Dates,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> State {
    let ended = dates.last().is_some_and(|last| last < today) && !dates.crossed;
    let other = match one {
        State::Signed if ended => State::Expired,
        State::Signed if dates.signed.is_some_and(|day| day > today) => State::Preparing,
        State::Preparing if dates.signed.is_some_and(|day| day <= today) => State::Signed,
        State::Expired if dates.last().is_some_and(|last| last >= today) => State::Signed,
        State::Signed
        | State::Preparing
        | State::Renewing
        | State::Expired
        | State::Outside
        | State::Abandoned
        | State::Terminated
        | State::NoCtg => return one,
    };
    let choices = [other, one, State::Renewing];
    let answer = ask(Reason::StateAgainstDates, name, text, &choices, asking);
    answer.unwrap_or(other)
}

/// « en cours », « non »: days decide, and it is said; where they do not, it is asked.
fn either(
    states: &[State],
    name: &str,
    text: &str,
    dates: &Dates,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<State> {
    let told_by = by_dates(dates, today);
    let preparing = states.contains(&State::Preparing);
    let told = match told_by {
        Some(state) if states.contains(&state) => Some(state),
        None if preparing && dates.foreseen => Some(State::Preparing),
        None if preparing && states.contains(&State::Signed) && dates.none() => {
            Some(State::Preparing)
        }
        _ => None,
    };
    if let Some(state) = told {
        asking.say(Reason::StateFromDates, name, text);
        return Some(state);
    }
    let mut choices = states.to_vec();
    choices.extend(told_by.filter(|one| !states.contains(one)));
    let answer = ask(Reason::State, name, text, &choices, asking);
    answer.or_else(|| choices.first().copied())
}

/// The stage that words say of a convention that is being made.
pub(super) fn stage(words: &str) -> Option<Stage> {
    let said = [
        ("mobilisation", Stage::Mobilisation),
        ("methode", Stage::Methode),
        ("diagnostic", Stage::Diagnostic),
        ("orientations", Stage::Orientations),
        ("plan d action", Stage::Plan),
        ("sign", Stage::Signature),
    ];
    said.iter().find(|(word, _)| words.contains(word)).map(|(_, stage)| *stage)
}
