//! The door of all readings that the screen asks: each is a function of its own, elsewhere.

use super::Store;
use crate::domain::{
    query::{Answer, Query},
    refusal::Refusal,
};

impl Store {
    /// Answers a query, as of one moment.
    ///
    /// # Errors
    /// As for [`Store::snapshot`]; and, of what would be undone, that nothing would.
    pub fn answer(&self, query: &Query) -> Result<Answer, Refusal> {
        Ok(match query {
            Query::Notes(query) => Answer::Notes(self.notes(query)?),
            Query::CountNotes(query) => Answer::CountNotes(query.clone(), self.count_notes(query)?),
            Query::Note(id) => Answer::Note(id.clone(), self.note(id)?.map(Box::new)),
            Query::Journal(query) => Answer::Journal(Box::new(self.activities(query)?)),
            Query::History(query) => Answer::History(Box::new(self.history(query)?)),
            Query::Bin(query) => Answer::Bin(self.bin(*query)?),
            Query::WouldUndo(person, direction) => {
                Answer::WouldUndo(*direction, Box::new(self.takes_back(person, *direction)?))
            }
        })
    }
}
