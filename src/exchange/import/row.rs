//! A row of a sheet, once nothing more is asked of it.

use std::collections::BTreeMap;

use super::asking::Asking;
use crate::domain::import::{Header, Holds, Imported, Summary, Wanted};

/// A sheet of one kind of rows that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// Its header, each column with what it was understood as.
    pub header: Header,
    /// Its rows, in order; what is asked of the whole sheet, by the row of the header.
    pub rows: Vec<Imported>,
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
        Self {
            source,
            holds,
            why,
            questions,
            summary: Summary::None,
            cells: BTreeMap::new(),
            edits: Vec::new(),
        }
    }
}
