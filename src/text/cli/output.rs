//! Headings and results, printed outside the screen.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::{
    base_info::BaseInfo, brought::Brought, coverage::Coverage, journal::Chain, loss::Loss,
    schedule::Move, territory::DepartmentReference,
};

/// The content of a new base.
#[derive(Debug, Clone, Copy)]
pub struct Born<'a> {
    /// Its file.
    pub path: &'a Path,
    /// Name of the département.
    pub name: &'a str,
    /// Its code.
    pub code: &'a str,
    /// How many communes.
    pub communes: usize,
    /// How many EPCI.
    pub epcis: usize,
    /// How many inhabitants.
    pub population: u64,
    /// Whether the file is where binome looks by itself.
    pub usual_place: bool,
}

impl<'a> Born<'a> {
    /// Its path as it is typed again: between quotes where it holds blanks.
    #[must_use]
    pub fn typed(&self) -> String {
        let path = self.path.display().to_string();
        if path.contains(' ') { format!("\"{path}\"") } else { path }
    }

    /// A base of that département at that place.
    #[must_use]
    pub fn of(path: &'a Path, reference: &'a DepartmentReference, usual_place: bool) -> Self {
        let DepartmentReference { department, communes, epcis, .. } = reference;
        Self {
            path,
            name: &department.name,
            code: &department.code,
            communes: communes.len(),
            epcis: epcis.len(),
            population: communes.iter().map(|commune| u64::from(commune.population)).sum(),
            usual_place,
        }
    }
}

/// Headings and results.
#[derive(Debug)]
pub struct OutputText {
    /// The chain of the journal is whole.
    pub chain: fn(&Chain) -> String,
    /// The chain of the journal breaks at this line.
    pub chain_broken: fn(&Path, i64) -> String,
    /// A base was created, and what to do next.
    pub born: fn(&Born<'_>) -> String,
    /// The result is done but could not be printed.
    pub done_anyway: fn(&str) -> String,
    /// Nothing answers the filters.
    pub nothing: &'static str,
    /// Operations of a base missing in a copy; nothing where it cannot be read.
    pub lost: fn(&Path, Option<&Loss>) -> String,
    /// How to confirm the restore of a copy.
    pub confirm: &'static str,
    /// A copy was put in place, and where the file that was there is kept.
    pub restored: fn(&Path, Option<&Path>) -> String,
    /// A working copy was written there.
    pub taken_away: fn(&Path) -> String,
    /// The report of a working copy brought back.
    pub brought_back: fn(&Brought) -> String,
    /// A record, to be merged with itself.
    pub merged_with_itself: fn(&str) -> String,
    /// The person who acts, to be merged into another.
    pub merged_is_me: fn(&str, &str) -> String,
    /// Two people to be merged, who are the two halves of a binôme.
    pub merged_are_two: fn(&str, &str) -> String,
    /// Inhabitants covered out of how many.
    pub covered: fn(&Coverage) -> String,
    /// A goal to reach, already written.
    pub goal: fn(&str) -> String,
    /// The day of the figures.
    pub figures_of: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// A follow-up that is done.
    pub done: fn(NaiveDate) -> String,
    pub late: &'static str,
    pub open: &'static str,
    pub department: &'static str,
    /// The départements of a base and the vintage of what it counts.
    pub reference: fn(&BaseInfo) -> String,
    /// The usual object of an amendment that moves the end to a day.
    pub prolonged: fn(NaiveDate) -> String,
    /// How many deadlines a date that was written would move, and the id of their convention.
    pub schedule_moves: fn(usize, &str) -> String,
    /// What becomes of a deadline.
    pub moved: fn(&Move) -> &'static str,
    /// A threshold that this base sets.
    pub set_here: &'static str,
    /// A threshold that nobody set.
    pub usual: &'static str,
    /// An orientation that no action carries.
    pub without_action: &'static str,
    /// What has no technicien.
    pub by_nobody: &'static str,
    /// Full-time equivalents as they are written: funded, filled, vacant.
    pub full_time: fn(&str, &str, &str) -> String,
    /// Orientations that run, and how many of them no action carries.
    pub carried: fn(usize, usize) -> String,
    /// The texts that write the name of somebody.
    pub texts_naming: &'static str,
    /// The lines of the journal that somebody wrote.
    pub lines_by: &'static str,
    pub headings: Headings,
}

/// Column headings and labels that are not a record's field.
#[derive(Debug)]
pub struct Headings {
    pub code: &'static str,
    pub id: &'static str,
    pub inhabitants: &'static str,
    pub communes: &'static str,
    pub ctg: &'static str,
    pub binome: &'static str,
    pub state: &'static str,
    pub due: &'static str,
    pub what: &'static str,
    pub text: &'static str,
    pub seq: &'static str,
    pub at: &'static str,
    pub by: &'static str,
    pub record: &'static str,
    pub change: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub field: &'static str,
    pub coverage: &'static str,
    pub signatures: &'static str,
    pub late_follow_ups: &'static str,
    pub silent: &'static str,
    pub stages: &'static str,
    pub departments: &'static str,
    pub follow_ups: &'static str,
    pub full_time: &'static str,
    pub posts: &'static str,
    pub needs: &'static str,
    pub orientations: &'static str,
}
