//! The communes of a base: read once, remembered where they are many, and read anew once a line tells of
//! the reference.

use rusqlite::Connection;

use super::{
    Store,
    identity::{hash, which},
    territories,
};
use crate::domain::{
    communes::Communes,
    memo::{Mark, Memory},
    refusal::Refusal,
};

/// Reading fewer takes no time that anybody sees.
const MANY: usize = 2_000;

/// Communes, and the last journal line of the reference when they were read.
#[derive(Debug, Clone)]
pub struct ReadCommunes {
    pub(super) communes: Communes,
    last: i64,
}

/// Those that were read already serve until a line tells of the reference.
pub(super) fn read(
    conn: &Connection,
    known: Option<ReadCommunes>,
) -> rusqlite::Result<ReadCommunes> {
    let last = territories::last_reference_seq(conn)?;
    match known.filter(|known| known.last == last) {
        Some(known) => Ok(known),
        None => Ok(ReadCommunes { communes: territories::communes(conn)?, last }),
    }
}

/// Sequence and hash of the last journal line of the reference.
fn mark(conn: &Connection, seq: i64) -> rusqlite::Result<Mark> {
    Ok(Mark { seq, hash: hash(conn, seq)?.unwrap_or_default() })
}

impl Store {
    /// Takes the communes that are remembered of this base; tells whether there are any.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn recall_communes(&mut self, memory: &dyn Memory) -> Result<bool, Refusal> {
        let recalled = self.at_once(|conn| {
            let (which, last) = (which(conn)?, mark(conn, territories::last_reference_seq(conn)?)?);
            let packed = memory.communes(&which, &last);
            Ok(packed.map(|packed| ReadCommunes { communes: packed.into(), last: last.seq }))
        });
        self.communes = self.reading(recalled)?;
        Ok(self.communes.is_some())
    }

    /// Keeps them, where they are many. Where nothing can be kept they are read the next time.
    pub fn keep_communes(&self, memory: &dyn Memory) {
        let many = self.communes.as_ref().filter(|known| known.communes.count() >= MANY);
        let Some(ReadCommunes { communes, last }) = many else { return };
        if let Ok((which, last)) = self.at_once(|conn| Ok((which(conn)?, mark(conn, *last)?))) {
            memory.keep_communes(&which, &last, communes.packed());
        }
    }

    /// The communes as the file tells them.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn read_communes(&self) -> Result<ReadCommunes, Refusal> {
        self.reading(self.at_once(|conn| read(conn, None)))
    }

    /// Takes communes that were read in the place of those that are held; tells whether they differ.
    pub fn take_communes(&mut self, read: ReadCommunes) -> bool {
        let same = |held: &ReadCommunes| held.communes.packed() == read.communes.packed();
        let differ = !self.communes.as_ref().is_some_and(same);
        self.communes = Some(read);
        differ
    }
}
