//! What a kept list is made of: a search under a name, of one person or for all.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const PERSON: Holds = Holds::One(RecordKind::Person);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::KeptList,
    fields: &[
        Spec::must(Field::Label, "label", Holds::Line),
        Spec::must(Field::Query, "query", Holds::Line),
        Spec::may(Field::Author, "person", PERSON),
    ],
    named_by: &[Field::Label],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
