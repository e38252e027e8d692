//! Description of a theme: a list that each Caf may change.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const RANK: Holds = Holds::Number(0, 9999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Theme,
    fields: &[
        Spec::must(Field::Label, "label", Holds::Line),
        Spec::may(Field::Socle, "socle", Holds::Truth),
        Spec::new(Field::Position, "position", RANK, Need::Last),
    ],
    named_by: &[Field::Label],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::FromName,
    held: Some(Held {
        one: |data, id| data.themes.iter().find(|one| one.code == id).map(|one| one.label.as_str()),
        all: |data| {
            let all = data.themes.iter();
            all.map(|one| (one.code.as_str(), one.label.as_str())).collect()
        },
    }),
    rules: written::none,
    born: written::alone,
};
