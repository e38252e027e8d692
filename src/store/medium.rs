//! What is wrong with a medium, asked of the system where SQLite says only that something failed.
//!
//! Asks by files of its own beside the base, gone at once: closing a handle on the base itself would
//! drop the locks that SQLite holds.

use std::{
    fs,
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::OpenFlags;

use super::{
    clock,
    connection::connect,
    place::{followed, release, reserve},
};
use crate::domain::refusal::Refusal;

/// How many files SQLite may want at once: the base, what stands beside it, their folder.
const HANDLES: usize = 6;

/// How much is written to see whether there is room.
const ROOM: usize = 65_536;

/// What the system says where it has no more files to give, to this program or to all.
const TOO_MANY: &[i32] = if cfg!(unix) { &[24, 23] } else { &[4] };

/// What an error of the system is, where it is not about the file it was told of.
pub(super) fn told(error: &io::Error) -> Option<Refusal> {
    match error.kind() {
        ErrorKind::StorageFull => Some(Refusal::Full),
        ErrorKind::QuotaExceeded => Some(Refusal::Quota),
        ErrorKind::OutOfMemory => Some(Refusal::Memory),
        _ if error.raw_os_error().is_some_and(|code| TOO_MANY.contains(&code)) => {
            Some(Refusal::TooManyFiles)
        }
        _ => None,
    }
}

/// Why a file could not be opened, where it is not the file's fault.
pub(super) fn why_not_opened(path: &Path) -> Option<Refusal> {
    let file = followed(path);
    let folder = file.parent()?;
    let mut held = Vec::new();
    while held.len() < HANDLES {
        match fs::read_dir(folder) {
            Ok(one) => held.push(one),
            Err(error) => return told(&error),
        }
    }
    None
}

/// Why a file could not be written, where it is not the file's fault.
pub(super) fn why_not_written(path: &Path) -> Option<Refusal> {
    let trial = beside(path, ".room-");
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    let write = || {
        let mut file = options.open(&trial)?;
        file.write_all(&vec![0; ROOM])?;
        file.sync_all()
    };
    let written = write();
    release(&trial);
    told(&written.err()?)
}

/// Whether a file that nobody else knows can be locked. Where none can be made, nobody can tell.
pub(super) fn sets_locks(path: &Path) -> bool {
    let trial = beside(path, ".lock-");
    if reserve(&trial).is_err() {
        return true;
    }
    let lock = || {
        let conn = connect(&trial, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
        conn.busy_timeout(Duration::ZERO).ok()?;
        conn.execute_batch("BEGIN EXCLUSIVE").ok()
    };
    let locked = lock().is_some();
    release(&trial);
    locked
}

/// A name beside a file, that nothing has.
fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = followed(path).into_os_string();
    name.push(format!("{what}{}", clock::new_id()));
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_a_sound_folder_and_nothing_stays_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().join("base");
        assert!(sets_locks(&base));
        assert_eq!((why_not_opened(&base), why_not_written(&base)), (None, None));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn what_the_system_lacks_is_told_from_what_is_wrong_with_the_file() {
        let told = |code| told(&io::Error::from_raw_os_error(code));
        assert_eq!(told(24), Some(Refusal::TooManyFiles));
        assert_eq!(told(28), Some(Refusal::Full));
        assert_eq!(told(12), Some(Refusal::Memory));
        assert_eq!((told(13), told(2)), (None, None));
    }
}
