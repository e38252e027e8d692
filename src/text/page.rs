//! Words of pages, wherever they are read.

use chrono::NaiveDate;

use crate::domain::time_left::TimeLeft;

/// What a screen reader says of a mark.
#[derive(Debug)]
pub struct MarkWords {
    /// Late.
    pub late: &'static str,
    /// Needs somebody.
    pub attention: &'static str,
    /// To be done.
    pub open: &'static str,
    /// Done.
    pub done: &'static str,
    /// A step behind us, a commune covered.
    pub covered: &'static str,
    /// A step to come, a commune not covered.
    pub not_covered: &'static str,
    /// Holds.
    pub yes: &'static str,
    /// Does not hold.
    pub no: &'static str,
}

/// Headings of the columns of figures.
#[derive(Debug)]
pub struct FigureHeadings {
    /// What is counted.
    pub figure: &'static str,
    /// How many.
    pub value: &'static str,
    /// Its share, drawn.
    pub share: &'static str,
    /// What else there is to say.
    pub beside: &'static str,
}

/// Labels and sentences of pages.
#[derive(Debug)]
pub struct PageText {
    /// What a screen reader says of marks.
    pub marks: MarkWords,
    /// Headings of the columns of figures.
    pub figure: FigureHeadings,
    /// Where what is of no territory is.
    pub whole_caf: &'static str,
    /// Before the command that gives again what stands above.
    pub again: &'static str,
    /// Between a label and its value.
    pub colon: &'static str,
    /// The day a page is true of.
    pub as_of: fn(&str) -> String,
    /// Before an id.
    pub id: &'static str,
    /// An official code.
    pub code: &'static str,
    /// Where a territory stands.
    pub ctg: &'static str,
    /// Inhabitants.
    pub population: &'static str,
    /// Covered.
    pub covered: &'static str,
    /// Communes covered, of how many, and the share of inhabitants.
    pub covered_of: fn(usize, usize, &str) -> String,
    /// The pair.
    pub binome: &'static str,
    /// Its two people with their roles, and since when.
    pub binome_line: fn(&str, &str, &str) -> String,
    /// The pair after today’s: who, from when.
    pub then: &'static str,
    /// Nobody in that place.
    pub vacant: &'static str,
    /// The last exchange.
    pub last_contact: &'static str,
    /// Never.
    pub never: &'static str,
    /// A commune.
    pub commune: &'static str,
    /// Communes.
    pub communes: &'static str,
    /// So many communes.
    pub communes_title: fn(usize) -> String,
    /// The meaning of the mark of a covered commune.
    pub covered_mark: &'static str,
    /// A convention.
    pub convention: &'static str,
    /// Conventions.
    pub conventions: &'static str,
    /// Open follow-ups.
    pub open_follow_ups: &'static str,
    /// The last exchanges.
    pub last_exchanges: &'static str,
    /// The state of a convention today.
    pub standing: &'static str,
    /// The stage it is at.
    pub stage: &'static str,
    /// It is in force, and its stage says that it is being made.
    pub stage_behind: &'static str,
    /// From when to when.
    pub period: &'static str,
    /// First and last day where they are known, and what is left of it.
    pub period_of: fn(Option<NaiveDate>, Option<NaiveDate>, Option<TimeLeft>) -> String,
    /// Day of signature.
    pub signed: &'static str,
    /// Not signed.
    pub not_signed: &'static str,
    /// The convention it renews.
    pub predecessor: &'static str,
    /// The convention that renews it.
    pub successor: &'static str,
    /// Stages and what comes out of each.
    pub stages: &'static str,
    /// Passages, the last first.
    pub passages: &'static str,
    /// The day of something.
    pub day: &'static str,
    /// Who did something.
    pub by: &'static str,
    /// Why.
    pub reason: &'static str,
    /// Themes.
    pub themes: &'static str,
    /// After a theme that every convention must cover.
    pub in_the_socle: &'static str,
    /// Themes missing from the socle.
    pub socle_gap: fn(&[&str], bool) -> String,
    /// The communes of a convention.
    pub perimeter: &'static str,
    /// Names of those inside.
    pub inside: fn(&str) -> String,
    /// Those outside: how many, their inhabitants, their names.
    pub outside: fn(usize, &str, &str) -> String,
    /// Follow-ups of a note.
    pub follow_ups: &'static str,
    /// A follow-up.
    pub follow_up: &'static str,
    /// A follow-up that is no longer open.
    pub follow_up_done: &'static str,
    /// Whether a follow-up is done.
    pub state: &'static str,
    /// It is open.
    pub to_be_done: &'static str,
    /// It was done on that day.
    pub done: fn(&str) -> String,
    /// From when to when somebody is in place.
    pub mandate: &'static str,
    /// The territories somebody follows.
    pub sector: &'static str,
    /// A territory.
    pub territory: &'static str,
    /// The other half of a pair.
    pub with: &'static str,
    /// Somebody.
    pub person: &'static str,
    /// Follow-ups owed by the Caf in somebody’s sector.
    pub owed_there: &'static str,
}
