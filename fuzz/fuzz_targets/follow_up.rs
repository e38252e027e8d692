//! The follow-up of `note add`: « what; caf or partner; due », in any spelling.

#![no_main]

use arbitrary::Arbitrary;
use binome::domain::draft::follow_up::FollowUpDraft;
use binome_fuzz::{Piece, Tally, text};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

const WHO: [&str; 6] = ["caf", " Caf ", "partner", "partenaire", "PARTENAIRE", "mairie"];
const DUE: [&str; 6] = ["31/12/2026", "demain", "", "+15", "31/02", "lundi"];

#[derive(Debug, Arbitrary)]
struct Typed {
    what: Vec<Piece>,
    who: Result<u8, Vec<Piece>>,
    due: Option<Result<u8, Vec<Piece>>>,
    more: Option<Vec<Piece>>,
}

fn word(part: &Result<u8, Vec<Piece>>, known: &[&str]) -> String {
    match part {
        Ok(at) => known[usize::from(*at) % known.len()].to_owned(),
        Err(pieces) => text(pieces),
    }
}

fuzz_target!(|typed: Typed| {
    let mut line = format!("{};{}", text(&typed.what), word(&typed.who, &WHO));
    for part in
        typed.due.iter().map(|due| word(due, &DUE)).chain(typed.more.iter().map(|more| text(more)))
    {
        line = format!("{line};{part}");
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let read = FollowUpDraft::parse(&line)
        .and_then(|draft| draft.check(&"t".into(), None, today).map_err(|mut all| all.remove(0)));
    TALLY.count(read.is_ok());
    if let Ok(follow_up) = read {
        assert!(!follow_up.what.trim().is_empty());
        assert!(!follow_up.what.chars().any(char::is_control), "{follow_up:?}");
    }
});
