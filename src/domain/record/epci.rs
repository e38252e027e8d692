//! Description of an EPCI of the reference. The territory that people follow is another record.

use super::{
    spec::{Holds, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Epci,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Key),
        Spec::must(Field::Nature, "nature", Holds::Key),
    ],
    named_by: &[Field::Name],
    place: Locate::Itself,
    by_people: false,
    rules: written::none,
};
