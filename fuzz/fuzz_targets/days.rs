//! Days as they are typed: none makes reading fail, and what is read is written and read back.

#![no_main]

use arbitrary::Arbitrary;
use binome::domain::day::{FIRST_YEAR, LAST_YEAR, format_fr, parse, parse_iso};
use binome_fuzz::{Piece, Tally, text};
use chrono::{Datelike, NaiveDate};
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

const SIGNS: [&str; 4] = ["/", "-", ".", " "];
const MONTHS: [&str; 6] = ["janvier", "févr.", "aout", "décembre", "march", "dec"];
const DAYS: [&str; 5] = ["lundi", "mardi dernier", "vendredi prochain", "sunday", "next monday"];
const UNITS: [&str; 8] = ["j", "jours", "semaines", "mois", "ans", "days", "weeks", "an"];
const LEADS: [&str; 5] = ["", "+", "-", "dans ", "il y a "];
const WORDS: [&str; 6] = ["demain", "hier", "aujourd'hui", "après-demain", "today", "tomorrow"];

#[derive(Debug, Arbitrary)]
enum Typed {
    Figures { day: u8, month: u8, year: Option<u16>, sign: u8 },
    Iso(u16, u8, u8),
    Named(u8, u8, Option<u16>),
    Weekday(u8),
    Relative { lead: u8, count: u16, blank: bool, unit: Option<u8> },
    Word(u8),
    Any(Vec<Piece>),
}

fn one<'a>(all: &[&'a str], at: u8) -> &'a str {
    all[usize::from(at) % all.len()]
}

impl Typed {
    fn words(&self) -> String {
        match self {
            Self::Figures { day, month, year, sign } => {
                let sign = one(&SIGNS, *sign);
                let year = year.map(|year| format!("{sign}{year}")).unwrap_or_default();
                format!("{}{sign}{}{year}", day % 34, month % 14)
            }
            Self::Iso(year, month, day) => {
                format!("{:04}-{:02}-{:02}", year % 2300, month % 14, day % 34)
            }
            Self::Named(day, month, year) => {
                let year = year.map(|year| format!(" {}", year % 2300)).unwrap_or_default();
                format!("{} {}{year}", day % 34, one(&MONTHS, *month))
            }
            Self::Weekday(at) => one(&DAYS, *at).into(),
            Self::Relative { lead, count, blank, unit } => {
                let unit = unit.map(|unit| one(&UNITS, unit)).unwrap_or_default();
                format!("{}{count}{}{unit}", one(&LEADS, *lead), if *blank { " " } else { "" })
            }
            Self::Word(at) => one(&WORDS, *at).into(),
            Self::Any(pieces) => text(pieces),
        }
    }
}

fuzz_target!(|typed: (Typed, u16)| {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let today = first + chrono::Days::new(u64::from(typed.1 % 3_000));
    let read = parse(&typed.0.words(), today);
    TALLY.count(read.is_ok());
    let Ok(day) = read else { return };
    assert!((FIRST_YEAR..=LAST_YEAR).contains(&day.year()), "{day}");
    assert_eq!(parse(&format_fr(day), today), Ok(day));
    assert_eq!(parse_iso(&day.to_string()), Ok(day));
});
