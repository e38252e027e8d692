//! Rows and journal after an erasing.

use binome::{
    domain::{
        change::Change,
        erasure::{DataSubject, MENTION, PERSON},
        field::{Field, RecordKind, Value},
        journal::Direction,
        may::Why,
        person::Role,
        refusal::Refusal,
    },
    store::journal::JournalLine,
};

use super::{HELENE, named, peopled};
use crate::base::{Base, actor, note, notes, op, person, snapshot, write, write_as, written};

#[test]
fn the_record_becomes_nobodys_and_what_speaks_of_it_still_does() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let erased = store.erase(&actor("luc"), &subject).unwrap();
    assert!(erased.record && erased.lines > 5);
    assert_eq!(erased.texts.len(), 4, "{:?}", erased.texts);
    let id = subject.person.clone().unwrap();
    let read = snapshot(&mut store);
    assert!(read.person(&id).is_none());
    assert_eq!(read.person_name(Some(&id)), PERSON);
    assert!(read.conventions.iter().any(|ctg| ctg.name == format!("CTG de {MENTION}")));
    let note = notes(&store).remove(0);
    assert_eq!(
        note.text,
        format!("Vu {MENTION} à Trévoux ; {MENTION} suit, dit {MENTION}.\nEt encore {MENTION}.")
    );
    let kept: (Option<String>, Option<String>, String) = base
        .raw()
        .query_row("SELECT functions, mandate_start, role FROM person", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!(kept, (None, None, "administrateur".into()));
}

#[test]
fn who_erased_and_when_is_kept_and_what_was_before_is_not() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let last = store.last_seq().unwrap();
    store.erase(&actor("luc"), &subject).unwrap();
    let lines = store.journal(usize::MAX).unwrap();
    let (new, old): (Vec<&JournalLine>, Vec<&JournalLine>) =
        lines.iter().partition(|line| line.seq > last);
    assert!(new.iter().all(|line| line.person == Some("luc".into()) && line.before == Value::Null));
    let renamed =
        |line: &&&JournalLine| line.key.field == Field::Name && line.kind == RecordKind::Person;
    assert_eq!(new.iter().find(renamed).unwrap().after, Value::from(PERSON));
    let empty = |line: &JournalLine| line.before == Value::Null && line.after == Value::Null;
    let theirs = |line: &&&JournalLine| line.record == subject.person.as_ref().unwrap().as_str();
    assert!(old.iter().filter(theirs).all(|line| empty(line)));
    // What does not name them stays.
    assert!(old.iter().any(|line| line.key.field == Field::Kind && !empty(line)));
    store.full_check().unwrap();
}

#[test]
fn an_erasing_and_what_it_emptied_are_not_undone() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let note = written(&mut store, "la réunion");
    let mut named = note.clone();
    named.text = format!("la réunion avec {HELENE}");
    write_as(&mut store, "anne", &Change::edit_note(&note, &named));
    store.erase(&actor("luc"), &subject).unwrap();
    let seq = store.last_seq().unwrap();
    for (who, refusal) in
        [("luc", Refusal::NothingToUndo), ("anne", Refusal::Erased(RecordKind::Note))]
    {
        assert_eq!(store.take_back(&op(), &actor(who), Direction::Undo, None), Err(refusal));
    }
    assert_eq!(store.last_seq().unwrap(), seq);
    let left = store.note(&note.id).unwrap().unwrap().0.text;
    assert_eq!(left, format!("la réunion avec {MENTION}"));
}

#[test]
fn erasing_again_changes_nothing() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    store.erase(&actor("luc"), &subject).unwrap();
    let seq = store.last_seq().unwrap();
    let by_id = DataSubject { name: PERSON.into(), ..subject.clone() };
    for again in [subject, by_id] {
        assert!(store.erasure(&again).unwrap().is_nothing());
        store.erase(&actor("luc"), &again).unwrap();
        store.scrub().unwrap();
    }
    assert_eq!(store.last_seq().unwrap(), seq);
}

#[test]
fn a_name_that_they_bore_before_goes_too() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let id = subject.person.clone().unwrap();
    let raw = base.raw();
    raw.execute("UPDATE person SET name = 'Hélène Martin' WHERE id = ?", [id.as_str()]).unwrap();
    let now = DataSubject { name: "Hélène Martin".into(), ..subject };
    assert_eq!(store.erase(&actor("luc"), &now).unwrap().texts.len(), 4);
    assert!(notes(&store).iter().all(|note| !note.text.contains("Léger")));
}

#[test]
fn a_text_that_names_them_later_is_found_by_the_name_alone() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    store.erase(&actor("luc"), &subject).unwrap();
    written(&mut store, &format!("appel de {HELENE}"));
    let nobody = DataSubject { person: None, name: HELENE.into() };
    let erased = store.erase(&actor("luc"), &nobody).unwrap();
    assert_eq!((erased.record, erased.texts.len()), (false, 1));
    store.full_check().unwrap();
}

#[test]
fn the_words_of_others_and_people_of_like_names_stay() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, "Anne Crozet");
    let other = write(&mut store, &Change::add_person(&named("Anne Crozet Martin"))).made.remove(0);
    let alone = written(&mut store, "Mme Crozet, puis Anne Crozet Martin");
    let erased = store.erase(&actor("luc"), &subject).unwrap();
    let looked: Vec<&str> = erased.alone.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(looked, [alone.id.as_str()]);
    assert_eq!(store.note(&alone.id).unwrap().unwrap().0.text, alone.text);
    assert_eq!(
        snapshot(&mut store).person_name(Some(&other.as_str().into())),
        "Anne Crozet Martin"
    );
}

#[test]
fn conflicts_about_them_are_emptied_and_archived() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let id = subject.person.clone().unwrap();
    let raw = base.raw();
    raw.execute(
        "INSERT INTO conflict (id, kind, record, field, read_value, wanted)
         VALUES ('c1', 'person', ?1, 'name', ?2, 'Hélène X'),
                ('c2', 'note', 'n', 'text', 'rien', 'vu ' || ?2)",
        (id.as_str(), HELENE),
    )
    .unwrap();
    let erased = store.erase(&actor("luc"), &subject).unwrap();
    assert_eq!(erased.conflicts, 1);
    let read = |id: &str| -> (Option<String>, Option<String>, bool) {
        raw.query_row(
            "SELECT read_value, wanted, archived FROM conflict WHERE id = ?",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap()
    };
    assert_eq!(read("c1"), (None, None, true));
    assert_eq!(read("c2"), (Some("rien".into()), Some(format!("vu {MENTION}")), false));
    assert_eq!(store.chain().unwrap().broken_at, None);
}

#[test]
fn who_only_reads_erases_nobody() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let reader = write(&mut store, &Change::add_person(&person("Max Lecteur", Role::Lecture))).made;
    let seq = store.last_seq().unwrap();
    assert_eq!(store.erase(&actor(&reader[0]), &subject), Err(Refusal::NotAllowed(Why::Reads)));
    assert_eq!(store.last_seq().unwrap(), seq);
    write(&mut store, &Change::add_note(&note("encore"), &[]));
}

/// What it empties would be missing of what comes back.
#[test]
fn nobody_is_erased_from_a_working_copy() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let away = base.folder().join("portable.db");
    store.take_away(&away).unwrap();
    let mut copy = binome::store::Store::open(&away).unwrap();
    let refused = copy.erase(&actor("luc"), &subject).unwrap_err();
    assert_eq!(refused, Refusal::WorkingCopy(away));
    assert!(snapshot(&mut copy).person(subject.person.as_ref().unwrap()).is_some());
}
