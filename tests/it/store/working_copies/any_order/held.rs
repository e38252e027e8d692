//! All values of every field of a base: the present ones, and those in open conflicts.

use std::collections::{BTreeMap, BTreeSet};

use binome::{
    domain::field::{Field, FieldKey, Fields, RecordKind, Value},
    store::Store,
};

use super::{life, world::World};
use crate::base::day;

/// A field of a record, and everything somebody says of it.
pub type Held = BTreeMap<(RecordKind, String, FieldKey), BTreeSet<Value>>;

pub fn held(world: &World, base: &mut Store) -> Held {
    let snapshot = base.snapshot(day("2026-11-23")).unwrap();
    let mut held = Held::new();
    let mut say = |kind, id: &str, fields: Fields| {
        for (key, value) in fields {
            held.entry((kind, id.to_owned(), key)).or_default().insert(value);
        }
    };
    for note in crate::base::notes(base) {
        let id = if world.notes.iter().any(|one| one.id == note.id) {
            note.id.to_string()
        } else {
            note.text.clone()
        };
        say(RecordKind::Note, &id, note.fields());
    }
    for one in base.follow_ups().unwrap() {
        say(RecordKind::FollowUp, one.id.as_str(), one.fields());
    }
    for goal in &snapshot.goals {
        say(RecordKind::Goal, &goal.year.to_string(), goal.fields());
    }
    for (kind, one) in life::standing(base) {
        say(kind, &one.id, one.fields);
    }
    for one in &snapshot.conflicts {
        let place = (one.found.kind, one.found.id.clone(), one.found.key.clone());
        // Also of a record in the bin, whose fields are not listed above.
        held.entry(place).or_default().extend([one.found.mine.clone(), one.found.theirs.clone()]);
    }
    lines_of_texts(&mut held);
    held
}

/// A text of several lines is what its lines say, those of the first text left out.
fn lines_of_texts(held: &mut Held) {
    let first = ["un", "deux", "trois", "quatre"];
    let of_notes = |(kind, _, key): &(RecordKind, String, FieldKey)| {
        (*kind, key.field) == (RecordKind::Note, Field::Text)
    };
    for (_, values) in held.iter_mut().filter(|(place, _)| of_notes(place)) {
        let texts = std::mem::take(values);
        for value in &texts {
            let Value::Text(text) = value else { panic!("{value:?}") };
            let lines = text.split("\n\n").filter(|line| !first.contains(line));
            values.extend(lines.map(Value::from));
        }
    }
}
