//! What the rows of a file change in the base: records met or made, one change for all of them.
//!
//! Nothing of a row that still asks is written. Must not know how values were read nor how they are stored.

use std::collections::{BTreeSet, HashMap};

use super::{
    base::Base,
    merge::{Merged, merged},
    pulse::Steps,
    standing::{Imports, Standing},
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    id::PersonId,
    import::{
        Answers, Choice, Does, Holds, Imported, KEEP, Planned, Question, Reason, TAKE, Wanted,
    },
    record,
};

/// A record that rows want, once for all the rows that want it.
#[derive(Debug)]
struct Entry {
    kind: RecordKind,
    wanted: Wanted,
    rows: BTreeSet<usize>,
    id: Option<String>,
}

/// What the base and the imports of before know.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The records.
    pub standing: &'a Standing,
    /// What was imported last.
    pub imports: &'a Imports,
    /// What the person answered.
    pub answers: &'a Answers,
    /// The base, for what a new record says where nobody says it.
    pub base: Base<'a>,
    /// Who imports.
    pub me: Option<&'a PersonId>,
    /// Who watches.
    pub pulse: Option<&'a dyn Steps>,
}

/// What these rows change.
#[must_use]
pub fn changes(
    rows: Vec<Imported>,
    known: Against<'_>,
    new_id: &mut dyn FnMut() -> String,
) -> Planned {
    let mut work = Work { known, entries: Vec::new(), by_key: HashMap::new() };
    let watched = rows.iter().take_while(|_| known.pulse.is_none_or(Steps::step));
    for (at, row) in watched.enumerate() {
        if let (Holds::Records(all), []) = (&row.holds, &row.questions[..]) {
            for wanted in all {
                work.want(at, wanted);
            }
        }
    }
    (0..work.entries.len()).for_each(|at| work.resolve(at, &mut BTreeSet::new(), new_id));
    work.finish(rows)
}

struct Work<'a> {
    known: Against<'a>,
    entries: Vec<Entry>,
    by_key: HashMap<(RecordKind, String), usize>,
}

impl Work<'_> {
    fn want(&mut self, row: usize, wanted: &Wanted) {
        let key = (wanted.kind, wanted.key.clone());
        let at = *self.by_key.entry(key).or_insert(self.entries.len());
        match self.entries.get_mut(at) {
            Some(entry) => {
                entry.rows.insert(row);
                for (key, value) in &wanted.fields {
                    entry.wanted.fields.entry(key.clone()).or_insert_with(|| value.clone());
                }
            }
            None => self.entries.push(Entry {
                kind: wanted.kind,
                wanted: wanted.clone(),
                rows: BTreeSet::from([row]),
                id: None,
            }),
        }
    }

    /// Gives a record its id and the ids of those it names, these first. One that names what is not there
    /// has none, and is not written.
    fn resolve(
        &mut self,
        at: usize,
        over: &mut BTreeSet<usize>,
        new_id: &mut dyn FnMut() -> String,
    ) {
        if self.entries[at].id.is_some() || !over.insert(at) {
            return;
        }
        let kind = self.entries[at].kind;
        for (field, named, key) in self.entries[at].wanted.named.clone() {
            let Some(&target) = self.by_key.get(&(named, key)) else { return };
            self.resolve(target, over, new_id);
            let Some(id) = self.entries[target].id.clone() else { return };
            let set = record::of(kind).spec(field).is_some_and(record::Spec::is_set);
            let (key, value) = if set {
                (FieldKey { field, member: Some(id) }, Value::Int(1))
            } else {
                (field.into(), Value::Text(id))
            };
            self.entries[at].wanted.fields.insert(key, value);
        }
        let wanted = &self.entries[at].wanted;
        let met = self.known.standing.met(kind, &wanted.fields);
        let id = wanted.id.clone().or_else(|| met.map(ToOwned::to_owned));
        self.entries[at].id = Some(id.unwrap_or_else(new_id));
    }

    fn finish(self, mut rows: Vec<Imported>) -> Planned {
        let mut done: Vec<Done> = Vec::new();
        for entry in &self.entries {
            let one = self.compare(entry, &rows);
            if let (Some(first), false) = (entry.rows.first(), one.asks.is_empty()) {
                rows[*first].questions.extend(one.asks.clone());
            }
            done.push(one);
        }
        let asks = |row: usize| !rows[row].questions.is_empty();
        let mut written = BTreeSet::new();
        let mut change = Change::default();
        for (at, entry) in self.entries.iter().enumerate() {
            if entry.rows.iter().any(|row| !asks(*row)) {
                self.write(at, &done, &mut written, &mut change);
            }
        }
        let does: Vec<Does> = (0..rows.len()).map(|row| self.does(row, &rows, &done)).collect();
        Planned { rows: rows.into_iter().zip(does).collect(), change }
    }

    /// What becomes of a record; where both changed a value, the answer or the question.
    fn compare(&self, entry: &Entry, rows: &[Imported]) -> Done {
        let Some(id) = &entry.id else { return Done::default() };
        let Some(base) = self.known.standing.fields(entry.kind, id) else {
            return Done { makes: true, ..Done::default() };
        };
        let last = self.known.imports.of(entry.kind, id);
        let source = entry.rows.first().map(|row| rows[*row].source.as_str()).unwrap_or_default();
        let mut done = Done::default();
        for (key, file) in Self::said(entry, base, last) {
            let stands = base.get(&key).cloned().unwrap_or(Value::Null);
            let before = last.and_then(|last| last.get(&key));
            let taken = match merged(&file, &stands, before) {
                Merged::Same | Merged::Kept => false,
                Merged::Taken => true,
                Merged::Both => {
                    let read = shown(&key, &file);
                    let place = (source, source);
                    let answer = self.known.answers.of(place, Reason::AgainstBase, &read);
                    let answer = answer.map(|(answer, _)| answer);
                    if answer.is_none() {
                        done.asks.push(both(source, &read, &key, &stands, &file));
                    }
                    answer == Some(TAKE)
                }
            };
            if taken {
                done.edits.push(FieldEdit { key, base: stands, mine: file });
            }
        }
        done
    }

    /// What the file says of a record: its values, and the members of its sets that it says no longer.
    fn said(entry: &Entry, base: &Fields, last: Option<&Fields>) -> Fields {
        let mut said = entry.wanted.fields.clone();
        let sets: BTreeSet<_> =
            said.keys().filter(|key| key.member.is_some()).map(|key| key.field).collect();
        for key in last.into_iter().flat_map(Fields::keys) {
            let gone = key.member.is_some() && sets.contains(&key.field) && base.contains_key(key);
            if gone && !said.contains_key(key) {
                said.insert(key.clone(), Value::Null);
            }
        }
        said
    }

    /// The steps of a record after those it names, each once.
    fn write(&self, at: usize, done: &[Done], written: &mut BTreeSet<usize>, to: &mut Change) {
        let entry = &self.entries[at];
        let Some(id) = &entry.id else { return };
        if !written.insert(at) {
            return;
        }
        for (_, kind, key) in &entry.wanted.named {
            if let Some(target) = self.by_key.get(&(*kind, key.clone())) {
                self.write(*target, done, written, to);
            }
        }
        let kind = entry.kind;
        if done[at].makes {
            let (id, fields) = (Some(id.clone()), self.whole(kind, &entry.wanted.fields));
            to.steps.push(Step::Create { kind, id, fields, made: Vec::new() });
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

    fn does(&self, row: usize, rows: &[Imported], done: &[Done]) -> Does {
        let Holds::Records(wanted) = &rows[row].holds else { return Does::Ignore };
        if !rows[row].questions.is_empty() {
            return Does::Ask;
        }
        let of = |one: &Wanted| self.by_key.get(&(one.kind, one.key.clone())).copied();
        let all: Vec<usize> = wanted.iter().filter_map(of).collect();
        let first = all.first().copied();
        if first.is_some_and(|at| self.entries[at].id.is_none()) {
            Does::Ask
        } else if first.is_some_and(|at| done[at].makes) {
            Does::Create
        } else if all.iter().any(|at| done[*at].makes || !done[*at].edits.is_empty()) {
            Does::Change
        } else {
            Does::Same
        }
    }
}

/// What becomes of one record.
#[derive(Debug, Default)]
struct Done {
    makes: bool,
    edits: Vec<FieldEdit>,
    asks: Vec<Question>,
}

fn shown(key: &FieldKey, value: &Value) -> String {
    let said = match (value, &key.member) {
        (_, Some(member)) => member.clone(),
        (Value::Text(text), None) => text.clone(),
        (Value::Int(number), None) => number.to_string(),
        (Value::Null, None) => String::new(),
    };
    format!("{} = {said}", key.field.as_str())
}

fn both(source: &str, read: &str, key: &FieldKey, stands: &Value, file: &Value) -> Question {
    let choice = |answer: &str, value| Choice { answer: answer.into(), label: shown(key, value) };
    Question {
        code: Reason::AgainstBase,
        cell: source.to_owned(),
        read: read.to_owned(),
        choices: vec![choice(KEEP, stands), choice(TAKE, file)],
    }
}

#[cfg(test)]
mod tests;
