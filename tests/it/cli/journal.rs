//! The journal on the command line: narrowed, and its chain verified.

use binome::{
    domain::{
        change::Change,
        note::Note,
        person::{Person, Role},
    },
    store::{Actor, Store},
};
use rusqlite::Connection;
use serde_json::Value;

use crate::{
    base::{BUGEY, DOMBES, note, op, person},
    shell::Shell,
};

/// Anne wrote a note on the Dombes and corrected it, Luc one on the Bugey; gives the first.
fn written() -> (Shell, Note) {
    let shell = Shell::in_the_ain();
    let named = |name: &str| {
        let one = person(name, Role::Technicien);
        Change::add_person(&Person { name: name.into(), ..one })
    };
    let people = shell.written([named("Anne Exemple"), named("Luc Spécimen")]);
    let mut store = Store::open(&shell.base()).unwrap();
    let mut write = |who: &str, change: &Change| {
        let actor = Actor { person: Some(who.into()), machine: "poste".into(), ..Actor::default() };
        store.apply(&op(), &actor, change).unwrap().made
    };
    let made = write(&people[0], &Change::add_note(&note("un"), &[]));
    let elsewhere = Note { territory: Some(BUGEY.into()), ..note("ailleurs") };
    write(&people[1], &Change::add_note(&elsewhere, &[]));
    let first = Note { id: made[0].as_str().into(), ..note("un") };
    let mine = Note { text: "deux".into(), ..first.clone() };
    write(&people[0], &Change::edit_note(&first, &mine));
    (shell, first)
}

fn lines(shell: &Shell, more: &[&str]) -> Vec<Value> {
    let asked = [&["list", "journal", "--json"], more].concat();
    shell.run(asked).json().as_array().unwrap().clone()
}

#[test]
fn the_journal_is_narrowed_by_who_where_when_and_what() {
    let (shell, first) = written();
    let texts = |more: &[&str]| {
        let lines = lines(&shell, &[&["--field", "text"], more].concat());
        lines.iter().map(|line| line["after"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&[]), ["deux", "ailleurs", "un"]);
    assert_eq!(texts(&["--limit", "1"]), ["deux"]);
    assert_eq!(texts(&["--person", "Luc"]), ["ailleurs"]);
    assert_eq!(texts(&["--territory", DOMBES]), ["deux", "un"]);
    let id = first.id.to_string();
    assert_eq!(texts(&["--record", &id]), ["deux", "un"]);
    assert_eq!(texts(&["--record", &id[id.len() - 8..]]), ["deux", "un"]);
    // The day of the journal is the clock's, whatever the day held for today.
    let today = chrono::Local::now().format("%Y-%m-%d").to_string();
    assert_eq!(texts(&["--from", &today, "--to", &today]).len(), 3);
    assert!(
        texts(&["--to", "2020-01-01"]).is_empty() && texts(&["--from", "2100-01-01"]).is_empty()
    );
    let label = lines(&shell, &["--field", "Faits et décisions", "--person", "Anne Exemple"]);
    assert_eq!(label.len(), 2);
    for key in
        ["seq", "at", "by", "machine", "kind", "record", "field", "before", "after", "erased"]
    {
        assert!(label[0].get(key).is_some(), "{key}");
    }
    let unknown = shell.run(["list", "journal", "--field", "texxt"]).message(2);
    assert!(unknown.contains("Champ") && unknown.contains("texxt"), "{unknown}");
    assert!(shell.run(["list", "journal", "--person", "Zoé"]).message(1).contains("Zoé"));
}

#[test]
fn a_chain_that_is_whole_is_counted_and_one_that_breaks_is_reported_with_its_line() {
    let (shell, _) = written();
    let output = shell.run(["journal", "verifier"]).done();
    assert!(
        output.contains("Le journal est entier") && output.contains("5 opérations"),
        "{output}"
    );
    let report = shell.run(["journal", "verify", "--json"]).json();
    assert_eq!((&report["whole"], &report["operations"]), (&true.into(), &5.into()));
    assert_eq!(report["broken_at"], Value::Null);

    let base = Connection::open(shell.base()).unwrap();
    let wrong = "UPDATE journal_value SET after_value = 'autre' WHERE after_value = 'ailleurs'";
    crate::base::past_triggers(&base, wrong);
    let at: i64 = base
        .query_row("SELECT seq FROM journal_value WHERE after_value = 'autre'", [], |row| {
            row.get(0)
        })
        .unwrap();
    drop(base);
    let message = shell.run(["journal", "verify"]).message(1);
    assert!(message.contains(&format!("ligne {at}")), "{message}");
    let broken = shell.run(["journal", "verify", "--json", "--lang", "en"]);
    assert_eq!(broken.code, 1);
    let report: Value = serde_json::from_str(&broken.out).unwrap();
    assert_eq!((&report["whole"], &report["broken_at"]), (&false.into(), &at.into()));
}
