//! Counting the steering committees of a convention in a year: each note of that kind once, whether it
//! names the convention or a meeting does.

use chrono::{Datelike, NaiveDate};

use super::{Store, schema};
use crate::domain::{id::ConventionId, refusal::Refusal};

impl Store {
    /// How many were held in the year of a day, up to that day.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn copils(&self, convention: &ConventionId, on: NaiveDate) -> Result<usize, Refusal> {
        let first = NaiveDate::from_ymd_opt(on.year(), 1, 1).unwrap_or(on);
        self.reading(self.at_once(|conn| {
            if schema::version(conn)? < schema::LIFE {
                return Ok(0);
            }
            let sql = "SELECT count(*) FROM note
                 WHERE archived = 0 AND kind = 'copil' AND on_date BETWEEN ?2 AND ?3
                   AND (convention = ?1 OR id IN (
                       SELECT note FROM meeting
                       WHERE archived = 0 AND convention = ?1 AND note IS NOT NULL))";
            let params = (convention.as_str(), first.to_string(), on.to_string());
            let count: i64 = conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?;
            Ok(usize::try_from(count).unwrap_or(0))
        }))
    }
}
