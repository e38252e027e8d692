//! What is left of the period of a convention, or how long until it begins.

use chrono::NaiveDate;

use super::{
    convention::{Convention, Standing},
    day::months_between,
};

/// In whole months from a day on; zero is less than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLeft {
    /// Until it begins.
    Begins(i32),
    /// Until it ends.
    Ends(i32),
    /// It has ended.
    Over,
}

impl TimeLeft {
    /// Of a convention; nothing of one that was abandoned, or that no date ends.
    #[must_use]
    pub fn of(convention: &Convention, on: NaiveDate) -> Option<Self> {
        match convention.standing(on) {
            Standing::Abandoned => return None,
            Standing::Expired => return Some(Self::Over),
            Standing::Preparing | Standing::Signed | Standing::Undated | Standing::InForce => {}
        }
        match (convention.start, convention.end_on(on)) {
            (Some(start), _) if on < start => Some(Self::Begins(months_between(on, start))),
            (_, Some(end)) => Some(Self::Ends(months_between(on, end))),
            (_, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        convention::tests::{convention, day, passage},
        stage::Stage,
    };

    #[test]
    fn until_it_begins_then_until_it_ends() {
        let ctg = convention("2027-01-01", "2031-12-31", "2026-12-15", &[]);
        let left = |on: &str| TimeLeft::of(&ctg, day(on));
        assert_eq!(left("2026-11-28"), Some(TimeLeft::Begins(1)));
        assert_eq!(left("2026-12-31"), Some(TimeLeft::Begins(0)));
        assert_eq!(left("2027-01-01"), Some(TimeLeft::Ends(59)));
        assert_eq!(left("2031-12-31"), Some(TimeLeft::Ends(0)));
        assert_eq!(left("2032-01-01"), Some(TimeLeft::Over));
    }

    #[test]
    fn a_date_that_is_not_known_is_not_counted_from() {
        let left = |start: &str, end: &str| {
            TimeLeft::of(&convention(start, end, "", &[]), day("2026-11-28"))
        };
        assert_eq!(left("2027-03-01", ""), Some(TimeLeft::Begins(3)));
        assert_eq!(left("2026-01-01", ""), None);
        assert_eq!(left("", "2027-01-31"), Some(TimeLeft::Ends(2)));
        assert_eq!(left("", ""), None);
    }

    #[test]
    fn nothing_is_left_of_one_that_was_terminated_or_abandoned() {
        let mut ctg = convention("2022-01-01", "2031-12-31", "2022-01-01", &[]);
        ctg.passages = vec![passage("1", Stage::Resiliee, "2026-05-01")];
        assert_eq!(TimeLeft::of(&ctg, day("2026-11-28")), Some(TimeLeft::Over));
        ctg.passages = vec![passage("1", Stage::Abandonnee, "2026-05-01")];
        assert_eq!(TimeLeft::of(&ctg, day("2026-11-28")), None);
    }
}
