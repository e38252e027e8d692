//! Description of a conflict: the program writes it, people settle it.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    conflict::Settled,
    field::{Field, RecordKind},
};

const HOW: Holds = Holds::Code(Settled::CODES);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Conflict,
    fields: &[
        Spec::must(Field::Kind, "kind", Holds::Key),
        Spec::must(Field::Record, "record", Holds::Key),
        Spec::must(Field::Field, "field", Holds::Key),
        Spec::may(Field::Member, "member", Holds::Key),
        Spec::may(Field::Read, "read_value", Holds::Value),
        Spec::may(Field::Wanted, "wanted", Holds::Value),
        Spec::may(Field::Settled, "settled", HOW),
    ],
    named_by: &[Field::Kind, Field::Record, Field::Field],
    place: Locate::Nowhere,
    by_people: false,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
