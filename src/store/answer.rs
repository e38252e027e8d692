//! Answers to the screen's queries: each query has a function elsewhere.

use super::Store;
use crate::domain::{
    figures::Figures,
    page::CountQuery,
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
            Query::Notes(query) => Answer::Notes(Box::new(self.notes(query)?)),
            Query::CountNotes(query) => {
                let count = self.count_notes(query)?;
                Answer::CountNotes(Box::new((CountQuery::clone(query), count)))
            }
            Query::Note(id) => Answer::Note(id.clone(), self.note(id)?.map(Box::new)),
            Query::Journal(query) => Answer::Journal(Box::new(self.activities(query)?)),
            Query::History(query) => Answer::History(Box::new(self.history(query)?)),
            Query::Bin(query) => Answer::Bin(self.bin(*query)?),
            Query::Life(id) => Answer::Life(Box::new(self.life(id)?)),
            Query::Members => Answer::Members(Box::new(self.members()?)),
            Query::Visit(code) => Answer::Visit(code.clone(), Box::new(self.visit(code)?)),
            Query::Rows(listing) => Answer::Rows(Box::new(self.rows(listing)?)),
            Query::Figures(query) => {
                Answer::Figures(Box::new(Figures::of(&self.sources(query.on)?, query)))
            }
            Query::CountRows(kinds) => Answer::CountRows(self.count_rows(kinds)?),
            Query::Naming(kind, id) => Answer::Naming(*kind, id.clone(), self.naming(*kind, id)?),
            Query::CountAsked(counting) => {
                Answer::CountAsked(Box::new(self.count_asked(counting)?))
            }
            Query::Ask(asking) => {
                let found = self.ask(asking)?;
                Answer::Ask(Box::new(((**asking).clone(), found)))
            }
            Query::Revision(kind, id) => {
                Answer::Revision(*kind, id.clone(), self.revision(*kind, id)?)
            }
            Query::WouldUndo(person, direction) => {
                Answer::WouldUndo(*direction, Box::new(self.takes_back(person, *direction)?))
            }
        })
    }
}
