//! What an avenant is made of: it may move the end of its convention, and its perimeter.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Convention);
const RANK: Holds = Holds::Number(1, 99);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Amendment,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::new(Field::Number, "number", RANK, Need::Next),
        Spec::must(Field::Object, "object", Holds::Line),
        Spec::may(Field::Signed, "signed_on", Holds::Day),
        Spec::may(Field::EffectiveOn, "effective_on", Holds::Day),
        Spec::may(Field::NewEndOn, "new_end_on", Holds::Day),
        Spec::may(Field::Added, "communes_added", Holds::Communes),
        Spec::may(Field::Withdrawn, "communes_withdrawn", Holds::Communes),
    ],
    named_by: &[Field::Number, Field::Convention],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
