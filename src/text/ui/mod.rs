//! The screen's sentences, a struct a room.

pub mod conflict;
pub mod damage;
pub mod due;
pub mod figures;
pub mod form;
pub mod import;
pub mod journal;
pub mod keys;
pub mod life;
pub mod map;
pub mod means;
pub mod paper;
pub mod past;
pub mod people;
pub mod plan;
pub mod renewal;
pub mod rights;
pub mod rows;
pub mod timeline;
pub mod unseen;
pub mod views;
pub mod visit;
pub mod welcome;

use chrono::NaiveDate;

use crate::domain::{tier::Tier, time_left::TimeLeft};

/// Sentences of the desk; the rest has structs of its own.
#[derive(Debug)]
pub struct UiText {
    /// Two versions of a field.
    pub conflict: conflict::ConflictText,
    /// A damaged base.
    pub damage: damage::DamageText,
    /// Forms and questions.
    pub form: form::FormText,
    /// The screen of an import.
    pub import: import::ImportUiText,
    /// The journal: activities, undoing, the bin.
    pub journal: journal::JournalText,
    /// Keys and their help.
    pub keys: keys::KeysText,
    /// The views and the deadlines.
    pub due: due::DueText,
    /// The view of plans.
    pub plan: plan::PlanText,
    /// The page of a visit.
    pub visit: visit::VisitText,
    /// Pages written into files.
    pub paper: paper::PaperText,
    /// The map.
    pub map: map::MapText,
    /// The line of time.
    pub timeline: timeline::TimelineText,
    /// The keys of the figures.
    pub figures: figures::FiguresUiText,
    /// The views and the list of places.
    pub views: views::ViewsText,
    /// The base as it was known on a day.
    pub past: past::PastText,
    /// People and binômes.
    pub people: people::PeopleText,
    /// What a role allows.
    pub rights: rights::RightsText,
    /// Lists of records.
    pub rows: rows::RowsText,
    /// The place of a convention.
    pub life: life::LifeText,
    /// Means, levers and needs.
    pub means: means::MeansText,
    /// Renewing a convention, and moving its dates.
    pub renewal: renewal::RenewalText,
    /// Changes of others.
    pub unseen: unseen::UnseenText,
    /// The first screens.
    pub welcome: welcome::WelcomeText,
    /// Whose base: the Caf of a département.
    pub caf: fn(&str) -> String,
    /// The mark of an invented base.
    pub demo: &'static str,
    /// How the place of the base lets it be used, in a few words; nothing on a local disk.
    pub tier: fn(&Tier) -> Option<String>,
    /// In the header, when the person is unknown.
    pub nobody_yet: &'static str,
    /// In the header, when I am in no binôme.
    pub no_sector_yet: fn(&str) -> String,
    /// Me, with the others of my binômes.
    pub with_partner: fn(&str, &str) -> String,
    /// The share covered.
    pub coverage: fn(&str) -> String,
    /// The goal of the year of a day, in percent.
    pub coverage_goal: fn(NaiveDate, Option<u32>, &str) -> String,
    /// So many late follow-ups.
    pub late_count: fn(usize) -> String,
    /// Title of my territories.
    pub my_territories: fn(usize) -> String,
    /// Title of all territories.
    pub all_territories: fn(usize) -> String,
    /// No territory passes.
    pub no_territory: &'static str,
    /// I am in no binôme.
    pub no_sector: fn(&str) -> String,
    /// Words are looked for in all territories.
    pub everywhere: &'static str,
    /// The key of the whole Caf once that is shown.
    pub my_sector: &'static str,
    /// I follow so many territories from now on, and how to see them alone.
    pub sector_now: fn(usize, &str) -> String,
    /// So many shown of so many.
    pub some_of: fn(usize, usize) -> String,
    /// Title of the pane of the convention when there is none.
    pub ctg: &'static str,
    /// No convention there.
    pub no_ctg: fn(&str) -> String,
    /// A convention and its generation.
    pub convention_title: fn(&str, u32) -> String,
    /// Where it is: stage, place in the line, since when.
    pub stage_line: fn(&str, Option<usize>, Option<String>) -> String,
    /// Its state today, and its day of signature.
    pub standing_line: fn(&str, Option<String>) -> String,
    /// From when to when, and what is left of it.
    pub period_line: fn(&str, &str, Option<TimeLeft>) -> String,
    /// Communes, inhabitants, and over how many territories.
    pub perimeter_line: fn(usize, &str, usize) -> String,
    /// How many communes it covers, and their names.
    pub in_perimeter: fn(usize, &str) -> String,
    /// How many communes of the territory it leaves out, and their names.
    pub outside_perimeter: fn(usize, &str) -> String,
    /// Its themes.
    pub themes_line: fn(&[&str]) -> String,
    /// The expected outcome of this stage.
    pub expected_next: fn(&str) -> String,
    /// Title of the pane of notes: how many notes, open follow-ups.
    pub notes_title: fn(&str, usize) -> String,
    /// No note there.
    pub no_note: fn(&str) -> String,
    /// Nothing passes the filter.
    pub nothing_found: &'static str,
    /// Late.
    pub late: &'static str,
    /// Without a due date.
    pub no_due_date: &'static str,
    /// Nobody.
    pub nobody: &'static str,
    /// Choose a territory first.
    pub choose_territory: &'static str,
    /// Choose a note or a follow-up first.
    pub choose_note: fn(&str) -> String,
    /// Choose a follow-up first.
    pub choose_follow_up: &'static str,
    /// The base can only be read.
    pub read_only_refusal: &'static str,
    /// My role only reads.
    pub reader_refusal: &'static str,
    /// It is on its way to the disk.
    pub saving: &'static str,
    /// Another program has held the file for so many seconds.
    pub busy: fn(u64) -> String,
    /// It is on the disk.
    pub saved: fn(&str) -> String,
    /// Text came where nothing takes it.
    pub not_in_a_field: &'static str,
    /// No shell waits behind binome.
    pub no_shell: fn(&str, &str) -> String,
    /// The terminal is smaller than the smallest.
    pub too_small: fn(u16, u16) -> String,
    /// Something that should never happen did: what, and where in the program.
    pub internal_error: fn(&str, &str) -> String,
    /// How many changes were not written as the program ended, and what to do.
    pub left_unwritten: fn(usize) -> String,
}
