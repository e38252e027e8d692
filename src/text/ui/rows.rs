//! What is said of lists of records, whatever their kind.

/// Lists of records.
#[derive(Debug)]
pub struct RowsText {
    /// Title of a list: its kind in the plural, how many, and of which record they are.
    pub title: fn(&str, usize, Option<&str>) -> String,
    /// Nothing is in it; with the key that adds.
    pub empty: fn(&str) -> String,
    /// A record got another place in its list.
    pub moved: fn(&str) -> String,
    /// This list has no order that people make.
    pub no_order: &'static str,
    /// Two lines are to be marked first; with the key that marks.
    pub mark_two: fn(&str) -> String,
    /// Whether to make one of two: which goes, which stays, how many records name the one that goes.
    pub ask_merge: fn(&str, &str, Option<usize>) -> String,
    /// One was merged into another.
    pub merged: fn(&str, &str) -> String,
    /// Label of the year a record is of.
    pub year: &'static str,
}
