//! The help of what is done with any kind of record, in French.

use super::super::super::cli::help::Records;
use crate::domain::{
    field::RecordKind,
    record::{Holds, Spec},
};

pub(super) const RECORDS: Records = Records {
    of: |kind| match kind {
        RecordKind::Binome
        | RecordKind::Territory
        | RecordKind::Goal
        | RecordKind::Department
        | RecordKind::Epci => format!("Un {}", one(kind)),
        RecordKind::Person
        | RecordKind::Convention
        | RecordKind::Passage
        | RecordKind::Note
        | RecordKind::FollowUp
        | RecordKind::Theme
        | RecordKind::NoteKind
        | RecordKind::Conflict
        | RecordKind::Commune => format!("Une {}", one(kind)),
    },
    says: |spec| format!("{}\u{a0}: {}", label(spec), holds(spec)),
    empties: |spec| format!("{}\u{a0}: ne plus rien dire", label(spec)),
    removes: |spec| format!("{}\u{a0}: en retirer, un par option", label(spec)),
};

fn label(spec: &Spec) -> &'static str {
    (super::super::TEXT.words.field)(spec.field)
}

fn one(kind: RecordKind) -> &'static str {
    (super::super::TEXT.cli.told.record)(kind)
}

fn holds(spec: &Spec) -> String {
    match spec.holds {
        Holds::Name | Holds::Line | Holds::Key | Holds::Value => "une ligne".into(),
        Holds::Text => "un texte, ou - (stdin)".into(),
        Holds::Lines => "une ligne, une par option".into(),
        Holds::Day => "un jour".into(),
        Holds::Truth => "oui".into(),
        Holds::Number(least, most) => format!("de {least} à {most}"),
        Holds::Code(_) => "un code ou son nom".into(),
        Holds::One(kind) => one(kind).into(),
        Holds::Many(kind) => format!("{}, une par option", one(kind)),
        Holds::Communes => "code INSEE ou nom, une par option".into(),
    }
}
