//! What a contact is made of: somebody in front, by function before name; neither phone, address, party nor
//! birth.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    contact::ContactKind,
    field::{Field, RecordKind},
};

const TERRITORIES: Holds = Holds::Many(RecordKind::Territory);
const COMMUNE: Holds = Holds::One(RecordKind::Commune);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Contact,
    fields: &[
        Spec::must(Field::Function, "function", Holds::Line),
        Spec::must(Field::Body, "body", Holds::Line),
        Spec::must(Field::Kind, "kind", Holds::Code(ContactKind::CODES)),
        Spec::may(Field::Name, "name", Holds::Line),
        Spec::may(Field::CommuneOf, "commune", COMMUNE),
        Spec::must(Field::Territories, "territories", TERRITORIES),
        Spec::may(Field::MandateStart, "mandate_start", Holds::Day),
        Spec::may(Field::MandateEnd, "mandate_end", Holds::Day),
    ],
    named_by: &[Field::Function, Field::Body, Field::Name],
    place: Locate::Sector(Field::Territories),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.contact(id).map(|one| one.label.as_str()),
        all: |data| data.contacts.iter().map(|one| (one.id.as_str(), one.label.as_str())).collect(),
    }),
    rules: written::none,
    born: written::alone,
};
