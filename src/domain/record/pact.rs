//! What a pact is made of: a pacte de coopération that links equipments, before a convention or beside it.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const TERRITORIES: Holds = Holds::Many(RecordKind::Territory);
const EQUIPMENTS: Holds = Holds::Many(RecordKind::Equipment);
const CONVENTION: Holds = Holds::One(RecordKind::Convention);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Pact,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Line),
        Spec::must(Field::Territories, "territories", TERRITORIES),
        Spec::may(Field::Signed, "signed_on", Holds::Day),
        Spec::may(Field::Start, "start_on", Holds::Day),
        Spec::may(Field::End, "end_on", Holds::Day),
        Spec::may(Field::Equipments, "equipments", EQUIPMENTS),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Text, "text", Holds::Text),
    ],
    named_by: &[Field::Name, Field::Territories],
    place: Locate::Sector(Field::Territories),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
