//! What a binôme is made of: two people, their days, their territories.

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
        Spec {
            field: Field::Administrateur,
            key: "administrateur",
            holds: PERSON,
            need: Need::May,
        },
        Spec { field: Field::Technicien, key: "technicien", holds: PERSON, need: Need::May },
        Spec { field: Field::Start, key: "start", holds: Holds::Day, need: Need::Today },
        Spec { field: Field::End, key: "end", holds: Holds::Day, need: Need::May },
        Spec { field: Field::Territories, key: "territories", holds: SECTOR, need: Need::Must },
    ],
    named_by: &[Field::Administrateur, Field::Technicien, Field::Territories],
    place: Locate::Sector(Field::Territories),
    by_people: true,
    rules,
};

/// It has somebody, and never the same person twice.
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
