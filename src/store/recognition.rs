//! Whether the base is the one its user knows, and goes on from the state this run saw. Whether the last
//! lines of its journal are chained. Must not know where memos are kept.

use super::{
    Store, clock,
    copies::shelf,
    identity::{self, astray, which},
    journal, schema,
    seen::{Seen, go_on},
};
use crate::domain::{
    memo::{Face, Mark, Memo, Memory, Recalled, Surprise, surprise},
    refusal::Refusal,
};

/// How many lines of the journal are rehashed at each opening.
const TAIL: i64 = 100;

impl Store {
    /// Whether the last lines of the journal follow from each other.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with the first that does not.
    pub fn tail_check(&self) -> Result<(), Refusal> {
        match self.reading(self.at_once(|conn| journal::break_in_tail(conn, TAIL)))? {
            None => Ok(()),
            Some(seq) => Err(Refusal::Damaged(self.path.clone(), format!("journal: seq {seq}"))),
        }
    }

    /// The surprise of this base for a user with memos of others, or of an earlier state.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn surprise(&self, memory: &dyn Memory) -> Result<Option<Surprise>, Refusal> {
        let (recalled, face) = self.met(memory)?;
        Ok(surprise(&recalled, &face))
    }

    /// Whether what its user remembers, or a colleague left in it, tells that it was rewritten.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn rewritten(&self, memory: Option<&dyn Memory>) -> Result<Option<Surprise>, Refusal> {
        // A copy is older than what its user knows, as it should be.
        let memory = memory.filter(|_| !shelf::is_copy(&self.path));
        if let Some(surprise) = memory.map_or(Ok(None), |memory| self.surprise(memory))? {
            return Ok(Some(surprise));
        }
        Ok(self.reading(self.at_once(astray))?.map(Surprise::Rewritten))
    }

    /// The memo of this base as it is now.
    ///
    /// # Errors
    /// [`Refusal::Unfamiliar`] where it does not go on from what this run saw; as for
    /// [`Store::snapshot`].
    pub fn memo(&self, memory: &dyn Memory) -> Result<Memo, Refusal> {
        self.still_goes_on()?;
        let (recalled, face) = self.met(memory)?;
        let now = clock::local_now().fixed_offset();
        Ok(Memo::renewed(recalled, face, self.path.clone(), now))
    }

    /// The memos of this base, and of the one known at its path.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn recalled(&self, memory: &dyn Memory) -> Result<Recalled, Refusal> {
        Ok(memory.recall(&self.reading(which(&self.conn))?, &self.path))
    }

    /// The memos, and the identity of the base.
    fn met(&self, memory: &dyn Memory) -> Result<(Recalled, Face), Refusal> {
        let which = self.reading(which(&self.conn))?;
        let recalled = memory.recall(&which, &self.path);
        let seq = recalled.of_base.as_ref().map_or(0, |memo| memo.last.seq);
        let face = self.at_once(|conn| {
            let last = journal::last_seq(conn)?;
            let hash = identity::hash(conn, last)?.unwrap_or_default();
            let last = Mark { seq: last, hash };
            Ok(Face { which, last, there: identity::hash(conn, seq)?, astray: astray(conn)? })
        });
        Ok((recalled, self.reading(face)?))
    }

    /// Whether the base goes on from what this run last saw of it; from now on it must go on from here.
    ///
    /// # Errors
    /// [`Refusal::Unfamiliar`] or [`Refusal::Newer`] where it does not; as for [`Store::snapshot`].
    pub fn goes_on(&mut self) -> Result<(), Refusal> {
        let seen = self.at_once(|conn| go_on(conn, &self.path, self.seen.as_ref()));
        self.seen = Some(self.reading(seen)??);
        Ok(())
    }

    /// The same, where nothing is known but what was.
    pub(super) fn still_goes_on(&self) -> Result<(), Refusal> {
        let seen = self.at_once(|conn| go_on(conn, &self.path, self.seen.as_ref()));
        self.reading(seen)?.map(|_| ())
    }

    /// The user goes on with the base as it stands.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn accept(&mut self) -> Result<(), Refusal> {
        let seen = self.at_once(Seen::now);
        let seen = self.reading(seen)?;
        if seen.version < schema::latest() && !self.read_only() {
            // It comes to this schema as any base that is opened.
            *self = Self::open_accepting(&self.path, &self.accepted)?;
        }
        self.seen = None;
        self.goes_on()
    }
}
