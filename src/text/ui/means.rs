//! What is said of difficulties, needs, posts, establishments, pacts and documents where they are listed.

use crate::domain::pact::PactStanding;

/// Means, levers and needs, in lines.
#[derive(Debug)]
pub struct MeansText {
    /// Sections that are empty, by letter, each with the keys that go there.
    pub nothing_yet: fn(&str, &[char]) -> String,
    /// How long something has lasted, in days.
    pub since: fn(i64) -> String,
    /// The way out.
    pub way_out: fn(&str) -> String,
    /// The day a difficulty was closed.
    pub lifted: fn(&str) -> String,
    /// A difficulty was closed today, or is open again.
    pub did_lift: fn(&str, bool) -> String,
    /// An action that an open difficulty stands in the way of.
    pub blocked: &'static str,
    /// Difficulties that are open, and needs, as counts.
    pub count: fn(usize, usize) -> String,
    /// The day a need was sent.
    pub sent: fn(&str) -> String,
    /// Full-time equivalents paid for and held, in hundredths and as text.
    pub full_time: fn((i32, &str), (i32, &str)) -> String,
    /// Part of a post has been vacant for so many months.
    pub vacant: fn(i32) -> String,
    /// The last day of an agreement; past or not.
    pub agreement: fn(&str, bool) -> String,
    /// The day the next project is due.
    pub project_due: fn(&str) -> String,
    /// The day an establishment closed.
    pub closed: fn(&str) -> String,
    /// Where a pact stands.
    pub standing: fn(PactStanding) -> &'static str,
    /// The convention that a pact led to.
    pub led_to: fn(&str) -> String,
    /// Headings of a territory's page: difficulties, needs, posts, establishments and pacts.
    pub headings: [&'static str; 4],
    /// What to say at the next visit.
    pub talking_points: &'static str,
    /// The day they were written, and by whom; nobody is an empty name.
    pub written_on: fn(&str, &str) -> String,
    /// The form of what to say, of a territory.
    pub edit_points: fn(&str) -> String,
    /// The need of a note of that day, as a choice.
    pub need_of: fn(&str) -> String,
    /// A note that is to go up may become a need, with the key.
    pub offer_need: fn(&str) -> String,
}
