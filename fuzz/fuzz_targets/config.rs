//! `config.toml`: any text is read or told in one sentence; known keys with fitting values are read.

#![no_main]

use std::path::Path;

use arbitrary::Arbitrary;
use binome::{config::parse, text::Lang};
use binome_fuzz::{Piece, Tally, text};
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

const KEYS: [&str; 12] = [
    "db",
    "accepted",
    "me",
    "lang",
    "log",
    "silence_days",
    "end_plan",
    "end_evaluate",
    "end_renew",
    "name",
    "technicien",
    "silense_days",
];
const SECTIONS: [&str; 4] = ["alerts", "theme", "words", "zebra"];
const FITTING: [&str; 9] = [
    "'/srv/b.db'",
    "['~/a.db', \"b.db\"]",
    "\"Zoé\"",
    "\"en\"",
    "90",
    "0x12",
    "12",
    "6",
    "\"mono\"",
];

#[derive(Debug, Arbitrary)]
enum Value {
    Fitting(u8),
    Text(Vec<Piece>),
    Number(i64),
    List(Vec<Vec<Piece>>),
    Truth(bool),
    Raw(Vec<Piece>),
}

#[derive(Debug, Arbitrary)]
enum Line {
    Key(u8, Value),
    /// A key with a value that fits it.
    Right(u8),
    Section(u8),
    Comment(Vec<Piece>),
    Raw(Vec<Piece>),
}

fn value(value: &Value) -> String {
    let quoted = |pieces: &Vec<Piece>| format!("{:?}", text(pieces));
    match value {
        Value::Fitting(at) => FITTING[usize::from(*at) % FITTING.len()].into(),
        Value::Text(pieces) => quoted(pieces),
        Value::Number(number) => number.to_string(),
        Value::List(all) => format!("[{}]", all.iter().map(quoted).collect::<Vec<_>>().join(", ")),
        Value::Truth(truth) => truth.to_string(),
        Value::Raw(pieces) => text(pieces),
    }
}

fn line(line: &Line) -> String {
    let key = |at: &u8| KEYS[usize::from(*at) % KEYS.len()];
    match line {
        Line::Key(at, given) => format!("{} = {}", key(at), value(given)),
        Line::Right(at) => {
            let at = usize::from(*at) % 9;
            format!("{} = {}", KEYS[at], FITTING[at])
        }
        Line::Section(at) => format!("[{}]", SECTIONS[usize::from(*at) % SECTIONS.len()]),
        Line::Comment(pieces) => format!("# {}", text(pieces)),
        Line::Raw(pieces) => text(pieces),
    }
}

fuzz_target!(|lines: Vec<Line>| {
    let file = lines.iter().map(line).collect::<Vec<_>>().join("\n");
    let read = parse(&file, Path::new("/home/x/config.toml"));
    TALLY.count(read.is_ok());
    match read {
        Ok(config) => assert!(config.db.is_none_or(|db| db.is_absolute() || db.starts_with("~"))),
        Err(problem) => {
            for lang in [Lang::Fr, Lang::En] {
                let said = problem.sentence(lang);
                assert!(said.starts_with("/home/x/config.toml"), "{said}");
            }
        }
    }
});
