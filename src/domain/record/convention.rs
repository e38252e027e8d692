//! What a convention is made of. Its stage is that of its latest passage; the rest is computed.

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
        Spec { field: Field::Name, key: "name", holds: Holds::Line, need: Need::Must },
        Spec { field: Field::Start, key: "start", holds: Holds::Day, need: Need::May },
        Spec { field: Field::End, key: "end", holds: Holds::Day, need: Need::May },
        Spec { field: Field::Signed, key: "signed", holds: Holds::Day, need: Need::May },
        Spec { field: Field::Communes, key: "communes", holds: Holds::Communes, need: Need::Must },
        Spec { field: Field::Themes, key: "themes", holds: THEMES, need: Need::May },
        Spec { field: Field::Predecessor, key: "predecessor", holds: BEFORE, need: Need::May },
        Spec { field: Field::Generation, key: "generation", holds: RANK, need: Need::Counted },
    ],
    named_by: &[Field::Name, Field::Generation],
    place: Locate::Perimeter,
    by_people: true,
    rules,
};

/// What is signed runs from a day to another.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let says = |field: Field| of.fields.contains_key(&field.into());
    if says(Field::Signed) && !(says(Field::Start) && says(Field::End)) {
        vec![Problem { field: Field::Signed, trouble: Trouble::SignedNeedsPeriod }]
    } else {
        Vec::new()
    }
}
