//! What an orientation is made of: one of a schéma départemental des services aux familles.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const ORDER: Holds = Holds::Number(1, 9999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Orientation,
    fields: &[
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::must(Field::Scheme, "scheme", Holds::Line),
        Spec::may(Field::Code, "code", Holds::Line),
        Spec::may(Field::From, "from_on", Holds::Day),
        Spec::may(Field::To, "to_on", Holds::Day),
        Spec::new(Field::Position, "position", ORDER, Need::Last),
    ],
    named_by: &[Field::Title, Field::Code, Field::Scheme],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| {
            data.orientations.iter().find(|one| one.id == id).map(|one| one.label.as_str())
        },
        all: |data| {
            data.orientations.iter().map(|one| (one.id.as_str(), one.label.as_str())).collect()
        },
    }),
    rules: written::none,
    born: written::alone,
};
