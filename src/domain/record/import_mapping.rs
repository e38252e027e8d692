//! What an import mapping is made of: how the columns of a workbook were understood, what was answered, and
//! when it was imported last.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::ImportMapping,
    fields: &[
        Spec::must(Field::Shape, "shape", Holds::Line),
        Spec::must(Field::Columns, "columns", Holds::Text),
        Spec::may(Field::Answers, "answers", Holds::Text),
        Spec::may(Field::File, "file", Holds::Line),
        Spec::may(Field::ReadOn, "read_on", Holds::Day),
    ],
    named_by: &[Field::File],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::none,
    born: written::alone,
};
