//! Exports, in English.

use super::super::super::cli::export::ExportText;
use crate::domain::{contents::Misread, convention::Standing};

pub(super) const EXPORT: ExportText = ExportText {
    exists: |path| format!("“{}” exists already; --force replaces it.", path.display()),
    is_base: |path| format!("“{}” is the base itself; give another name.", path.display()),
    unwritten: |path, why| format!("“{}” could not be written: {why}.", path.display()),
    misread: |file, why| format!("“{file}” was not taken in: {}", misread(why)),
    wants_folder: "Several tables: give a folder with --out, or one kind with --what.",
    wants_file: "A workbook goes to a file: --out PATH.",
    first_end: "First end",
    perimeter: "Communes of the perimeter",
    siren: "SIREN",
    others: "Other territories",
    closed: "Closed conventions",
    renewing: "being renewed",
    renewing_means: "in force, and the next one is being made",
    covered: "Population covered",
    last_contact: "Last exchange",
    legend: "Legend",
    legend_columns: ["Where", "Word", "What it means"],
    meaning: |standing| match standing {
        Standing::Preparing => "being made: no day of signature",
        Standing::Signed => "signed, its first day has not come",
        Standing::Undated => "signed, its first or its last day is not known",
        Standing::InForce => "signed, the day counted lies in its period",
        Standing::Expired => "its last day has passed",
        Standing::Abandoned => "given up or terminated",
    },
    instead: |what, place| {
        let what = super::super::super::first_lower(what);
        if place.chars().all(|c| c.is_ascii_digit()) {
            format!("{what} {place}")
        } else {
            format!("{what} ({place})")
        }
    },
    calendar: "binome deadlines",
    taken: |made, changed, same| format!("Made: {made} · changed: {changed} · the same: {same}"),
};

fn misread(why: &Misread) -> String {
    match why {
        Misread::TooBig(megabytes) => format!("it is bigger than {megabytes} MB."),
        Misread::NotJson(line) => format!("line {line} is no JSON."),
        Misread::NotOurs => "it is no base exported by binome (export --format json).".to_owned(),
        Misread::Newer => "a later version of binome wrote it; update binome.".to_owned(),
        Misread::Kind(name) => format!("“{name}” is no kind of record."),
        Misread::Id(kind) => format!("a record “{}” has no id.", kind.as_str()),
        Misread::Twice(kind, id) => format!("the record “{}” {id} is in it twice.", kind.as_str()),
        Misread::Key(kind, id, key) => {
            format!("the record “{}” {id} has an unknown key, {key}.", kind.as_str())
        }
        Misread::Value(kind, id, key) => {
            format!("the record “{}” {id} has a value that {key} cannot hold.", kind.as_str())
        }
        Misread::Circle(kind) => {
            format!("records “{}” follow one another in a circle.", kind.as_str())
        }
    }
}
