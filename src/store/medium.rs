//! Faults of a medium, asked of the system where SQLite reports only a failure.
//!
//! Asks by files of its own beside the base, gone at once: closing a handle on the base itself would
//! drop the locks that SQLite holds.

use std::{fs, io::Write as _, path::Path};

use super::{
    place::{followed, release, trial},
    system_error::refusal_of,
};
use crate::domain::refusal::Refusal;

/// How many files SQLite may want at once: the base, what stands beside it, their folder.
const HANDLES: usize = 6;

/// How much is written to see whether there is room.
const ROOM: usize = 65_536;

/// Why a file could not be opened, where it is not the file's fault.
pub(super) fn why_not_opened(path: &Path) -> Option<Refusal> {
    let file = followed(path);
    let folder = file.parent()?;
    let mut held = Vec::new();
    while held.len() < HANDLES {
        match fs::read_dir(folder) {
            Ok(one) => held.push(one),
            Err(error) => return refusal_of(&error),
        }
    }
    None
}

/// Why a file could not be written, where it is not the file's fault.
pub(super) fn why_not_written(path: &Path) -> Option<Refusal> {
    let trial = trial(path, "room");
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    let write = || {
        let mut file = options.open(&trial)?;
        file.write_all(&vec![0; ROOM])?;
        file.sync_all()
    };
    let written = write();
    release(&trial);
    refusal_of(&written.err()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong_with_a_sound_folder_and_nothing_stays_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().join("base");
        assert_eq!((why_not_opened(&base), why_not_written(&base)), (None, None));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
