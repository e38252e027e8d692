//! What a fiche action is made of. Late and blocked are computed.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, day, text},
};
use crate::domain::{
    day::Precision,
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    fold::fold,
    plan::Status,
};

const AXIS: Holds = Holds::One(RecordKind::Axis);
const STATUS: Holds = Holds::Code(Status::CODES);
const COMING: Need = Need::Usual(Status::AVenir.as_str());
const PRECISION: Holds = Holds::Code(Precision::CODES);
const PERCENT: Holds = Holds::Number(0, 100);
const THEMES: Holds = Holds::Many(RecordKind::Theme);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Action,
    fields: &[
        Spec::must(Field::Axis, "axis", AXIS),
        Spec::new(Field::Number, "number", Holds::Line, Need::Next),
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::new(Field::Status, "status", STATUS, COMING),
        Spec::may(Field::Pilot, "pilot", Holds::Line),
        Spec::may(Field::Start, "start_on", Holds::Day),
        Spec::may(Field::StartPrecision, "start_precision", PRECISION),
        Spec::may(Field::DueOn, "due_on", Holds::Day),
        Spec::may(Field::DuePrecision, "due_precision", PRECISION),
        Spec::may(Field::DoneOn, "done_on", Holds::Day),
        Spec::may(Field::Progress, "progress", PERCENT),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::may(Field::Communes, "communes", Holds::Communes),
        Spec::may(Field::Orientations, "orientations", Holds::Many(RecordKind::Orientation)),
        Spec::may(Field::Common, "common", Holds::Truth),
        Spec::may(Field::Objective, "objective", Holds::Text),
        Spec::may(Field::Audience, "audience", Holds::Line),
        Spec::may(Field::Partners, "partners", Holds::Text),
        Spec::may(Field::Results, "results", Holds::Text),
        Spec::may(Field::Means, "means", Holds::Text),
    ],
    named_by: &[Field::Title, Field::Number, Field::Axis],
    place: Locate::Through(Field::Axis, RecordKind::Axis),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.actions.of(id).map(|one| one.title.as_str()),
        all: |data| data.actions.iter().map(|one| (one.id.as_str(), one.title.as_str())).collect(),
    }),
    rules,
    born: written::alone,
};

/// Its number is its own in the plan; it is done on a day exactly where its status says so.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let mut found = done(of);
    found.extend(
        taken(of).map(|name| Problem { field: Field::Number, trouble: Trouble::Taken(name) }),
    );
    found
}

/// Its number, where another action of its plan has it.
fn taken(of: &Written<'_>) -> Option<String> {
    let number = text(of.fields, Field::Number)?;
    let plan = of.data.convention_of_axis(text(of.fields, Field::Axis)?)?;
    let mut others = of.data.actions_of(plan).filter(|one| Some(one.id.as_str()) != of.id);
    let other = others.find(|one| fold(&one.number) == fold(number))?;
    Some(format!("{number} ({})", other.title))
}

fn done(of: &Written<'_>) -> Vec<Problem> {
    let is_done = text(of.fields, Field::Status) == Some(Status::Realisee.as_str());
    let trouble = match (is_done, day(of.fields, Field::DoneOn)) {
        (true, None) => Trouble::Required,
        (true, Some(on)) if on > of.today => Trouble::NotYet,
        (false, Some(_)) => Trouble::NotDone,
        (true, Some(_)) | (false, None) => return Vec::new(),
    };
    vec![Problem { field: Field::DoneOn, trouble }]
}
