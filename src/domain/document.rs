//! A document: where a file stands, never its bytes.

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields},
    reader::Reader,
};

codes! {
    /// What a document is.
    pub enum DocumentKind {
        /// The convention itself.
        Convention = "convention",
        /// An amendment.
        Avenant = "avenant",
        /// A deliberation.
        Deliberation = "deliberation",
        /// A framing note.
        Cadrage = "cadrage",
        /// A diagnosis.
        Diagnostic = "diagnostic",
        /// An action of a plan.
        FicheAction = "fiche_action",
        /// A review.
        Bilan = "bilan",
        /// Decisions of a meeting.
        Releve = "releve",
        /// An evaluation.
        Evaluation = "evaluation",
        /// What was shown.
        Support = "support",
        /// Another.
        Autre = "autre",
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its day.
    pub on: NaiveDate,
    /// Path or address.
    pub place: String,
}

impl Document {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            title: read.text(Field::Title),
            kind: read.code(Field::Kind, DocumentKind::from_code).unwrap_or(DocumentKind::Autre),
            on: read.day(Field::On)?,
            place: read.text(Field::Place),
        })
    }
}
