//! Who may write what, by the command line: every role, kinds of each sort, in the sector and outside it.

use binome::{
    domain::{
        binome::Binome,
        change::Change,
        field::{Field, FieldEdit, RecordKind},
        person::Role,
    },
    store::{Actor, Store},
};

use crate::{
    base::{BUGEY, DOMBES, op, today},
    shell::{Shell, id, person},
};

/// The people of the table, each with the letter of their role.
const PEOPLE: [(&str, Role); 6] = [
    ("Anne Crozet", Role::Administrateur),
    ("Luc Essai", Role::Technicien),
    ("Dora Chef", Role::Direction),
    ("Paul Lecteur", Role::Lecture),
    ("Marc Voisin", Role::Technicien),
    ("Zoé Autre", Role::Administrateur),
];

/// Luc and Anne follow the Dombes, Marc and Zoé the Bugey Sud.
fn caf(with_direction: bool) -> Shell {
    let shell = Shell::in_the_ain();
    let people = PEOPLE.iter().map(|(name, role)| match role {
        Role::Direction if !with_direction => person(name, Role::Technicien),
        role => person(name, *role),
    });
    let ids = shell.written(people);
    shell.written([(0, 1, DOMBES), (5, 4, BUGEY)].map(
        |(board, adviser, code): (usize, usize, _)| {
            Change::add_binome(&Binome {
                id: "".into(),
                administrateur: Some(ids[board].as_str().into()),
                technicien: Some(ids[adviser].as_str().into()),
                start: "2026-01-01".parse().unwrap(),
                end: None,
                cadence_days: None,
                sector: [code.into()].into(),
            })
        },
    ));
    shell
}

/// What somebody is told, and by which code the command ends.
fn told(shell: &Shell, who: &str, args: &[&str]) -> (i32, String) {
    let ran = shell.run(args.iter().copied().chain(["--as", who]));
    (ran.code, ran.err.replace(['\u{a0}', '\u{202f}'], " "))
}

/// A letter of what somebody is told: done, outside, for the direction, notes only, reads only, own role.
#[track_caller]
fn letter(shell: &Shell, who: &str, args: &[&str]) -> char {
    let (code, said) = told(shell, who, args);
    let known = [
        ("Hors de votre secteur", 'o'),
        ("reviennent à la direction", 'd'),
        ("un administrateur écrit", 'n'),
        ("rôle est la lecture", 'r'),
        ("son propre rôle", 'w'),
    ];
    let found = known.iter().find(|(words, _)| said.contains(words));
    match (code, found) {
        (0, None) => 'y',
        (1, Some((_, letter))) => *letter,
        _ => panic!("{who} {args:?}: {code} {said}"),
    }
}

/// Kinds of each sort: in the Dombes, in the Bugey Sud, nowhere. What it is expected to say to Anne, Luc, Dora
/// and Paul.
const TABLE: &[(&[&str], &str)] = &[
    (&["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "x"], "yyyr"),
    (&["note", "add", "--territory", "Bugey Sud", "--kind", "copil", "--text", "x"], "yoyr"),
    (&["add", "follow-up", "--territory", DOMBES, "--what", "x", "--owed-by", "caf"], "yyyr"),
    (&["add", "follow-up", "--territory", BUGEY, "--what", "x", "--owed-by", "caf"], "yoyr"),
    (&["set", "territory", DOMBES, "--talking-points", "WHO"], "yyyr"),
    (&["set", "territory", BUGEY, "--talking-points", "WHO"], "yoyr"),
    (&["add", "difficulty", "--territory", DOMBES, "--text", "x"], "nyyr"),
    (&["add", "difficulty", "--territory", BUGEY, "--text", "x"], "noyr"),
    (&["add", "equipment", "--name", "x", "--kind", "eaje", "--commune", "01093"], "nyyr"),
    (&["add", "equipment", "--name", "x", "--kind", "eaje", "--commune", "01034"], "noyr"),
    (&["add", "convention", "--name", "WHO", "--commune", "01093"], "nyyr"),
    (&["add", "convention", "--name", "WHO o", "--commune", "01034"], "noyr"),
    (&["add", "theme", "--label", "Thème WHO"], "ndyr"),
    (&["set", "setting", "silence_days", "--value", "61"], "ndyr"),
    (&["add", "person", "--name", "Eve WHO", "--role", "technicien"], "nyyr"),
    (&["add", "person", "--name", "Chef WHO", "--role", "direction"], "ndyr"),
    (&["set", "person", "Marc Voisin", "--role", "lecture"], "ndyr"),
    (&["set", "person", "WHO", "--role", "lecture"], "wwwr"),
];

fn args<'a>(args: &'a [&str], who: &str) -> Vec<String> {
    args.iter().map(|arg: &'a &str| arg.replace("WHO", who)).collect()
}

#[test]
fn the_table_of_roles_is_held_by_the_command_line() {
    let shell = caf(true);
    for (line, expected) in TABLE {
        let said = PEOPLE[..4].iter().map(|(who, _)| {
            let line = args(line, who);
            letter(&shell, who, &line.iter().map(String::as_str).collect::<Vec<_>>())
        });
        assert_eq!(said.collect::<String>(), *expected, "{line:?}");
    }
}

#[test]
fn while_nobody_is_of_the_direction_all_who_write_may_write_all() {
    let shell = caf(false);
    for (line, _) in &TABLE[..TABLE.len() - 2] {
        // Whoever names a direction ends it.
        if line.contains(&"direction") {
            continue;
        }
        let said = PEOPLE[..4].iter().map(|(who, _)| {
            let line = args(line, who);
            letter(&shell, who, &line.iter().map(String::as_str).collect::<Vec<_>>())
        });
        assert_eq!(said.collect::<String>(), "yyyr", "{line:?}");
    }
    assert_eq!(
        letter(&shell, "Anne Crozet", &["set", "person", "Anne Crozet", "--role", "direction"]),
        'y'
    );
    assert_eq!(
        letter(&shell, "Luc Essai", &["set", "person", "Luc Essai", "--role", "direction"]),
        'w'
    );
}

#[test]
fn outside_the_sector_one_writes_once_one_says_that_one_replaces() {
    let shell = caf(true);
    let note = ["note", "add", "--territory", "Bugey Sud", "--kind", "copil", "--text", "x"];
    let (code, said) = told(&shell, "Luc Essai", &note);
    assert_eq!(code, 1);
    assert!(said.contains("Marc Voisin suit CC Bugey Sud"), "{said}");
    assert!(said.contains("--replacing"), "{said}");
    assert_eq!(shell.run(["list", "notes"]).out, "");
    for option in ["--replacing", "--en-remplacement"] {
        let again: Vec<&str> = note.into_iter().chain([option]).collect();
        assert_eq!(letter(&shell, "Luc Essai", &again), 'y');
    }
    // A role is no sector: nobody replaces the direction.
    let theme = ["add", "theme", "--label", "Autre", "--replacing"];
    assert_eq!(letter(&shell, "Luc Essai", &theme), 'd');
    // Where no technicien works, all do.
    let nowhere = ["note", "add", "--territory", "Miribel", "--kind", "copil", "--text", "x"];
    assert_eq!(letter(&shell, "Luc Essai", &nowhere), 'y');
    // On a day when nobody follows there any more, or not yet.
    let before: Vec<&str> = note.into_iter().chain(["--today", "2025-06-01"]).collect();
    assert_eq!(letter(&shell, "Luc Essai", &before), 'y');
}

#[test]
fn a_record_that_stands_elsewhere_is_neither_taken_nor_given_unasked() {
    let shell = caf(true);
    let add =
        |territory| ["add", "difficulty", "--territory", territory, "--text", "x", "--replacing"];
    let [mine, theirs] =
        [DOMBES, BUGEY].map(|code| id(&shell, add(code).into_iter().chain(["--as", "Luc Essai"])));
    let luc = |args: &[&str]| letter(&shell, "Luc Essai", args);
    assert_eq!(luc(&["set", "difficulty", &mine, "--level", "forte"]), 'y');
    assert_eq!(luc(&["set", "difficulty", &theirs, "--level", "forte"]), 'o');
    assert_eq!(luc(&["set", "difficulty", &theirs, "--territory", DOMBES]), 'o');
    assert_eq!(luc(&["set", "difficulty", &mine, "--territory", BUGEY]), 'o');
    assert_eq!(luc(&["archive", "difficulty", &theirs]), 'o');
    assert_eq!(luc(&["archive", "difficulty", &mine]), 'y');
    // Naming oneself over a territory does not make it one's own unasked.
    let pair = ["add", "binome", "--technicien", "Luc Essai", "--territory", BUGEY];
    assert_eq!(luc(&pair), 'o');
}

#[test]
fn a_direction_leaves_by_another_of_it_and_cannot_be_sent_away() {
    let shell = caf(true);
    let archived = ["archive", "person", "Dora Chef"];
    assert_eq!(letter(&shell, "Luc Essai", &archived), 'd');
    assert_eq!(letter(&shell, "Dora Chef", &archived), 'w');
    let second = ["add", "person", "--name", "Ève Seconde", "--role", "direction"];
    assert_eq!(letter(&shell, "Dora Chef", &second), 'y');
    assert_eq!(letter(&shell, "Ève Seconde", &archived), 'y');
    assert_eq!(letter(&shell, "Luc Essai", &["restore-record", "person", "Dora Chef"]), 'd');
    // Somebody who comes in says who they are, but not that they are of the direction.
    let comes = |role| ["add", "person", "--name", "Noé Venu", "--role", role];
    assert_eq!(letter(&shell, "Noé Venu", &comes("direction")), 'd');
    assert_eq!(letter(&shell, "Noé Venu", &comes("technicien")), 'y');
}

/// Two people at once: the one who writes second is judged by what the first wrote.
#[test]
fn a_direction_that_comes_meanwhile_holds_whoever_had_the_base_open() {
    let shell = caf(false);
    let (mut hers, mut his) =
        (Store::open(&shell.base()).unwrap(), Store::open(&shell.base()).unwrap());
    let people = his.snapshot(today()).unwrap().people;
    let one = |name: &str| people.iter().find(|one| one.name == name).unwrap().id.clone();
    let actor = |name: &str| Actor {
        person: Some(one(name)),
        on: Some(today()),
        machine: "poste".into(),
        ..Actor::default()
    };
    let theme = |label: &str| {
        let fields = [(Field::Label.into(), label.into()), (Field::Position.into(), 90.into())];
        let fields = fields.into();
        Change::write(RecordKind::Theme, None, fields)
    };
    his.apply(&op(), &actor("Luc Essai"), &theme("avant")).unwrap();
    let role =
        FieldEdit { key: Field::Role.into(), base: "technicien".into(), mine: "direction".into() };
    let dora = one("Dora Chef");
    let promoted = Change::edit(RecordKind::Person, dora.as_str(), vec![role]);
    hers.apply(&op(), &actor("Dora Chef"), &promoted).unwrap();
    let seq = his.last_seq().unwrap();
    let refused = his.apply(&op(), &actor("Luc Essai"), &theme("après"));
    assert!(matches!(refused, Err(binome::domain::refusal::Refusal::NotAllowed(_))), "{refused:?}");
    assert_eq!(his.last_seq().unwrap(), seq);
    // What one did oneself is undone all the same.
    let undo = binome::domain::journal::Direction::Undo;
    his.take_back(&op(), &actor("Luc Essai"), undo, None).unwrap();
}
