//! What a signatory is made of: a party to a convention, with its délibération and its signature.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    field::{Field, RecordKind},
    signatory::PartyKind,
};

const OF: Holds = Holds::One(RecordKind::Convention);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Signatory,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Kind, "kind", Holds::Code(PartyKind::CODES)),
        Spec::must(Field::Party, "party", Holds::Line),
        Spec::may(Field::Code, "code", Holds::Line),
        Spec::may(Field::Function, "function", Holds::Line),
        Spec::may(Field::DeliberationOn, "deliberation_on", Holds::Day),
        Spec::may(Field::DeliberationRef, "deliberation_ref", Holds::Line),
        Spec::may(Field::Signed, "signed_on", Holds::Day),
        Spec::may(Field::Lead, "lead", Holds::Truth),
    ],
    named_by: &[Field::Party, Field::Convention],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
