//! What a passage is made of: a convention comes to a stage, on a day, for a reason.

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
        Spec { field: Field::Convention, key: "convention", holds: OF, need: Need::Must },
        Spec {
            field: Field::Stage,
            key: "stage",
            holds: Holds::Code(Stage::CODES),
            need: Need::Must,
        },
        Spec { field: Field::On, key: "on", holds: Holds::Day, need: Need::Today },
        Spec { field: Field::Reason, key: "reason", holds: Holds::Line, need: Need::May },
        Spec { field: Field::Author, key: "author", holds: AUTHOR, need: Need::Me },
    ],
    named_by: &[Field::Stage, Field::Convention, Field::On],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::has_come,
    born: written::alone,
};
