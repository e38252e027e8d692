//! Activities others have built on are not undone.

use binome::{
    domain::{
        binome::Binome,
        change::Change,
        field::{Field, RecordKind, Value},
        note::Note,
        person::Role,
        refusal::{FieldConflict, Refusal},
        stage::Stage,
    },
    store::Store,
};

use super::undo::{refused, text, undo};
use crate::base::{
    Base, convention, group, note, notes, paired, passage, person, reread, set, snapshot, write_as,
    written,
};

fn conflict(store: &mut Store, person: &str) -> Vec<FieldConflict> {
    match refused(store, person) {
        Refusal::Conflict(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_somebody_wrote_since_is_in_the_way() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let mine = Note { kind: "copil".into(), ..text(&first, "d’Anne") };
    write_as(&mut store, "anne", &Change::edit_note(&first, &mine));
    let his = text(&mine, "de Luc");
    write_as(&mut base.open(), "luc", &Change::edit_note(&mine, &his));
    let found = conflict(&mut store, "anne");
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].base, &found[0].mine), (&"d’Anne".into(), &"avant".into()));
    assert_eq!((&found[0].theirs, &found[0].by), (&"de Luc".into(), &Some("luc".into())));
    assert_eq!(reread(&store, &first), his);
}

#[test]
fn a_creation_somebody_has_written_in_since_stays() {
    let base = Base::new();
    let mut store = base.open();
    let id = write_as(&mut store, "anne", &Change::add_note(&note("une"), &[])).made.remove(0);
    let first = Note { id: id.as_str().into(), ..note("une") };
    let his = Note { themes: set(&["habitat"]), ..first.clone() };
    write_as(&mut store, "luc", &Change::edit_note(&first, &his));
    let found = conflict(&mut store, "anne");
    assert_eq!((found[0].key.field, &found[0].by), (Field::Themes, &Some("luc".into())));
    write_as(&mut store, "luc", &Change::edit_note(&his, &text(&first, "de Luc")));
    assert_eq!(conflict(&mut store, "anne")[0].theirs, Value::from("de Luc"));
    // Once it has its former values again, it can go.
    write_as(&mut store, "luc", &Change::edit_note(&text(&first, "de Luc"), &first));
    undo(&mut store, "anne");
    assert!(notes(&store).is_empty());
}

#[test]
fn a_creation_others_have_built_on_stays() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    let ctg = write_as(&mut store, "anne", &change).made.remove(0);
    let id = write_as(&mut store, "luc", &Change::add_passage(&passage(&ctg, Stage::Signature)));
    let found = conflict(&mut store, "anne");
    assert_eq!((found[0].kind, &found[0].id), (RecordKind::Passage, &id.made[0]));
    assert_eq!((found[0].key.field, &found[0].by), (Field::Convention, &Some("luc".into())));
    assert_eq!(snapshot(&mut store).conventions[0].passages.len(), 2);
    undo(&mut store, "luc");
    undo(&mut store, "anne");
    assert!(snapshot(&mut store).conventions.is_empty());
}

#[test]
fn a_territory_in_a_sector_and_a_person_who_is_an_author_stay() {
    let base = Base::new();
    let mut store = base.open();
    let place =
        write_as(&mut store, "anne", &Change::add_group(&group("Revermont"))).made.remove(0);
    let pair = paired(&mut store);
    let mine = Binome { sector: [place.as_str().into()].into(), ..pair.clone() };
    write_as(&mut store, "luc", &Change::edit_binome(&pair, &mine));
    assert_eq!(conflict(&mut store, "anne")[0].key.member, Some(place));
    let eve = write_as(&mut store, "eve", &Change::add_person(&person("Ève", Role::Technicien)));
    let hers = Note { author: Some(eve.made[0].as_str().into()), ..note("d’Ève") };
    write_as(&mut store, "luc", &Change::add_note(&hers, &[]));
    assert_eq!(conflict(&mut store, "eve")[0].key.field, Field::Author);
}

#[test]
fn an_edit_of_a_record_archived_since_is_not_undone() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "après")));
    let now = text(&first, "après").fields();
    write_as(&mut store, "luc", &Change::archive(RecordKind::Note, first.id.as_str(), &now));
    assert_eq!(conflict(&mut store, "anne")[0].key.field, Field::Archived);
}

/// Its coming back was part of the edit, so that archiving it again looks like half the
/// undoing already done; the other half must not bring it back.
#[test]
fn an_edit_that_brought_a_note_back_is_not_undone_once_it_was_archived_again() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    write_as(
        &mut store,
        "luc",
        &Change::archive(RecordKind::Note, first.id.as_str(), &first.fields()),
    );
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "après")));
    let now = text(&first, "après").fields();
    write_as(&mut store, "luc", &Change::archive(RecordKind::Note, first.id.as_str(), &now));
    let found = conflict(&mut store, "anne");
    assert_eq!((found[0].key.field, &found[0].by), (Field::Archived, &Some("luc".into())));
    assert!(notes(&store).is_empty());
}
