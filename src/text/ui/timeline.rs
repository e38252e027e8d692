//! The line of time of the conventions.

/// The line of time.
#[derive(Debug)]
pub struct TimelineText {
    /// Title: how many conventions of all, and the key that shows my own only.
    pub title_all: fn(usize, Option<&str>) -> String,
    /// Title: how many conventions of mine, and the key that shows all.
    pub title_mine: fn(usize, &str) -> String,
    /// A generation, short.
    pub generation: fn(u32) -> String,
    /// A convention that is signed and has not begun, in few columns.
    pub signed: &'static str,
    /// A territory no convention touches.
    pub no_ctg: &'static str,
    /// Over its column.
    pub today: &'static str,
    /// In the legend: its making, stages, the signature, a deadline, a late one, an outcome.
    pub making: &'static str,
    /// Figures of stages.
    pub stages: &'static str,
    /// The signature.
    pub signature: &'static str,
    /// A deadline.
    pub deadline: &'static str,
    /// A late deadline.
    pub late: &'static str,
    /// An outcome.
    pub outcome: &'static str,
    /// The stages it passed to, one after another.
    pub stages_said: fn(&str) -> String,
    /// Its deadlines, one after another.
    pub deadlines_said: fn(&str) -> String,
    /// A year earlier, a year later.
    pub turn: [&'static str; 2],
    /// No row passes the filter.
    pub nothing: &'static str,
}
