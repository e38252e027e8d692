//! Description of a territory. An EPCI comes with the reference; people write groups of communes.

use super::{
    spec::{Holds, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    territory::TerritoryKind,
};

const MADE_OF: Holds = Holds::Code(TerritoryKind::CODES);

/// People write groups only.
const GROUP: Need = Need::Usual(TerritoryKind::Group.as_str());

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Territory,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Line),
        Spec { field: Field::Kind, key: "kind", holds: MADE_OF, need: GROUP },
        Spec::may(Field::Communes, "communes", Holds::Communes),
    ],
    named_by: &[Field::Name],
    place: Locate::Itself,
    by_people: true,
    rules: written::none,
};
