//! What runs in the guests of the lab: people who write through the loop of the real program, one who
//! is killed and one who reads meanwhile, and a foreign tool that shows what binome is spared.
//!
//! Each part says what it did, a line a thing; `reckon` holds what was said against the base.

#![expect(clippy::wildcard_enum_match_arm, reason = "a person hears what they wait for")]

mod killed;
mod lines;
mod person;
mod raw;
mod reader;
mod reckon;

use std::{error::Error, path::Path, process::ExitCode};

type Outcome = Result<(), Box<dyn Error>>;

const USAGE: &str = "share-lab person BASE NAME ENOUGH | writer BASE NAME | killed BASE ROUNDS
          | reader BASE NAME SECONDS | raw-killed FILE MODE ROUNDS | raw-writer FILE MODE
          | raw-reader FILE MODE SECONDS | raw-check FILE | reckon BASE LINES...";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match play(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn play(words: &[&str]) -> Outcome {
    let &[part, base, ref told @ ..] = words else { return Err(USAGE.into()) };
    let base = Path::new(base);
    match (part, told) {
        ("person", [name, enough]) => person::write(base, name, Path::new(enough)),
        ("writer", [name]) => killed::write(base, name),
        ("killed", [rounds]) => killed::kill(base, rounds.parse()?),
        ("reader", [name, seconds]) => reader::read(base, name, lines::seconds(seconds)?),
        ("raw-writer", [mode]) => raw::write(base, mode),
        ("raw-killed", [mode, rounds]) => raw::kill(base, mode, rounds.parse()?),
        ("raw-reader", [mode, seconds]) => raw::read(base, mode, lines::seconds(seconds)?),
        ("raw-check", []) => raw::check(base),
        ("reckon", files) => reckon::reckon(base, files),
        _ => Err(USAGE.into()),
    }
}
