//! What a deadline of a convention is made of: from a template, or its own.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const OF: Holds = Holds::One(RecordKind::Convention);
const TEMPLATE: Holds = Holds::One(RecordKind::DeadlineTemplate);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Deadline,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::must(Field::DueOn, "due_on", Holds::Day),
        Spec::may(Field::DoneOn, "done_on", Holds::Day),
        Spec::may(Field::Pinned, "pinned", Holds::Truth),
        Spec::may(Field::Template, "template", TEMPLATE),
    ],
    named_by: &[Field::Title, Field::Convention, Field::DueOn],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
