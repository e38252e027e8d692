//! What is read for a visit, in one transaction.

use super::{Store, notes, plans};
use crate::domain::{
    id::TerritoryCode,
    page::NotesQuery,
    refusal::Refusal,
    visit::{LOOKED_AT, Visit},
};

impl Store {
    /// The last notes of a territory, and what the fiches are about.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn visit(&self, territory: &TerritoryCode) -> Result<Visit, Refusal> {
        let query = NotesQuery {
            territory: Some(territory.clone()),
            limit: LOOKED_AT,
            ..NotesQuery::default()
        };
        self.reading(self.at_once(|conn| {
            let notes = notes::page(conn, &query)?.notes;
            Ok(Visit { notes, members: plans::members(conn)? })
        }))
    }
}
