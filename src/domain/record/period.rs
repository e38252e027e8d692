//! What a period is made of: a convention of the branch with the State (COG), or of a Caf (CPOG).

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    period::PeriodKind,
};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Period,
    fields: &[
        Spec::must(Field::Label, "label", Holds::Line),
        Spec::must(Field::Kind, "kind", Holds::Code(PeriodKind::CODES)),
        Spec::must(Field::Start, "start_on", Holds::Day),
        Spec::must(Field::End, "end_on", Holds::Day),
    ],
    named_by: &[Field::Label],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
