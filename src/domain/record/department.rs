//! Description of a département of the reference: its vintage is that of its communes.

use super::{
    spec::{Holds, Kind, Locate, Spec},
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
    rules: written::none,
};
