//! What the figures of a day are counted from, read as of one moment.

use chrono::NaiveDate;

use super::{Store, held::held, life::every, read_communes, snapshot};
use crate::domain::{
    difficulty::Difficulty, field::RecordKind, figures::Sources, period::Period, refusal::Refusal,
};

impl Store {
    /// The base on a day with all that its figures are counted from.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn sources(&self, on: NaiveDate) -> Result<Sources, Refusal> {
        let known = self.communes.clone();
        self.reading(self.at_once(|conn| {
            let known = read_communes::read(conn, known)?;
            let mut snapshot = snapshot::read(conn, known.communes, on)?;
            // One that is closed now was open on an earlier day.
            snapshot.difficulties = every(conn, RecordKind::Difficulty, Difficulty::of)?;
            let periods = every(conn, RecordKind::Period, Period::of)?;
            Ok(Sources { snapshot, held: held(conn, on)?, periods })
        }))
    }
}
