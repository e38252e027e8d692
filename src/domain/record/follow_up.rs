//! Description of a follow-up.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    follow_up::OwedBy,
};

const NOTE: Holds = Holds::One(RecordKind::Note);
const WHERE: Holds = Holds::One(RecordKind::Territory);
const ABOUT: Holds = Holds::One(RecordKind::Convention);
const ACTION: Holds = Holds::One(RecordKind::Action);
const OWED_BY: Holds = Holds::Code(OwedBy::CODES);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::FollowUp,
    fields: &[
        Spec::must(Field::What, "what", Holds::Line),
        Spec::must(Field::OwedBy, "owed_by", OWED_BY),
        Spec::may(Field::Due, "due", Holds::Day),
        Spec::may(Field::Done, "done", Holds::Day),
        Spec::may(Field::Territory, "territory", WHERE),
        Spec::may(Field::Convention, "convention", ABOUT),
        Spec::may(Field::Action, "action", ACTION),
        Spec::may(Field::Note, "note", NOTE),
    ],
    named_by: &[Field::What, Field::Territory],
    place: Locate::First(&[
        Locate::By(Field::Territory),
        Locate::Through(Field::Convention, RecordKind::Convention),
    ]),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.follow_up(&id.into()).map(|one| one.what.as_str()),
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
