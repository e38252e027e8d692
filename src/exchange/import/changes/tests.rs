use chrono::NaiveDate;

use super::*;
use crate::{
    domain::{
        field::{FieldKey, FieldsBuilder, Value},
        import::{Answers, Choice, How, KEEP, Question, TAKE, Wrote},
        snapshot::Snapshot,
    },
    exchange::{
        import::{Base, Imports, Standing, Writers},
        read::reference,
    },
};

fn person(key: &str, name: &str) -> Wanted {
    let fields = FieldsBuilder::default().with(Field::Name, name).with(Field::Role, "technicien");
    Wanted {
        kind: RecordKind::Person,
        key: key.into(),
        id: None,
        fields: fields.done(),
        named: Vec::new(),
        how: How::Compared,
    }
}

fn binome(key: &str, technicien: &str) -> Wanted {
    let fields = FieldsBuilder::default().with_set(Field::Territories, ["200070555"]);
    let named = vec![(Field::Technicien, RecordKind::Person, technicien.to_owned())];
    Wanted {
        kind: RecordKind::Binome,
        key: key.into(),
        id: None,
        fields: fields.done(),
        named,
        how: How::Compared,
    }
}

fn row(source: &str, wanted: Vec<Wanted>) -> Imported {
    Imported {
        source: source.into(),
        holds: Holds::Records(wanted),
        why: Vec::new(),
        questions: Vec::new(),
        summary: crate::exchange::import::Summary::None,
        cells: std::collections::BTreeMap::new(),
        edits: Vec::new(),
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
    let base = Base {
        data: &data,
        national: &national,
        today,
        imports: Some(imports),
        writers: Some(&Luc),
    };
    let known = Against { standing, answers: said, base, me: None, pulse: None };
    changes(rows, known, &mut new_id)
}

/// Luc wrote everything.
#[derive(Debug)]
struct Luc;

impl Writers for Luc {
    fn wrote(&self, _: RecordKind, _: &str, _: &FieldKey) -> Option<Wrote> {
        let on = NaiveDate::from_ymd_opt(2026, 10, 2);
        Some(Wrote { by: Some("Luc Modèle".into()), on })
    }
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
    let question = &asked.rows[0].0.questions[0];
    let labels: Vec<&str> = question.choices.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["role = administrateur", "role = technicien"]);
    let wrote = question.wrote.as_ref().expect("who wrote it");
    assert_eq!(wrote.by.as_deref(), Some("Luc Modèle"));

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
        how: How::Compared,
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
        wrote: None,
    });
    let rows = vec![asking, row("S!3", vec![person("karim", "Karim Benlahrech")])];
    let (standing, imports) = (Standing::default(), Imports::default());
    let planned = planned(rows, &standing, &imports, &Answers::default());
    assert_eq!(does(&planned), [Does::Ask, Does::Create]);
    assert_eq!(planned.change.steps.len(), 1);
}

fn wanted(kind: RecordKind, key: &str, fields: Fields) -> Wanted {
    Wanted { kind, key: key.into(), id: None, fields, named: Vec::new(), how: How::Compared }
}

fn meeting(on: &str, title: &str) -> Fields {
    let day: NaiveDate = on.parse().expect("a day");
    FieldsBuilder::default()
        .with(Field::Kind, "cotech")
        .with(Field::PlannedOn, day)
        .with(Field::Title, title)
        .with_set(Field::Territories, ["200070555"])
        .done()
}

fn note(text: &str) -> Wanted {
    let fields = FieldsBuilder::default()
        .with(Field::Kind, "autre")
        .with(Field::Territory, "200070555")
        .with(Field::Text, text);
    wanted(RecordKind::Note, text, fields.done())
}

/// What was imported before, as it stands.
fn imported(all: &[(&str, &Wanted)]) -> (Standing, Imports) {
    let (mut standing, mut imports) = (Standing::default(), Imports::default());
    for (id, one) in all {
        standing.hold(one.kind, id, one.fields.clone());
        for (key, value) in one.fields.clone() {
            imports.wrote(one.kind, id, key, value);
        }
    }
    (standing, imports)
}

#[test]
fn two_records_that_nothing_tells_apart_are_two_of_the_base() {
    let same = |key: &str| Wanted { key: key.into(), ..note("Rien à signaler") };
    let rows = || vec![row("S!2", vec![same("a")]), row("S!3", vec![same("b")])];
    let none = (Standing::default(), Imports::default());
    let first = planned(rows(), &none.0, &none.1, &Answers::default());
    assert_eq!(does(&first), [Does::Create, Does::Create]);
    let (standing, imports) = imported(&[("n1", &same("a")), ("n2", &same("b"))]);
    let again = planned(rows(), &standing, &imports, &Answers::default());
    assert_eq!(does(&again), [Does::Same, Does::Same]);
    let (standing, imports) = imported(&[("n1", &same("a"))]);
    let one_more = planned(rows(), &standing, &imports, &Answers::default());
    assert_eq!(does(&one_more), [Does::Same, Does::Create]);
}

#[test]
fn two_rows_that_say_two_values_of_one_record_are_asked() {
    let of = |end: &str| {
        let day: NaiveDate = end.parse().expect("a day");
        let fields = FieldsBuilder::default().with(Field::Name, "CTG Veyle").with(Field::End, day);
        wanted(RecordKind::Convention, "veyle", fields.done())
    };
    let rows = || vec![row("S!2", vec![of("2028-12-31")]), row("S!9", vec![of("2027-12-31")])];
    let none = (Standing::default(), Imports::default());
    let asked = planned(rows(), &none.0, &none.1, &Answers::default());
    assert_eq!(does(&asked), [Does::Create, Does::Ask]);
    let question = &asked.rows[1].0.questions[0];
    assert_eq!(question.code, Reason::Contradiction);
    assert_eq!(question.read, "end_on = 2027-12-31 / 2028-12-31");
    for answer in ["2027-12-31", "2028-12-31"] {
        let mut answers = Answers::default();
        answers.settle("S!9", Reason::Contradiction, answer);
        let told = planned(rows(), &none.0, &none.1, &answers);
        let Step::Create { fields, .. } = &told.change.steps[0] else { panic!("made") };
        assert_eq!(fields.get(&Field::End.into()), Some(&Value::from(answer)));
    }
}

#[test]
fn a_value_that_was_corrected_is_changed_where_nothing_else_may_be_meant() {
    let of = |on, title| wanted(RecordKind::Meeting, &format!("{on} {title}"), meeting(on, title));
    let (old, other) = (of("2027-03-10", "COTECH"), of("2027-09-10", "COTECH de rentrée"));
    let (standing, imports) = imported(&[("m1", &old), ("m2", &other)]);
    let told = |wanted: Wanted| {
        let rows = vec![row("S!2", vec![other.clone()]), row("S!3", vec![wanted])];
        planned(rows, &standing, &imports, &Answers::default())
    };
    let moved = told(of("2027-03-17", "COTECH"));
    assert_eq!(does(&moved), [Does::Same, Does::Change]);
    let Step::Edit { id, edits, .. } = &moved.change.steps[0] else { panic!("an edit") };
    assert_eq!((id.as_str(), edits.len()), ("m1", 1));
    assert_eq!(edits[0].mine, Value::from("2027-03-17"));
    // Two values differ: it is another meeting.
    assert_eq!(does(&told(of("2027-03-17", "COPIL"))), [Does::Same, Does::Create]);
}

#[test]
fn a_meeting_that_was_held_is_not_moved_to_one_that_is_to_come() {
    let of = |on| wanted(RecordKind::Meeting, on, meeting(on, "COTECH"));
    let (standing, imports) = imported(&[("m1", &of("2026-03-10"))]);
    let rows = vec![row("S!2", vec![of("2027-03-10")])];
    assert_eq!(does(&planned(rows, &standing, &imports, &Answers::default())), [Does::Create]);
}

#[test]
fn a_remark_is_corrected_where_most_of_its_words_stay() {
    let old = note("Elue très engagé sur la petite enfance");
    let (standing, imports) = imported(&[("n1", &old)]);
    let told = |text| {
        does(&planned(vec![row("S!2", vec![note(text)])], &standing, &imports, &Answers::default()))
    };
    assert_eq!(told("Élue très engagée sur la petite enfance"), [Does::Change]);
    assert_eq!(told("COPIL reporté à la rentrée"), [Does::Create]);
}

#[test]
fn fiches_numbered_anew_stay_themselves() {
    let of = |number: u32, title: &str| {
        let fields = FieldsBuilder::default()
            .with(Field::Axis, "axis")
            .with(Field::Number, number.to_string())
            .with(Field::Title, title);
        wanted(RecordKind::Action, title, fields.done())
    };
    let (standing, imports) = imported(&[("a1", &of(1, "RPE")), ("a2", &of(2, "LAEP"))]);
    let rows = [of(1, "Ludothèque"), of(2, "RPE"), of(3, "LAEP")];
    let rows = rows.into_iter().map(|one| row(&one.key.clone(), vec![one])).collect();
    let told = planned(rows, &standing, &imports, &Answers::default());
    assert_eq!(does(&told), [Does::Create, Does::Change, Does::Change]);
    let edited: Vec<_> = told.change.steps.iter().filter_map(Step::id).collect();
    assert!(edited.contains(&"a1") && edited.contains(&"a2"), "{edited:?}");
    // The title alone was corrected: its number tells it.
    let rows = vec![row("S!2", vec![of(1, "Relais petite enfance")])];
    assert_eq!(does(&planned(rows, &standing, &imports, &Answers::default())), [Does::Change]);
}

#[test]
fn the_question_of_names_holds_nothing_up() {
    let mut title = row("S!1", Vec::new());
    title.holds = Holds::Nothing;
    let choice = Choice { answer: "non".into(), label: "Non".into() };
    title.questions.push(Question {
        code: Reason::Names,
        cell: "S!1".into(),
        read: "noms".into(),
        choices: vec![choice],
        wrote: None,
    });
    let none = (Standing::default(), Imports::default());
    let asked = |code| {
        let mut title = title.clone();
        title.questions[0].code = code;
        does(&planned(vec![title], &none.0, &none.1, &Answers::default()))
    };
    assert_eq!(asked(Reason::Names), [Does::Ignore]);
    assert_eq!(asked(Reason::Territory), [Does::Ask], "a row that asks waits, whatever it holds");
}
