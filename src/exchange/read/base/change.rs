//! What the records of a document change in a base: those it lacks are written under their ids, those it has
//! say what the document says, those it has beside stay.

use super::order;
use crate::domain::{
    change::{Change, Step},
    contents::{Contents, Misread, Record},
    field::{Field, FieldEdit, Fields, RecordKind, Value, edits_between},
    record,
};

/// How many records are made, changed, the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// Made.
    pub made: usize,
    /// Changed.
    pub changed: usize,
    /// The same.
    pub same: usize,
}

/// The change that makes a base say what a document says, as one.
///
/// # Errors
/// Records that name each other in a circle.
pub fn change(held: &Contents, taken: &Contents) -> Result<(Change, Counted), Misread> {
    let (mut steps, mut archived, mut counted) = (Vec::new(), Vec::new(), Counted::default());
    for kind in order::kinds() {
        let mut new = Vec::new();
        for one in taken.of(kind) {
            match held.find(kind, &one.id) {
                None => new.push(one),
                Some(now) if now == one => counted.same += 1,
                Some(now) => {
                    counted.changed += 1;
                    archived.push(edited(kind, now, one));
                }
            }
        }
        counted.made += new.len();
        for one in order::records(record::of(kind), new)? {
            steps.push(Step::Create {
                kind,
                id: Some(one.id.clone()),
                fields: one.fields.clone(),
                made: Vec::new(),
            });
            let read = Fields::new();
            archived.extend(one.archived.then(|| Step::Archive { kind, id: one.id.clone(), read }));
        }
    }
    // What stands is written first: an edit may name what is new.
    steps.extend(archived);
    Ok((Change { steps }, counted))
}

fn edited(kind: RecordKind, now: &Record, one: &Record) -> Step {
    let mut edits = edits_between(&now.fields, &one.fields);
    let truth = |archived: bool| Value::Int(i64::from(archived));
    // Told even where it stays: an edit alone would take it out of the bin.
    edits.push(FieldEdit {
        key: Field::Archived.into(),
        base: truth(now.archived),
        mine: truth(one.archived),
    });
    Step::Edit { kind, id: one.id.clone(), edits }
}
