//! What a threshold of the base is made of; its id is the name of the threshold.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Setting,
    fields: &[Spec::must(Field::Value, "value", Holds::Line)],
    named_by: &[Field::Value],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Official,
    held: None,
    rules: written::none,
    born: written::alone,
};
