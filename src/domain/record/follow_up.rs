//! Description of a follow-up.

use super::{
    spec::{Holds, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    follow_up::OwedBy,
};

const NOTE: Holds = Holds::One(RecordKind::Note);
const WHERE: Holds = Holds::One(RecordKind::Territory);
const OWED_BY: Holds = Holds::Code(OwedBy::CODES);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::FollowUp,
    fields: &[
        Spec::must(Field::What, "what", Holds::Line),
        Spec::must(Field::OwedBy, "owed_by", OWED_BY),
        Spec::may(Field::Due, "due", Holds::Day),
        Spec::may(Field::Done, "done", Holds::Day),
        Spec::must(Field::Territory, "territory", WHERE),
        Spec::may(Field::Note, "note", NOTE),
    ],
    named_by: &[Field::What, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    rules: written::none,
};
