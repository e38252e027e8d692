//! Properties of every kind of record that follow from its description: fields come back from the file
//! and from a document as they were written; an erasing searches every free text; archived records are
//! in the bin, under their names, in both languages.

use std::collections::BTreeSet;

use binome::{
    domain::{
        change::Change,
        erasure::DataSubject,
        field::{Field, FieldKey, Fields, RecordKind, Value},
        journal::BinQuery,
        person::{Person, Role},
        record::{self, Holds, Kind, Spec},
        snapshot::Snapshot,
    },
    exchange::write::json,
    store::Store,
    text::Lang,
};
use serde_json::Value as Json;

use crate::base::{Base, DOMBES, snapshot, write};

/// Free words in every field that takes any, this name among them; one of everything else.
pub(super) fn filled(kind: &Kind, words: &str, store: &mut Store) -> Fields {
    let mut fields = Fields::new();
    for spec in kind.fields {
        let value: Value = match spec.holds {
            Holds::Name => format!("Une autre {}", kind.kind.as_str()).into(),
            Holds::Decimal => "12.5".into(),
            Holds::Hundredths(_) => Value::Int(80),
            // Of one thing only.
            Holds::One(of) if kind.kind == RecordKind::Indicator && of != RecordKind::Territory => {
                continue;
            }
            Holds::One(of) if kind.kind == RecordKind::Document && of != RecordKind::Convention => {
                continue;
            }
            // One holder only.
            Holds::One(_) if spec.field == Field::HolderContact => continue,
            Holds::Key if spec.field == Field::Rule => "silence".into(),
            // Taken once in a plan.
            Holds::Line if spec.field == Field::Number => {
                store.records(kind.kind, false).unwrap().len().to_string().into()
            }
            Holds::Line if spec.field == Field::PlannedAt => "9 h 30".into(),
            Holds::Line if spec.field == Field::MonthDay => "11-30".into(),
            Holds::Line | Holds::Value => format!("vu {words} hier").into(),
            Holds::Text => format!("Vu {words}.\nPuis rien.").into(),
            Holds::Lines => format!("auprès de {words}\nvice-présidente").into(),
            Holds::Day => day(spec).into(),
            Holds::Truth => Value::Int(1),
            Holds::Number(least, _) => (least + 1).into(),
            // It bears the day it was done.
            Holds::Code(_) if kind.kind == RecordKind::Action && spec.field == Field::Status => {
                "realisee".into()
            }
            Holds::Code(codes) => codes[0].into(),
            // The first of its kind has none before it.
            Holds::One(of) if of == kind.kind => continue,
            Holds::One(of) => named(of, store).into(),
            Holds::Key => "note".into(),
            Holds::Many(of) => {
                fields.insert(member(spec, &named(of, store)), Value::Int(1));
                continue;
            }
            Holds::Communes => {
                fields.insert(member(spec, "01005"), Value::Int(1));
                continue;
            }
        };
        fields.insert(spec.field.into(), value);
    }
    fields
}

/// An end comes after its start.
fn day(spec: &Spec) -> &'static str {
    if spec.key.contains("end") { "2027-12-31" } else { "2026-11-02" }
}

fn member(spec: &Spec, id: &str) -> FieldKey {
    FieldKey { field: spec.field, member: Some(id.to_owned()) }
}

/// A record of a kind that another names.
fn named(kind: RecordKind, store: &mut Store) -> String {
    let known = match kind {
        RecordKind::Territory => Some(DOMBES.to_owned()),
        _ => store.records(kind, false).unwrap().first().map(|one| one.id.clone()),
    };
    known.unwrap_or_else(|| written(record::of(kind), "personne", store))
}

pub(super) fn written(kind: &Kind, words: &str, store: &mut Store) -> String {
    let fields = filled(kind, words, store);
    let id = (kind.kind == RecordKind::Goal).then_some("2031");
    let made = write(store, &Change::write(kind.kind, id, fields)).made;
    made[0].clone()
}

/// A record of every kind, these words in every free text of it, and one of each that is in the bin.
pub(crate) fn every_kind(words: &str, store: &mut Store) {
    for kind in record::all() {
        let id = written(kind, words, store);
        if kind.by_people && !matches!(kind.kind, RecordKind::Goal | RecordKind::Setting) {
            let gone = written(kind, words, store);
            assert_ne!(id, gone);
            write(store, &Change::archive(kind.kind, &gone, &Fields::new()));
        }
    }
}

/// A document read back, after the description of its kind.
fn fields_of(kind: &Kind, document: &Json, data: &Snapshot) -> Fields {
    let mut fields = Fields::new();
    for spec in kind.fields {
        let json = &document[spec.key];
        if json.is_null() {
            continue;
        }
        let text = json.as_str().map(str::to_owned);
        let value: Value = match spec.holds {
            Holds::Many(_) | Holds::Communes => {
                for one in json.as_array().unwrap() {
                    let told = one.as_str().unwrap();
                    let named = data.person_named(told).map(|one| one.id.to_string());
                    let id = named.filter(|_| spec.names() == Some(RecordKind::Person));
                    fields.insert(member(spec, id.as_deref().unwrap_or(told)), Value::Int(1));
                }
                continue;
            }
            Holds::Lines => {
                let lines = json.as_array().unwrap().iter().map(|one| one.as_str().unwrap());
                lines.collect::<Vec<_>>().join("\n").into()
            }
            Holds::Truth => json.as_bool().unwrap().into(),
            Holds::Number(..) | Holds::Hundredths(_) => Value::Int(json.as_i64().unwrap()),
            Holds::Decimal => json.to_string().into(),
            Holds::One(RecordKind::Person) => {
                let name = text.unwrap();
                data.person_named(&name).map_or(name, |one| one.id.to_string()).into()
            }
            _ => text.into(),
        };
        fields.insert(spec.field.into(), value);
    }
    fields
}

#[test]
fn fields_come_back_from_the_file_and_from_a_document_as_they_were_written() {
    let base = Base::new();
    let mut store = base.open();
    for kind in record::all() {
        let fields = filled(kind, "personne", &mut store);
        let id = written(kind, "personne", &mut store);
        let read = store.record(kind.kind, &id).unwrap().unwrap();
        assert_eq!(read.fields, fields, "{:?}", kind.kind);
        let data = snapshot(&mut store);
        let document = json::record(kind, &id, &read.fields, read.archived, &data);
        assert_eq!(fields_of(kind, &document, &data), fields, "{document}");
    }
}

#[test]
fn whoever_is_erased_is_looked_for_in_every_free_text_of_every_kind() {
    let name = "Zébulon Introuvable";
    let base = Base::new();
    let mut store = base.open();
    let zebulon = Person {
        id: "zebulon".into(),
        name: name.into(),
        role: Role::Technicien,
        functions: BTreeSet::new(),
        mandate_start: None,
        mandate_end: None,
    };
    write(&mut store, &Change::add_person(&zebulon));
    let mut expected = BTreeSet::new();
    for kind in record::all() {
        let free = kind.fields.iter().any(Spec::is_free);
        let id = written(kind, name, &mut store);
        if free {
            expected.insert((kind.kind, id));
        }
    }
    let subject = DataSubject { person: Some("zebulon".into()), name: name.into() };
    let found = store.erasure(&subject).unwrap();
    let found: BTreeSet<_> = found.texts.into_iter().map(|one| (one.kind, one.id)).collect();
    assert!(expected.is_subset(&found), "{expected:?} {found:?}");
    store.erase(&crate::base::actor("luc"), &subject).unwrap();
    for kind in record::all() {
        for one in store.records(kind.kind, false).unwrap() {
            for (key, value) in one.fields {
                let says = matches!(&value, Value::Text(text) if text.contains("Introuvable"));
                assert!(!says, "{:?} {key:?} {value:?}", kind.kind);
            }
        }
    }
}

#[test]
fn every_kind_people_write_is_in_the_bin_under_its_name_in_both_languages() {
    let base = Base::new();
    let mut store = base.open();
    for kind in record::by_people() {
        let id = written(kind, "personne", &mut store);
        write(&mut store, &Change::archive(kind.kind, &id, &Fields::new()));
        let bin = store.bin(BinQuery { offset: 0, limit: 100 }).unwrap();
        let found =
            bin.records.iter().find(|one| one.named.kind == kind.kind && one.named.id == id);
        let named = &found.unwrap_or_else(|| panic!("{:?} is not in the bin", kind.kind)).named;
        let data = snapshot(&mut store);
        let [french, english] =
            [Lang::Fr, Lang::En].map(|lang| (lang.text().ui.journal.record)(named, &data));
        assert!(french != english && !french.trim().is_empty(), "{french} {english}");
        let ends = &id[id.len().saturating_sub(12)..];
        let ending = store.ids_ending(ends).unwrap();
        assert!(ending.contains(&(kind.kind, id.clone())), "{ending:?}");
        write(&mut store, &Change::restore(kind.kind, &id));
        assert!(!store.record(kind.kind, &id).unwrap().unwrap().archived);
    }
}

/// What the struct of a kind says, where it has one that is read from the file.
fn fields_of_struct(kind: RecordKind, id: &str, store: &Store, data: &Snapshot) -> Option<Fields> {
    let is = |one: RecordKind| kind == one;
    if is(RecordKind::Person) {
        data.person(&id.into()).map(Person::fields)
    } else if is(RecordKind::Binome) {
        data.binomes
            .iter()
            .find(|one| one.id.as_str() == id)
            .map(binome::domain::binome::Binome::fields)
    } else if is(RecordKind::Territory) {
        data.territory(&id.into()).map(binome::domain::territory::Territory::fields)
    } else if is(RecordKind::Convention) {
        data.convention(&id.into()).map(binome::domain::convention::Convention::fields)
    } else if is(RecordKind::Passage) {
        let mut all = data.conventions.iter().flat_map(|one| &one.passages);
        all.find(|one| one.id.as_str() == id).map(binome::domain::stage::Passage::fields)
    } else if is(RecordKind::Note) {
        store.note(&id.into()).unwrap().map(|(note, _)| note.fields())
    } else if is(RecordKind::FollowUp) {
        store.follow_up(&id.into()).unwrap().map(|one| one.fields())
    } else if is(RecordKind::Goal) {
        data.goals
            .iter()
            .find(|one| one.year.to_string() == id)
            .map(binome::domain::goal::Goal::fields)
    } else {
        None
    }
}

#[test]
fn a_record_read_into_its_struct_says_what_was_written() {
    let base = Base::new();
    let mut store = base.open();
    let mut read = 0;
    for kind in record::all() {
        let id = written(kind, "personne", &mut store);
        let mut expected = store.record(kind.kind, &id).unwrap().unwrap().fields;
        let data = snapshot(&mut store);
        let Some(mut fields) = fields_of_struct(kind.kind, &id, &store, &data) else { continue };
        if kind.kind == RecordKind::Territory {
            // The communes of an EPCI are those of the reference.
            for fields in [&mut fields, &mut expected] {
                fields.retain(|key, _| key.field != Field::Communes);
            }
        }
        assert_eq!(fields, expected, "{:?}", kind.kind);
        read += 1;
    }
    assert_eq!(read, 8, "a struct is not read");
}
