//! What a reading of an indicator is made of: a day, and a figure or words.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
};

const OF: Holds = Holds::One(RecordKind::Indicator);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Reading,
    fields: &[
        Spec::must(Field::Indicator, "indicator", OF),
        Spec::new(Field::On, "on_date", Holds::Day, Need::Today),
        Spec::may(Field::Value, "value", Holds::Decimal),
        Spec::may(Field::Text, "text", Holds::Line),
        Spec::may(Field::Source, "source", Holds::Line),
    ],
    named_by: &[Field::Indicator, Field::On],
    place: Locate::Through(Field::Indicator, RecordKind::Indicator),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: written::alone,
};

/// It says a figure or words, of a day that has come.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let mut found = written::has_come(of);
    let says = |field| text(of.fields, field).is_some();
    if !says(Field::Value) && !says(Field::Text) {
        found.push(Problem { field: Field::Value, trouble: Trouble::Required });
    }
    found
}
