//! Description of a binôme: two people, their days, their territories.

use super::{
    spec::{Holds, Kind, Locate, Need, Spec},
    written::{Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
};

const PERSON: Holds = Holds::One(RecordKind::Person);
const SECTOR: Holds = Holds::Many(RecordKind::Territory);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Binome,
    fields: &[
        Spec::may(Field::Administrateur, "administrateur", PERSON),
        Spec::may(Field::Technicien, "technicien", PERSON),
        Spec::new(Field::Start, "start", Holds::Day, Need::Today),
        Spec::may(Field::End, "end", Holds::Day),
        Spec::must(Field::Territories, "territories", SECTOR),
    ],
    named_by: &[Field::Administrateur, Field::Technicien, Field::Territories],
    place: Locate::Sector(Field::Territories),
    by_people: true,
    rules,
};

/// A binôme has at least one person, and never the same twice.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let halves = [Field::Administrateur, Field::Technicien].map(|half| text(of.fields, half));
    let trouble = match halves {
        [None, None] => Trouble::Required,
        [Some(one), Some(other)] if one == other => {
            Trouble::Taken(of.data.person_name(Some(&one.into())).to_owned())
        }
        [_, _] => return Vec::new(),
    };
    vec![Problem { field: Field::Technicien, trouble }]
}
