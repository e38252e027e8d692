//! Description of a theme: a list that each Caf may change.

use super::{
    spec::{Holds, Kind, Locate, Need, Spec},
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
    rules: written::none,
};
