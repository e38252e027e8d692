//! Every sentence shown to users, in each language.
//!
//! French and English are two values of one struct: a sentence missing in one does not compile.
//! Sentences that hold a value are functions. Knows the field's words and the keys; must not know
//! the screen nor the file.

mod activity;
pub mod alerts;
pub mod cli;
mod common;
pub mod config;
mod en;
pub mod figures;
mod fr;
pub mod import;
pub mod kinds;
pub mod page;
pub mod questions;
pub mod refusal;
pub mod report;
pub mod trouble;
pub mod ui;
pub mod words;

use crate::domain::field::{Field, RecordKind};

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lang {
    /// French, the first language of the people of a Caf.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// The language a code or a locale names: `fr`, `en`, `fr_FR.UTF-8`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.get(..2)?.to_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its two-letter code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Its sentences.
    #[must_use]
    pub const fn text(self) -> &'static Text {
        match self {
            Self::Fr => &fr::TEXT,
            Self::En => &en::TEXT,
        }
    }
}

/// The sentences of one language, a struct a room.
#[derive(Debug)]
pub struct Text {
    /// Which language.
    pub lang: Lang,
    /// The words of the field.
    pub words: words::Words,
    /// The words of each kind of record.
    pub kind: fn(RecordKind) -> &'static kinds::KindWords,
    /// Alerts.
    pub alerts: alerts::AlertsText,
    /// Figures.
    pub figures: figures::FiguresText,
    /// Why something was not done.
    pub refusal: refusal::RefusalText,
    /// Problems of a field.
    pub trouble: trouble::TroubleText,
    /// Pages, wherever they are read.
    pub page: page::PageText,
    /// Reports.
    pub report: report::ReportText,
    /// The questions people ask.
    pub questions: questions::QuestionsText,
    /// The command line.
    pub cli: cli::CliText,
    /// Problems of the configuration.
    pub config: config::ConfigText,
    /// The import of a workbook.
    pub import: import::ImportText,
    /// The screen.
    pub ui: ui::UiText,
}

impl Text {
    /// The word of a code of a closed list of a kind of record.
    #[must_use]
    pub fn code(&self, kind: RecordKind, field: Field, code: &str) -> Option<&'static str> {
        (self.kind)(kind).code(field, code).or_else(|| self.words.of_code(field, code))
    }

    /// The label of a field of a kind of record.
    #[must_use]
    pub fn label(&self, kind: RecordKind, field: Field) -> &'static str {
        (self.kind)(kind).field(field).unwrap_or_else(|| (self.words.field)(field))
    }
}

/// A sentence as it goes on within another; an acronym stays.
fn first_lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let Some(first) = letters.next() else { return String::new() };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return sentence.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}
