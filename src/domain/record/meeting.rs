//! What a meeting is made of: an instance or a visit that is planned, with a convention or without.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    meeting::{Host, clock},
};

const KINDS: Holds = Holds::One(RecordKind::NoteKind);
const CONVENTION: Holds = Holds::One(RecordKind::Convention);
const TERRITORIES: Holds = Holds::Many(RecordKind::Territory);
const PERSONS: Holds = Holds::Many(RecordKind::Person);
const CONTACTS: Holds = Holds::Many(RecordKind::Contact);
const NOTE: Holds = Holds::One(RecordKind::Note);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Meeting,
    fields: &[
        Spec::must(Field::Kind, "kind", KINDS),
        Spec::must(Field::PlannedOn, "planned_on", Holds::Day),
        Spec::may(Field::PlannedAt, "planned_at", Holds::Line),
        Spec::may(Field::Title, "title", Holds::Line),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Territories, "territories", TERRITORIES),
        Spec::may(Field::Place, "place", Holds::Line),
        Spec::may(Field::Host, "host", Holds::Code(Host::CODES)),
        Spec::may(Field::Persons, "persons", PERSONS),
        Spec::may(Field::Contacts, "contacts", CONTACTS),
        Spec::may(Field::Agenda, "agenda", Holds::Text),
        Spec::may(Field::Equipment, "equipment", Holds::One(RecordKind::Equipment)),
        Spec::may(Field::Note, "note", NOTE),
        Spec::may(Field::Cancelled, "cancelled", Holds::Truth),
        Spec::may(Field::Reason, "reason", Holds::Line),
    ],
    named_by: &[Field::Kind, Field::PlannedOn, Field::Convention],
    place: Locate::First(&[
        Locate::Through(Field::Convention, RecordKind::Convention),
        Locate::Sector(Field::Territories),
    ]),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: written::alone,
};

/// Its hour is one of a clock.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    match text(of.fields, Field::PlannedAt) {
        Some(typed) if clock(typed).is_none() => {
            vec![Problem { field: Field::PlannedAt, trouble: Trouble::NoHour }]
        }
        Some(_) | None => Vec::new(),
    }
}
