//! French.

mod alert_rules;
mod alerts;
mod cli;
mod computed;
mod config;
mod elision;
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
    lang: Lang::Fr,
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

#[cfg(test)]
mod tests {
    /// A space that lets the line break before a colon, or within quotes, is a slip of the hand.
    #[test]
    fn french_sentences_never_break_before_their_punctuation() {
        for (name, source) in [
            ("alerts", include_str!("alerts.rs")),
            ("cli/help", include_str!("cli/help.rs")),
            ("cli/output", include_str!("cli/output.rs")),
            ("cli/usage", include_str!("cli/usage.rs")),
            ("config", include_str!("config.rs")),
            ("figures", include_str!("figures.rs")),
            ("kinds", include_str!("kinds/mod.rs")),
            ("kinds/life", include_str!("kinds/life.rs")),
            ("kinds/people", include_str!("kinds/people.rs")),
            ("kinds/plan", include_str!("kinds/plan.rs")),
            ("refusal", include_str!("refusal.rs")),
            ("report", include_str!("report.rs")),
            ("trouble", include_str!("trouble.rs")),
            ("ui/form", include_str!("ui/form.rs")),
            ("ui/journal", include_str!("ui/journal.rs")),
            ("ui/keys", include_str!("ui/keys.rs")),
            ("ui/mod", include_str!("ui/mod.rs")),
            ("ui/unseen", include_str!("ui/unseen.rs")),
            ("page", include_str!("page.rs")),
            ("questions", include_str!("questions.rs")),
            ("ui/welcome", include_str!("ui/welcome.rs")),
            ("warning", include_str!("warning.rs")),
            ("words", include_str!("words.rs")),
        ] {
            let quoted = source.lines().filter(|line| line.contains('"'));
            for line in quoted {
                for slip in ["« ", " »", " :", " ;", " ?", "l'", "d'", "n'", "s'", "qu'"] {
                    assert!(!line.contains(slip), "{name}: {slip:?} in {line}");
                }
            }
        }
    }
}
