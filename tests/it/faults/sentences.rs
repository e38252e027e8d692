//! A failure beneath the base is reported for what it is: no damage, nobody else's writing, no lack of
//! rights.

use std::process::Command;

use super::{EDQUOT, EIO, EMFILE, Fault, NOTE, at_work, notes, shim};
use crate::shell::{Ran, Shell};

fn for_good(call: &'static str, error: (&'static str, i32), at: usize) -> Fault {
    Fault { call, error, at, for_good: true }
}

/// What a command says over a fault that lasts.
#[track_caller]
fn message(shell: &Shell, fault: &Fault, args: &[&str]) -> String {
    let (met, ran) = fault.over(shell, args);
    assert!(met, "{fault:?} was not met");
    ran.message(1)
}

/// The sentence where no lock can be set, on a base that keeps a log or not.
pub(crate) fn unlocked(cases: &[(bool, (&'static str, i32))]) {
    if shim().is_none() {
        return;
    }
    for &(logged, error) in cases {
        let shell = at_work(logged);
        let message = message(&shell, &for_good("lock", error, 1), &NOTE);
        assert!(message.contains("ne pose pas de verrou"), "{error:?}, logged {logged}: {message}");
        assert_eq!(notes(&shell.base()), 0);
    }
}

#[test]
fn locks_that_the_system_does_not_set_are_not_somebody_elses() {
    unlocked(&[(false, EIO)]);
}

#[test]
fn a_quota_that_is_used_up_is_reported() {
    if shim().is_none() {
        return;
    }
    for logged in [true, false] {
        let shell = at_work(logged);
        let message = message(&shell, &for_good("write", EDQUOT, 1), &NOTE);
        assert!(message.contains("Votre quota"), "logged {logged}: {message}");
        assert_eq!(notes(&shell.base()), 0);
    }
}

/// Whatever read fails, once or for good, a whole base is not reported damaged.
#[test]
fn a_read_that_fails_is_no_damage() {
    if shim().is_none() {
        return;
    }
    let (mut met_last, mut unread) = (0, 0);
    for lasts in [false, true] {
        for command in [&NOTE[..], &["list", "notes"], &["check"]] {
            for at in (1..).step_by(19) {
                let shell = at_work(true);
                let fault = Fault { call: "read", error: EIO, at, for_good: lasts };
                let (met, ran) = fault.over(&shell, command);
                if !met {
                    met_last = met_last.max(at);
                    break;
                }
                assert!(!ran.err.contains("abîmé"), "{fault:?} {command:?}: {}", ran.err);
                assert!(!ran.out.contains("abîmé"), "{fault:?} {command:?}: {}", ran.out);
                unread += usize::from(ran.err.contains("n’a pas pu être lu"));
            }
        }
    }
    println!("up to {met_last} reads; {unread} times reported as unreadable");
    assert!(unread > 0);
}

#[test]
fn a_file_that_does_not_open_once_is_opened() {
    if shim().is_none() {
        return;
    }
    for at in 1.. {
        let shell = at_work(true);
        let (met, ran) =
            Fault { call: "open", error: EMFILE, at, for_good: false }.over(&shell, &NOTE);
        if !met {
            break;
        }
        assert!(!ran.err.contains("ne peut être que lu"), "{at}: {}", ran.err);
    }
}

/// What a command says where it may open that many files.
#[cfg(unix)]
fn with_few_files(shell: &Shell, most: usize, args: &[&str]) -> Ran {
    let binome = shell.command(args);
    let mut limited = Command::new("sh");
    limited.args(["-c", &format!("ulimit -n {most} && exec \"$0\" \"$@\"")]);
    limited.arg(binome.get_program()).args(binome.get_args()).env_clear();
    limited.envs(binome.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Ran::of(&limited.current_dir(shell.folder()).output().unwrap())
}

#[cfg(unix)]
#[test]
fn too_many_open_files_are_reported_and_no_lack_of_rights() {
    let mut refused = 0;
    for most in 3..16 {
        let shell = at_work(true);
        let ran = with_few_files(&shell, most, &NOTE);
        if ran.err.contains("cannot open shared object") || ran.err.contains("loading shared") {
            continue;
        }
        let many = ran.err.contains("Trop de fichiers");
        refused += usize::from(many);
        assert!((ran.code == 0 && ran.err.is_empty()) || many, "{most}: {} {}", ran.code, ran.err);
        assert_eq!(notes(&shell.base()), usize::from(ran.code == 0), "{most}");
    }
    assert!(refused > 0);
}

#[test]
fn a_clock_before_1970_is_reported_and_a_day_that_is_given_goes_before_it() {
    let Some(shim) = shim() else { return };
    for seconds in ["-1", "-40000000", "-86400000000"] {
        let shell = at_work(true);
        let run = |today: Option<&str>, args: &[&str]| {
            let mut command = shell.command(args);
            command.env("LD_PRELOAD", shim).env("FAULT_CLOCK", seconds).env_remove("BINOME_TODAY");
            if let Some(today) = today {
                command.env("BINOME_TODAY", today);
            }
            Ran::of(&command.output().unwrap())
        };
        for args in [&["list", "territories"][..], &NOTE, &["check"], &["backup"]] {
            let message = run(None, args).message(1);
            assert!(message.contains("avant 1970") && message.contains("--today"), "{message}");
        }
        for today in ["2026-11-23", "1969-01-01", "1969-12-31"] {
            run(Some(today), &NOTE).done();
            run(Some(today), &["list", "notes"]).done();
        }
        run(Some("2026-11-23"), &["backup"]).done();
        assert_eq!(notes(&shell.base()), 3);
        shell.run(["journal", "verify"]).done();
    }
}
