//! The words of the field in English; those that have no English one stay French.

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::{
    kinds::label,
    words::{Words, grouped},
};
use crate::domain::{
    convention::Standing,
    day::{self, Precision},
    field::Field,
    follow_up::OwedBy,
    meeting::clock,
    person::Role,
    stage::Stage,
    territory_status::TerritoryStatus,
};

/// Signed, and its dates are not known.
const UNDATED: &str = "signed without dates";

pub(super) const WORDS: Words = Words {
    stage,
    outcome,
    standing: |standing| match standing {
        Standing::Abandoned => "given up",
        Standing::Preparing => "being made",
        Standing::Signed => "signed, not yet in force",
        Standing::Undated => UNDATED,
        Standing::InForce => "in force",
        Standing::Expired => "expired",
    },
    ground: |ground| match ground {
        TerritoryStatus::InForce => "in force",
        TerritoryStatus::InForcePartly => "partly",
        TerritoryStatus::Undated => UNDATED,
        TerritoryStatus::Preparing => "being made",
        TerritoryStatus::Expired => "expired",
        TerritoryStatus::None => "no CTG",
    },
    undated: "no dates",
    role: |role| match role {
        Role::Administrateur => "board member",
        Role::Technicien => "field adviser",
        Role::Direction => "management",
        Role::Lecture => "reader",
    },
    owed_by: |owed_by| match owed_by {
        OwedBy::Caf => "Caf",
        OwedBy::Partner => "partner",
    },
    field,
    day: day::format_en,
    hour: |typed| match clock(typed) {
        Some((hour, minute)) => format!("{hour}:{minute:02}"),
        None => typed.to_owned(),
    },
    long_day,
    short_day: day::format_en,
    period,
    decimal: str::to_owned,
    weekday,
    after_number: " ",
    number: |number| grouped(number, ','),
    percent: |share| format!("{share:.1}%"),
    whole_percent: |share| format!("{share}%"),
    months: |months| if months == 1 { "1 month".into() } else { format!("{months} months") },
    computed: super::computed::label,
    pact_standing: super::computed::standing,
    yes_no: |yes| if yes { "yes" } else { "no" },
};

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mobilisation => "First meetings",
        Stage::Methode => "Agreement on method",
        Stage::Diagnostic => "Shared diagnosis",
        Stage::Orientations => "Issues and orientations",
        Stage::Plan => "Plan of actions",
        Stage::Signature => "Approval and signature",
        Stage::MiseEnOeuvre => "Implementation",
        Stage::Evaluation => "Evaluation",
        Stage::Renouvellement => "Renewal",
        Stage::Renouvelee => "Renewed",
        Stage::Echue => "Ended",
        Stage::Abandonnee => "Given up",
        Stage::Resiliee => "Terminated",
    }
}

fn outcome(stage: Stage) -> &'static str {
    match stage {
        Stage::Mobilisation => "minutes of the meeting with the elected people",
        Stage::Methode => "scope note, members of COPIL and COTECH",
        Stage::Diagnostic => "report of the shared diagnosis",
        Stage::Orientations => "note of issues approved by the COPIL",
        Stage::Plan => "action sheets and indicators",
        Stage::Signature => "deliberations, then the signed convention",
        Stage::MiseEnOeuvre => "at least one COPIL a year, yearly review",
        Stage::Evaluation => "report of the evaluation",
        Stage::Renouvellement => "the next CTG",
        Stage::Renouvelee | Stage::Echue | Stage::Abandonnee | Stage::Resiliee => {
            "nothing: the convention is closed"
        }
    }
}

fn field(field: Field) -> &'static str {
    if field == Field::Archived { "Archived" } else { label(super::kinds::kind, field) }
}

/// `Tuesday 15 January 2027`.
fn long_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// `Q4 2025`, `2nd half of 2026`, `June 2026`, `2026`.
fn period(day: NaiveDate, precision: Precision) -> String {
    match precision {
        Precision::Jour => day::format_en(day),
        Precision::Mois => day.format("%B %Y").to_string(),
        Precision::Trimestre => format!("Q{} {}", day.month0() / 3 + 1, day.year()),
        Precision::Semestre if day.month() <= 6 => format!("1st half of {}", day.year()),
        Precision::Semestre => format!("2nd half of {}", day.year()),
        Precision::Annee => day.year().to_string(),
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
