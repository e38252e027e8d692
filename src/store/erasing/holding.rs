//! The copies of a base that hold somebody: looked into as they stand, never changed.

use std::path::{Path, PathBuf};

use super::{found, meant::Meant};
use crate::{
    domain::{
        erasure::{DataSubject, Kept},
        refusal::Refusal,
        trace,
    },
    store::{Store, copies::shelf, inspect, place},
};

impl Store {
    /// The copies that hold somebody, or cannot be looked into: beside the base, in the folder of the user,
    /// and the files that a copy took the place of.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn copies_holding(
        &self,
        subject: &DataSubject,
        own: Option<&Path>,
    ) -> Result<Vec<Kept>, Refusal> {
        let mut all = shelf::all(&shelf::beside(&self.path), &self.path);
        if let Some(own) = own {
            all.extend(shelf::all(&self.own_copies(own)?, &self.path));
        }
        all.extend(self.shelves(own, "")?.into_iter().flat_map(|shelf| shelf.copies));
        all.sort();
        all.dedup();
        let here = self.reading(self.at_once(|conn| Meant::here(conn, subject)))?;
        let shared = here.others.iter().any(|other| trace::same(other, &subject.name));
        Ok(all.into_iter().filter_map(|path| kept(path, subject, shared)).collect())
    }
}

fn kept(path: PathBuf, subject: &DataSubject, shared: bool) -> Option<Kept> {
    // A log beside it is not read.
    let looked = !place::has_pending_log(&path);
    let held = inspect::at_rest(&path).ok().and_then(|conn| {
        let meant = Meant::in_copy(&conn, subject, shared).ok()?;
        Some(found::look(&conn, &meant).ok()?.erasure)
    });
    match held {
        Some(held) if held.is_nothing() && looked => None,
        Some(held) => Some(Kept { path, looked: looked || !held.is_nothing() }),
        None => Some(Kept { path, looked: false }),
    }
}
