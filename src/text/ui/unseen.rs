//! Sentences of changes by others, and of a base that is not the one its user knows.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::{field::RecordKind, memo::Moment, news::Turn};

/// Sentences of changes by others.
#[derive(Debug)]
pub struct UnseenText {
    /// A moment, as it goes after a verb; without its day on that day.
    pub moment: fn(Moment, NaiveDate) -> String,
    /// A moment in a list.
    pub moment_short: fn(Moment) -> String,
    /// The outcome for a record.
    pub change: fn(&ChangedRecord) -> String,
    /// The same, of a record that is in sight.
    pub turn: fn(Turn) -> &'static str,
    /// Outcome, author, moment.
    pub by: fn(&str, &str, &str) -> String,
    /// Who, what, and on which territory.
    pub who_what: fn(&str, &str, Option<&str>) -> String,
    /// So many changes by somebody, and so many by others.
    pub several: fn(usize, &str, usize) -> String,
    /// An unknown person.
    pub somebody: &'static str,
    /// So many territories.
    pub places: fn(usize) -> String,
    /// Title of what happened since a moment, or since the base was opened.
    pub since_title: fn(Option<&str>) -> String,
    /// On my territories, by the others of my binômes.
    pub partners: &'static str,
    /// On my territories, by anybody else.
    pub others: &'static str,
    /// In the whole Caf, for somebody without territories.
    pub everywhere: &'static str,
    /// So many changes elsewhere.
    pub elsewhere: fn(usize) -> String,
    /// There was more.
    pub more: &'static str,
    /// Nothing happened.
    pub nothing: &'static str,
    /// In the header, of a base that is not the one I know.
    pub unfamiliar: &'static str,
    /// Whether to go on with it.
    pub ask_accept: &'static str,
    /// How to answer.
    pub accept_or_read: fn(&str, &str) -> String,
    /// It is accepted.
    pub accepted: &'static str,
    /// The memo could not be kept, and why.
    pub memo_not_kept: fn(&str) -> String,
    /// People erased from the base were erased from so many copies.
    pub cleaned: fn(u64) -> String,
    /// A working copy names a person erased from its base.
    pub bring_back_first: fn(&Path) -> String,
}

/// A changed record, its outcome and its name.
#[derive(Debug, Clone, Copy)]
pub struct ChangedRecord<'a> {
    /// Kind of record.
    pub kind: RecordKind,
    /// Its outcome.
    pub turn: Turn,
    /// Its name, or what it is about.
    pub label: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_moment_is_written_without_its_day_on_that_day_and_with_its_year_in_another() {
        let at: Moment = "2026-11-23T17:40:00+01:00".parse().unwrap();
        let moment = |lang: Lang, day: &str| {
            (lang.text().ui.unseen.moment)(at, day.parse().unwrap()).replace('\u{a0}', " ")
        };
        assert_eq!(moment(Lang::Fr, "2026-11-23"), "à 17 h 40");
        assert_eq!(moment(Lang::Fr, "2026-11-24"), "le 23/11 à 17 h 40");
        assert_eq!(moment(Lang::Fr, "2027-01-02"), "le 23/11/2026 à 17 h 40");
        assert_eq!(moment(Lang::En, "2026-11-24"), "on 23 Nov at 17:40");
    }

    #[test]
    fn several_changes_are_counted_by_person() {
        let fr = Lang::Fr.text().ui.unseen.several;
        assert_eq!(fr(3, "Inès Gabarit", 1), "3\u{a0}changements par Inès Gabarit et 1\u{a0}autre");
        assert_eq!(fr(2, "Inès Gabarit", 0), "2\u{a0}changements par Inès Gabarit");
        assert_eq!(fr(1, "Inès Gabarit", 2), "1\u{a0}changement par Inès Gabarit et 2\u{a0}autres");
    }
}
