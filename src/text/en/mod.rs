//! English.

mod alert_rules;
mod alerts;
mod cli;
mod computed;
mod config;
mod figures;
mod import;
mod kinds;
mod page;
mod plural;
mod questions;
mod refusal;
mod report;
mod trouble;
mod ui;
mod warning;
mod words;

use super::{Lang, Text};

/// The sentences.
pub(super) const TEXT: Text = Text {
    lang: Lang::En,
    words: words::WORDS,
    kind: kinds::kind,
    alerts: alerts::ALERTS,
    figures: figures::FIGURES,
    report: report::REPORT,
    refusal: refusal::REFUSAL,
    trouble: trouble::TROUBLE,
    page: page::PAGE,
    questions: questions::QUESTIONS,
    cli: cli::CLI,
    config: config::CONFIG,
    import: import::IMPORT,
    ui: ui::UI,
};
