//! Due dates from a shell: nobody can be asked there, and nothing late is written in silence.

use serde_json::{Value, json};

use super::notes::at_work;
use crate::shell::{Ran, Shell};

fn call(shell: &Shell, more: &[&str]) -> Ran {
    let call = ["note", "add", "--territory", "Dombes", "--kind", "telephone", "--text", "x"];
    shell.run(call.iter().chain(more))
}

fn dues(shell: &Shell) -> Vec<Value> {
    let found = shell.run(["list", "follow-ups", "--json"]).json();
    found.as_array().unwrap().iter().map(|one| one["due"].clone()).collect()
}

#[test]
fn a_due_date_without_a_year_is_the_nearest_to_come() {
    let shell = at_work();
    call(&shell, &["--follow-up", "rappeler; caf; 15 janvier"]).done();
    assert_eq!(dues(&shell), [json!("2027-01-15")]);
}

#[test]
fn a_due_date_before_the_note_is_refused_and_nothing_is_written() {
    let shell = at_work();
    for due in ["15/01/2026", "hier", "2026-11-22"] {
        let message = call(&shell, &["--follow-up", &format!("rappeler; caf; {due}")]).message(2);
        assert!(message.contains("« rappeler »") && message.contains("avant la note"), "{message}");
    }
    assert_eq!(shell.run(["list", "notes", "--json"]).json(), json!([]));
    let message = call(&shell, &["--lang", "en", "--follow-up", "call; caf; yesterday"]).message(2);
    assert!(message.contains("before the note itself (2026-11-23)"), "{message}");
}

#[test]
fn a_due_date_that_passed_since_the_note_is_written_and_reported() {
    let shell = at_work();
    let more = ["--on", "3/11", "--follow-up", "rappeler; caf; 20/11/2026"];
    let ran = call(&shell, &more);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("déjà en retard") && ran.err.contains("20/11/2026"), "{ran:?}");
    assert_eq!(dues(&shell), [json!("2026-11-20")]);
}

#[test]
fn a_year_of_two_digits_between_dashes_is_refused_with_how_to_write() {
    let shell = at_work();
    for more in [["--on", "26-11-03"], ["--follow-up", "rappeler; caf; 26-12-03"]] {
        let message = call(&shell, &more).message(2);
        assert!(message.contains("2026-12-03 ou 03/12/2026"), "{message}");
    }
}
