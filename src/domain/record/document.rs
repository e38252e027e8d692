//! What a document is made of: where a file stands, never its bytes.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written},
};
use crate::domain::{
    document::DocumentKind,
    draft::Problem,
    field::{Field, RecordKind},
};

const CONVENTION: Holds = Holds::One(RecordKind::Convention);
const ACTION: Holds = Holds::One(RecordKind::Action);
const MEETING: Holds = Holds::One(RecordKind::Meeting);
const EQUIPMENT: Holds = Holds::One(RecordKind::Equipment);
const KINDS: Holds = Holds::Code(DocumentKind::CODES);

/// What a document is of: one of these.
const OWNERS: [Field; 4] = [Field::Convention, Field::Action, Field::Meeting, Field::Equipment];

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Document,
    fields: &[
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::must(Field::Kind, "kind", KINDS),
        Spec::new(Field::On, "on_date", Holds::Day, Need::Today),
        Spec::must(Field::Place, "place", Holds::Line),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Action, "action", ACTION),
        Spec::may(Field::Meeting, "meeting", MEETING),
        Spec::may(Field::Equipment, "equipment", EQUIPMENT),
    ],
    named_by: &[Field::Title, Field::Kind, Field::Convention],
    place: Locate::First(&[
        Locate::Through(Field::Convention, RecordKind::Convention),
        Locate::Through(Field::Action, RecordKind::Action),
        Locate::Through(Field::Meeting, RecordKind::Meeting),
        Locate::Through(Field::Equipment, RecordKind::Equipment),
    ]),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: written::alone,
};

/// It is of one convention, one action, one meeting or one equipment.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    written::one_owner(of, &OWNERS)
}
