//! What columns of a workbook may be taken as.

use crate::domain::{code::codes, fold::fold};

codes! {
    /// What a column holds. The kind of its sheet says which of them it may be.
    pub enum ColumnKey {
        /// A SIREN.
        Siren = "siren",
        /// The name of a territory.
        Territory = "territory",
        /// The legal form of an EPCI.
        Form = "form",
        /// The code of a département.
        Department = "department",
        /// How many communes.
        Count = "count",
        /// Inhabitants.
        Population = "population",
        /// A state, in words.
        State = "state",
        /// The day of a signature.
        Signed = "signed",
        /// A first day.
        Start = "start",
        /// A last day.
        End = "end",
        /// A period in one cell.
        Period = "period",
        /// An avenant.
        Amendment = "amendment",
        /// Board members of the Caf.
        Administrators = "administrators",
        /// Field advisers of the Caf.
        Technicians = "technicians",
        /// People of the Caf, of either role.
        People = "people",
        /// Themes, in one cell.
        Themes = "themes",
        /// One theme, ticked.
        Theme = "theme",
        /// The rank of a convention.
        Generation = "generation",
        /// A remark, kept as a note.
        Comment = "comment",
        /// An INSEE code.
        Insee = "insee",
        /// The name of a commune.
        Commune = "commune",
        /// Whether a commune signs.
        Signatory = "signatory",
        /// The day of a délibération.
        Deliberation = "deliberation",
        /// A reference or a number of a document.
        Reference = "reference",
        /// A day.
        Date = "date",
        /// An hour.
        Hour = "hour",
        /// Which meeting it is.
        Meeting = "meeting",
        /// Where it is held.
        Place = "place",
        /// Who receives.
        Host = "host",
        /// Who was there.
        Present = "present",
        /// Who was there for the Caf.
        Caf = "caf",
        /// Who was excused.
        Excused = "excused",
        /// How many others were there.
        Others = "others",
        /// An agenda.
        Agenda = "agenda",
        /// What was decided.
        Decisions = "decisions",
        /// A number of a fiche.
        Number = "number",
        /// A title.
        Title = "title",
        /// An axis of a plan.
        Axis = "axis",
        /// What a fiche describes.
        Objective = "objective",
        /// For whom.
        Audience = "audience",
        /// In which communes.
        Sector = "sector",
        /// Who leads.
        Pilot = "pilot",
        /// With whom.
        Partners = "partners",
        /// Money and means.
        Means = "means",
        /// Results that are expected.
        Results = "results",
        /// Indicators that are figures.
        Quantitative = "quantitative",
        /// Indicators in words.
        Qualitative = "qualitative",
        /// Indicators of either nature.
        Indicators = "indicators",
        /// When, in words.
        Calendar = "calendar",
        /// A day by which it is due.
        Due = "due",
        /// The state of a fiche.
        Status = "status",
        /// A progress in percent.
        Progress = "progress",
        /// The day it was done.
        Done = "done",
        /// An operation of a fiche.
        Operation = "operation",
        /// What an operation is made of.
        Detail = "detail",
        /// Remarks on a fiche.
        Remarks = "remarks",
        /// The INSEE code of a commune in an official file.
        CommuneCode = "commune_code",
        /// The name of an EPCI in an official file.
        Epci = "epci",
        /// A last name.
        LastName = "last_name",
        /// A first name.
        FirstName = "first_name",
        /// The first day of a mandate.
        Mandate = "mandate",
        /// A function.
        Function = "function",
        /// The first day of a function.
        FunctionStart = "function_start",
        /// A year.
        Year = "year",
        /// A name in an official file.
        Name = "name",
        /// A figure.
        Value = "value",
    }
}

/// What a person says a column is taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Takes {
    /// Left aside.
    Ignore,
    /// A note on the territory of the row.
    Note,
    /// What the engine knows by this key.
    Key(ColumnKey),
}

impl Takes {
    /// As a mapping file writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::Note => "note",
            Self::Key(key) => key.as_str(),
        }
    }

    /// The one that a mapping file writes so.
    #[must_use]
    pub fn from_code(text: &str) -> Option<Self> {
        match text {
            "ignore" => Some(Self::Ignore),
            "note" => Some(Self::Note),
            other => ColumnKey::from_code(other).map(Self::Key),
        }
    }
}

impl serde::Serialize for Takes {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Takes {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::from_code(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["ignore", "note"]))
    }
}

/// A title as two workbooks that mean the same write it: folded, its blanks and marks as single blanks.
#[must_use]
pub fn title(written: &str) -> String {
    let marks = |c: char| if c.is_alphanumeric() || c == '\'' { c } else { ' ' };
    let folded: String = fold(written).chars().map(marks).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A column by its letters: A, B … Z, AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let (before, last) = (column / 26, column % 26);
    let letter = u8::try_from(last).map_or('?', |last| char::from(b'A' + last));
    if before == 0 { letter.to_string() } else { format!("{}{letter}", letters(before - 1)) }
}
