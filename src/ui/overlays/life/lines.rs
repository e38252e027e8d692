//! The lines of a section while they are written: headings, sentences, one line a record.

use super::section::Section;
use crate::{
    document::{Mark, Tone},
    domain::field::RecordKind,
    ui::widgets::line::wrap,
};

/// Columns before the second line of a sentence.
const MARGIN: usize = 5;

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The heading of a section.
    Section(Section),
    /// A record, by kind and id.
    Record(RecordKind, String),
    /// The offer to begin a plan with fiches of another.
    Offer,
    /// A sentence, by its place in its section.
    Sentence(Section, usize),
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub key: Key,
    /// A mark before it.
    pub mark: Option<Mark>,
    /// How it is toned.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// Columns to the right of the margin.
    pub indent: usize,
}

/// The lines of a section while it is written.
#[derive(Debug)]
pub struct Lines {
    section: Section,
    /// Columns of a line.
    width: usize,
    /// Those written.
    pub rows: Vec<Row>,
}

impl Lines {
    /// None yet.
    #[must_use]
    pub const fn new(section: Section, width: usize) -> Self {
        Self { section, width, rows: Vec::new() }
    }

    /// Columns of a line.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Adds a sentence that is only read.
    pub fn sentence(&mut self, mark: Option<Mark>, tone: Tone, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            return;
        }
        for (at, text) in wrap(&text, self.width.saturating_sub(MARGIN)).into_iter().enumerate() {
            let key = Key::Sentence(self.section, self.rows.len());
            let (mark, indent) = if at == 0 { (mark, 1) } else { (None, MARGIN - 2) };
            self.rows.push(Row { key, mark, tone, text, indent });
        }
    }

    /// Adds a record.
    pub fn record(
        &mut self,
        (kind, id): (RecordKind, &str),
        indent: usize,
        mark: Option<Mark>,
        tone: Tone,
        text: String,
    ) {
        let key = Key::Record(kind, id.to_owned());
        self.rows.push(Row { key, mark, tone, text, indent });
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
