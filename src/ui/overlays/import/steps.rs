//! The steps that are open, one over the other: the last is the one shown.

use super::{
    browser::Browser, columns::Columns, questions::Questions, rows::Rows, sheets::Sheets,
    step::Step, summary::Summary,
};

/// The file is always looked for first; each of the others lies over the one before.
#[derive(Debug, Default)]
pub(super) struct Steps {
    pub(super) browser: Browser,
    pub(super) sheets: Option<Sheets>,
    pub(super) columns: Option<Columns>,
    pub(super) rows: Option<Rows>,
    pub(super) questions: Option<Questions>,
    pub(super) summary: Option<Summary>,
}

impl Steps {
    /// The one shown.
    pub(super) fn top(&self) -> &dyn Step {
        if let Some(summary) = &self.summary {
            summary
        } else if let Some(questions) = &self.questions {
            questions
        } else if let Some(rows) = &self.rows {
            rows
        } else if let Some(columns) = &self.columns {
            columns
        } else if let Some(sheets) = &self.sheets {
            sheets
        } else {
            &self.browser
        }
    }

    /// The same, to be changed.
    pub(super) fn top_mut(&mut self) -> &mut dyn Step {
        if let Some(summary) = &mut self.summary {
            summary
        } else if let Some(questions) = &mut self.questions {
            questions
        } else if let Some(rows) = &mut self.rows {
            rows
        } else if let Some(columns) = &mut self.columns {
            columns
        } else if let Some(sheets) = &mut self.sheets {
            sheets
        } else {
            &mut self.browser
        }
    }

    /// Takes the one shown away; tells whether there was one over the file.
    pub(super) fn back(&mut self) -> bool {
        self.summary.take().is_some()
            || self.questions.take().is_some()
            || self.rows.take().is_some()
            || self.columns.take().is_some()
            || self.sheets.take().is_some()
    }
}
