//! The help of what is done with any kind of record, in English.

use super::super::super::cli::help::Records;
use crate::domain::{
    field::RecordKind,
    record::{Holds, Spec},
};

pub(super) const RECORDS: Records = Records {
    of: |kind| {
        let one = one(kind);
        let article = if one.starts_with(['a', 'e', 'i', 'o']) { "An" } else { "A" };
        format!("{article} {one}")
    },
    several: |kind| format!("The {}", (super::super::TEXT.kind)(kind).count[1]),
    says: |kind, spec| format!("{}: {}", label(kind, spec), holds(spec)),
    empties: |kind, spec| format!("{}: empty it", label(kind, spec)),
    removes: |kind, spec| format!("{}: take out", label(kind, spec)),
};

fn label(kind: RecordKind, spec: &Spec) -> &'static str {
    super::super::TEXT.label(kind, spec.field)
}

fn one(kind: RecordKind) -> &'static str {
    (super::super::TEXT.kind)(kind).one
}

fn holds(spec: &Spec) -> String {
    match spec.holds {
        Holds::Name | Holds::Line | Holds::Key | Holds::Value => "one line".into(),
        Holds::Text => "a text, or - (stdin)".into(),
        Holds::Lines => "a line, many".into(),
        Holds::Day => "a day".into(),
        Holds::Truth => "yes".into(),
        Holds::Decimal | Holds::Hundredths(_) => "a number".into(),
        Holds::Number(least, most) => format!("{least} to {most}"),
        Holds::Code(_) => "a code or its name".into(),
        Holds::One(kind) => one(kind).into(),
        Holds::Many(kind) => format!("{}, many", one(kind)),
        Holds::Communes => "INSEE or name, many".into(),
    }
}
