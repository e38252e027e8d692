//! What changed since a line of the journal: one row a record and person, the latest first.

use super::{
    ground::Ground,
    row::{Measure, Measured, Row, Value, Word},
};
use crate::domain::{field::RecordKind, id::PersonId, news::Turn};

/// Each record with what happened to it.
pub(super) fn changes_since(of: &Ground<'_>) -> Vec<Row> {
    let rows = of.beyond.changes.iter().map(|one| {
        let turn = match one.turn {
            Turn::Born => Word::Born,
            Turn::Edited => Word::Edited,
            Turn::Done => Word::Done,
            Turn::Archived => Word::Archived,
            Turn::BroughtBack => Word::BroughtBack,
        };
        let by = one.by.as_ref().map(PersonId::as_str);
        let by = by.map_or(Value::Nothing, |id| Value::record(RecordKind::Person, id));
        let at = one.territories(of.data).into_iter().collect();
        let row = Row::new(one.kind, &one.record, at)
            .says(Measure::Turn, Value::Words(vec![turn]))
            .says(Measure::ChangedBy, by)
            .says(Measure::Seq, Value::Count(one.seq));
        // Of what was erased or merged away, this is all that is known.
        Row { fields: one.says.clone(), ..row }
    });
    rows.collect()
}

/// Whether there were more.
pub(super) fn more(of: &Ground<'_>) -> Measured {
    vec![(Measure::More, Value::Truth(of.beyond.more))]
}
