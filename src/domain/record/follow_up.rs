//! What a follow-up is made of.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
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
        Spec { field: Field::What, key: "what", holds: Holds::Line, need: Need::Must },
        Spec { field: Field::OwedBy, key: "owed_by", holds: OWED_BY, need: Need::Must },
        Spec { field: Field::Due, key: "due", holds: Holds::Day, need: Need::May },
        Spec { field: Field::Done, key: "done", holds: Holds::Day, need: Need::May },
        Spec { field: Field::Territory, key: "territory", holds: WHERE, need: Need::Must },
        Spec { field: Field::Note, key: "note", holds: NOTE, need: Need::May },
    ],
    named_by: &[Field::What, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.follow_up(&id.into()).map(|one| one.what.as_str()),
        all: |_| Vec::new(),
    }),
    rules: written::none,
    born: written::alone,
};
