//! The base as it will stand once the conventions of a file are made, its people and groups of communes:
//! other rows name them.
//!
//! Must not know how anything is stored.

use std::collections::BTreeSet;

use crate::domain::{
    amendment::Amendment,
    change::{Change, Step},
    convention::Convention,
    field::{Field, Fields, RecordKind},
    id::ConventionId,
    person::{Person, Role},
    reader::Reader,
    snapshot::Snapshot,
    stage::{Passage, Stage},
    territory::{Territory, TerritoryKind},
};

/// The base with the conventions that a change makes, their avenants and passages, people and groups.
#[must_use]
pub fn ahead(data: &Snapshot, change: &Change) -> Snapshot {
    let mut data = data.clone();
    for step in &change.steps {
        if let Step::Create { kind, id: Some(id), fields, .. } = step {
            make(&mut data, *kind, id, fields);
        }
    }
    data
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are named by other sheets")]
fn make(data: &mut Snapshot, kind: RecordKind, id: &str, fields: &Fields) {
    let read = Reader(fields);
    let of: Option<ConventionId> = read.id(Field::Convention);
    let mut named = data.conventions.iter_mut().filter(|one| Some(&one.id) == of.as_ref());
    match kind {
        RecordKind::Convention => data.conventions.push(Convention::of(id, fields)),
        RecordKind::Person => data.people.extend(person(id, read)),
        RecordKind::Territory => {
            let group = group(id, read, data);
            data.territories.push(group);
        }
        RecordKind::Amendment => {
            if let Some(one) = named.next() {
                one.amendments.push(Amendment::of(id, fields));
            }
        }
        RecordKind::Passage => {
            if let (Some(one), Some(passage)) = (named.next(), passage(id, read)) {
                one.passages.push(passage);
            }
        }
        _ => {}
    }
}

fn person(id: &str, read: Reader<'_>) -> Option<Person> {
    Some(Person {
        id: id.into(),
        name: read.text(Field::Name),
        role: read.code(Field::Role, Role::from_code)?,
        functions: BTreeSet::new(),
        mandate_start: None,
        mandate_end: None,
    })
}

/// A group of communes.
fn group(id: &str, read: Reader<'_>, data: &Snapshot) -> Territory {
    let communes: BTreeSet<String> = read.members(Field::Communes);
    let people = communes.iter().filter_map(|insee| data.communes.population_of(insee));
    Territory {
        code: id.into(),
        name: read.text(Field::Name),
        kind: TerritoryKind::Group,
        population: people.map(u64::from).sum(),
        communes,
        talking_points: None,
    }
}

fn passage(id: &str, read: Reader<'_>) -> Option<Passage> {
    Some(Passage {
        id: id.into(),
        convention: read.id(Field::Convention)?,
        stage: read.code(Field::Stage, Stage::from_code)?,
        on: read.day(Field::On)?,
        reason: read.text(Field::Reason),
        author: read.id(Field::Author),
    })
}
