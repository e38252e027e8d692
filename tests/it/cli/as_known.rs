//! The base as it was known on a day, from a shell.

use binome::{
    domain::{
        change::Change,
        deed::Deed,
        field::RecordKind,
        follow_up::{FollowUp, OwedBy},
        note::Note,
        person::Role,
        record,
        stage::Stage,
    },
    exchange::read::reference,
    store::{Founding, Store},
};
use serde_json::Value;

use crate::shell::{Shell, convention, person};

const DOMBES: &str = "200069193";

/// A base whose journal goes from January to October.
fn over_months() -> Shell {
    let deed = |at: &str, change| Deed { at: at.into(), by: None, change };
    let days = ["2026-01-01", "2030-12-31", "2026-01-05"];
    let note = |on: &str| Note {
        kind: "copil".into(),
        on: on.parse().unwrap(),
        territory: Some(DOMBES.into()),
        text: "x".into(),
        ..Note::default()
    };
    let promise = FollowUp {
        id: "".into(),
        note: None,
        territory: Some(DOMBES.into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: OwedBy::Caf,
        due: "2026-02-01".parse().ok(),
        done: None,
    };
    let deeds = vec![
        deed("2026-01-10T09:00:00.000Z", person("Luc Spécimen", Role::Technicien)),
        deed(
            "2026-01-10T09:00:00.000Z",
            convention("Bourg", days, &["01053"], (Stage::MiseEnOeuvre, "2026-01-05")),
        ),
        deed("2026-02-01T23:59:59.999Z", Change::add_note(&note("2026-01-20"), &[promise])),
        deed(
            "2026-02-02T00:00:00.000Z",
            convention("Oyonnax", days, &["01283"], (Stage::MiseEnOeuvre, "2026-01-05")),
        ),
        deed("2026-10-01T09:00:00.000Z", Change::add_note(&note("2026-09-30"), &[])),
    ];
    let shell = Shell::new();
    let reference = reference::department("01").unwrap();
    drop(Store::create(&shell.base(), &Founding { reference, demo: false, deeds }).unwrap());
    let base = shell.base().display().to_string();
    shell.set("BINOME_DB", base)
}

fn list(shell: &Shell, args: &str) -> Vec<Value> {
    let list = shell.run(args.split_whitespace().chain(["--json"])).json();
    list.as_array().unwrap().clone()
}

#[test]
fn lists_and_sheets_are_those_that_were_known_at_the_end_of_the_day() {
    let shell = over_months();
    assert_eq!(list(&shell, "list conventions").len(), 2);
    assert_eq!(list(&shell, "list conventions --as-known 2026-02-01").len(), 1);
    assert_eq!(list(&shell, "lister --as-known 02/02/2026 conventions").len(), 2);
    assert_eq!(list(&shell, "list notes --as-known 2026-01-31").len(), 0);
    assert_eq!(list(&shell, "list notes --as-known 2026-02-01").len(), 1);
    assert_eq!(
        list(&shell, "list journal --as-known 2026-01-31").len(),
        list(&shell, "list journal")
            .iter()
            .filter(|line| line["at"].as_str().unwrap() < "2026-01-31")
            .count()
    );
    let late = |args: &str| list(&shell, &format!("list alerts --rule suite_caf {args}")).len();
    assert_eq!(
        (late(""), late("--as-known 2026-02-01"), late("--as-known 2026-02-01 --on 2026-02-02")),
        (1, 0, 1)
    );
    let id = list(&shell, "list notes")[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(shell.run(["show", "note", &id, "--as-known", "2026-09-30"]).code, 1);
    shell.run(["show", "note", &id, "--as-known", "2026-10-01"]).done();
    let ctg = list(&shell, "list conventions")[0]["id"].as_str().unwrap().to_owned();
    let page = shell
        .run(["show", "convention", &ctg, "--as-known", "2026-02-01", "--on", "2031-01-01"])
        .done();
    assert!(page.contains("échue"), "{page}");
}

/// The day counted is the day known, unless another is given.
#[test]
fn figures_are_those_of_what_was_known_and_of_the_day_counted() {
    let shell = over_months();
    let stats = |args: &str| shell.run(format!("stats --json {args}").trim().split(' ')).json();
    let then = stats("--as-known 2026-02-01");
    assert_eq!(
        (&then["on"], &then["signatures"], &then["late"]),
        (&"2026-02-01".into(), &1.into(), &0.into())
    );
    let counted = stats("--as-known 2026-02-01 --on 2026-11-23");
    assert_eq!(
        (&counted["on"], &counted["signatures"], &counted["late"]),
        (&"2026-11-23".into(), &1.into(), &1.into())
    );
    let known_now = stats("--on 2026-02-01");
    assert_eq!((&known_now["on"], &known_now["signatures"]), (&"2026-02-01".into(), &2.into()));
    let said = shell.run(["chiffres", "--as-known", "2026-02-01", "--on", "2026-11-23"]).done();
    assert!(said.starts_with("Chiffres au 23/11/2026, tels que connus le 01/02/2026"), "{said}");
    assert!(
        said.contains("list follow-ups --late --as-known 2026-02-01 --on 2026-11-23)")
            || said.contains("--as-known 2026-02-01"),
        "{said}"
    );
}

#[test]
fn as_known_today_is_as_it_is_now() {
    let shell = over_months();
    let kinds =
        record::by_people().map(|kind| kind.kind).filter(|kind| *kind != RecordKind::Conflict);
    let kinds = kinds.map(|kind| format!("list {}", kind.as_str().replace('_', "-") + "s"));
    let given = [
        "list territories",
        "list conventions",
        "list actions",
        "list notes",
        "list follow-ups",
        "list people",
        "list journal",
        "list alerts",
        "list load",
        "stats",
    ];
    for args in given.map(String::from).into_iter().chain(kinds) {
        let now = shell.run(args.split(' ').chain(["--json"]));
        let known = shell.run(args.split(' ').chain(["--json", "--as-known", "2026-11-23"]));
        assert_eq!((now.code, &now.out), (known.code, &known.out), "{args}");
    }
}

#[test]
fn a_day_that_cannot_be_known_is_refused_with_what_to_do() {
    let shell = over_months();
    let refused =
        |day: &str, code| shell.run(["list", "conventions", "--as-known", day]).message(code);
    let future = refused("2026-11-24", 2);
    assert!(future.contains("n’est pas encore venu") && future.contains("--on"), "{future}");
    assert!(refused("jamais", 2).contains("--as-known"));
    let before = refused("2026-01-09", 1);
    assert!(before.contains("commence le 10/01/2026"), "{before}");
    let english = shell.run(["--lang", "en", "stats", "--as-known", "2026-01-09"]).message(1);
    assert!(english.contains("begins on 10/01/2026") || english.contains("begins on"), "{english}");
}
