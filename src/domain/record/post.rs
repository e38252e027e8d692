//! What a post is made of: of a collectivity or of the Caf, in hundredths of a full-time equivalent.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    post::{Employer, PostFunction},
};

const CONVENTION: Holds = Holds::One(RecordKind::Convention);
const TERRITORIES: Holds = Holds::Many(RecordKind::Territory);
const CONTACT: Holds = Holds::One(RecordKind::Contact);
const PERSON: Holds = Holds::One(RecordKind::Person);
const FULL_TIME: Holds = Holds::Hundredths(100_000);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Post,
    fields: &[
        Spec::must(Field::Employer, "employer", Holds::Code(Employer::CODES)),
        Spec::must(Field::Function, "function", Holds::Code(PostFunction::CODES)),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Territories, "territories", TERRITORIES),
        Spec::must(Field::Funded, "funded", FULL_TIME),
        Spec::must(Field::Filled, "filled", FULL_TIME),
        Spec::new(Field::SinceOn, "since_on", Holds::Day, Need::Today),
        Spec::may(Field::EndsOn, "ends_on", Holds::Day),
        Spec::may(Field::HolderContact, "holder_contact", CONTACT),
        Spec::may(Field::HolderPerson, "holder_person", PERSON),
    ],
    named_by: &[Field::Function, Field::Employer, Field::Convention, Field::Territories],
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

/// It is of a convention or of territories, and has one holder at most.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let placed = text(of.fields, Field::Convention).is_some()
        || of.fields.keys().any(|key| key.field == Field::Territories);
    if !placed {
        found.push(Problem { field: Field::Territories, trouble: Trouble::Required });
    }
    let holders = [Field::HolderContact, Field::HolderPerson];
    if holders.iter().all(|holder| text(of.fields, *holder).is_some()) {
        found.push(Problem { field: Field::HolderPerson, trouble: Trouble::OneHolder });
    }
    found
}
