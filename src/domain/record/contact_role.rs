//! What a contact is to a convention: who decides, who prepares, who is informed.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    contact::Part,
    field::{Field, RecordKind},
};

const WHO: Holds = Holds::One(RecordKind::Contact);
const OF: Holds = Holds::One(RecordKind::Convention);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::ContactRole,
    fields: &[
        Spec::must(Field::Contact, "contact", WHO),
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Role, "role", Holds::Code(Part::CODES)),
    ],
    named_by: &[Field::Contact, Field::Role, Field::Convention],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
