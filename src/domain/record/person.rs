//! Description of a person: a name, a role, functions, a mandate; never a party nor a union.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Spec},
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
        Spec::must(Field::Name, "name", Holds::Name),
        Spec::must(Field::Role, "role", Holds::Code(Role::CODES)),
        Spec::may(Field::Functions, "functions", Holds::Lines),
        Spec::may(Field::MandateStart, "mandate_start", Holds::Day),
        Spec::may(Field::MandateEnd, "mandate_end", Holds::Day),
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
