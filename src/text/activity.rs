//! Parts of an activity: the leading record, the others, the changed fields. Each language makes the
//! sentence.

use super::{Text, first_lower};
use crate::domain::{
    field::{Field, RecordKind},
    journal::{Activity, How, Touched},
};

/// Whether one record leads, and the others came with it.
pub(super) fn led(activity: &Activity) -> bool {
    let first = activity.touched.first().map(|one| one.named.kind);
    first.is_some_and(|kind| activity.counts.get(&kind).is_none_or(|n| *n == 1))
}

/// The kind whose order was changed, where nothing else was: several records moved, by one gesture.
pub(super) fn order(activity: &Activity) -> Option<RecordKind> {
    let moved = |one: &Touched| one.how == How::Edited && one.fields == [Field::Position];
    let first = activity.touched.first()?.named.kind;
    let one_kind = activity.counts.len() == 1 && activity.records() > 1;
    (one_kind && activity.touched.iter().all(moved)).then_some(first)
}

/// Every kind with its count, one record of the first left out.
pub(super) fn with(activity: &Activity, first: Option<RecordKind>, text: &Text) -> String {
    let others = activity.counts.iter().filter_map(|(kind, n)| {
        let n = if Some(*kind) == first { n - 1 } else { *n };
        let [one, several] = (text.kind)(*kind).count;
        let word = if n > 1 { several } else { one };
        (n > 0).then(|| format!("{n}{}{word}", text.words.after_number))
    });
    others.collect::<Vec<_>>().join(", ")
}

/// Whether a follow-up was marked done, or no longer, and nothing else of it was changed.
pub(super) fn is_state(touched: &Touched) -> bool {
    touched.how == How::Edited && touched.fields.iter().eq(&[Field::Done])
}

/// The fields that were changed, where a record was and its words do not say so: by their labels, as
/// they go on in a sentence.
pub(super) fn fields(activity: &Activity, text: &Text) -> String {
    match activity.touched.first() {
        Some(one) if one.how == How::Edited && !is_state(one) => {
            let label = |field: &Field| first_lower(text.label(one.named.kind, *field));
            let labels: Vec<String> = one.fields.iter().map(label).collect();
            format!(" ({})", labels.join(", "))
        }
        Some(_) | None => String::new(),
    }
}
