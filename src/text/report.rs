//! The words of reports: pages written for a board, a steering committee, a partner.

/// The words of reports.
#[derive(Debug)]
pub struct ReportText {
    /// Title of the yearly report: the year, the base.
    pub board: fn(i32, &str) -> String,
    /// Title of the yearly report of a convention: its title, the year.
    pub annual: fn(&str, i32) -> String,
    /// Title of a plan: the title of its convention.
    pub plan: fn(&str) -> String,
    /// Title of what was decided: the kind of the meeting, the day.
    pub minutes: fn(&str, &str) -> String,
    /// Title of what goes up to the schéma: the base.
    pub sdsf: fn(&str) -> String,
    /// Title of what a person hands over.
    pub handover: fn(&str) -> String,
    /// Territories on a day.
    pub map: fn(&str) -> String,
    /// Conventions signed in the year.
    pub signed: &'static str,
    /// None was.
    pub none_signed: &'static str,
    /// Who signed.
    pub signatories: &'static str,
    /// Whom a convention counts: communes, inhabitants, as text.
    pub perimeter: fn(usize, &str) -> String,
    /// Axes of its plan.
    pub axes: &'static str,
    /// Committees and boards held in the year.
    pub held: &'static str,
    /// None was held.
    pub none_held: &'static str,
    /// How plans come along, by convention.
    pub plans: &'static str,
    /// Fiches by theme.
    pub by_theme: &'static str,
    /// Headings of progress: what, counted, done, late, share done.
    pub progress: [&'static str; 5],
    /// Done in the year.
    pub done: &'static str,
    /// Under way or to come.
    pub running: &'static str,
    /// Decisions.
    pub decisions: &'static str,
    /// None is written.
    pub no_decision: &'static str,
    /// Deadlines that come.
    pub ahead: &'static str,
    /// Difficulties that are open.
    pub difficulties: &'static str,
    /// Indicators, and headings of their tables: label, baseline, target, readings.
    pub indicators: [&'static str; 5],
    /// Who was there.
    pub present: &'static str,
    /// So many others.
    pub others: fn(u32) -> String,
    /// What was said.
    pub said: &'static str,
    /// What was promised.
    pub follow_ups: &'static str,
    /// A meeting that nobody wrote a note of.
    pub not_held: &'static str,
    /// Needs of no orientation.
    pub no_orientation: &'static str,
    /// Orientations that no fiche carries.
    pub bare: &'static str,
    /// How many fiches carry an orientation.
    pub carried: fn(u32) -> String,
    /// Nothing there.
    pub nothing: &'static str,
    /// Territories of a person, and what they carry.
    pub territories: &'static str,
    /// A person who follows nothing.
    pub follows_nothing: &'static str,
    /// The heading of days.
    pub day: &'static str,
    /// The heading of a list of texts.
    pub what: &'static str,
}
