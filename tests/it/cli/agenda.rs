//! The agenda of a scheduled task: what is late and what comes, and whether somebody must be told.

use serde_json::{Value, json};

use super::{alerts::followed, notes::at_work};
use crate::shell::{Ran, Shell};

fn agenda(shell: &Shell, more: &[&str]) -> Ran {
    shell.run(["agenda"].iter().chain(more))
}

/// Luc follows the Dombes; somebody else the Bresse; each has one promise.
fn shared() -> Shell {
    let shell = at_work();
    let call = |territory: &str, what: &str| {
        let note = ["note", "add", "--territory", territory, "--kind", "telephone", "--text", "x"];
        shell.run(note.iter().chain(&["--follow-up", what])).done();
    };
    shell.run(["add", "binome", "--technicien", "Luc Spécimen", "--territory", "Dombes"]).done();
    call("Val de Saône Centre", "ailleurs; partenaire; 2026-11-25");
    call("Dombes", "ici; caf; 2026-12-01");
    call("Dombes", "loin; caf; 2027-02-01");
    shell
}

fn told(ran: &Ran) -> Vec<Value> {
    let all: Value = serde_json::from_str(&ran.out).unwrap();
    all.as_array().unwrap().clone()
}

#[test]
fn what_is_late_comes_first_and_the_code_says_so() {
    let shell = followed();
    let ran = agenda(&shell, &["--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (3, ""), "{}", ran.out);
    let all = told(&ran);
    let first = &all[0];
    assert_eq!(first["what"], "rappeler");
    assert_eq!((&first["late"], &first["about"]), (&json!(true), &json!("follow_up")));
    assert_eq!((&first["on"], &first["owed_by"]), (&json!("2026-09-30"), &json!("caf")));
    let late: Vec<bool> = all.iter().map(|one| one["late"].as_bool().unwrap()).collect();
    assert!(late.is_sorted_by(|one, next| one >= next), "{late:?}");
    // For people: the same rows, and nothing on the standard error.
    let ran = agenda(&shell, &[]);
    assert_eq!((ran.code, ran.err.as_str()), (3, ""), "{}", ran.out);
    let second = ran.out.lines().nth(1).unwrap();
    assert!(second.starts_with("30/09/2026\ten retard\tCaf\t"), "{second}");
    assert_eq!(ran.out.lines().count(), all.len() + 1);
}

#[test]
fn it_looks_as_far_as_it_is_told_and_no_lateness_is_no_alarm() {
    let shell = shared();
    let what = |more: &[&str]| -> Vec<String> {
        let ran = agenda(&shell, &[&["--json"], more].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{more:?}");
        told(&ran).iter().map(|one| one["what"].as_str().unwrap().to_owned()).collect()
    };
    // This week before the next, whoever it is of.
    assert_eq!(what(&[]), ["ailleurs", "ici"]);
    assert_eq!(what(&["--due", "3j"]), ["ailleurs"]);
    assert_eq!(what(&["--due", "1 jour"]), [""; 0]);
    assert_eq!(what(&["--due", "3 mois"]), ["ailleurs", "ici", "loin"]);
    assert_eq!(what(&["--due", "2027-02-01", "--mine"]), ["ici", "loin"]);
    let empty = agenda(&shell, &["--due", "0"]);
    assert_eq!((empty.code, empty.out.as_str()), (0, ""));
}

#[test]
fn a_distance_that_is_none_and_a_sector_of_nobody_are_refused() {
    let shell = at_work();
    for bad in ["bientôt", "-3", "2026-01-01"] {
        let message = agenda(&shell, &["--due", bad]).message(2);
        assert!(message.contains("--due"), "{message}");
    }
    let message = agenda(&Shell::in_the_ain(), &["--mine"]).message(2);
    assert!(message.contains("--as"), "{message}");
}

#[test]
fn its_help_tells_how_it_comes_by_itself() {
    for lang in ["fr", "en"] {
        let help = Shell::new().run(["agenda", "--help", "--lang", lang]).done();
        for word in ["0 8 * * 1-5  binome", "OnCalendar", "SuccessExitStatus=3", "schtasks"] {
            assert!(help.contains(word), "{lang}: {word}");
        }
    }
}
