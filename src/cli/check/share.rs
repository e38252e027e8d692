//! `binome check --share`: two machines at once try the share, and report their measures.

use std::{
    io::{self, Write as _},
    time::Duration,
};

use serde::Serialize;

use crate::{
    cli::{Failure, Session, output, table},
    domain::{
        clean::printable,
        health::State,
        share::{Event, Proof, Turn},
    },
    store,
};

/// One turn as a document: whether it held, and times in milliseconds.
#[derive(Debug, Serialize)]
struct Machine {
    locks: bool,
    kept_out: f64,
    writing_seen_after: Vec<f64>,
    new_file_unseen: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    holds: bool,
    partner: &'a str,
    here: Machine,
    there: Machine,
}

impl Machine {
    fn of(turn: &Turn) -> Self {
        Self {
            locks: turn.locks(),
            kept_out: milliseconds(turn.kept_out),
            writing_seen_after: turn.seen_after.iter().map(|one| milliseconds(*one)).collect(),
            new_file_unseen: turn.unseen.map(milliseconds),
        }
    }
}

pub(super) fn run(session: &Session, seconds: u16, json: bool) -> Result<(), Failure> {
    let text = &session.text.cli.share;
    let machine = gethostname::gethostname().to_string_lossy().into_owned();
    let mut tell = |event: Event| {
        // A message that cannot be given is not a failure of the command.
        let _ = writeln!(io::stderr(), "{}", printable(&(text.event)(&event)));
    };
    let patience = Duration::from_secs(seconds.into());
    let proof = store::probe(&session.settings.db, &machine, patience, &mut tell)
        .map_err(|why| Failure::refused((text.unproven)(&why)))?;
    if json {
        let Proof { partner, here, there } = &proof;
        let (here, there) = (Machine::of(here), Machine::of(there));
        output::json(&Report { holds: proof.holds(), partner, here, there })?;
    } else {
        output::print(&table::sheet(&lines(session, &proof)))?;
    }
    if proof.holds() { Ok(()) } else { Err(Failure::refused(text.failed)) }
}

fn lines(session: &Session, proof: &Proof) -> Vec<(&'static str, String)> {
    let text = &session.text.cli.share;
    let line = |holds, sentence: String| {
        let state = if holds { State::Good } else { State::ToSee };
        ((session.text.cli.health.state)(state), sentence)
    };
    let sides = [(&proof.here, true), (&proof.there, false)];
    let locks = sides.iter().map(|(turn, here)| line(turn.locks(), (text.lock)(turn, *here)));
    let writing = sides.iter().map(|(turn, here)| line(turn.sees(), (text.writing)(turn, *here)));
    let seen = |turn: &Turn| turn.unseen.is_some();
    let files = sides.iter().map(|(turn, here)| line(seen(turn), (text.file)(turn, *here)));
    locks.chain(writing).chain(files).collect()
}

/// Whole microseconds as milliseconds.
fn milliseconds(micros: u64) -> f64 {
    // More than any time that is waited for has an exact value.
    u32::try_from(micros).map_or(f64::MAX, f64::from) / 1000.0
}
