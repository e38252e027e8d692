//! Workbooks made to harm, imported by the real program: each is read in bounds or refused in one sentence
//! that says what to do, and the base stays as it was, byte for byte.

mod big;
mod false_names;
mod forged;
mod inert;

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::watched::{Watched, watch};
use crate::shell::{Shell, state};

/// The most memory that an import may take, in KB.
const ROOM: u64 = 300_000;

/// A base of the Ain, and a folder of files from outside.
struct Corpus {
    shell: Shell,
    files: TempDir,
}

impl Corpus {
    fn new() -> Self {
        Self { shell: Shell::with_luc(), files: tempfile::tempdir().unwrap() }
    }

    /// A file of that name.
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.files.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// An import that is watched: time and memory are printed.
    #[track_caller]
    fn import(&self, path: &Path, options: &[&str]) -> Watched {
        let mut args = vec![OsStr::new("--lang"), OsStr::new("fr"), OsStr::new("import")];
        args.push(path.as_os_str());
        args.extend(options.iter().map(OsStr::new));
        let ran = watch(&mut self.shell.command(args), self.files.path());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        println!("{name}: {:?}, {} MB: {}", ran.took, ran.peak / 1000, ran.err.trim());
        assert!(ran.peak < ROOM, "{name}: {} KB", ran.peak);
        for text in [&ran.out, &ran.err] {
            assert!(!text.contains(is_unsafe), "{name}: {text:?}");
        }
        ran
    }

    /// An import that is refused in a sentence with these words, written or tried.
    #[track_caller]
    fn refused(&self, path: &Path, says: &str) {
        let before = state(self.shell.folder());
        for options in [&[][..], &["--dry-run", "--json"]] {
            let ran = self.import(path, options);
            assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{path:?}: {ran:?}");
            let said = ran.err.replace(['\u{a0}', '\u{202f}'], " ");
            assert_eq!(said.lines().count(), 1, "{path:?}: {said}");
            assert!(said.contains(says) && said.len() < 600, "{path:?}: {said}");
        }
        assert!(state(self.shell.folder()) == before, "{path:?} touched the base");
    }

    /// A trial that is understood or refused in a sentence; the base stays as it was.
    #[track_caller]
    fn contained(&self, path: &Path) {
        let before = state(self.shell.folder());
        let ran = self.import(path, &["--dry-run", "--json"]);
        assert!(matches!(ran.code, Some(0 | 1)), "{path:?}: {ran:?}");
        assert_eq!(ran.out.is_empty(), ran.err.lines().count() == 1, "{path:?}: {ran:?}");
        assert!(state(self.shell.folder()) == before, "{path:?} touched the base");
    }

    /// A trial that is understood; the base stays as it was.
    #[track_caller]
    fn understood(&self, path: &Path) -> serde_json::Value {
        let before = state(self.shell.folder());
        let ran = self.import(path, &["--dry-run", "--json"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{path:?}: {ran:?}");
        assert!(state(self.shell.folder()) == before, "{path:?} touched the base");
        serde_json::from_str(&ran.out).unwrap()
    }
}

/// What would move a cursor, or turn a line round.
fn is_unsafe(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
