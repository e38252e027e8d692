//! What a person is made of: a name, a role, functions, a mandate; never a party nor a union.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    fold::fold,
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
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.person(&id.into()).map(|one| one.name.as_str()),
        all: |data| data.people.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect(),
    }),
    rules,
    born: written::alone,
};

/// Two people never have one name.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let name = text(of.fields, Field::Name).unwrap_or_default();
    let mut others = of.data.people.iter().filter(|one| of.id != Some(one.id.as_str()));
    if others.any(|one| fold(&one.name) == fold(name)) {
        vec![Problem { field: Field::Name, trouble: Trouble::Taken(name.to_owned()) }]
    } else {
        Vec::new()
    }
}
