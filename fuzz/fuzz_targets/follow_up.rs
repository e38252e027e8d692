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
enum Typed {
    /// In the right order, each part known.
    Known { what: Vec<Piece>, who: u8, due: Option<u8> },
    Loose { what: Vec<Piece>, who: Result<u8, Vec<Piece>>, more: Vec<Result<u8, Vec<Piece>>> },
}

fn known(at: u8, words: &[&str]) -> String {
    words[usize::from(at) % words.len()].to_owned()
}

fn word(part: Result<u8, Vec<Piece>>, words: &[&str]) -> String {
    part.map_or_else(|pieces| text(&pieces), |at| known(at, words))
}

fn line(typed: Typed) -> String {
    let parts = match typed {
        Typed::Known { what, who, due } => {
            let what = text(&what).replace(';', ",");
            [what, known(who, &WHO)].into_iter().chain(due.map(|due| known(due, &DUE))).collect()
        }
        Typed::Loose { what, who, more } => {
            let more = more.into_iter().map(|part| word(part, &DUE));
            [text(&what), word(who, &WHO)].into_iter().chain(more).collect::<Vec<_>>()
        }
    };
    parts.join(";")
}

fuzz_target!(|typed: Typed| {
    let line = line(typed);
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let read = FollowUpDraft::parse(&line)
        .and_then(|draft| draft.check(&"t".into(), None, today).map_err(|mut all| all.remove(0)));
    TALLY.count(read.is_ok());
    if let Ok(follow_up) = read {
        assert!(!follow_up.what.trim().is_empty());
        assert!(!follow_up.what.chars().any(char::is_control), "{follow_up:?}");
    }
});
