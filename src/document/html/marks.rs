//! Marks as a glyph for the eye and a word for a screen reader.

use crate::{
    document::sentence::{Mark, Tone},
    text::Text,
};

/// The glyph of a mark, and its word where the text beside it may not say it.
pub(super) fn mark(mark: Mark, text: &Text) -> String {
    let words = &text.page.marks;
    let word = match mark {
        Mark::Late => words.late,
        Mark::Attention => words.attention,
        Mark::Open => words.open,
        Mark::Done => words.done,
        Mark::StepDone => words.covered,
        Mark::StepAhead => words.not_covered,
        Mark::Ticked => words.yes,
        Mark::Unticked => words.no,
        Mark::Remark
        | Mark::StepHere
        | Mark::StepStopped
        | Mark::Changed
        | Mark::Folded
        | Mark::Unfolded => "",
    };
    let glyph = format!("<span aria-hidden=\"true\">{}</span>", mark.glyph());
    let read = match word {
        "" => String::new(),
        word => format!("<span class=\"unseen\">{word} </span>"),
    };
    format!("<span class=\"mark\">{glyph}{read}</span>")
}

/// The class of a tone, where paper shows one.
pub(super) const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Bad => " class=\"late\"",
        Tone::Title => " class=\"strong\"",
        Tone::Plain | Tone::Dim | Tone::Good | Tone::Warning | Tone::Here | Tone::Changed => "",
    }
}
