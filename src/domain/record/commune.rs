//! What a commune of the reference is made of. One that merged is archived, and names its successor.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Epci);
const INTO: Holds = Holds::One(RecordKind::Commune);
const PEOPLE: Holds = Holds::Number(0, u32::MAX);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Commune,
    fields: &[
        Spec { field: Field::Name, key: "name", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Department, key: "department", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Epci, key: "epci", holds: OF, need: Need::May },
        Spec { field: Field::Population, key: "population", holds: PEOPLE, need: Need::Must },
        Spec { field: Field::Successor, key: "successor", holds: INTO, need: Need::May },
    ],
    named_by: &[Field::Name],
    place: Locate::By(Field::Epci),
    by_people: false,
    ids: Ids::Official,
    held: Some(Held {
        one: |data, id| data.commune(id).map(|one| one.name.as_str()),
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
