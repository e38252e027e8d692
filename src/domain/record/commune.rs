//! Description of a commune of the reference. One that merged is archived, and names its successor.

use super::{
    spec::{Holds, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Epci);
const INTO: Holds = Holds::One(RecordKind::Commune);
const PEOPLE: Holds = Holds::Number(0, u32::MAX);

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
    rules: written::none,
};
