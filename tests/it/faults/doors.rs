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
        let message = shell.run(other.iter().copied().chain(["--op", &op])).message(1);
        assert!(
            message.contains("a déjà écrit autre chose") && message.contains("sans --op"),
            "{message}"
        );
    }
    assert_eq!(notes(&shell.base()), 1);
}

#[test]
fn what_is_no_id_of_an_operation_is_wrong_usage() {
    let shell = at_work(true);
    for op in ["", "12", "erase-0190", "le premier"] {
        let message = shell.run(NOTE.iter().copied().chain(["--op", op])).message(2);
        assert!(message.contains("--op"), "{message}");
    }
    assert_eq!(notes(&shell.base()), 0);
}
