//! The help of what is done with any kind of record, in French.

use super::super::super::cli::help::Records;
use crate::domain::{
    field::RecordKind,
    record::{Holds, Spec},
};

pub(super) const RECORDS: Records = Records {
    of: |kind| {
        let article = if (super::super::TEXT.kind)(kind).feminine { "Une" } else { "Un" };
        format!("{article} {}", one(kind))
    },
    several: |kind| format!("Les {}", (super::super::TEXT.kind)(kind).count[1]),
    says: |kind, spec| format!("{}\u{a0}: {}", label(kind, spec), holds(spec)),
    empties: |kind, spec| format!("{}\u{a0}: vider", label(kind, spec)),
    removes: |kind, spec| format!("{}\u{a0}: en retirer", label(kind, spec)),
};

fn label(kind: RecordKind, spec: &Spec) -> &'static str {
    super::super::TEXT.label(kind, spec.field)
}

fn one(kind: RecordKind) -> &'static str {
    (super::super::TEXT.kind)(kind).one
}

fn holds(spec: &Spec) -> String {
    match spec.holds {
        Holds::Name | Holds::Line | Holds::Key | Holds::Value => "une ligne".into(),
        Holds::Text => "un texte, ou - (stdin)".into(),
        Holds::Lines => "une ligne, plusieurs".into(),
        Holds::Day => "un jour".into(),
        Holds::Truth => "oui".into(),
        Holds::Decimal | Holds::Hundredths(_) => "un nombre".into(),
        Holds::Number(least, most) => format!("de {least} à {most}"),
        Holds::Code(_) => "un code ou son nom".into(),
        Holds::One(kind) => one(kind).into(),
        Holds::Many(kind) => format!("{}, plusieurs", one(kind)),
        Holds::Communes => "INSEE ou nom, plusieurs".into(),
    }
}
