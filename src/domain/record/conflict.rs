//! What a conflict is made of: the program writes it, people settle it.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
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
        Spec { field: Field::Kind, key: "kind", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Record, key: "record", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Field, key: "field", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Member, key: "member", holds: Holds::Key, need: Need::May },
        Spec { field: Field::Read, key: "read_value", holds: Holds::Value, need: Need::May },
        Spec { field: Field::Wanted, key: "wanted", holds: Holds::Value, need: Need::May },
        Spec { field: Field::Settled, key: "settled", holds: HOW, need: Need::May },
    ],
    named_by: &[Field::Kind, Field::Record, Field::Field],
    place: Locate::Nowhere,
    by_people: false,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
