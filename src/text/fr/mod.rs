//! French.

mod refusal;
mod trouble;
mod ui;
mod words;

use super::{Lang, Text};

/// The sentences.
pub(super) const TEXT: Text = Text {
    lang: Lang::Fr,
    words: words::WORDS,
    refusal: refusal::REFUSAL,
    trouble: trouble::TROUBLE,
    ui: ui::UI,
};
