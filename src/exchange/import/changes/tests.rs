use chrono::NaiveDate;

use super::*;
use crate::{
    domain::{field::FieldsBuilder, snapshot::Snapshot},
    exchange::read::reference,
};

fn person(key: &str, name: &str) -> Wanted {
    let fields = FieldsBuilder::default().with(Field::Name, name).with(Field::Role, "technicien");
    Wanted {
        kind: RecordKind::Person,
        key: key.into(),
        id: None,
        fields: fields.done(),
        named: Vec::new(),
    }
}

fn binome(key: &str, technicien: &str) -> Wanted {
    let fields = FieldsBuilder::default().with_set(Field::Territories, ["200070555"]);
    let named = vec![(Field::Technicien, RecordKind::Person, technicien.to_owned())];
    Wanted { kind: RecordKind::Binome, key: key.into(), id: None, fields: fields.done(), named }
}

fn row(source: &str, wanted: Vec<Wanted>) -> Imported {
    Imported {
        source: source.into(),
        holds: Holds::Records(wanted),
        why: Vec::new(),
        questions: Vec::new(),
        summary: crate::exchange::import::Summary::None,
    }
}

fn planned(rows: Vec<Imported>, standing: &Standing, imports: &Imports, said: &Answers) -> Planned {
    let mut next = 0;
    let mut new_id = || {
        next += 1;
        format!("new-{next}")
    };
    let data = Snapshot::default();
    let national = reference::department("976").expect("a département");
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let base = Base { data: &data, national: &national, today };
    changes(
        rows,
        Against { standing, imports, answers: said, base, me: None, pulse: None },
        &mut new_id,
    )
}

fn does(of: &Planned) -> Vec<Does> {
    of.rows.iter().map(|(_, does)| *does).collect()
}

#[test]
fn a_person_named_by_two_rows_is_made_once_before_those_who_name_them() {
    let rows = vec![
        row("S!2", vec![binome("b1", "karim"), person("karim", "Karim Benlahrech")]),
        row("S!3", vec![person("karim", "Karim Benlahrech")]),
    ];
    let (standing, imports) = (Standing::default(), Imports::default());
    let planned = planned(rows, &standing, &imports, &Answers::default());
    let kinds: Vec<RecordKind> = planned.change.steps.iter().map(Step::kind).collect();
    assert_eq!(kinds, [RecordKind::Person, RecordKind::Binome]);
    assert_eq!(does(&planned), [Does::Create, Does::Create]);
    let Step::Create { fields, .. } = &planned.change.steps[1] else { panic!("a binome is made") };
    let person = planned.change.steps[0].id().expect("an id");
    assert_eq!(fields.get(&Field::Technicien.into()), Some(&Value::from(person)));
}

#[test]
fn what_stands_so_already_is_the_same_whatever_its_case() {
    let mut standing = Standing::default();
    standing.hold(RecordKind::Person, "p1", person("", "Karim Benlahrech").fields);
    let rows = vec![row("S!2", vec![person("karim", "Karim Benlahrech")])];
    let planned = planned(rows, &standing, &Imports::default(), &Answers::default());
    assert_eq!(does(&planned), [Does::Same]);
    assert!(planned.change.steps.is_empty());
}

#[test]
fn what_the_base_says_otherwise_is_asked_then_kept_or_taken() {
    let mut standing = Standing::default();
    let board = FieldsBuilder::default()
        .with(Field::Name, "Karim Benlahrech")
        .with(Field::Role, "administrateur");
    standing.hold(RecordKind::Person, "p1", board.done());
    let rows = || vec![row("S!2", vec![person("karim", "Karim Benlahrech")])];
    let imports = Imports::default();
    let asked = planned(rows(), &standing, &imports, &Answers::default());
    assert_eq!(does(&asked), [Does::Ask]);
    assert!(asked.change.steps.is_empty(), "nothing is written without an answer");

    let mut answers = Answers::default();
    answers.settle("S!2", Reason::AgainstBase, KEEP);
    assert_eq!(does(&planned(rows(), &standing, &imports, &answers)), [Does::Same]);
    answers.settle("S!2", Reason::AgainstBase, TAKE);
    let taken = planned(rows(), &standing, &imports, &answers);
    assert_eq!(does(&taken), [Does::Change]);
    assert!(matches!(&taken.change.steps[..], [Step::Edit { id, .. }] if id == "p1"));
}

#[test]
fn a_member_that_the_file_says_no_longer_leaves_the_set_it_was_imported_in() {
    let set = |all: &[&str]| {
        FieldsBuilder::default()
            .with(Field::Administrateur, "p1")
            .with_set(Field::Territories, all.to_vec())
            .done()
    };
    let (mut standing, mut imports) = (Standing::default(), Imports::default());
    standing.hold(RecordKind::Binome, "b1", set(&["a", "b", "typed"]));
    for (key, value) in set(&["a", "b"]) {
        imports.wrote(RecordKind::Binome, "b1", key, value);
    }
    let wanted = Wanted {
        kind: RecordKind::Binome,
        key: "b".into(),
        id: Some("b1".into()),
        fields: set(&["a"]),
        named: Vec::new(),
    };
    let planned = planned(vec![row("S!2", vec![wanted])], &standing, &imports, &Answers::default());
    let Step::Edit { edits, .. } = &planned.change.steps[0] else { panic!("an edit") };
    let members: Vec<_> = edits.iter().filter_map(|one| one.key.member.as_deref()).collect();
    assert_eq!(members, ["b"]);
}

#[test]
fn nothing_of_a_row_that_asks_is_written_but_what_another_names() {
    let mut asking = row("S!2", vec![binome("b1", "karim"), person("karim", "Karim Benlahrech")]);
    asking.questions.push(Question {
        code: Reason::State,
        cell: "S!C2".into(),
        read: "?".into(),
        choices: Vec::new(),
    });
    let rows = vec![asking, row("S!3", vec![person("karim", "Karim Benlahrech")])];
    let (standing, imports) = (Standing::default(), Imports::default());
    let planned = planned(rows, &standing, &imports, &Answers::default());
    assert_eq!(does(&planned), [Does::Ask, Does::Create]);
    assert_eq!(planned.change.steps.len(), 1);
}
