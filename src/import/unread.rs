//! Why a workbook that was opened is not understood.

use crate::domain::refusal::Refusal;

/// What stops an import before anything is written.
#[derive(Debug)]
pub enum Unread {
    /// The base refuses.
    Base(Refusal),
    /// The reference of the program is missing.
    NoReference,
    /// There is no sheet of this name.
    NoSheet(String),
    /// No sheet is understood.
    NothingUnderstood,
    /// Who watches stopped it.
    Stopped,
}

impl From<Refusal> for Unread {
    fn from(refusal: Refusal) -> Self {
        Self::Base(refusal)
    }
}
