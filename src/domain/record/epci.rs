//! What an EPCI of the reference is made of. The territory that people follow is another record.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Epci,
    fields: &[
        Spec { field: Field::Name, key: "name", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Nature, key: "nature", holds: Holds::Key, need: Need::Must },
    ],
    named_by: &[Field::Name],
    place: Locate::Itself,
    by_people: false,
    ids: Ids::Official,
    held: Some(Held {
        one: |data, id| data.territory(&id.into()).map(|one| one.name.as_str()),
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
