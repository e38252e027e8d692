//! Retries of an operation: whether the change written under its id is the one asked now.

use super::{journal::JournalLine, record};
use crate::domain::{
    change::{Change, Step},
    field::{Field, Fields, RecordKind},
};

/// Whether an operation's lines write what a change creates: other words under the same id would be
/// taken for written. Values that were erased since say nothing.
pub(super) fn is_of(change: &Change, lines: &[JournalLine]) -> bool {
    let mut asked = change.steps.iter().filter_map(created).peekable();
    if asked.peek().is_none() {
        return true;
    }
    let born: Vec<&JournalLine> =
        lines.iter().filter(|line| line.rev == 1 && !is_given(change, &line.record)).collect();
    let mut born = born.chunk_by(|a, b| (a.kind, &a.record) == (b.kind, &b.record));
    asked.all(|(kind, fields, links)| {
        let says = |line: &&JournalLine| {
            let wanted = fields.get(&line.key).map(|value| record::stored(&line.key, value));
            let linked = links.iter().any(|(field, _)| line.key == (*field).into());
            line.kind == kind && (linked || line.erased || wanted.as_ref() == Some(&line.after))
        };
        born.next().is_some_and(|lines| lines.iter().all(says))
    }) && born.next().is_none()
}

/// Whether a change names this id for what it creates.
fn is_given(change: &Change, record: &str) -> bool {
    let is_it = |step: &Step| matches!(step, Step::Create { id: Some(own), .. } if own == record);
    change.steps.iter().any(is_it)
}

/// A kind, its fields, and those that name what another step makes.
type Created<'a> = (RecordKind, &'a Fields, &'a [(Field, usize)]);

/// A record created without an id of its own, and its fields that name others of the change.
fn created(step: &Step) -> Option<Created<'_>> {
    match step {
        Step::Create { kind, id: None, fields, made } => Some((*kind, fields, made)),
        Step::Create { .. }
        | Step::Edit { .. }
        | Step::Link { .. }
        | Step::Archive { .. }
        | Step::Merge { .. } => None,
    }
}
