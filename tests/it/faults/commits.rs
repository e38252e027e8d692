//! Every call of a save fails once: what is reported saved is there, what is reported refused is not,
//! and trying again never writes it twice.

use std::{collections::BTreeMap, fs, path::Path};

use super::{EDQUOT, EINTR, EIO, EMFILE, ENOLCK, ENOSPC, Fault, NOTE, at_work, notes, shim};
use crate::{
    base::op,
    shell::{Ran, Shell},
};

/// Each call with what it may answer, the first of which stands for all in the short form.
pub(crate) const CALLS: [(&str, &[(&str, i32)]); 10] = [
    ("sync", &[EIO, ENOSPC, EINTR, EDQUOT]),
    ("write", &[ENOSPC, EIO, EINTR, EDQUOT]),
    ("lock", &[EIO, ENOLCK, EINTR]),
    ("truncate", &[EIO, ENOSPC, EINTR, EDQUOT]),
    ("open", &[EMFILE, EIO, EINTR, ENOSPC, EDQUOT]),
    ("read", &[EIO, EINTR]),
    ("map", &[EIO, ENOLCK]),
    ("stat", &[EIO, EINTR]),
    ("unlink", &[EIO]),
    ("rename", &[EIO, ENOSPC, EDQUOT]),
];

/// The outcome of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Saved,
    Refused,
    InDoubt,
}

impl Outcome {
    fn of(ran: &Ran) -> Self {
        assert!(!ran.err.contains("erreur interne"), "{}", ran.err);
        match ran.code {
            0 => Self::Saved,
            1 if ran.err.contains("--op") => Self::InDoubt,
            1 => {
                assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
                Self::Refused
            }
            code => panic!("{code}: {}", ran.err),
        }
    }
}

/// One save over one fault; nothing where it was not met.
fn tried(fault: &Fault, logged: bool, held: bool) -> Option<Outcome> {
    let shell = at_work(logged);
    // Somebody else has it open: the log stays, whoever leaves.
    let other = held.then(|| binome::store::Store::open(&shell.base()).unwrap());
    let op = op();
    let with_op: Vec<&str> = NOTE.iter().copied().chain(["--op", &op]).collect();
    let (met, ran) = fault.over(&shell, &with_op);
    if !met {
        return None;
    }
    let outcome = Outcome::of(&ran);
    let what = format!("{fault:?}, logged {logged}, held {held}: {outcome:?}, {}", ran.err);
    match outcome {
        Outcome::Saved => assert_eq!(notes(&shell.base()), 1, "{what}"),
        Outcome::Refused => {
            assert_eq!(notes(&shell.base()), 0, "{what}");
            assert_eq!(after_a_crash(&shell), 0, "{what}, after a crash");
        }
        Outcome::InDoubt => assert!(ran.err.contains(&op), "{what}"),
    }
    drop(other);
    again(&shell, outcome, &with_op, &what);
    Some(outcome)
}

/// A person tries again, as they were asked to: under the operation, or anew after a refusal.
fn again(shell: &Shell, outcome: Outcome, with_op: &[&str], what: &str) {
    if outcome == Outcome::Refused {
        assert_eq!(shell.run(NOTE).code, 0, "{what}");
    } else {
        shell.run(with_op).done();
    }
    assert_eq!(notes(&shell.base()), 1, "{what}, tried again");
}

/// How many notes there would be if the machine stopped now: what stands in memory is gone.
fn after_a_crash(shell: &Shell) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("ain.db");
    for beside in ["", "-wal", "-journal"] {
        let name = |path: &Path| format!("{}{beside}", path.display());
        if fs::exists(name(&shell.base())).unwrap() {
            fs::copy(name(&shell.base()), name(&copy)).unwrap();
        }
    }
    notes(&copy)
}

/// Makes each of the calls fail once, and prints the outcomes. Every `step`th alone is tried.
pub(crate) fn failed(errors: usize, held: &[bool], step: usize) {
    if shim().is_none() {
        return;
    }
    let mut outcomes: BTreeMap<(&str, &str, &str), BTreeMap<Outcome, usize>> = BTreeMap::new();
    for (logged, mode) in [(true, "wal"), (false, "persist")] {
        for (call, all) in CALLS {
            for error in &all[..errors.min(all.len())] {
                let counts = outcomes.entry((mode, call, error.0)).or_default();
                for &held in held {
                    for at in (1..).step_by(if call == "sync" { 1 } else { step }) {
                        let fault = Fault { call, error: *error, at, for_good: false };
                        let Some(outcome) = tried(&fault, logged, held) else { break };
                        *counts.entry(outcome).or_default() += 1;
                    }
                }
            }
        }
    }
    let mut sums: BTreeMap<Outcome, usize> = BTreeMap::new();
    println!(
        "{:8} {:9} {:7} {:>6} {:>8} {:>9}",
        "mode", "call", "error", "saved", "refused", "in doubt"
    );
    for ((mode, call, error), counts) in &outcomes {
        let [saved, refused, in_doubt] = [Outcome::Saved, Outcome::Refused, Outcome::InDoubt]
            .map(|outcome| counts.get(&outcome).copied().unwrap_or_default());
        println!("{mode:8} {call:9} {error:7} {saved:>6} {refused:>8} {in_doubt:>9}");
        for (outcome, count) in counts {
            *sums.entry(*outcome).or_default() += count;
        }
    }
    println!("{} faults: {sums:?}, wrong: 0", sums.values().sum::<usize>());
}

#[test]
fn what_a_failing_disk_had_to_save_is_there_or_refused() {
    failed(1, &[false], 23);
}

#[test]
fn a_commit_whose_end_fails_beside_somebody_else_leaves_nothing_that_comes_back() {
    if shim().is_none() {
        return;
    }
    let outcomes: Vec<_> = (1..)
        .map_while(|at| tried(&Fault { call: "sync", error: EIO, at, for_good: false }, true, true))
        .collect();
    assert!(outcomes.contains(&Outcome::Refused), "{outcomes:?}");
}

/// Nothing is known while the disk fails for good: the operation is given, and taken again.
#[test]
fn a_disk_that_goes_on_failing_leaves_a_doubt_that_the_operation_ends() {
    if shim().is_none() {
        return;
    }
    for logged in [true, false] {
        let outcomes: Vec<_> = (1..)
            .map_while(|at| {
                tried(&Fault { call: "sync", error: EIO, at, for_good: true }, logged, true)
            })
            .collect();
        println!("logged {logged}: {outcomes:?}");
        assert!(outcomes.contains(&Outcome::InDoubt), "{outcomes:?}");
    }
}
