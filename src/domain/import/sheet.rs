//! A sheet: what it is held for, its columns, and what was read of it.

use super::{ColumnKey, Imported, Takes};
use crate::domain::code::codes;

codes! {
    /// What a sheet may hold.
    pub enum SheetKind {
        /// Conventions, one a row.
        Conventions = "conventions",
        /// Communes of a perimeter, one a row.
        Communes = "communes",
        /// Fiches of a plan, one a row.
        Plan = "plan",
        /// One fiche, its labels in the first column.
        Fiche = "fiche",
        /// Meetings, one a row.
        Meetings = "meetings",
        /// The official file of élus.
        Elus = "elus",
        /// `txcouv_pe_epci` of data.caf.fr.
        Coverage = "coverage",
        /// Words that other sheets choose from: nothing to take.
        Lists = "lists",
    }
}

impl SheetKind {
    /// What its columns may hold, in the order of a list of choices.
    #[must_use]
    pub const fn keys(self) -> &'static [ColumnKey] {
        match self {
            Self::Conventions => CONVENTIONS,
            Self::Communes => COMMUNES,
            Self::Plan | Self::Fiche => PLAN,
            Self::Meetings => MEETINGS,
            Self::Elus => ELUS,
            Self::Coverage => COVERAGE,
            Self::Lists => &[],
        }
    }

    /// All that one of its columns may be taken as, in the order of a list of choices.
    #[must_use]
    pub fn choices(self) -> Vec<Takes> {
        let keys = self.keys().iter().copied().map(Takes::Key);
        let note = self.has_notes().then_some(Takes::Note);
        keys.chain(note).chain([Takes::Ignore]).collect()
    }

    /// Whether a column of it may become a note on the territory of its row.
    #[must_use]
    pub const fn has_notes(self) -> bool {
        matches!(self, Self::Conventions | Self::Plan | Self::Fiche | Self::Meetings)
    }
}

const CONVENTIONS: &[ColumnKey] = &[
    ColumnKey::Territory,
    ColumnKey::Siren,
    ColumnKey::Commune,
    ColumnKey::Insee,
    ColumnKey::Form,
    ColumnKey::Department,
    ColumnKey::Count,
    ColumnKey::Population,
    ColumnKey::State,
    ColumnKey::Signed,
    ColumnKey::Start,
    ColumnKey::End,
    ColumnKey::Period,
    ColumnKey::Amendment,
    ColumnKey::Administrators,
    ColumnKey::Technicians,
    ColumnKey::People,
    ColumnKey::Themes,
    ColumnKey::Theme,
    ColumnKey::Generation,
    ColumnKey::Comment,
];

const COMMUNES: &[ColumnKey] = &[
    ColumnKey::Insee,
    ColumnKey::Commune,
    ColumnKey::Siren,
    ColumnKey::Territory,
    ColumnKey::Signatory,
    ColumnKey::Deliberation,
    ColumnKey::Reference,
];

const MEETINGS: &[ColumnKey] = &[
    ColumnKey::Date,
    ColumnKey::Hour,
    ColumnKey::Meeting,
    ColumnKey::Territory,
    ColumnKey::Place,
    ColumnKey::Host,
    ColumnKey::State,
    ColumnKey::Present,
    ColumnKey::Caf,
    ColumnKey::Excused,
    ColumnKey::Others,
    ColumnKey::Agenda,
    ColumnKey::Decisions,
];

const PLAN: &[ColumnKey] = &[
    ColumnKey::Number,
    ColumnKey::Title,
    ColumnKey::Axis,
    ColumnKey::Objective,
    ColumnKey::Themes,
    ColumnKey::Audience,
    ColumnKey::Sector,
    ColumnKey::Pilot,
    ColumnKey::Partners,
    ColumnKey::Means,
    ColumnKey::Results,
    ColumnKey::Quantitative,
    ColumnKey::Qualitative,
    ColumnKey::Indicators,
    ColumnKey::Calendar,
    ColumnKey::Start,
    ColumnKey::Due,
    ColumnKey::Status,
    ColumnKey::Progress,
    ColumnKey::Done,
    ColumnKey::Operation,
    ColumnKey::Detail,
    ColumnKey::Remarks,
];

const ELUS: &[ColumnKey] = &[
    ColumnKey::Department,
    ColumnKey::CommuneCode,
    ColumnKey::Commune,
    ColumnKey::Siren,
    ColumnKey::Epci,
    ColumnKey::LastName,
    ColumnKey::FirstName,
    ColumnKey::Mandate,
    ColumnKey::Function,
    ColumnKey::FunctionStart,
];

const COVERAGE: &[ColumnKey] =
    &[ColumnKey::Year, ColumnKey::Siren, ColumnKey::Name, ColumnKey::Value];

/// What a sheet is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// What it holds.
    pub kind: SheetKind,
    /// How sure that is, from 0 to 100.
    pub confidence: u8,
}

/// Where the header stands, and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// First and last of its rows, as numbered in the sheet.
    pub rows: (usize, usize),
    /// Every column with a title, in order.
    pub columns: Vec<Column>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Counted from 0.
    pub at: usize,
    /// As written, on one line; under its group where it has one.
    pub title: String,
    /// The key it is understood as; none where it is not.
    pub takes: Option<&'static str>,
}

/// A sheet before it is read: its first rows and what it seems to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// Its name; none for a delimited text.
    pub name: Option<String>,
    /// Whether its user hid it.
    pub hidden: bool,
    /// How many rows say something.
    pub rows: usize,
    /// The first of them: their number in the sheet, and their cells as shown.
    pub first: Vec<(usize, Vec<String>)>,
    /// What it seems to hold; nothing where no kind knows its titles.
    pub guess: Option<Guess>,
    /// The header that was found, its columns as they would be taken.
    pub header: Option<Header>,
}

/// A sheet that was read, or looked at in vain.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRead {
    /// Its name; none for a delimited text.
    pub name: Option<String>,
    /// Whether its user hid it.
    pub hidden: bool,
    /// What it was read as; nothing where nothing of it was understood.
    pub kind: Option<SheetKind>,
    /// Its columns, where one header stands over them.
    pub header: Option<Header>,
    /// Its rows; none where nothing of it was understood.
    pub rows: Vec<Imported>,
    /// Columns that hold words and are not taken: their place, title and how many of their cells say something.
    pub aside: Vec<Aside>,
}

/// A column that is left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Counted from 0.
    pub at: usize,
    /// Empty where it has none.
    pub title: String,
    /// How many of its cells say something.
    pub cells: usize,
}
