//! What a row of a sheet becomes.

use super::{
    asking::{Asking, Question},
    columns::Header,
    summary::Summary,
};
use crate::domain::{
    field::{Field, Fields, RecordKind},
    import_reason::Why,
};

/// A sheet of one kind of rows that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// Its header, each column with what it was understood as.
    pub header: Header,
    /// Its rows, in order; what is asked of the whole sheet, by the row of the header.
    pub rows: Vec<Imported>,
}

/// A row that was read, whatever became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// « Suivi!7 » or « ligne 7 ».
    pub source: String,
    /// What it holds.
    pub holds: Holds,
    /// How its cells were read.
    pub why: Vec<Why>,
    /// What has to be answered before it is taken.
    pub questions: Vec<Question>,
    /// The row in plain words, for kinds that have one.
    pub summary: Summary,
}

/// What a row holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Holds {
    /// Records, the first being what the row is about.
    Records(Vec<Wanted>),
    /// Nothing to take: its reasons say why.
    Nothing,
}

/// A record as a row wants it to be. The database is asked later whether it stands so already.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Of this kind.
    pub kind: RecordKind,
    /// What tells it from the others of its kind, the same at each import: the SIREN and the start of a
    /// convention, the folded name of a person.
    pub key: String,
    /// The record of the base that it is, where one was recognized.
    pub id: Option<String>,
    /// What it says; a field that is not here is left as it stands.
    pub fields: Fields,
    /// Fields that name records of this import, by their kind and key, in order.
    pub named: Vec<(Field, RecordKind, String)>,
}

impl Imported {
    /// A row with nothing to take.
    #[must_use]
    pub fn nothing(asking: Asking<'_>) -> Self {
        Self::holding(Holds::Nothing, asking)
    }

    /// A row of one record or several.
    #[must_use]
    pub fn records(wanted: Vec<Wanted>, asking: Asking<'_>) -> Self {
        Self::holding(Holds::Records(wanted), asking)
    }

    fn holding(holds: Holds, asking: Asking<'_>) -> Self {
        let source = asking.source().to_owned();
        let (why, questions) = (asking.why, asking.questions);
        Self { source, holds, why, questions, summary: Summary::None }
    }
}
