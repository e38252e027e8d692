//! What a département of the reference is made of: its vintage is that of its communes.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const YEAR: Holds = Holds::Number(1900, 2999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Department,
    fields: &[
        Spec { field: Field::Name, key: "name", holds: Holds::Key, need: Need::Must },
        Spec { field: Field::Millesime, key: "millesime", holds: Holds::Day, need: Need::Must },
        Spec {
            field: Field::PopulationYear,
            key: "population_year",
            holds: YEAR,
            need: Need::Must,
        },
    ],
    named_by: &[Field::Name],
    place: Locate::Nowhere,
    by_people: false,
    ids: Ids::Official,
    held: Some(Held {
        one: |data, id| {
            let mut all = data.base.departments.iter();
            all.find(|one| one.code == id).map(|one| one.name.as_str())
        },
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
