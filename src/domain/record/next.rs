//! The number a new record bears where none was given: the one after those of its convention.

use super::{Kind, written::text};
use crate::domain::{
    amendment,
    field::{Field, Fields, RecordKind},
    plan,
    snapshot::Snapshot,
};

/// Numbers a new record among those of its convention, where people gave no number.
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are numbered")]
pub fn number(kind: &Kind, fields: &mut Fields, data: &Snapshot) {
    let convention = || text(fields, Field::Convention).map(Into::into);
    let (field, next) = match kind.kind {
        RecordKind::Axis => {
            let positions = convention().map(|of| data.axes_of(&of).map(|one| one.position).max());
            let last = positions.flatten().unwrap_or(0);
            (Field::Position, Some((last + 1).into()))
        }
        RecordKind::Action => {
            let of = text(fields, Field::Axis).and_then(|axis| data.convention_of_axis(axis));
            let next = of.map(|of| plan::next_number(data.actions_of(of)));
            (Field::Number, next.map(Into::into))
        }
        RecordKind::Amendment => {
            let of = convention();
            let of = of.as_ref().and_then(|of| data.convention(of));
            let next = of.map(|of| amendment::next_number(&of.amendments));
            (Field::Number, next.map(Into::into))
        }
        _ => return,
    };
    if let Some(next) = next {
        fields.entry(field.into()).or_insert(next);
    }
}
