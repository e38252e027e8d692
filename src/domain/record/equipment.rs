//! What an equipment is made of: an establishment of a commune, with its agreement.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    equipment::EquipmentKind,
    field::{Field, RecordKind},
};

const KINDS: Holds = Holds::Code(EquipmentKind::CODES);
const COMMUNE: Holds = Holds::One(RecordKind::Commune);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Equipment,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Line),
        Spec::must(Field::Kind, "kind", KINDS),
        Spec::must(Field::CommuneOf, "commune", COMMUNE),
        Spec::may(Field::Manager, "manager", Holds::Line),
        Spec::may(Field::AgreementStart, "agreement_start", Holds::Day),
        Spec::may(Field::AgreementEnd, "agreement_end", Holds::Day),
        Spec::may(Field::OpenedOn, "opened_on", Holds::Day),
        Spec::may(Field::ClosedOn, "closed_on", Holds::Day),
    ],
    named_by: &[Field::Name, Field::Kind, Field::CommuneOf],
    place: Locate::Commune(Field::CommuneOf),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| {
            data.equipments.iter().find(|one| one.id == id).map(|one| one.name.as_str())
        },
        all: |data| {
            data.equipments.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect()
        },
    }),
    rules: written::none,
    born: written::alone,
};
