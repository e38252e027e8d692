//! Description of a passage: a convention comes to a stage, on a day, for a reason.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    stage::Stage,
};

const OF: Holds = Holds::One(RecordKind::Convention);
const AUTHOR: Holds = Holds::One(RecordKind::Person);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Passage,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Stage, "stage", Holds::Code(Stage::CODES)),
        Spec::new(Field::On, "on", Holds::Day, Need::Today),
        Spec::may(Field::Reason, "reason", Holds::Line),
        Spec::new(Field::Author, "author", AUTHOR, Need::Me),
    ],
    named_by: &[Field::Stage, Field::Convention, Field::On],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::has_come,
    born: written::alone,
};
