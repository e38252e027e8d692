//! What a snooze is made of: an alert put off until a day, or seen until its record changes.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    alerts::RuleCode,
    draft::{Problem, Trouble},
    field::{Field, FieldKey, RecordKind},
};

const PERSON: Holds = Holds::One(RecordKind::Person);
const REV: Holds = Holds::Number(1, i32::MAX);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Snooze,
    fields: &[
        Spec::must(Field::Rule, "rule", Holds::Key),
        Spec::must(Field::Record, "record", Holds::Key),
        Spec::may(Field::UntilOn, "until_on", Holds::Day),
        Spec::may(Field::SeenRev, "seen_rev", REV),
        Spec::may(Field::Reason, "reason", Holds::Line),
        Spec::new(Field::Author, "person", PERSON, Need::Me),
    ],
    named_by: &[Field::Rule, Field::Record],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: written::alone,
};

/// It puts off an alert that exists, until a day or until the record changes.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let rule = text(of.fields, Field::Rule);
    if let Some(rule) = rule.filter(|rule| RuleCode::from_code(rule).is_none()) {
        found
            .push(Problem { field: Field::Rule, trouble: Trouble::Unknown(rule.to_owned(), None) });
    }
    let ends = text(of.fields, Field::UntilOn).is_some()
        || of.fields.contains_key(&FieldKey::from(Field::SeenRev));
    if !ends {
        found.push(Problem { field: Field::UntilOn, trouble: Trouble::Required });
    }
    found
}
