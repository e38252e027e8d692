//! Description of a commune of the reference. One that merged is archived, and names its successor.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Epci);
const INTO: Holds = Holds::One(RecordKind::Commune);
const PEOPLE: Holds = Holds::Number(0, i32::MAX);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Commune,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Key),
        Spec::must(Field::Department, "department", Holds::Key),
        Spec::may(Field::Epci, "epci", OF),
        Spec::must(Field::Population, "population", PEOPLE),
        Spec::may(Field::Successor, "successor", INTO),
    ],
    named_by: &[Field::Name],
    place: Locate::By(Field::Epci),
    by_people: false,
    ids: Ids::Official,
    held: Some(Held {
        one: |data, id| data.commune(id).map(|one| one.name.as_str()),
        all: |data| data.commune_names(),
    }),
    rules: written::none,
    born: written::alone,
};
