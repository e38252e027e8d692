//! The report of an update of the official reference, in English.

use chrono::NaiveDate;

use super::super::super::cli::reference::ReferenceText;
use crate::domain::reference::{FileProblem, Trouble, Wrong};

pub(super) const REFERENCE: ReferenceText = ReferenceText {
    problem,
    trouble,
    unreadable: |file, missing| {
        let what = if missing { "is not there" } else { "cannot be read" };
        format!("{file} {what}. Check the path and your rights.")
    },
    too_big: |file| {
        format!(
            "{file} is too big for a reference: 20 MB at most. Check that it is the right file."
        )
    },
    no_year: |file| {
        format!(
            "Nothing tells the year of {file}: add --millesime 2027, or put the year in its name."
        )
    },
    title: |before, after| format!("Official reference: {} → {}", day(before), day(after)),
    nothing: |on| {
        format!("Nothing changes: the base has the communes and EPCI of {} already.", day(on))
    },
    tried: "Tried only: nothing was written. Without --dry-run all is done at once, and u undoes it.",
    done: "Done, at once: u on the screen undoes all of it.",
    not_by_hand: "Communes, EPCI and départements are not written by hand: “binome reference update” takes the official reference.",
    merged: "Communes that merged",
    split: "Communes that parted",
    left: "Communes that left the base",
    appeared: "Communes that no former one leads to",
    renamed: "Communes renamed",
    moved: "Communes in another EPCI",
    epcis_created: "EPCI created",
    epcis_gone: "EPCI that are no more",
    epcis_renamed: "EPCI renamed",
    perimeters: "Perimeters",
    population: "Population",
    territories: "Territories",
    coverage: |on| format!("Coverage on {}", day(on)),
    no_epci: "no EPCI",
    partly: "only part of it was inside: to be checked",
    archived: "in the bin",
    heir: |name| format!("notes, follow-ups and binôme go to {name}"),
    people: |count, year| format!("{count} inhabitants ({year})"),
    communes: |count| format!("{count} commune{}", if count == 1 { "" } else { "s" }),
    populations: |count| {
        format!("{count} commune{} with another population", if count == 1 { "" } else { "s" })
    },
};

fn day(day: NaiveDate) -> String {
    (super::super::TEXT.words.day)(day)
}

fn problem(problem: &FileProblem) -> String {
    let FileProblem { file, line, wrong } = problem;
    let place = match line {
        0 => file.clone(),
        line => format!("{file}, line {line}"),
    };
    let what = match wrong {
        Wrong::Encoding => "this is not UTF-8. Save the file as “CSV UTF-8”.".into(),
        Wrong::Empty => "nothing under the heading. Check that it is the right file.".into(),
        Wrong::UnknownColumn { column, known } => {
            format!("the column “{column}” is unknown. Keep only: {}.", known.join(", "))
        }
        Wrong::ColumnTwice(column) => format!("the column “{column}” is there twice. Keep one."),
        Wrong::MissingColumn(column) => {
            format!("the column “{column}” is missing. Add it to the heading.")
        }
        Wrong::Fields { found, heading } => format!(
            "{found} fields under a heading of {heading}. Check the semicolons of this line."
        ),
        Wrong::Insee(code) => format!(
            "“{code}” is no INSEE code (five characters, such as 01004). A spreadsheet may have lost the leading zero: make the column text."
        ),
        Wrong::Siren(code) => {
            format!(
                "“{code}” is no SIREN of an EPCI (nine digits). Leave a commune without EPCI blank."
            )
        }
        Wrong::Population(typed) => format!(
            "the population “{typed}” is no whole number. Write it without spaces or commas."
        ),
        Wrong::Blank(column) => format!("the column “{column}” is empty. Fill it in."),
        Wrong::Twice { code, line } => {
            format!("the code {code} is on line {line} already. Keep one.")
        }
    };
    format!("{place}: {what} Nothing was written.")
}

fn trouble(trouble: &Trouble) -> String {
    let what = match trouble {
        Trouble::Older { held, given } => format!(
            "This reference is of {} and the base has that of {} already. Take the latest.",
            day(*given),
            day(*held)
        ),
        Trouble::NoDepartment(one) => format!(
            "This reference has no commune of the département {} ({}), which the base follows. Take the file of that département, or that of France.",
            one.code, one.name
        ),
        Trouble::Gone { commune, more } => {
            let others = match more {
                0 => String::new(),
                1 => " (and another)".into(),
                more => format!(" (and {more} others)"),
            };
            format!(
                "{} {}{others} is no longer in this reference, and no passage tells what became of it. Add it to the passage table: former code, new code.",
                commune.code, commune.name
            )
        }
        Trouble::Nowhere(passage) => format!(
            "The passage table, line {}, leads from {} to {}, which is not in this reference. Correct the new code.",
            passage.line, passage.from, passage.to
        ),
        Trouble::UnnamedEpci { siren, commune } => format!(
            "The EPCI {siren} of {} {} has no name. Add epci.csv to the folder, or the column nom_epci.",
            commune.code, commune.name
        ),
    };
    format!("{what} Nothing was written.")
}
