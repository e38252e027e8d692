//! A system that fails in the middle of things: `tests/faults/shim.c`, compiled here and preloaded
//! before the real program, makes calls on a base's files fail, one at a time or from one on.

pub(crate) mod commits;
mod doors;
mod screen;
pub(crate) mod sentences;

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use crate::shell::{Ran, Shell};

/// What a system answers where it fails, by name and number.
pub(crate) const EINTR: (&str, i32) = ("EINTR", 4);
pub(crate) const EIO: (&str, i32) = ("EIO", 5);
pub(crate) const EMFILE: (&str, i32) = ("EMFILE", 24);
pub(crate) const ENOSPC: (&str, i32) = ("ENOSPC", 28);
pub(crate) const ENOLCK: (&str, i32) = ("ENOLCK", 37);
pub(crate) const EDQUOT: (&str, i32) = ("EDQUOT", 122);

/// The library that fails; nothing, with the reason printed, where none can be compiled.
pub(crate) fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<PathBuf>> = OnceLock::new();
    let compiled = SHIM.get_or_init(|| {
        if cfg!(not(target_os = "linux")) {
            println!("not tried: libraries are preloaded on Linux alone");
            return None;
        }
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let name = format!("binome-faults-{}.so", std::process::id());
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let mut cc = Command::new("cc");
        cc.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl");
        match cc.output() {
            Err(why) => {
                println!("not tried: there is no C compiler here ({why})");
                None
            }
            Ok(ended) => {
                let message = String::from_utf8_lossy(&ended.stderr);
                assert!(ended.status.success(), "{message}");
                Some(library)
            }
        }
    });
    compiled.as_deref()
}

/// What fails.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) call: &'static str,
    pub(crate) error: (&'static str, i32),
    /// Which of the calls, from 1 on.
    pub(crate) at: usize,
    /// Whether all those after it fail, too.
    pub(crate) for_good: bool,
}

impl Fault {
    /// What tells a program of it, on the files of a base.
    pub(crate) fn env(&self, base: &Path) -> Vec<(&'static str, String)> {
        let mut env = vec![
            ("LD_PRELOAD", shim().unwrap().display().to_string()),
            ("FAULT_CALL", self.call.to_owned()),
            ("FAULT_AT", self.at.to_string()),
            ("FAULT_ERRNO", self.error.1.to_string()),
            ("FAULT_PATH", base.display().to_string()),
            ("FAULT_TOLD", reached(base).display().to_string()),
        ];
        if self.for_good {
            env.push(("FAULT_FROM", "1".to_owned()));
        }
        env
    }

    /// Runs a command over it; whether it was met, and how the command ended.
    pub(crate) fn over(&self, shell: &Shell, args: &[&str]) -> (bool, Ran) {
        let mut command = shell.command(args);
        let ran = Ran::of(&command.envs(self.env(&shell.base())).output().unwrap());
        (reached(&shell.base()).exists(), ran)
    }
}

/// The file that lists the failed calls: not among the files of the base.
fn reached(base: &Path) -> PathBuf {
    base.with_file_name("failed")
}

/// A base that Luc writes in; over a share, or after one, where asked.
pub(crate) fn at_work(logged: bool) -> Shell {
    let shell = Shell::with_luc();
    if !logged {
        let raw = rusqlite::Connection::open(shell.base()).unwrap();
        raw.pragma_update(None, "journal_mode", "delete").unwrap();
    }
    shell
}

pub(crate) const NOTE: [&str; 8] =
    ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

/// How many notes a base holds, as any other tool reads it.
pub(crate) fn notes(base: &Path) -> usize {
    let raw = rusqlite::Connection::open(base).unwrap();
    let whole: String = raw.query_row("PRAGMA quick_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    raw.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, u32>(0)).unwrap() as usize
}
