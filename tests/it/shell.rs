//! A person at a shell: the real program, in a home of its own, on real files.

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::OnceLock,
};

use binome::{
    domain::{
        change::Change,
        convention::Convention,
        person::{Person, Role},
        stage::{Passage, Stage},
    },
    exchange::read::reference,
    store::{Actor, Founding, Store},
};
use tempfile::TempDir;

/// The technicien who acts.
pub const LUC: &str = "Luc Spécimen";

/// A convention from the first of these days to the second, signed on the third where it is one, that
/// reached a stage on a day.
pub fn convention(
    name: &str,
    days: [&str; 3],
    communes: &[&str],
    (stage, on): (Stage, &str),
) -> Change {
    let day = |text: &str| text.parse().ok();
    let [start, end, signed] = days;
    let convention = Convention {
        id: "".into(),
        name: name.into(),
        generation: 1,
        predecessor: None,
        start: day(start),
        end: day(end),
        signed: day(signed),
        communes: communes.iter().map(|&insee| insee.to_owned()).collect(),
        themes: ["jeunesse".to_owned()].into(),
        sppe: None,
        amendments: Vec::new(),
        passages: Vec::new(),
    };
    let passage = Passage {
        id: "".into(),
        convention: "".into(),
        stage,
        on: on.parse().unwrap(),
        reason: String::new(),
        author: None,
    };
    Change::add_convention(&convention, &passage)
}

/// Somebody who joins.
pub fn person(name: &str, role: Role) -> Change {
    Change::add_person(&Person {
        id: "".into(),
        name: name.into(),
        role,
        functions: std::collections::BTreeSet::new(),
        mandate_start: None,
        mandate_end: None,
    })
}

/// A home with nothing in it, or with a base of the Ain.
pub struct Shell {
    folder: TempDir,
    env: Vec<(&'static str, String)>,
}

/// How a command ended, with its output.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Shell {
    pub fn new() -> Self {
        let env = vec![("BINOME_TODAY", "2026-11-23".to_owned())];
        Self { folder: tempfile::tempdir().unwrap(), env }
    }

    /// With a base of the Ain that every command finds.
    pub fn in_the_ain() -> Self {
        static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = FOUNDED.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("b.db");
            let reference = reference::department("01").unwrap();
            let founding = Founding { reference, demo: false, deeds: Vec::new() };
            drop(Store::create(&path, &founding).unwrap());
            fs::read(path).unwrap()
        });
        let shell = Self::new();
        fs::write(shell.base(), bytes).unwrap();
        let base = shell.base().display().to_string();
        shell.set("BINOME_DB", base)
    }

    /// With a base of the Ain that Luc writes in.
    pub fn with_luc() -> Self {
        let shell = Self::in_the_ain();
        shell.written([person(LUC, Role::Technicien)]);
        shell.set("BINOME_AS", LUC)
    }

    /// With a variable of the environment.
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.env.push((name, value.into()));
        self
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where the base is, or would be.
    pub fn base(&self) -> PathBuf {
        self.folder.path().join("ain.db")
    }

    /// Where the program looks for its configuration.
    pub fn config(&self) -> PathBuf {
        self.folder.path().join("config/binome/config.toml")
    }

    /// Writes changes as somebody did before.
    pub fn written(&self, changes: impl IntoIterator<Item = Change>) -> Vec<String> {
        let mut store = Store::open(&self.base()).unwrap();
        let made = changes.into_iter().flat_map(|change| {
            let op = uuid::Uuid::now_v7().to_string();
            store.apply(&op, &Actor::default(), &change).unwrap().made
        });
        made.collect()
    }

    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Ran {
        self.send(args, b"")
    }

    /// With something on the standard input.
    pub fn send<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>, input: &[u8]) -> Ran {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses early does not read to the end.
        let _ = child.stdin.take().unwrap().write_all(input);
        Ran::of(&child.wait_with_output().unwrap())
    }

    pub fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_binome"));
        let home = self.folder.path();
        command
            .env_clear()
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .current_dir(home)
            .args(args);
        command
    }
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    /// What was printed, where all went well.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// The document printed, where all went well.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// What a check says of the file, as a document.
    pub fn whole(&self) -> Option<bool> {
        serde_json::from_str::<serde_json::Value>(&self.out).ok()?["whole"].as_bool()
    }

    /// The standard error, with plain spaces, where it ended with that code and
    /// printed nothing.
    #[track_caller]
    pub fn message(&self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        self.err.replace(['\u{a0}', '\u{202f}'], " ")
    }
}

/// The id that a command prints of what it wrote.
#[track_caller]
pub fn id<A: AsRef<OsStr>>(shell: &Shell, args: impl IntoIterator<Item = A>) -> String {
    let ran = shell.run(args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out.trim_end().to_owned()
}

/// What a name's file holds, and the names beside it: to see that nothing was touched. What the user
/// remembers in their own folder is theirs.
pub fn state(folder: &Path) -> Vec<(String, Option<Vec<u8>>)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_name() != "data")
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).ok())
        })
        .collect();
    found.sort();
    found
}
