//! The facts of a check as one JSON document: the keys are stable, and more may be added.

use std::{collections::BTreeMap, path::Path};

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::{
    domain::{health::Facts, tier::Tier},
    text::cli::health::Seen,
};

/// The document. Keys hold nothing where the base could not be looked at so far.
#[derive(Debug, Default, Serialize)]
pub(super) struct Report<'a> {
    path: String,
    whole: bool,
    tier: Option<&'static str>,
    journal_mode: Option<&'a str>,
    problem: Option<String>,
    problems: Vec<Problem>,
    base: Option<Base<'a>>,
    size: Option<u64>,
    schema: Option<u32>,
    records: Option<BTreeMap<&'static str, u64>>,
    file_system: Option<&'a str>,
    space_left: Option<u64>,
    locks: Option<Locks>,
    clock: Option<Clock>,
    copies: Option<Copies>,
    chain: Option<Chain>,
    conflicts: Option<u64>,
}

/// Problems, by subject.
#[derive(Debug, Serialize)]
struct Problem {
    what: &'static str,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct Base<'a> {
    id: &'a str,
    department: &'a str,
    name: &'a str,
    demo: bool,
}

#[derive(Debug, Serialize)]
struct Locks {
    others: Option<bool>,
    interrupted: bool,
    journal_file: u64,
}

#[derive(Debug, Serialize)]
struct Clock {
    now: String,
    last: Option<String>,
    share_ahead_seconds: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Copies {
    count: usize,
    own: usize,
    last: Option<NaiveDateTime>,
    last_whole: bool,
    uncopied_since: Option<String>,
}

#[derive(Debug, Serialize)]
struct Chain {
    whole: bool,
    lines: u64,
}

impl<'a> Report<'a> {
    /// Of a base that could not be opened, or is not whole.
    pub(super) fn bare(path: &Path, facts: Option<&'a Facts>, sentence: &str) -> Self {
        Self {
            path: path.display().to_string(),
            tier: facts.map(|facts| code(&facts.tier)),
            journal_mode: facts.map(|facts| facts.journal_mode.as_str()),
            problem: Some(sentence.to_owned()),
            problems: vec![Problem { what: "file", sentence: sentence.to_owned() }],
            chain: facts.map(|_| Chain { whole: false, lines: 0 }),
            ..Self::default()
        }
    }

    /// Of a base that was looked at in full, with what wants a person.
    pub(super) fn of(seen: &Seen<'a>, problems: Vec<(&'static str, String)>) -> Self {
        let facts = seen.facts;
        let problems: Vec<Problem> =
            problems.into_iter().map(|(what, sentence)| Problem { what, sentence }).collect();
        let (department, name) = seen.department;
        let records = facts.records.iter().map(|(kind, count)| (kind.as_str(), *count));
        Self {
            path: seen.path.display().to_string(),
            whole: true,
            tier: Some(code(&facts.tier)),
            journal_mode: Some(&facts.journal_mode),
            problem: problems.first().map(|problem| problem.sentence.clone()),
            problems,
            base: Some(Base { id: seen.id, department, name, demo: facts.demo }),
            size: Some(facts.size),
            schema: Some(facts.schema),
            records: Some(records.collect()),
            file_system: Some(&facts.file_system),
            space_left: facts.space,
            locks: Some(Locks {
                others: facts.locks.others,
                interrupted: facts.locks.interrupted,
                journal_file: facts.locks.journal_file,
            }),
            clock: Some(Clock {
                now: facts.clock.now.to_rfc3339(),
                last: facts.clock.operations.last().map(|(at, _)| at.to_rfc3339()),
                share_ahead_seconds: facts.clock.share_ahead.map(|ahead| ahead.num_seconds()),
            }),
            copies: Some(Copies {
                count: facts.copies.count,
                own: facts.copies.own,
                last: facts.copies.last,
                last_whole: facts.copies.last_whole,
                uncopied_since: facts.copies.uncopied_since.map(|since| since.to_rfc3339()),
            }),
            chain: Some(Chain { whole: true, lines: facts.lines }),
            conflicts: Some(facts.conflicts),
        }
    }
}

const fn code(tier: &Tier) -> &'static str {
    match tier {
        Tier::Host => "host",
        Tier::Share => "share",
        Tier::ReadOnly(_) => "read_only",
    }
}
