//! Which record of the base each wanted one is: told by its id, by what tells its kind apart, or by all it says
//! but one value that was corrected.
//!
//! One record of the base is one of the file. Must not know what becomes of it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{
    against::Against,
    entry::{Entries, Entry},
};
use crate::{
    domain::{
        field::{Field, FieldKey, Fields, RecordKind, Value},
        fold::fold,
        record,
    },
    exchange::import::identity::{self, ALTERNATIVES},
};

/// Gives each record its id and the ids of those it names, these first. One that names what is not there
/// has none.
pub(super) fn identify(
    entries: &mut Entries,
    known: Against<'_>,
    new_id: &mut dyn FnMut() -> String,
) {
    let mut matching = Matching { known, taken: HashSet::new() };
    for level in levels(entries) {
        for at in &level {
            link(entries, *at);
        }
        matching.level(entries, &level);
        for at in level {
            let entry = &mut entries.all[at];
            entry.id.get_or_insert_with(&mut *new_id);
        }
    }
}

/// Records by how far they hang on others: those that name none first. One that names what is not there, or
/// itself in a round, is in none.
fn levels(entries: &Entries) -> Vec<Vec<usize>> {
    let mut depths: Vec<Option<usize>> = vec![None; entries.all.len()];
    let mut levels: Vec<Vec<usize>> = Vec::new();
    loop {
        let depth = levels.len();
        let ready = |at: &usize| {
            let mut named = entries.all[*at].wanted.named.iter();
            depths[*at].is_none()
                && named.all(|(_, kind, key)| {
                    entries.at(*kind, key).is_some_and(|of| depths[of].is_some())
                })
        };
        let level: Vec<usize> = (0..entries.all.len()).filter(ready).collect();
        if level.is_empty() {
            return levels;
        }
        for at in &level {
            depths[*at] = Some(depth);
        }
        levels.push(level);
    }
}

/// Puts the ids of the records that one names among its fields.
fn link(entries: &mut Entries, at: usize) {
    let kind = entries.all[at].kind;
    for (field, named, key) in entries.all[at].wanted.named.clone() {
        let Some(id) = entries.at(named, &key).and_then(|of| entries.all[of].id.clone()) else {
            continue;
        };
        let set = record::of(kind).spec(field).is_some_and(record::Spec::is_set);
        let (key, value) = if set {
            (FieldKey { field, member: Some(id) }, Value::Int(1))
        } else {
            (field.into(), Value::Text(id))
        };
        entries.all[at].wanted.fields.insert(key, value);
    }
}

struct Matching<'a> {
    known: Against<'a>,
    /// Records of the base that are one of the file.
    taken: HashSet<(RecordKind, String)>,
}

impl Matching<'_> {
    fn level(&mut self, entries: &mut Entries, level: &[usize]) {
        for at in level {
            let entry = &mut entries.all[*at];
            entry.id.clone_from(&entry.wanted.id);
            self.take(entry);
        }
        for alternative in 0..ALTERNATIVES {
            for at in level {
                let entry = &mut entries.all[*at];
                if entry.id.is_none() {
                    entry.id = self.told(entry, alternative);
                    self.take(entry);
                }
            }
        }
        for (at, id) in self.corrected(entries, level) {
            let entry = &mut entries.all[at];
            entry.id = Some(id);
            self.take(entry);
        }
    }

    fn take(&mut self, entry: &Entry) {
        self.taken.extend(entry.id.clone().map(|id| (entry.kind, id)));
    }

    fn is_free(&self, kind: RecordKind, id: &str) -> bool {
        !self.taken.contains(&(kind, id.to_owned()))
    }

    /// The first record that these values tell and that no other of the file is.
    fn told(&self, entry: &Entry, alternative: usize) -> Option<String> {
        let mut met = self.known.standing.met(entry.kind, alternative, &entry.wanted.fields).iter();
        met.find(|id| self.is_free(entry.kind, id)).cloned()
    }

    /// Records of which one value alone was corrected since the last import, where no other may be meant.
    fn corrected(&self, entries: &Entries, level: &[usize]) -> Vec<(usize, String)> {
        let Some(imports) = self.known.base.imports else { return Vec::new() };
        let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let mut claims: BTreeMap<(RecordKind, String), usize> = BTreeMap::new();
        for at in level.iter().copied() {
            let entry = &entries.all[at];
            if entry.id.is_some() || !may_be_corrected(entry.kind) {
                continue;
            }
            let of_kind = imports.of_kind(entry.kind);
            let free = of_kind.filter(|(id, _)| {
                self.is_free(entry.kind, id) && self.known.standing.fields(entry.kind, id).is_some()
            });
            for (id, last) in free {
                if self.is_correction(entry, last) {
                    *claims.entry((entry.kind, id.to_owned())).or_default() += 1;
                    found.entry(at).or_default().push(id.to_owned());
                }
            }
        }
        let alone = |(at, ids): (usize, Vec<String>)| {
            let [id] = &ids[..] else { return None };
            let once = claims.get(&(entries.all[at].kind, id.clone())) == Some(&1);
            once.then(|| (at, id.clone()))
        };
        found.into_iter().filter_map(alone).collect()
    }

    /// Whether one value alone differs, one that tells the record apart, and little.
    fn is_correction(&self, entry: &Entry, last: &Fields) -> bool {
        let said = &entry.wanted.fields;
        let fields: BTreeSet<Field> = said.keys().map(|key| key.field).collect();
        let of = |all: &Fields, field: Field| -> Vec<(FieldKey, Value)> {
            let own =
                all.iter().filter(|(key, value)| key.field == field && **value != Value::Null);
            own.map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        let mut differ = fields.iter().filter(|field| of(said, **field) != of(last, **field));
        let (Some(field), None) = (differ.next(), differ.next()) else { return false };
        let value = |all: &Fields| match all.get(&(*field).into()) {
            Some(Value::Text(text)) => Some(text.clone()),
            Some(Value::Int(_) | Value::Null) | None => None,
        };
        let (Some(new), Some(old)) = (value(said), value(last)) else { return false };
        let today = self.known.base.today.to_string();
        let tells = identity::tells(entry.kind, *field);
        tells && fields.len() > 2 && is_like(&old, &new, &today)
    }
}

/// Kinds of which a row is corrected. A person or a convention is another one.
const fn may_be_corrected(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Meeting
            | RecordKind::Action
            | RecordKind::FollowUp
            | RecordKind::Note
            | RecordKind::Indicator
    )
}

/// Two days, unless one has passed and the other is to come; two texts of which most words are the same.
fn is_like(old: &str, new: &str, today: &str) -> bool {
    let is_day = |text: &str| text.parse::<chrono::NaiveDate>().is_ok();
    if is_day(old) && is_day(new) {
        return (old < today) == (new < today);
    }
    let (old, new) = (fold(old), fold(new));
    let words =
        |text: &'_ str| -> BTreeSet<String> { text.split(' ').map(str::to_owned).collect() };
    let (before, after) = (words(&old), words(&new));
    before.intersection(&after).count() * 2 >= before.len().max(after.len())
}
