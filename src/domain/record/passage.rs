//! Description of a passage: a convention comes to a stage, on a day, for a reason.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, day, text},
};
use crate::domain::{
    draft::Problem,
    field::{Field, RecordKind},
    id::ConventionId,
    stage::Stage,
};

const OF: Holds = Holds::One(RecordKind::Convention);
const AUTHOR: Holds = Holds::One(RecordKind::Person);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Passage,
    fields: &[
        Spec::must(Field::Convention, "convention", OF),
        Spec::must(Field::Stage, "stage", Holds::Code(Stage::CODES)),
        Spec::new(Field::On, "on", Holds::Day, Need::Today),
        Spec::may(Field::Reason, "reason", Holds::Line),
        Spec::new(Field::Author, "author", AUTHOR, Need::Me),
    ],
    named_by: &[Field::Stage, Field::Convention, Field::On],
    place: Locate::Through(Field::Convention, RecordKind::Convention),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: has_come,
    born: written::alone,
};

/// Its day has come, unless a renewal wrote it: then it is the day its successor starts.
fn has_come(of: &Written<'_>) -> Vec<Problem> {
    let (on, convention) = (day(of.fields, Field::On), text(of.fields, Field::Convention));
    let renewed = text(of.fields, Field::Stage) == Some(Stage::Renouvelee.as_str());
    let all = &of.data.conventions;
    let starts = all.iter().any(|one| {
        let before = one.predecessor.as_ref().map(ConventionId::as_str);
        one.start == on && before.is_some() && before == convention
    });
    let mut passages = all.iter().flat_map(|one| &one.passages);
    let stands =
        of.id.is_some_and(|id| passages.any(|one| one.id.as_str() == id && Some(one.on) == on));
    if renewed && (starts || stands) { Vec::new() } else { written::has_come(of) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        convention::tests::{convention, day, passage},
        field::Fields,
        snapshot::Snapshot,
    };

    /// Where its successor starts, and where it stood; no other day that has not come.
    #[test]
    fn a_passage_to_come_is_that_of_a_renewal() {
        let mut ctg = convention("2023-01-01", "2027-12-31", "2022-12-01", &["1"]);
        ctg.passages = vec![passage("p", Stage::Renouvelee, "2028-01-01")];
        let mut next = convention("2028-02-01", "2032-12-31", "2026-11-01", &["1"]);
        (next.id, next.predecessor) = ("next".into(), Some("c".into()));
        let data = Snapshot { conventions: vec![ctg.clone(), next], ..Snapshot::default() };
        let refused = |id: Option<&str>, stage, on: &str| {
            let mut one = passage("p", stage, on);
            one.convention = ctg.id.clone();
            let fields: Fields = one.fields();
            let today = day("2026-11-28");
            !has_come(&Written { id, fields: &fields, data: &data, today }).is_empty()
        };
        assert!(!refused(Some("p"), Stage::Renouvelee, "2028-01-01"), "as it stood");
        assert!(!refused(Some("p"), Stage::Renouvelee, "2028-02-01"), "its successor starts");
        assert!(!refused(None, Stage::Renouvelee, "2028-02-01"));
        assert!(refused(Some("p"), Stage::Renouvelee, "2028-03-01"));
        assert!(refused(None, Stage::Renouvelee, "2028-01-01"));
        assert!(refused(Some("p"), Stage::Evaluation, "2028-01-01"));
        assert!(!refused(None, Stage::Evaluation, "2026-11-28"));
    }
}
