//! The help of what is done with any kind of record, in English.

use super::super::super::cli::help::Records;
use crate::domain::{
    field::RecordKind,
    record::{Holds, Spec},
};

pub(super) const RECORDS: Records = Records {
    of: |kind| format!("A {}", one(kind)),
    says: |spec| format!("{}: {}", label(spec), holds(spec)),
    empties: |spec| format!("{}: say nothing any more", label(spec)),
    removes: |spec| format!("{}: take out, one an option", label(spec)),
};

fn label(spec: &Spec) -> &'static str {
    (super::super::TEXT.words.field)(spec.field)
}

fn one(kind: RecordKind) -> &'static str {
    (super::super::TEXT.cli.told.record)(kind)
}

fn holds(spec: &Spec) -> String {
    match spec.holds {
        Holds::Name | Holds::Line | Holds::Key | Holds::Value => "one line".into(),
        Holds::Text => "a text, or - (stdin)".into(),
        Holds::Lines => "a line, one an option".into(),
        Holds::Day => "a day".into(),
        Holds::Truth => "yes".into(),
        Holds::Number(least, most) => format!("{least} to {most}"),
        Holds::Code(_) => "a code or its name".into(),
        Holds::One(kind) => one(kind).into(),
        Holds::Many(kind) => format!("{}, one an option", one(kind)),
        Holds::Communes => "INSEE code or name, one an option".into(),
    }
}
