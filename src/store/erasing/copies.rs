//! Erasing from the copies of a base the people erased since they were taken: each is written
//! anew, looked at whole, and put in its own place, so that a copy is always there.

use std::path::{Path, PathBuf};

use super::{
    carry,
    copy_registry::{self, Shelf},
    forget::{Which, holds, rewrite},
    known::{self, Known},
};
use crate::{
    domain::refusal::Refusal,
    store::{
        Actor, Store,
        copies::{backup, shelf},
        inspect, log, place,
        refuse::{Attempt, refuse},
    },
};

impl Store {
    /// The copies that were not looked through since the last erasing: those beside the base, and those
    /// of the user in a folder of theirs. Nothing where nobody was erased since.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn uncleaned(&self, own: Option<&Path>, machine: &str) -> Result<Vec<PathBuf>, Refusal> {
        let Some(last) = self.reading(self.at_once(known::last))? else { return Ok(Vec::new()) };
        let mut due = Vec::new();
        for shelf in self.shelves(own, machine)? {
            if self.reading(copy_registry::cleaned(&self.conn, &shelf))?.as_ref() != Some(&last) {
                due.extend(shelf.copies);
            }
        }
        Ok(due)
    }

    /// Erases anew in one copy, where it needs to be; whether it did.
    ///
    /// # Errors
    /// A copy that is not whole, that somebody works in, or that cannot be replaced: it stays as it is.
    pub fn clean_copy(&self, copy: &Path) -> Result<bool, Refusal> {
        let known = self.reading(self.at_once(known::all))?;
        clean(copy, &self.reading(backup::base_id(&self.conn))?, &known)
    }

    /// Every copy was looked through: it is not done again before the next erasing.
    ///
    /// # Errors
    /// As for [`Store::apply`].
    pub fn all_clean(&self, own: Option<&Path>, actor: &Actor) -> Result<(), Refusal> {
        let Some(last) = self.reading(self.at_once(known::last))? else { return Ok(()) };
        for shelf in self.shelves(own, &actor.machine)? {
            self.set_down(|tx| copy_registry::clean(tx, &shelf, actor, &last))?;
        }
        Ok(())
    }

    /// The places where copies of this base stand, as far as they can be seen from here.
    pub(super) fn shelves(&self, own: Option<&Path>, machine: &str) -> Result<Vec<Shelf>, Refusal> {
        let mut copies = shelf::whole(&shelf::beside(&self.path));
        copies.extend(shelf::replaced(&place::followed(&self.path)));
        let mut shelves = vec![Shelf::beside(copies)];
        if let Some(own) = own {
            let mine = self.own_copies(own)?;
            // Those of working copies of this base, which may be gone.
            let of_working_copies = format!("{}+", mine.file_name().unwrap_or_default().display());
            let theirs = |folder: &PathBuf| {
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                *folder == mine || name.starts_with(&of_working_copies)
            };
            let folders = shelf::folders(own).into_iter().filter(theirs);
            let copies = folders.flat_map(|folder| shelf::whole(&folder)).collect();
            shelves.push(Shelf::own(&mine, machine, copies));
        }
        Ok(shelves)
    }
}

/// Applies to a copy opened by hand the erasings of the base beside it.
pub(in crate::store) fn before_opening(path: &Path) -> Result<(), Refusal> {
    let erasings = carry::base_of(path).and_then(|base| carry::known_at(&base).ok());
    let Some((base, known)) = erasings.filter(|(_, known)| !known.is_empty()) else {
        return Ok(());
    };
    let Ok(id) = backup::base_id(&base) else { return Ok(()) };
    match clean(path, &id, &known) {
        // Opening it says so better.
        Err(Refusal::OtherBase(_) | Refusal::NotABase(_) | Refusal::OtherProgram(_)) => Ok(()),
        cleaned => cleaned.map(|done| {
            if done {
                log::mended("copy that named people erased since");
            }
        }),
    }
}

fn clean(copy: &Path, base: &str, known: &[Known]) -> Result<bool, Refusal> {
    let refused = |error| refuse(error, Attempt::Open(copy));
    let conn = inspect::at_rest(copy)?;
    if backup::base_id(&conn).map_err(refused)? != base {
        return Err(Refusal::OtherBase(copy.into()));
    }
    if !holds(&conn, known).map_err(refused)? {
        return Ok(false);
    }
    if place::has_pending_log(copy) {
        return Err(Refusal::Busy);
    }
    let temporary = shelf::temporary(copy);
    place::reserve(&temporary)?;
    backup::vacuum(&conn, copy, &temporary)
        .and_then(|()| rewrite(&temporary, known, Which::Held))
        .and_then(|_| backup::verify(&temporary))
        .and_then(|()| shelf::replace(&temporary, copy))
        .inspect_err(|_| place::release(&temporary))?;
    Ok(true)
}
