//! Refusals of rules, and side effects of changes.

use binome::{
    domain::{
        binome::Binome,
        change::{Change, Step},
        convention::Convention,
        field::{Field, FieldKey, RecordKind, Value},
        goal::Goal,
        id::PersonId,
        journal::Direction,
        may::Why,
        note::Note,
        person::{Person, Role},
        refusal::{BrokenRule, Refusal, Rule},
        stage::Stage,
    },
    store::Actor,
};

use crate::base::{
    Base, actor, binome, convention, day, note, notes, op, paired, passage, person, set, snapshot,
    write, write_as, written,
};

#[test]
fn a_change_that_breaks_a_rule_leaves_nothing_of_itself() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let nowhere = Note { territory: Some("000000000".into()), ..note("nulle part") };
    let change = Change::edit_note(&first, &Note { text: "après".into(), ..first.clone() })
        .then(Change::add_note(&note("en route"), &[]))
        .then(Change::add_note(&nowhere, &[]));
    let seq = store.last_seq().unwrap();
    let refusal = store.apply(&op(), &actor("anne"), &change).unwrap_err();
    assert!(matches!(refusal, Refusal::Rule(_)));
    assert_eq!((notes(&store), store.last_seq().unwrap()), (vec![first], seq));
    store.full_check().unwrap();
}

#[test]
fn the_rules_of_the_file_are_refused_as_rules() {
    let base = Base::new();
    let mut store = base.open();
    let backwards = Convention { end: Some(day("2025-12-31")), ..convention("CTG") };
    let nameless = person("", Role::Technicien);
    let too_long = note(&"a".repeat(21_000_000));
    let mute = Note { kind: "pigeon".into(), ..note("a") };
    let unthemed = Note { themes: set(&["habitat", "rien"]), ..note("a") };
    let nobody = Binome { technicien: None, ..binome("2026-01-01") };
    let brief = Binome { end: Some(day("2025-12-31")), ..binome("2026-01-01") };
    let ended = Person { mandate_end: Some(day("2026-01-14")), ..person("Luc", Role::Technicien) };
    let goal = Goal { year: 2026, coverage: 101, signatures: None };
    let binomed = Some(Field::Technicien);
    for (change, kind, field, rule) in [
        (begun(&backwards), RecordKind::Convention, Some(Field::End), Rule::EndAfterStart),
        (Change::add_binome(&nobody), RecordKind::Binome, binomed, Rule::Somebody),
        (Change::add_binome(&binome("2026-01-01")), RecordKind::Binome, binomed, Rule::Known),
        (Change::add_binome(&brief), RecordKind::Binome, Some(Field::End), Rule::EndAfterStart),
        (
            Change::add_person(&ended),
            RecordKind::Person,
            Some(Field::MandateEnd),
            Rule::EndAfterStart,
        ),
        (
            Change::add_passage(&passage("no-such-convention", Stage::Plan)),
            RecordKind::Passage,
            Some(Field::Convention),
            Rule::Known,
        ),
        (Change::add_person(&nameless), RecordKind::Person, Some(Field::Name), Rule::Required),
        (Change::add_note(&note(""), &[]), RecordKind::Note, Some(Field::Text), Rule::Required),
        (Change::add_note(&mute, &[]), RecordKind::Note, Some(Field::Kind), Rule::Known),
        (Change::add_note(&unthemed, &[]), RecordKind::Note, Some(Field::Themes), Rule::Known),
        (Change::add_note(&too_long, &[]), RecordKind::Note, Some(Field::Text), Rule::Length),
        (Change::set_goal(None, &goal), RecordKind::Goal, Some(Field::Coverage), Rule::Fitting),
    ] {
        let refusal = store.apply(&op(), &Actor::default(), &change).unwrap_err();
        assert_eq!(refusal, Refusal::Rule(BrokenRule { kind, field, rule }));
    }
    assert_eq!(store.last_seq().unwrap(), 0);
}

fn begun(convention: &Convention) -> Change {
    Change::add_convention(convention, &passage("", Stage::Plan))
}

/// Each took the other for granted; the one who comes second learns what would be left.
#[test]
fn two_edits_that_break_a_rule_together_are_not_merged() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let pair = paired(&mut hers);
    let without = |role: fn(&mut Binome) -> &mut Option<PersonId>| {
        let mut mine = pair.clone();
        *role(&mut mine) = None;
        Change::edit_binome(&pair, &mine)
    };
    write(&mut hers, &without(|pair| &mut pair.administrateur));
    let refusal = his.apply(&op(), &actor("luc"), &without(|pair| &mut pair.technicien));
    let rule = |kind, field, rule| Refusal::Rule(BrokenRule { kind, field: Some(field), rule });
    let expected = rule(RecordKind::Binome, Field::Technicien, Rule::Somebody);
    assert_eq!(refusal.unwrap_err(), expected);
    write(&mut hers, &begun(&convention("CTG")));
    let ctg = snapshot(&mut his).conventions[0].clone();
    let later = Convention { start: Some(day("2028-01-01")), ..ctg.clone() };
    let sooner = Convention { end: Some(day("2027-12-31")), ..ctg.clone() };
    write(&mut hers, &Change::edit_convention(&ctg, &later));
    let refusal = his.apply(&op(), &actor("luc"), &Change::edit_convention(&ctg, &sooner));
    let expected = rule(RecordKind::Convention, Field::End, Rule::EndAfterStart);
    assert_eq!(refusal.unwrap_err(), expected);
    assert_eq!(snapshot(&mut his).conventions, [later]);
}

/// An archived pair may be left with nobody: nothing more is asked of it.
#[test]
fn a_binome_archived_may_have_nobody() {
    let base = Base::new();
    let mut store = base.open();
    let pair = paired(&mut store);
    let raw = base.raw();
    let empty = "UPDATE binome SET administrateur = NULL, technicien = NULL";
    assert!(raw.execute_batch(empty).is_err());
    write(&mut store, &Change::archive(RecordKind::Binome, pair.id.as_str(), &pair.fields()));
    raw.execute_batch(empty).unwrap();
}

/// A value in the journal and not in the table could never be read back.
#[test]
fn a_field_the_record_does_not_have_is_refused() {
    let base = Base::new();
    let mut store = base.open();
    let fields = |key: FieldKey| [(key, Value::Int(1))].into_iter().chain(note("a").fields());
    let member = |field| FieldKey { field, member: Some("01053".into()) };
    for key in [Field::Coverage.into(), Field::Archived.into(), member(Field::Communes)] {
        let step = Step::Create {
            kind: RecordKind::Note,
            id: None,
            fields: fields(key).collect(),
            made: Vec::new(),
        };
        let refusal = store.apply(&op(), &Actor::default(), &Change { steps: vec![step] });
        assert!(matches!(refusal.unwrap_err(), Refusal::Rule(_)));
    }
}

#[test]
fn a_record_that_is_not_there_cannot_be_changed() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::archive(RecordKind::Note, "nobody", &note("a").fields());
    let refusal = store.apply(&op(), &Actor::default(), &change).unwrap_err();
    assert_eq!(refusal, Refusal::NoRecord(RecordKind::Note, "nobody".into()));
}

#[test]
fn who_only_reads_cannot_write_nor_undo() {
    let base = Base::new();
    let mut store = base.open();
    let eve = write(&mut store, &Change::add_person(&person("Ève", Role::Lecture))).made;
    let seq = store.last_seq().unwrap();
    let change = Change::add_note(&note("non"), &[]);
    let refusal = store.apply(&op(), &actor(&eve[0]), &change).unwrap_err();
    assert_eq!(refusal, Refusal::NotAllowed(Why::Reads));
    let refusal = store.take_back(&op(), &actor(&eve[0]), Direction::Undo, None).unwrap_err();
    assert_eq!(refusal, Refusal::NotAllowed(Why::Reads));
    assert_eq!(store.last_seq().unwrap(), seq);
}

#[test]
fn the_journal_says_who_what_and_from_where() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let mine = Note { text: "après".into(), ..first.clone() };
    write_as(&mut store, "anne", &Change::edit_note(&first, &mine));
    let line = store.journal(1).unwrap().remove(0);
    assert_eq!((line.kind, line.record.as_str()), (RecordKind::Note, first.id.as_str()));
    assert_eq!((line.key, line.rev), (Field::Text.into(), 2));
    assert_eq!((line.before, line.after), ("avant".into(), "après".into()));
    assert_eq!((line.person, line.machine.as_str()), (Some("anne".into()), "poste-12"));
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "a");
    let seq = store.last_seq().unwrap();
    write(&mut store, &Change::default());
    write(&mut store, &Change::edit_note(&first, &first));
    assert_eq!(store.last_seq().unwrap(), seq);
}

#[test]
fn a_goal_that_was_archived_can_be_set_again() {
    let base = Base::new();
    let mut store = base.open();
    let goal = Goal { year: 2026, coverage: 85, signatures: Some(3) };
    write(&mut store, &Change::set_goal(None, &goal));
    write(&mut store, &Change::archive(RecordKind::Goal, "2026", &goal.fields()));
    assert!(snapshot(&mut store).goals.is_empty());
    let mine = Goal { coverage: 70, signatures: None, ..goal };
    assert_eq!(write(&mut store, &Change::set_goal(None, &mine)).made, ["2026"]);
    assert_eq!(snapshot(&mut store).goals, [mine]);
    store.full_check().unwrap();
}
