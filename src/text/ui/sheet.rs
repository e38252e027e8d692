//! What sheets say.

/// Sheets.
#[derive(Debug)]
pub struct SheetText {
    /// Between a label and its value.
    pub colon: &'static str,
    /// An official code.
    pub code: &'static str,
    /// Inhabitants.
    pub population: &'static str,
    /// Covered.
    pub covered: &'static str,
    /// Communes covered, of how many, and the share of inhabitants.
    pub communes_covered: fn(usize, usize, &str) -> String,
    /// The pair.
    pub binome: &'static str,
    /// Its two people, and since when.
    pub binome_line: fn(&str, &str, &str) -> String,
    /// What follows today's pair: who, from when.
    pub then: &'static str,
    /// Nobody in that place.
    pub vacant: &'static str,
    /// The last exchange.
    pub last_contact: &'static str,
    /// Never.
    pub never: &'static str,
    /// What the mark of a covered commune says.
    pub covered_mark: &'static str,
    /// Conventions.
    pub conventions: &'static str,
    /// Open follow-ups.
    pub open_follow_ups: &'static str,
    /// So many communes.
    pub communes_title: fn(usize) -> String,
    /// What a convention is today.
    pub standing: &'static str,
    /// Day of signature.
    pub signed: &'static str,
    /// Not signed.
    pub not_signed: &'static str,
    /// The convention it renews.
    pub predecessor: &'static str,
    /// Stages and what comes out of each.
    pub stages: &'static str,
    /// Passages, the last first.
    pub passages: &'static str,
    /// Themes.
    pub themes: &'static str,
    /// After a theme that every convention must cover.
    pub in_the_socle: &'static str,
    /// Follow-ups of a note.
    pub follow_ups: &'static str,
    /// A follow-up.
    pub follow_up: &'static str,
    /// A follow-up that is no longer open.
    pub follow_up_done: &'static str,
}
