//! The form made from a description keeps every value read, for every kind.

use binome::{
    domain::{
        draft::Trouble,
        field::RecordKind,
        record::{self, Need},
    },
    ui::{
        Message,
        forms::{Opening, open, submit},
    },
};

use super::kinds::written;
use crate::desk::Desk;

/// A desk that has read what its file holds.
fn reading(desk: &mut Desk) {
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
}

#[test]
fn a_form_that_is_opened_and_saved_changes_nothing() {
    let mut desk = Desk::demonstration(80, 24);
    for kind in record::by_people() {
        let id = written(kind, "personne", desk.store());
        reading(&mut desk);
        let read = desk.store().record(kind.kind, &id).unwrap().unwrap();
        let form = open(Opening::Record(kind.kind, Some((id, read.fields))), &desk.model).unwrap();
        match submit(&form, &desk.model) {
            Ok((change, _)) => assert!(change.is_empty(), "{:?} {change:?}", kind.kind),
            // The same person twice.
            Err(problems) => assert_eq!(kind.kind, RecordKind::Binome, "{problems:?}"),
        }
    }
}

#[test]
fn an_empty_form_asks_for_its_required_fields() {
    let desk = Desk::demonstration(80, 24);
    for kind in record::by_people() {
        let form = open(Opening::Record(kind.kind, None), &desk.model).unwrap();
        assert!(form.entries.iter().all(|entry| entry.label.is_some_and(|label| label.len() > 2)));
        let problems = submit(&form, &desk.model).unwrap_err();
        for spec in kind.fields.iter().filter(|spec| spec.need == Need::Must) {
            let problem = problems.iter().find(|one| one.field == spec.field);
            assert_eq!(problem.map(|one| &one.trouble), Some(&Trouble::Required), "{spec:?}");
        }
    }
}
