//! The words that take the place of names: the role and a number of people of the Caf, the function and the
//! place of people in front. The same from one export to the next.

use std::collections::HashMap;

use crate::{
    domain::{
        contents::{Contents, Record},
        field::{Field, RecordKind},
        person::Role,
        reader::Reader,
        redaction::Redaction,
        snapshot::Snapshot,
    },
    text::Text,
};

/// Every name of the base, those of the bin too.
pub(super) fn of(contents: &Contents, data: &Snapshot, text: &Text) -> Redaction {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut numbered = |label: String| {
        let count = counts.entry(label.clone()).or_default();
        *count += 1;
        (label, *count)
    };
    let mut names = Vec::new();
    for one in contents.of(RecordKind::Person) {
        let read = Reader(&one.fields);
        let role = read.code(Field::Role, Role::from_code).unwrap_or(Role::Lecture);
        let (role, count) = numbered((text.words.role)(role).to_owned());
        let instead = (text.cli.export.instead)(&role, &count.to_string());
        names.push((read.text(Field::Name), instead));
    }
    for one in contents.of(RecordKind::Contact) {
        let read = Reader(&one.fields);
        let Some(name) = read.optional(Field::Name) else { continue };
        let (label, count) = numbered(called(one, data, text));
        let instead = if count > 1 { format!("{label} {count}") } else { label };
        names.push((name, instead));
    }
    let places: Vec<&str> = data.territories.iter().map(|one| one.name.as_str()).collect();
    let communes = data.commune_names();
    let places: Vec<&str> =
        places.into_iter().chain(communes.into_iter().map(|(_, name)| name)).collect();
    // A body or a function may name somebody too.
    let first = Redaction::of(&names, &places);
    for (_, instead) in &mut names {
        *instead = first.text(instead);
    }
    Redaction::of(&names, &places)
}

/// A contact by what they are: « maire (Belley) ».
fn called(one: &Record, data: &Snapshot, text: &Text) -> String {
    let read = Reader(&one.fields);
    let commune = read.optional(Field::CommuneOf);
    let commune = commune.and_then(|insee| Some(data.commune(&insee)?.name.clone()));
    let place = commune.unwrap_or_else(|| read.text(Field::Body));
    (text.cli.export.instead)(&read.text(Field::Function), &place)
}
