//! What a person is made of: a name, a role, functions, a mandate; never a party nor a union.

use super::spec::{Holds, Kind, Locate, Need, Spec};
use crate::domain::{
    field::{Field, RecordKind},
    person::Role,
};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Person,
    fields: &[
        Spec { field: Field::Name, key: "name", holds: Holds::Name, need: Need::Must },
        Spec { field: Field::Role, key: "role", holds: Holds::Code(Role::CODES), need: Need::Must },
        Spec { field: Field::Functions, key: "functions", holds: Holds::Lines, need: Need::May },
        Spec {
            field: Field::MandateStart,
            key: "mandate_start",
            holds: Holds::Day,
            need: Need::May,
        },
        Spec { field: Field::MandateEnd, key: "mandate_end", holds: Holds::Day, need: Need::May },
    ],
    named_by: &[Field::Name],
    place: Locate::Nowhere,
    by_people: true,
};
