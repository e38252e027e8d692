//! Rebasing an edit on the fields somebody else wrote since they were read.

use std::collections::BTreeSet;

use super::{Change, Step};
use crate::domain::{
    field::{FieldEdit, FieldKey, Fields, RecordKind, Value},
    refusal::FieldConflict,
};

/// A field whose latest value a person has seen and answered: it is changed from there on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebase {
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub id: String,
    /// Which field.
    pub key: FieldKey,
    /// The value read first.
    pub read: Value,
    /// The value seen since.
    pub theirs: Value,
    /// Whether the other's value stays, against this change.
    pub left: bool,
}

impl Rebase {
    /// From the values of a conflict.
    #[must_use]
    pub fn on(found: &FieldConflict) -> Self {
        let FieldConflict { kind, id, key, base, theirs, .. } = found.clone();
        Self { kind, id, key, read: base, theirs, left: false }
    }

    /// Whether both are about the same field.
    #[must_use]
    pub fn is_about(&self, kind: RecordKind, id: &str, key: &FieldKey) -> bool {
        self.kind == kind && self.id == id && self.key == *key
    }
}

impl Change {
    /// The same change, from what was seen since. A form that holds what it read edits what somebody else
    /// wrote, where a field says it again.
    #[must_use]
    pub fn rebased(mut self, on: &[Rebase], read_is_held: bool) -> Self {
        for step in &mut self.steps {
            let (kind, id, mut edits) = match step {
                Step::Edit { kind, id, edits } => (*kind, id.clone(), std::mem::take(edits)),
                Step::Create { kind, id: Some(id), fields, made }
                    if made.is_empty() && speaks_of(on, *kind, id) =>
                {
                    (*kind, id.clone(), as_edits(*kind, id, fields, on))
                }
                Step::Create { .. }
                | Step::Link { .. }
                | Step::Archive { .. }
                | Step::Merge { .. } => continue,
            };
            for seen in on.iter().filter(|seen| seen.kind == kind && seen.id == id) {
                rebase(&mut edits, seen, read_is_held);
            }
            *step = Step::Edit { kind, id, edits };
        }
        self
    }
}

fn speaks_of(on: &[Rebase], kind: RecordKind, id: &str) -> bool {
    on.iter().any(|seen| seen.kind == kind && seen.id == id)
}

/// A record already created by another is edited.
fn as_edits(kind: RecordKind, id: &str, fields: &Fields, on: &[Rebase]) -> Vec<FieldEdit> {
    let seen = on.iter().filter(|seen| seen.kind == kind && seen.id == id);
    let keys: BTreeSet<&FieldKey> = fields.keys().chain(seen.map(|seen| &seen.key)).collect();
    let mine = |key: &FieldKey| fields.get(key).cloned().unwrap_or(Value::Null);
    let edit = |key: &FieldKey| FieldEdit { key: key.clone(), base: Value::Null, mine: mine(key) };
    keys.into_iter().map(edit).collect()
}

fn rebase(edits: &mut Vec<FieldEdit>, seen: &Rebase, read_is_held: bool) {
    match edits.iter_mut().find(|edit| edit.key == seen.key) {
        Some(edit) => edit.base = seen.theirs.clone(),
        None if read_is_held => {
            let (base, mine) = (seen.theirs.clone(), seen.read.clone());
            edits.push(FieldEdit { key: seen.key.clone(), base, mine });
        }
        None => {}
    }
    edits.retain(|edit| edit.key != seen.key || (!seen.left && edit.base != edit.mine));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::Field, goal::Goal};

    fn seen(field: Field, read: &str, theirs: &str) -> Rebase {
        let (kind, id) = (RecordKind::Note, "n".to_owned());
        Rebase {
            kind,
            id,
            key: field.into(),
            read: read.into(),
            theirs: theirs.into(),
            left: false,
        }
    }

    fn edit(field: Field, base: &str, mine: &str) -> FieldEdit {
        FieldEdit { key: field.into(), base: base.into(), mine: mine.into() }
    }

    fn edits(change: &Change) -> &[FieldEdit] {
        match &change.steps[0] {
            Step::Edit { edits, .. } => edits,
            other => panic!("{other:?}"),
        }
    }

    fn change(edits: &[FieldEdit]) -> Change {
        Change::edit(RecordKind::Note, "n", edits.to_vec())
    }

    #[test]
    fn a_field_is_edited_from_what_was_seen_since_and_the_others_from_what_was_read() {
        let before = change(&[edit(Field::Kind, "a", "b"), edit(Field::Text, "lu", "moi")]);
        let after = before.rebased(&[seen(Field::Text, "lu", "eux")], true);
        let expected = [edit(Field::Kind, "a", "b"), edit(Field::Text, "eux", "moi")];
        assert_eq!(edits(&after), expected);
    }

    #[test]
    fn what_was_read_first_may_be_wanted_again() {
        let on = [seen(Field::Text, "lu", "eux")];
        assert_eq!(edits(&change(&[]).rebased(&on, true)), [edit(Field::Text, "eux", "lu")]);
        assert!(change(&[]).rebased(&on, false).is_empty());
    }

    #[test]
    fn a_field_that_says_what_somebody_else_wrote_or_is_left_to_them_changes_nothing() {
        let theirs = change(&[edit(Field::Text, "lu", "eux")]);
        assert!(theirs.rebased(&[seen(Field::Text, "lu", "eux")], true).is_empty());
        let left = Rebase { left: true, ..seen(Field::Text, "lu", "eux") };
        assert!(change(&[edit(Field::Text, "lu", "moi")]).rebased(&[left], true).is_empty());
    }

    #[test]
    fn another_record_is_not_touched() {
        let other = Rebase { id: "autre".into(), ..seen(Field::Text, "lu", "eux") };
        let before = change(&[edit(Field::Text, "lu", "moi")]);
        assert_eq!(before.clone().rebased(&[other], true), before);
    }

    #[test]
    fn a_goal_that_somebody_else_set_first_is_edited() {
        let goal = Goal { year: 2027, coverage: 80, signatures: None };
        let about = |field: Field, theirs: i64| Rebase {
            kind: RecordKind::Goal,
            id: "2027".into(),
            key: field.into(),
            read: Value::Null,
            theirs: Value::Int(theirs),
            left: false,
        };
        let on = [about(Field::Coverage, 90), about(Field::Signatures, 4)];
        let after = Change::set_goal(None, &goal).rebased(&on, true);
        let sides: Vec<_> =
            edits(&after).iter().map(|e| (e.base.clone(), e.mine.clone())).collect();
        assert_eq!(sides, [(Value::Int(90), Value::Int(80)), (Value::Int(4), Value::Null)]);
    }
}
