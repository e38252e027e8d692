//! What the rows of a file change in the base: records met or made, one change for all of them.
//!
//! Nothing of a row that still asks is written. Must not know how values were read nor how they are stored.

mod against;
mod compare;
mod entry;
mod matching;

use std::collections::BTreeSet;

pub use self::against::Against;
use self::{
    compare::{Done, compare},
    entry::{Entries, Entry},
    matching::identify,
};
use super::pulse::Steps;
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, Fields, RecordKind},
    import::{Does, Edited, Holds, Imported, Planned, Reason, Wanted, Why},
    record,
};

/// What these rows change.
#[must_use]
pub fn changes(
    mut rows: Vec<Imported>,
    known: Against<'_>,
    new_id: &mut dyn FnMut() -> String,
) -> Planned {
    let mut entries = Entries::default();
    let watched = rows.iter_mut().take_while(|_| known.pulse.is_none_or(Steps::step));
    for (at, row) in watched.enumerate() {
        let Holds::Records(all) = row.holds.clone() else { continue };
        if is_asked(row) {
            continue;
        }
        let asks = all.iter().flat_map(|wanted| entries.want(at, row, wanted, known.answers));
        let asks: Vec<_> = asks.collect();
        row.questions.extend(asks);
    }
    identify(&mut entries, known, new_id);
    Work { known, entries }.finish(rows)
}

/// Whether a row waits for an answer. Whether names are kept holds nothing up.
fn is_asked(row: &Imported) -> bool {
    row.questions.iter().any(|one| one.code != Reason::Names)
}

struct Work<'a> {
    known: Against<'a>,
    entries: Entries,
}

impl Work<'_> {
    fn finish(self, mut rows: Vec<Imported>) -> Planned {
        let mut done: Vec<Done> = Vec::new();
        for entry in &self.entries.all {
            let first = entry.rows.first().copied();
            let mut one = compare(entry, first.and_then(|at| rows.get(at)), self.known);
            if let Some(row) = first.and_then(|at| rows.get_mut(at)) {
                row.questions.append(&mut one.asks);
                row.edits.extend(edited(entry, &one));
            }
            done.push(one);
        }
        let mut written = BTreeSet::new();
        let mut change = Change::default();
        for (at, entry) in self.entries.all.iter().enumerate() {
            if entry.rows.iter().any(|row| !is_asked(&rows[*row])) {
                self.write(at, &done, &mut written, &mut change);
            }
        }
        let does: Vec<Does> = rows.iter().map(|row| self.does(row, &done)).collect();
        for (row, does) in rows.iter_mut().zip(&does) {
            if *does == Does::Ask && !is_asked(row) {
                let (code, cell) = (Reason::Waits, row.source.clone());
                row.why.push(Why { code, cell, read: String::new() });
            }
        }
        Planned { rows: rows.into_iter().zip(does).collect(), change }
    }

    /// The steps of a record after those it names, each once.
    fn write(&self, at: usize, done: &[Done], written: &mut BTreeSet<usize>, to: &mut Change) {
        let entry = &self.entries.all[at];
        let Some(id) = &entry.id else { return };
        if !written.insert(at) {
            return;
        }
        for (_, kind, key) in &entry.wanted.named {
            if let Some(target) = self.entries.at(*kind, key) {
                self.write(target, done, written, to);
            }
        }
        let kind = entry.kind;
        if done[at].makes {
            let (id, fields) = (Some(id.clone()), self.whole(kind, &entry.wanted.fields));
            to.steps.push(Step::Create { kind, id, fields, made: Vec::new() });
        } else if let Some(read) = &done[at].archives {
            to.steps.push(Step::Archive { kind, id: id.clone(), read: read.clone() });
        } else if !done[at].edits.is_empty() {
            let edits = done[at].edits.clone();
            to.steps.push(Step::Edit { kind, id: id.clone(), edits });
        }
    }

    /// The fields of a new record, with what its kind says where nobody does.
    fn whole(&self, kind: RecordKind, said: &Fields) -> Fields {
        let (kind, mut fields) = (record::of(kind), said.clone());
        let Against { base, me, .. } = self.known;
        record::rules::complete(kind, &mut fields, base.today, me, 1);
        record::number(kind, &mut fields, base.data);
        if !fields.contains_key(&Field::Generation.into()) {
            record::rules::count(kind, &mut fields, base.data);
        }
        fields
    }

    fn does(&self, row: &Imported, done: &[Done]) -> Does {
        if is_asked(row) {
            return Does::Ask;
        }
        let Holds::Records(wanted) = &row.holds else { return Does::Ignore };
        let of = |one: &Wanted| self.entries.at(one.kind, &one.key);
        let all: Vec<usize> = wanted.iter().filter_map(of).collect();
        let first = all.first().copied();
        if first.is_some_and(|at| self.entries.all[at].id.is_none()) {
            Does::Ask
        } else if first.is_some_and(|at| done[at].makes) {
            Does::Create
        } else if all.iter().any(|at| done[*at].writes()) {
            Does::Change
        } else {
            Does::Same
        }
    }
}

/// What becomes of a record, as its row tells it.
fn edited(entry: &Entry, done: &Done) -> Vec<Edited> {
    let Some(id) = &entry.id else { return Vec::new() };
    let kind = entry.kind;
    let one = |edit: &FieldEdit| Edited { kind, id: id.clone(), edit: edit.clone() };
    done.edits.iter().map(one).collect()
}

#[cfg(test)]
mod tests;
