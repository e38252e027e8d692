//! The rows of a question: the id of a record, and what the question measured of it.

use chrono::NaiveDate;

use crate::domain::{
    code::codes,
    field::{Fields, RecordKind},
    id::TerritoryCode,
    stage::Stage,
    territory_status::TerritoryStatus,
};

codes! {
    /// What a question measures; the code is its key in JSON.
    pub enum Measure {
        /// Last day.
        EndsOn = "ends_on",
        /// Whole months to it.
        MonthsLeft = "months_left",
        /// Fewer months than this are left.
        LimitMonths = "limit_months",
        /// Whether it counts on the day.
        CountsToday = "counts_today",
        /// Whether its signature is expected.
        Expected = "expected",
        /// Whether it counts on 31 December.
        CountsAtYearEnd = "counts_at_year_end",
        /// Inhabitants of its perimeter.
        Covered = "covered",
        /// Share of the population covered on the day, in percent.
        Rate = "rate",
        /// The same on 31 December.
        RateAtYearEnd = "rate_at_year_end",
        /// The goal of the year.
        Goal = "goal",
        /// Day of signature.
        Signed = "signed",
        /// Day of the last contact.
        LastContact = "last_contact",
        /// Days since.
        SilentDays = "silent_days",
        /// From how many days on it is silence.
        LimitDays = "limit_days",
        /// Day of the last COPIL.
        LastCopil = "last_copil",
        /// Day of the next one that is planned.
        NextCopil = "next_copil",
        /// The day it is due.
        DueOn = "due_on",
        /// Days late.
        LateDays = "late_days",
        /// The body that leads it.
        Pilot = "pilot",
        /// Who is missing of the two.
        Missing = "missing",
        /// Inhabitants.
        Inhabitants = "inhabitants",
        /// Whether a convention that is not in force yet has it.
        Prepared = "prepared",
        /// Where it stands.
        State = "state",
        /// The stage.
        Stage = "stage",
        /// Whole months of it.
        Months = "months",
        /// The longest that is usual.
        UsualMonths = "usual_months",
        /// What happened to it.
        Turn = "turn",
        /// Who changed it.
        ChangedBy = "changed_by",
        /// Its last line of the journal.
        Seq = "seq",
        /// Whether there were too many changes to tell all.
        More = "more",
        /// Themes of the socle that are missing.
        MissingThemes = "missing_themes",
        /// Whether a theme outside the socle is missing.
        LacksAnother = "lacks_another",
        /// Its convention.
        InConvention = "in_convention",
        /// Full-time equivalents that nobody holds.
        VacantFte = "vacant_fte",
        /// Those that are paid for.
        FundedFte = "funded_fte",
        /// Those that somebody holds.
        FilledFte = "filled_fte",
        /// The orientation it belongs to.
        OfOrientation = "of_orientation",
        /// Flagged notes that are no need yet.
        FlaggedNotes = "flagged_notes",
        /// Why it is suggested.
        Reasons = "reasons",
        /// Day of the last visit of the board within a year.
        LastVisit = "last_visit",
        /// Day of the event that comes.
        EventOn = "event_on",
        /// The meeting that it is.
        Event = "event",
        /// Progress of its plan in percent.
        PlanProgress = "plan_progress",
        /// The day it happened.
        Day = "day",
        /// What it is in the story.
        Happened = "happened",
        /// How many were there.
        Attended = "attended",
        /// People of the Caf who were there.
        Persons = "persons",
        /// Contacts who were there.
        Contacts = "contacts",
        /// Conventions in force that carry it.
        CarriedBy = "carried_by",
        /// Out of how many.
        OfConventions = "of_conventions",
        /// Actions on it.
        ThemeActions = "theme_actions",
        /// Notes on it within a year.
        ThemeNotes = "theme_notes",
        /// What a difficulty comes from.
        Cause = "cause",
        /// How often it was met.
        Times = "times",
        /// On how many territories.
        OnTerritories = "on_territories",
        /// Whether a technicien was there.
        WithTechnicien = "with_technicien",
        /// How many with one.
        VisitsWith = "visits_with",
        /// How many without.
        VisitsWithout = "visits_without",
    }
}

codes! {
    /// A word of the answers that is no word of a record.
    pub enum Word {
        /// Both of a binôme are missing.
        Both = "both",
        /// The administrateur is missing.
        Administrateur = "administrateur",
        /// The technicien is missing.
        Technicien = "technicien",
        /// New.
        Born = "born",
        /// Changed.
        Edited = "edited",
        /// Done.
        Done = "done",
        /// Archived.
        Archived = "archived",
        /// Brought back.
        BroughtBack = "brought_back",
        /// The board was not there for long.
        NotVisited = "not_visited",
        /// An event comes.
        EventComing = "event_coming",
        /// Its plan is strong.
        StrongPlan = "strong_plan",
        /// A stage was reached.
        StageReached = "stage_reached",
        /// Something was noted.
        Noted = "noted",
        /// A binôme began.
        BinomeBegan = "binome_began",
        /// A binôme ended.
        BinomeEnded = "binome_ended",
        /// A promise was kept.
        PromiseKept = "promise_kept",
        /// A promise is open.
        PromiseOpen = "promise_open",
        /// A promise is late.
        PromiseLate = "promise_late",
    }
}

/// What was measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: it does not apply.
    Nothing,
    /// Yes or no.
    Truth(bool),
    /// A count.
    Count(i64),
    /// Tenths, of percent.
    Tenths(i64),
    /// Hundredths, of a full-time equivalent.
    Hundredths(i32),
    /// A day.
    Day(NaiveDate),
    /// A stage.
    Stage(Stage),
    /// Where a place stands.
    State(TerritoryStatus),
    /// What a difficulty comes from, by its code.
    Cause(&'static str),
    /// Words of the answers.
    Words(Vec<Word>),
    /// Records, by their ids.
    Records(RecordKind, Vec<String>),
    /// Text that people wrote.
    Text(String),
}

impl Value {
    /// A count of anything.
    #[must_use]
    pub fn count(count: impl TryInto<i64>) -> Self {
        count.try_into().map_or(Self::Nothing, Self::Count)
    }

    /// A day, where there is one.
    #[must_use]
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// A record.
    #[must_use]
    pub fn record(kind: RecordKind, id: &str) -> Self {
        Self::Records(kind, vec![id.to_owned()])
    }
}

/// Measures with their values, in their order.
pub type Measured = Vec<(Measure, Value)>;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What its record is.
    pub kind: RecordKind,
    /// Which.
    pub id: String,
    /// Where it is; nothing for the whole Caf.
    pub territories: Vec<TerritoryCode>,
    /// What was measured.
    pub measured: Measured,
    /// What the record says, once it was read.
    pub fields: Fields,
}

impl Row {
    /// A record of a place.
    #[must_use]
    pub fn new(kind: RecordKind, id: &str, territories: Vec<TerritoryCode>) -> Self {
        let fields = Fields::new();
        Self { kind, id: id.to_owned(), territories, measured: Vec::new(), fields }
    }

    /// With something measured.
    #[must_use]
    pub fn says(mut self, measure: Measure, value: Value) -> Self {
        self.measured.push((measure, value));
        self
    }

    /// What was measured.
    #[must_use]
    pub fn value(&self, measure: Measure) -> &Value {
        let found = self.measured.iter().find(|(one, _)| *one == measure);
        found.map_or(&Value::Nothing, |(_, value)| value)
    }
}

/// The answer to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Figures of the whole.
    pub figures: Measured,
    /// The rows, in their order.
    pub rows: Vec<Row>,
}
