//! What an evaluation is made of: yearly, half-way or final.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::{
    evaluation::{Conduct, EvaluationKind},
    field::{Field, RecordKind},
};

const OF: Holds = Holds::One(RecordKind::Convention);
const YEAR: Holds = Holds::Number(1990, 2100);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Evaluation,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Kind, "kind", Holds::Code(EvaluationKind::CODES)),
        Spec::may(Field::Year, "year", YEAR),
        Spec::may(Field::StartedOn, "started_on", Holds::Day),
        Spec::may(Field::EndedOn, "ended_on", Holds::Day),
        Spec::may(Field::Conduct, "conduct", Holds::Code(Conduct::CODES)),
        Spec::may(Field::Conclusions, "conclusions", Holds::Text),
    ],
    named_by: &[Field::Kind, Field::Year, Field::Convention],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
