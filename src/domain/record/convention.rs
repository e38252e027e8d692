//! Description of a convention. Its stage is that of its latest passage; the rest is computed.

use super::{
    spec::{Holds, Kind, Locate, Need, Spec},
    written::Written,
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
};

const BEFORE: Holds = Holds::One(RecordKind::Convention);
const THEMES: Holds = Holds::Many(RecordKind::Theme);
const RANK: Holds = Holds::Number(1, 99);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Convention,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Line),
        Spec::may(Field::Start, "start", Holds::Day),
        Spec::may(Field::End, "end", Holds::Day),
        Spec::may(Field::Signed, "signed", Holds::Day),
        Spec::must(Field::Communes, "communes", Holds::Communes),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::may(Field::Predecessor, "predecessor", BEFORE),
        Spec::new(Field::Generation, "generation", RANK, Need::Counted),
    ],
    named_by: &[Field::Name, Field::Generation],
    place: Locate::Perimeter,
    by_people: true,
    rules,
};

/// A signed convention has a first and a last day.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let says = |field: Field| of.fields.contains_key(&field.into());
    if says(Field::Signed) && !(says(Field::Start) && says(Field::End)) {
        vec![Problem { field: Field::Signed, trouble: Trouble::SignedNeedsPeriod }]
    } else {
        Vec::new()
    }
}
