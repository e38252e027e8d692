//! The lines of a convention's place: headings that fold, sentences, and one line a record. Made anew
//! when something changed; only those in the window are drawn.

use std::collections::BTreeSet;

use super::{
    people::people,
    plan::plan,
    schedule::schedule,
    section::Section,
    situation::{situation, story},
};
use crate::{
    document::{Context, Mark, Tone},
    domain::{convention::Convention, field::RecordKind, life::Life},
};

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The heading of a section.
    Section(Section),
    /// A record, by kind and id.
    Record(RecordKind, String),
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
    rows: Vec<Row>,
}

impl Lines {
    const fn new(section: Section) -> Self {
        Self { section, rows: Vec::new() }
    }

    /// Adds a sentence that is only read.
    pub fn sentence(&mut self, mark: Option<Mark>, tone: Tone, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            let key = Key::Sentence(self.section, self.rows.len());
            self.rows.push(Row { key, mark, tone, text, indent: 1 });
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

/// All the lines of a convention, what is folded left out.
#[must_use]
pub fn rows(
    context: &Context<'_>,
    convention: &Convention,
    life: &Life,
    folded: &BTreeSet<Section>,
) -> Vec<Row> {
    let mut all = Vec::new();
    for section in Section::ALL {
        let mut lines = Lines::new(section);
        let summary = match section {
            Section::Situation => situation(context, convention, life, &mut lines),
            Section::Plan => plan(context, life, &mut lines),
            Section::Schedule => schedule(context, life, &mut lines),
            Section::People => people(context, life, &mut lines),
            Section::Story => story(context, convention, &mut lines),
        };
        let words = &context.text.ui.life;
        let name = (words.section)(section.letter());
        let text =
            if summary.is_empty() { name.to_owned() } else { format!("{name} · {summary}") };
        let is_folded = folded.contains(&section);
        let mark = if is_folded { Mark::Folded } else { Mark::Unfolded };
        all.push(Row {
            key: Key::Section(section),
            mark: Some(mark),
            tone: Tone::Title,
            text,
            indent: 0,
        });
        if !is_folded {
            if lines.is_empty() {
                lines.sentence(None, Tone::Dim, (words.empty)(section.letter()));
            }
            all.append(&mut lines.rows);
        }
    }
    all
}
