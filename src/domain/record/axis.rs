//! What an axis is made of: a part of the plan of a convention.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Convention);
const RANK: Holds = Holds::Number(0, 9999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Axis,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::new(Field::Position, "position", RANK, Need::Last),
    ],
    named_by: &[Field::Title, Field::Convention],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.axes.of(id).map(|one| one.title.as_str()),
        all: |data| data.axes.iter().map(|one| (one.id.as_str(), one.title.as_str())).collect(),
    }),
    rules: written::none,
    born: written::alone,
};
