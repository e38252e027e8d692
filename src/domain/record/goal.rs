//! Description of the goal of a year; its id is the year.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const PERCENT: Holds = Holds::Number(0, 100);
const COUNT: Holds = Holds::Number(0, 999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Goal,
    fields: &[
        Spec::must(Field::Coverage, "coverage", PERCENT),
        Spec::may(Field::Signatures, "signatures", COUNT),
    ],
    named_by: &[],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Year,
    held: None,
    rules: written::none,
    born: written::alone,
};
