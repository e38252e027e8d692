//! Whether locks can be set where a base stands: tried on a file of its own beside it, gone at once.

use std::{path::Path, time::Duration};

use rusqlite::OpenFlags;

use super::{
    connection::connect,
    place::{release, reserve, trial},
};

/// Whether a file that nobody else knows can be locked. Where none can be made, nobody can tell.
pub(super) fn sets_locks(path: &Path) -> bool {
    let trial = trial(path, "lock");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_are_set_in_a_sound_folder_and_nothing_stays_in_it() {
        let folder = tempfile::tempdir().unwrap();
        assert!(sets_locks(&folder.path().join("base")));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
