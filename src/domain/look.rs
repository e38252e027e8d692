//! The memo of a full check: a long check goes on where it stopped, and a base found damaged stays so
//! until it is checked again. Pure.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::mark::Mark;

/// A look at one file, as far as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Which file, whatever its name is.
    pub file: String,
    /// When it was looked at.
    pub day: NaiveDate,
    /// The last line of its journal then.
    pub last: Mark,
    /// The parts that were found whole.
    pub parts: Vec<String>,
    /// The damage found.
    pub damage: Option<String>,
}

impl Look {
    /// One that begins.
    #[must_use]
    pub fn begun(file: String, day: NaiveDate, last: Mark) -> Self {
        Self { file, day, last, parts: Vec::new(), damage: None }
    }

    /// Whether a look at that file, on that day, goes on from here; `there` is the hash of the file's
    /// line at the remembered place.
    #[must_use]
    pub fn holds(&self, file: &str, day: NaiveDate, there: Option<&str>) -> bool {
        let same = self.file == file && self.day == day && self.damage.is_none();
        same && (self.last.seq == 0 || there == Some(self.last.hash.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_holds_for_the_same_file_the_same_day_and_what_goes_on_from_it() {
        let day: NaiveDate = "2026-11-23".parse().unwrap();
        let look = Look::begun("1:2".into(), day, Mark { seq: 7, hash: "h7".into() });
        assert!(look.holds("1:2", day, Some("h7")));
        assert!(!look.holds("1:3", day, Some("h7")));
        assert!(!look.holds("1:2", day.succ_opt().unwrap(), Some("h7")));
        assert!(!look.holds("1:2", day, Some("h8")) && !look.holds("1:2", day, None));
        assert!(!Look { damage: Some("page 3".into()), ..look }.holds("1:2", day, Some("h7")));
    }
}
