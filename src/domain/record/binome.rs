//! Description of a binôme: two people, their days, their territories.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{Birth, Written, day, text},
};
use crate::domain::{
    change::Change,
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    handover::{Pair, Stint, assign},
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
        Spec::may(Field::CadenceDays, "cadence_days", Holds::Number(1, 999)),
        Spec::must(Field::Territories, "territories", SECTOR),
    ],
    named_by: &[Field::Administrateur, Field::Technicien, Field::Territories],
    place: Locate::Sector(Field::Territories),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: taking_over,
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

/// It takes over its territories from its first day.
fn taking_over(of: &Birth<'_>) -> Change {
    let person = |field| text(&of.fields, field).map(Into::into);
    let pair = Pair {
        administrateur: person(Field::Administrateur),
        technicien: person(Field::Technicien),
    };
    let start = day(&of.fields, Field::Start).unwrap_or(of.today);
    let members = of.fields.keys().filter(|key| key.field == Field::Territories);
    let territories = members.filter_map(|key| Some(key.member.as_deref()?.into())).collect();
    let stint = Stint { pair, start, end: day(&of.fields, Field::End) };
    assign(&of.data.binomes, None, &territories, &stint)
}
