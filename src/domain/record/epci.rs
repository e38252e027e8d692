//! Description of an EPCI of the reference. The territory that people follow is another record.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
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
    ids: Ids::Official,
    held: Some(Held {
        one: |data, id| data.territory(&id.into()).map(|one| one.name.as_str()),
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
