//! The views and the list of places.

/// The names of the places one goes to by a letter.
#[derive(Debug)]
pub struct ViewsText {
    /// Title of the list of places.
    pub title: &'static str,
    /// Beside the names of views: the key that opens their list.
    pub turn: &'static str,
    /// The view of territories.
    pub sector: &'static str,
    /// The view of deadlines.
    pub due: &'static str,
    /// The view of plans.
    pub plan: &'static str,
    /// The view of what was done.
    pub activity: &'static str,
    /// The page of a visit.
    pub visit: &'static str,
    /// The map.
    pub map: &'static str,
    /// The line of time.
    pub timeline: &'static str,
    /// The view of the figures.
    pub figures: &'static str,
    /// The view of questions.
    pub questions: &'static str,
    /// The lists of the Caf.
    pub lists: &'static str,
    /// The import of a workbook.
    pub import: &'static str,
    /// Conflicts to settle.
    pub conflicts: &'static str,
    /// No convention is in the base: the keys to my territories, and the one that adds there.
    pub no_ctg_yet: fn(&str, &str) -> String,
}
