//! Erasings to apply to a copy before it replaces its base, or is opened by hand.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
    thread,
};

use rusqlite::{Connection, OpenFlags};

use super::known::{self, Known};
use crate::{
    domain::{memo::Which, refusal::Refusal},
    store::{Store, connection::connect, copies::shelf, identity::which, inspect},
};

/// The erasings that a base knows; where it cannot be read, those that the newest of the copies beside
/// it knows. Another base has none to tell.
pub(in crate::store) fn known(
    base: Option<&Connection>,
    path: &Path,
    copy: &Connection,
) -> Vec<Known> {
    let of_it = |conn: &Connection| which(conn).ok().is_some_and(|id| which(copy).ok() == Some(id));
    let erasings = |conn: &Connection| known::all(conn).ok().filter(|_| of_it(conn));
    if let Some(known) = base.and_then(erasings) {
        return known;
    }
    let beside = shelf::list(&shelf::beside(path), path);
    let mut copies = beside.iter().filter_map(|one| inspect::at_rest(&one.path).ok());
    copies.find_map(|conn| erasings(&conn).filter(|known| !known.is_empty())).unwrap_or_default()
}

/// The erasings that the base at a path knows.
///
/// # Errors
/// As for opening it to read.
pub(in crate::store) fn known_at(path: &Path) -> Result<(Connection, Vec<Known>), Refusal> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    inspect::prove(&mut conn, path)?;
    let known = known::all(&conn).unwrap_or_default();
    Ok((conn, known))
}

/// The base that a copy stands beside; nothing where the file is no such copy.
pub(in crate::store) fn base_of(copy: &Path) -> Option<PathBuf> {
    let folder = copy.parent().filter(|_| shelf::is_copy(copy))?;
    let base = folder.with_extension("");
    base.is_file().then_some(base)
}

impl Store {
    /// Asks the base of this id, on a thread of its own, for the erasings it knows: one on a share that is
    /// gone never answers.
    #[must_use]
    pub fn ask_erased(base: PathBuf, id: String) -> Receiver<Vec<Known>> {
        let (answer, asked) = mpsc::channel();
        thread::spawn(move || {
            if let Ok((conn, known)) = known_at(&base)
                && which(&conn).is_ok_and(|which| which.base == id)
            {
                // Nobody may be waiting for it any more.
                let _ = answer.send(known);
            }
        });
        asked
    }

    /// Which base it is.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn which(&self) -> Result<Which, Refusal> {
        self.reading(which(&self.conn))
    }
}
