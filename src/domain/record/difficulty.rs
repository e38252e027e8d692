//! What a difficulty is made of: what stands in the way on a territory, and the way out.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::{
    difficulty::{Cause, Level},
    field::{Field, RecordKind},
};

const WHERE: Holds = Holds::One(RecordKind::Territory);
const CONVENTION: Holds = Holds::One(RecordKind::Convention);
const ACTION: Holds = Holds::One(RecordKind::Action);
const NOTE: Holds = Holds::One(RecordKind::Note);
const CAUSE: Holds = Holds::Code(Cause::CODES);
const LEVEL: Holds = Holds::Code(Level::CODES);
const MIDDLE: Need = Need::Usual(Level::Moyenne.as_str());
const OTHER: Need = Need::Usual(Cause::Autre.as_str());

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Difficulty,
    fields: &[
        Spec::must(Field::Text, "text", Holds::Text),
        Spec::must(Field::Territory, "territory", WHERE),
        Spec::new(Field::Kind, "kind", CAUSE, OTHER),
        Spec::new(Field::Level, "level", LEVEL, MIDDLE),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Action, "action", ACTION),
        Spec::may(Field::WayOut, "way_out", Holds::Text),
        Spec::new(Field::OpenedOn, "opened_on", Holds::Day, Need::Today),
        Spec::may(Field::ClosedOn, "closed_on", Holds::Day),
        Spec::may(Field::Note, "note", NOTE),
    ],
    named_by: &[Field::Text, Field::Kind, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
