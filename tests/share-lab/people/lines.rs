//! The lines in which a part says what it did, and the moments in them: all guests have the clock of
//! the machine they run on.

use std::{
    io::Write as _,
    num::ParseIntError,
    time::{Duration, SystemTime},
};

use binome::{
    domain::{change::Change, note::Note, refusal::Refusal},
    store::Actor,
};

/// Says a line. What is said stands even if the process dies at once.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout();
    // Who listens may be gone: there is nobody left to tell.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Microseconds since 1970.
pub(crate) fn now() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_micros()
}

pub(crate) fn seconds(word: &str) -> Result<Duration, ParseIntError> {
    word.parse().map(Duration::from_secs)
}

/// An id that no other has.
pub(crate) fn id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A random time up to this one.
pub(crate) fn a_while(most: Duration) -> Duration {
    most.mul_f64(fastrand::f64())
}

/// The change that adds a note on CC de la Dombes, with an id of its own.
pub(crate) fn note(id: &str, text: String) -> Change {
    let note = Note {
        id: id.into(),
        kind: "telephone".into(),
        on: chrono::Local::now().date_naive(),
        territory: Some("200069193".into()),
        text,
        ..Note::default()
    };
    Change::add_note(&note, &[])
}

/// Somebody of this name, whom the base does not know, on a machine of theirs.
pub(crate) fn actor(name: &str) -> Actor {
    Actor { person: None, machine: name.to_owned(), ..Actor::default() }
}

/// A refusal as an error.
pub(crate) fn said(refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
