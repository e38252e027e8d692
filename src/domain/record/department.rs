//! Description of a département of the reference: its vintage is that of its communes.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const YEAR: Holds = Holds::Number(1900, 2999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Department,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Key),
        Spec::must(Field::Millesime, "millesime", Holds::Day),
        Spec::must(Field::PopulationYear, "population_year", YEAR),
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
