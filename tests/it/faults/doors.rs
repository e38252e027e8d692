//! The id of an operation, given by hand: what it takes and what it refuses.

use super::{NOTE, at_work, notes};
use crate::base::op;

#[test]
fn a_note_tried_again_under_its_operation_is_one_note_with_one_answer() {
    let shell = at_work(true);
    let op = op();
    let add = || shell.run(NOTE.iter().copied().chain(["--op", &op])).done();
    assert_eq!(add(), add());
    // As people copy it.
    let shouted = op.to_uppercase();
    shell.run(NOTE.iter().copied().chain(["--op", &shouted])).done();
    assert_eq!(notes(&shell.base()), 1);
}

#[test]
fn other_words_under_an_operation_that_is_written_are_not_taken_for_written() {
    let shell = at_work(true);
    let op = op();
    shell.run(NOTE.iter().copied().chain(["--op", &op])).done();
    let others: [&[&str]; 3] = [
        &["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Revu"],
        &["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu", "--send-up"],
        &[
            "note",
            "add",
            "--territory",
            "Dombes",
            "--kind",
            "copil",
            "--text",
            "Vu",
            "--follow-up",
            "rappeler; caf",
        ],
    ];
    for other in others {
        let said = shell.run(other.iter().copied().chain(["--op", &op])).said(1);
        assert!(said.contains("a déjà écrit autre chose") && said.contains("sans --op"), "{said}");
    }
    assert_eq!(notes(&shell.base()), 1);
}

#[test]
fn what_is_no_id_of_an_operation_is_wrong_usage() {
    let shell = at_work(true);
    for op in ["", "12", "erase-0190", "le premier"] {
        let said = shell.run(NOTE.iter().copied().chain(["--op", op])).said(2);
        assert!(said.contains("--op"), "{said}");
    }
    assert_eq!(notes(&shell.base()), 0);
}
