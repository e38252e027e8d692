//! Description of a territory. An EPCI comes with the reference; people write groups of communes.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
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
        Spec::may(Field::TalkingPoints, "talking_points", Holds::Text),
    ],
    named_by: &[Field::Name],
    place: Locate::Itself,
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.territory(&id.into()).map(|one| one.name.as_str()),
        all: |data| {
            let all = data.territories.iter();
            all.map(|one| (one.code.as_str(), one.name.as_str())).collect()
        },
    }),
    rules: written::none,
    born: written::alone,
};
