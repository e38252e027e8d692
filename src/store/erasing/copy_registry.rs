//! Who keeps copies where the folder of the base does not show them: colleagues in their own folders,
//! and whoever took a working copy away. Known as far as it was noted; no part of the journal.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::known;
use crate::{
    domain::{erasure::Holder, id::PersonId, refusal::Refusal},
    store::{
        Actor, Store,
        digests::seal_tables,
        refuse::{Attempt, refuse},
        rows::hexadecimal,
        write::now,
    },
};

/// A place where copies stand.
pub(in crate::store) struct Shelf {
    id: String,
    kind: &'static str,
    pub(in crate::store) copies: Vec<PathBuf>,
}

impl Shelf {
    /// Beside the base.
    pub(in crate::store) fn beside(copies: Vec<PathBuf>) -> Self {
        Self { id: "beside".into(), kind: "beside", copies }
    }

    /// In a folder of the user on this machine: the same place has the same id.
    pub(in crate::store) fn own(folder: &Path, machine: &str, copies: Vec<PathBuf>) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(machine.as_bytes());
        hasher.update([0]);
        hasher.update(folder.as_os_str().as_encoded_bytes());
        let id = hexadecimal(&hasher.finalize()[..8]);
        Self { id, kind: "own", copies }
    }
}

impl Store {
    /// Notes that this person keeps copies of the base in a folder of theirs, where nobody did yet.
    ///
    /// # Errors
    /// As for [`Store::apply`].
    pub fn note_own_copies(&self, own: &Path, actor: &Actor) -> Result<(), Refusal> {
        let place = Shelf::own(&self.own_copies(own)?, &actor.machine, Vec::new());
        let person = actor.person.as_ref().map(PersonId::as_str);
        let noted = || {
            let mut noted =
                self.conn.prepare_cached("SELECT 1 FROM holder WHERE id = ? AND person IS ?")?;
            noted.exists((&place.id, person))
        };
        if self.read_only() || self.reading(noted())? {
            return Ok(());
        }
        self.set_down(|tx| put(tx, &place.id, place.kind, actor, None))
    }

    /// Notes that a working copy was taken away.
    pub(in crate::store) fn note_away(&self, copy: &str, actor: &Actor) -> Result<(), Refusal> {
        self.set_down(|tx| put(tx, copy, "away", actor, known::last(tx)?.as_deref()))
    }

    /// Notes that what was erased so far is erased from a working copy.
    pub(in crate::store) fn note_clean(&self, copy: &str) -> Result<(), Refusal> {
        self.set_down(|tx| {
            let last = known::last(tx)?;
            tx.execute("UPDATE holder SET erased = ?2 WHERE id = ?1", (copy, last)).map(|_| ())
        })
    }

    /// Those who keep copies elsewhere, this user's own folder left out.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn holders(&self, own: Option<&Path>, machine: &str) -> Result<Vec<Holder>, Refusal> {
        let mine = match own {
            Some(own) => Shelf::own(&self.own_copies(own)?, machine, Vec::new()).id,
            None => String::new(),
        };
        self.reading(self.at_once(|conn| {
            if !is_kept(conn)? {
                return Ok(Vec::new());
            }
            let last = known::last(conn)?;
            let read = |row: &Row<'_>| {
                let erased: Option<String> = row.get("erased")?;
                Ok(Holder {
                    away: row.get::<_, String>("kind")? == "away",
                    who: row.get("name")?,
                    machine: row.get("machine")?,
                    at: row.get("at")?,
                    back: row.get::<_, Option<String>>("back_at")?.is_some(),
                    clean: erased == last,
                })
            };
            let mut all = conn.prepare_cached(
                "SELECT holder.*, person.name AS name FROM holder
                 LEFT JOIN person ON person.id = holder.person
                 WHERE holder.kind <> 'beside' AND holder.id <> ? ORDER BY holder.at",
            )?;
            all.query_map([mine], read)?.collect()
        }))
    }

    /// Writes outside the journal, where the file may be written.
    pub(super) fn set_down(
        &self,
        write: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), Refusal> {
        if self.read_only() {
            return Ok(());
        }
        let noted = || {
            let behavior = TransactionBehavior::Immediate;
            let tx = Transaction::new_unchecked(&self.conn, behavior)?;
            if is_kept(&tx)? {
                write(&tx)?;
                seal_tables(&tx)?;
            }
            tx.commit()
        };
        noted().map_err(|error| refuse(error, Attempt::Write(&self.path)))
    }
}

/// The last erasing that was done in the copies of a place.
pub(in crate::store) fn cleaned(
    conn: &Connection,
    shelf: &Shelf,
) -> rusqlite::Result<Option<String>> {
    let found: Option<Option<String>> = conn
        .prepare_cached("SELECT erased FROM holder WHERE id = ?")?
        .query_row([&shelf.id], |row| row.get("erased"))
        .optional()?;
    Ok(found.flatten())
}

/// All the copies of a place were looked through.
pub(in crate::store) fn clean(
    conn: &Connection,
    shelf: &Shelf,
    actor: &Actor,
    last: &str,
) -> rusqlite::Result<()> {
    put(conn, &shelf.id, shelf.kind, actor, None)?;
    conn.execute("UPDATE holder SET erased = ?2 WHERE id = ?1", (&shelf.id, last))?;
    Ok(())
}

/// Marks a working copy as brought back.
pub(in crate::store) fn back(conn: &Connection, copy: &str, actor: &Actor) -> rusqlite::Result<()> {
    put(conn, copy, "away", actor, None)?;
    conn.execute("UPDATE holder SET back_at = ?2 WHERE id = ?1", (copy, now())).map(|_| ())
}

/// Nobody is known to keep copies.
pub(in crate::store) fn nobody(conn: &Connection) -> rusqlite::Result<()> {
    if is_kept(conn)? {
        conn.execute("DELETE FROM holder", [])?;
    }
    Ok(())
}

/// A place, as it is noted first; who is there now is kept, where their name is known.
fn put(
    conn: &Connection,
    id: &str,
    kind: &str,
    actor: &Actor,
    erased: Option<&str>,
) -> rusqlite::Result<()> {
    let person = actor.person.as_ref().map(PersonId::as_str);
    conn.execute(
        "INSERT INTO holder (id, kind, person, machine, at, erased) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET person = coalesce(excluded.person, person)
         WHERE kind = 'own'",
        (id, kind, person, &actor.machine, now(), erased),
    )?;
    Ok(())
}

fn is_kept(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'holder'")?.exists([])
}
