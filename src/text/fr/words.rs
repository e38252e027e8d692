//! The words of the field in French.

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::{
    kinds::label,
    words::{Words, grouped},
};
use crate::domain::{
    convention::Standing,
    day::{self, MONTHS_FR, Precision},
    field::Field,
    follow_up::OwedBy,
    meeting::clock,
    person::Role,
    stage::Stage,
    territory_status::TerritoryStatus,
};

/// Signed, and its dates are not known.
const UNDATED: &str = "signée sans dates";

pub(super) const WORDS: Words = Words {
    stage,
    outcome,
    standing: |standing| match standing {
        Standing::Abandoned => "abandonnée",
        Standing::Preparing => "en projet",
        Standing::Signed => "signée, pas encore en vigueur",
        Standing::Undated => UNDATED,
        Standing::InForce => "en vigueur",
        Standing::Expired => "échue",
    },
    ground: |ground| match ground {
        TerritoryStatus::InForce => "en vigueur",
        TerritoryStatus::InForcePartly => "en partie",
        TerritoryStatus::Undated => UNDATED,
        TerritoryStatus::Preparing => "en projet",
        TerritoryStatus::Expired => "échue",
        TerritoryStatus::None => "sans CTG",
    },
    undated: "sans dates",
    role: |role| match role {
        Role::Administrateur => "administrateur",
        Role::Technicien => "technicien",
        Role::Direction => "direction",
        Role::Lecture => "lecture",
    },
    owed_by: |owed_by| match owed_by {
        OwedBy::Caf => "Caf",
        OwedBy::Partner => "partenaire",
    },
    field,
    day: day::format_fr,
    hour: |typed| match clock(typed) {
        Some((hour, 0)) => format!("{hour}\u{a0}h"),
        Some((hour, minute)) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        None => typed.to_owned(),
    },
    long_day,
    short_day: |day| format!("{:02}/{:02}/{:02}", day.day(), day.month(), day.year() % 100),
    period,
    decimal: |text| text.replace('.', ","),
    weekday,
    after_number: "\u{a0}",
    number: |number| grouped(number, '\u{202f}'),
    percent: |share| format!("{share:.1}\u{a0}%").replace('.', ","),
    whole_percent: |share| format!("{share}\u{a0}%"),
    months: |months| format!("{months}\u{a0}mois"),
    computed: super::computed::label,
    pact_standing: super::computed::standing,
    yes_no: |yes| if yes { "oui" } else { "non" },
};

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mobilisation => "Mobilisation",
        Stage::Methode => "Accord de méthode",
        Stage::Diagnostic => "Diagnostic partagé",
        Stage::Orientations => "Enjeux et orientations",
        Stage::Plan => "Plan d’actions",
        Stage::Signature => "Validation et signature",
        Stage::MiseEnOeuvre => "Mise en œuvre et suivi",
        Stage::Evaluation => "Évaluation",
        Stage::Renouvellement => "Renouvellement",
        Stage::Renouvelee => "Renouvelée",
        Stage::Echue => "Échue",
        Stage::Abandonnee => "Abandonnée",
        Stage::Resiliee => "Résiliée",
    }
}

fn outcome(stage: Stage) -> &'static str {
    match stage {
        Stage::Mobilisation => "compte rendu de rencontre avec les élus",
        Stage::Methode => "note de cadrage, composition du COPIL et du COTECH",
        Stage::Diagnostic => "rapport de diagnostic partagé",
        Stage::Orientations => "note d’enjeux validée par le COPIL",
        Stage::Plan => "fiches action et indicateurs",
        Stage::Signature => "délibérations, puis convention signée",
        Stage::MiseEnOeuvre => "un COPIL par an au moins, bilan annuel",
        Stage::Evaluation => "rapport d’évaluation",
        Stage::Renouvellement => "la CTG suivante",
        Stage::Renouvelee | Stage::Echue | Stage::Abandonnee | Stage::Resiliee => {
            "rien\u{a0}: la convention est close"
        }
    }
}

fn field(field: Field) -> &'static str {
    if field == Field::Archived { "Archivé" } else { label(super::kinds::kind, field) }
}

/// `mardi 15 janvier 2027`.
fn long_day(day: NaiveDate) -> String {
    let month = MONTHS_FR.get(day.month0() as usize).copied().unwrap_or_default();
    let first = if day.day() == 1 { "er" } else { "" };
    format!("{} {}{first} {month} {}", weekday(day.weekday()), day.day(), day.year())
}

/// `T4 2025`, `2e semestre 2026`, `juin 2026`, `2026`.
fn period(day: NaiveDate, precision: Precision) -> String {
    let month = MONTHS_FR.get(day.month0() as usize).copied().unwrap_or_default();
    match precision {
        Precision::Jour => day::format_fr(day),
        Precision::Mois => format!("{month} {}", day.year()),
        Precision::Trimestre => format!("T{} {}", day.month0() / 3 + 1, day.year()),
        Precision::Semestre if day.month() <= 6 => format!("1er semestre {}", day.year()),
        Precision::Semestre => format!("2e semestre {}", day.year()),
        Precision::Annee => day.year().to_string(),
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "lundi",
        Weekday::Tue => "mardi",
        Weekday::Wed => "mercredi",
        Weekday::Thu => "jeudi",
        Weekday::Fri => "vendredi",
        Weekday::Sat => "samedi",
        Weekday::Sun => "dimanche",
    }
}
