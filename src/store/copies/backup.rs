//! Verified copies of a base: written under a temporary name, opened, looked at whole, then named.
//!
//! Nothing is ever overwritten, and copies are cleared only once a newer one was verified.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use super::shelf::{self, Copy};
use crate::{
    domain::{
        refusal::Refusal,
        retention::{Retention, unwanted},
    },
    store::{
        Store,
        check::chain_check,
        clock,
        identity::which,
        inspect,
        integrity::full_check,
        place,
        refuse::{Attempt, refuse},
        schema,
    },
};

/// How many copies a user keeps in a folder of their own.
const OWN: usize = 3;

impl Store {
    /// The copies that stand beside the base, newest first.
    #[must_use]
    pub fn copies(&self) -> Vec<Copy> {
        shelf::list(&shelf::beside(&self.path), &self.path)
    }

    /// Takes a copy beside the base and clears those that are no longer wanted; tells where it is.
    ///
    /// # Errors
    /// A base that is not whole, a folder that refuses; the copies there are stay as they are.
    pub fn copy(&self, at: NaiveDateTime) -> Result<PathBuf, Refusal> {
        let folder = shelf::beside(&self.path);
        let made = copy_into(&self.conn, &self.path, &folder, at)?;
        let taken: Vec<_> = self.copies().iter().map(|copy| copy.taken).collect();
        let gone = unwanted(&taken, Retention::default());
        clear(self.copies().iter().filter(|copy| gone.contains(&copy.taken) && copy.path != made));
        Ok(made)
    }

    /// Takes a copy under a name that nothing has yet.
    ///
    /// # Errors
    /// A base that is not whole, a file that is there already, a folder that refuses.
    pub fn copy_to(&self, path: &Path) -> Result<(), Refusal> {
        if path.symlink_metadata().is_ok() {
            return Err(Refusal::Exists(path.into()));
        }
        let temporary = written(&self.conn, &self.path, path)?;
        shelf::keep_from_writing(&temporary);
        shelf::put(&temporary, path).inspect_err(|_| place::release(&temporary))
    }

    /// Takes a copy beside the base where none was taken on that day. A demonstration has none.
    ///
    /// # Errors
    /// As for [`Store::copy`].
    pub fn copy_of_the_day(&self, today: NaiveDate) -> Result<Option<PathBuf>, Refusal> {
        let taken = self.copies().iter().any(|copy| copy.taken.date() == today);
        if taken || self.is_demonstration()? {
            return Ok(None);
        }
        self.copy(now(today)).map(Some)
    }

    /// Takes a copy into a folder of the user, under the base's own, once a day; the last three stay.
    ///
    /// # Errors
    /// As for [`Store::copy`].
    pub fn own_copy_of_the_day(
        &self,
        folder: &Path,
        today: NaiveDate,
    ) -> Result<Option<PathBuf>, Refusal> {
        let folder = self.own_copies(folder)?;
        let taken = shelf::list(&folder, &self.path);
        if taken.iter().any(|copy| copy.taken.date() == today) || self.is_demonstration()? {
            return Ok(None);
        }
        let made = copy_into(&self.conn, &self.path, &folder, now(today))?;
        clear(shelf::list(&folder, &self.path).iter().skip(OWN).filter(|copy| copy.path != made));
        Ok(Some(made))
    }

    /// Where a user keeps their own copies of this base, in a folder of theirs: a working copy has
    /// another than the base it left.
    pub(in crate::store) fn own_copies(&self, folder: &Path) -> Result<PathBuf, Refusal> {
        let which = self.reading(which(&self.conn))?;
        let is_id = |id: &String| id.parse::<uuid::Uuid>().is_ok();
        if !is_id(&which.base) || !which.copy.iter().all(is_id) {
            // They are about to name a folder.
            return Err(Refusal::Damaged(self.path.clone(), "id".into()));
        }
        Ok(folder.join(which.to_string()))
    }

    fn is_demonstration(&self) -> Result<bool, Refusal> {
        self.reading(self.conn.query_row("SELECT demo FROM base", [], |row| row.get(0)))
    }
}

/// Before its tables change, a base is copied as it is. One that has no tables yet has nothing.
pub(in crate::store) fn before_migration(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let version = schema::version(conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    if version == 0 {
        return Ok(());
    }
    copy_into(conn, path, &shelf::beside(path), clock::local_now().naive_local()).map(|_| ())
}

/// Which base it is, whatever its file is called.
pub(in crate::store) fn base_id(conn: &Connection) -> rusqlite::Result<String> {
    conn.query_row("SELECT id FROM base", [], |row| row.get(0))
}

/// The moment of that day.
fn now(today: NaiveDate) -> NaiveDateTime {
    today.and_time(clock::local_now().time())
}

fn copy_into(
    conn: &Connection,
    base: &Path,
    folder: &Path,
    at: NaiveDateTime,
) -> Result<PathBuf, Refusal> {
    shelf::make(folder)?;
    let temporary = written(conn, base, &folder.join(base.file_name().unwrap_or_default()))?;
    shelf::keep_from_writing(&temporary);
    shelf::sweep(folder, base, &temporary);
    shelf::shelve(&temporary, folder, base, at).inspect_err(|_| place::release(&temporary))
}

/// Writes a copy under a temporary name beside a path and looks at it whole; what is not whole does
/// not stay.
pub(in crate::store) fn written(
    conn: &Connection,
    base: &Path,
    beside: &Path,
) -> Result<PathBuf, Refusal> {
    // A rewritten copy may hide faults of the file itself.
    full_check(conn, base)?;
    let temporary = shelf::temporary(beside);
    place::reserve(&temporary)?;
    let verified = vacuum(conn, base, &temporary).and_then(|()| verify(&temporary));
    verified.inspect_err(|_| place::release(&temporary))?;
    Ok(temporary)
}

pub(in crate::store) fn vacuum(conn: &Connection, base: &Path, into: &Path) -> Result<(), Refusal> {
    // SQLite takes the name as text.
    let name = std::path::absolute(into).ok().and_then(|path| path.to_str().map(str::to_owned));
    let name = name.ok_or_else(|| Refusal::Folder(into.into(), "UTF-8".into()))?;
    conn.execute("VACUUM INTO ?", [name])
        .map(|_| ())
        .map_err(|error| refuse(error, Attempt::Write(base)))
}

/// Whether a copy is whole, its journal too.
pub(in crate::store) fn verify(copy: &Path) -> Result<(), Refusal> {
    let conn = inspect::at_rest(copy)?;
    full_check(&conn, copy)?;
    chain_check(&conn, copy)
}

/// A copy that cannot be removed is kept.
fn clear<'a>(copies: impl Iterator<Item = &'a Copy>) {
    for copy in copies {
        place::release(&copy.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A base of an earlier schema, of tables alone.
    fn base(folder: &Path) -> (PathBuf, Connection) {
        let path = folder.join("ain.db");
        let conn = Connection::open(&path).unwrap();
        let earlier = schema::SEALS - 1;
        for sql in schema::up_to(earlier) {
            conn.execute_batch(sql).unwrap();
        }
        conn.pragma_update(None, "user_version", earlier).unwrap();
        conn.pragma_update(None, "application_id", schema::APPLICATION_ID).unwrap();
        (path, conn)
    }

    #[test]
    fn a_base_is_copied_before_its_tables_change() {
        let folder = tempfile::tempdir().unwrap();
        let (path, conn) = base(folder.path());
        before_migration(&conn, &path).unwrap();
        let copies = shelf::list(&shelf::beside(&path), &path);
        assert_eq!(copies.len(), 1);
        verify(&copies[0].path).unwrap();
    }

    #[test]
    fn what_has_no_tables_yet_is_not_copied() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ain.db");
        before_migration(&Connection::open(&path).unwrap(), &path).unwrap();
        assert!(!shelf::beside(&path).exists());
    }

    #[test]
    fn what_is_not_whole_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let (path, conn) = base(folder.path());
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        conn.execute("INSERT INTO territory_commune VALUES ('nowhere', 'nobody')", []).unwrap();
        let refused =
            copy_into(&conn, &path, &shelf::beside(&path), clock::local_now().naive_local());
        assert!(matches!(refused, Err(Refusal::Damaged(..))), "{refused:?}");
        assert_eq!(shelf::beside(&path).read_dir().unwrap().count(), 0);
    }
}
