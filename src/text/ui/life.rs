//! What is said in the place of a convention.

use chrono::NaiveDate;

use crate::domain::{day::Precision, meeting::Outcome, plan::Progress};

/// The place of a convention.
#[derive(Debug)]
pub struct LifeText {
    /// What a section is called, by its letter.
    pub section: fn(char) -> &'static str,
    /// A section that holds nothing yet, by its letter.
    pub empty: fn(char) -> &'static str,
    /// Communes and inhabitants.
    pub perimeter: fn(usize, &str) -> String,
    /// An amendment: number, object, signature, new end.
    pub amendment: fn(i32, &str, Option<String>, Option<String>) -> String,
    /// How far actions have come.
    pub progress: fn(&Progress) -> String,
    /// The fiches shown, where others are left out, then all of them.
    pub of_the_whole: fn(&Progress, &Progress) -> String,
    /// What words are looked for in: theme, commune, status, pilot.
    pub facets: [&'static str; 4],
    /// How a filter of the plan is typed.
    pub how_to_filter: &'static str,
    /// Nothing is moved while some lines are hidden.
    pub no_move_narrowed: &'static str,
    /// Neither an axis nor an action is chosen.
    pub choose_to_move: &'static str,
    /// The plan was numbered anew.
    pub renumbered: &'static str,
    /// Words that were noted as a reading.
    pub quoted: fn(&str) -> String,
    /// What changed, with its sign.
    pub change: fn(&str) -> String,
    /// The offer to begin a plan with fiches of another.
    pub offer_copy: &'static str,
    /// Title of the choice of that other.
    pub copy_from: &'static str,
    /// Title of its fiches: its name, and how many are ticked.
    pub copy_title: fn(&str, usize) -> String,
    /// How many fiches are common to the Caf.
    pub common: fn(usize) -> String,
    /// After a fiche that is.
    pub is_common: &'static str,
    /// No fiche is ticked.
    pub tick_one: &'static str,
    /// The plan was begun meanwhile.
    pub plan_not_empty: &'static str,
    /// So many fiches were copied.
    pub copied: fn(usize) -> String,
    /// A day as precisely as it is known, in few columns.
    pub short_period: fn(NaiveDate, Precision) -> String,
    /// An action that is late.
    pub late: &'static str,
    /// A target, and whether it is reached.
    pub target: fn(&str, Option<bool>) -> String,
    /// After a deadline that somebody moved by hand.
    pub pinned: &'static str,
    /// How many deadlines are late; empty where none is.
    pub count_late: fn(usize) -> String,
    /// What became of a meeting.
    pub outcome: fn(Outcome) -> &'static str,
    /// A délibération of a day.
    pub deliberation: fn(&str) -> String,
    /// No délibération yet.
    pub no_deliberation: &'static str,
    /// Signed on a day.
    pub signed: fn(&str) -> String,
    /// After a contact whose mandate has ended.
    pub mandate_ended: &'static str,
    /// How many délibérations are missing; empty where none is.
    pub count_missing: fn(usize) -> String,
    /// Title of the letters that lead to a section.
    pub go_to: &'static str,
    /// Title of the letters that add.
    pub add: &'static str,
    /// After the choice that Enter takes.
    pub enter: &'static str,
    /// An action needs an axis.
    pub axis_first: &'static str,
    /// A reading needs an indicator.
    pub choose_indicator: &'static str,
    /// A meeting's day has come; with the key that backs out.
    pub was_held: fn(&str) -> String,
    /// A record was marked done, or to be done again.
    pub marked: fn(&str, bool) -> String,
}
