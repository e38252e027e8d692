//! What a template of deadlines is made of: an offset from a date of the convention, or a day of each year.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    schedule::{Anchor, month_day},
};

const ANCHOR: Holds = Holds::Code(Anchor::CODES);
const MONTHS: Holds = Holds::Number(-240, 240);
const RANK: Holds = Holds::Number(0, 9999);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::DeadlineTemplate,
    fields: &[
        Spec::must(Field::Title, "title", Holds::Line),
        Spec::must(Field::Anchor, "anchor", ANCHOR),
        Spec::may(Field::OffsetMonths, "offset_months", MONTHS),
        Spec::may(Field::MonthDay, "month_day", Holds::Line),
        Spec::new(Field::Position, "position", RANK, Need::Last),
    ],
    named_by: &[Field::Title],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| {
            data.templates.iter().find(|one| one.id == id).map(|one| one.title.as_str())
        },
        all: |data| {
            data.templates.iter().map(|one| (one.id.as_str(), one.title.as_str())).collect()
        },
    }),
    rules,
    born: written::alone,
};

/// A yearly one says a day of the year, any other an offset.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let yearly = text(of.fields, Field::Anchor) == Some(Anchor::Annee.as_str());
    let offset = of.fields.contains_key(&Field::OffsetMonths.into());
    let on = text(of.fields, Field::MonthDay);
    let (field, trouble) = match (yearly, on, offset) {
        (true, None, _) => (Field::MonthDay, Trouble::Required),
        (true, Some(typed), _) if month_day(typed).is_none() => {
            (Field::MonthDay, Trouble::NoMonthDay)
        }
        (false, _, false) => (Field::OffsetMonths, Trouble::Required),
        (true, Some(_), _) | (false, _, true) => return Vec::new(),
    };
    vec![Problem { field, trouble }]
}
