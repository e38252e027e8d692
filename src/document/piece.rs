//! Lines of a page in pieces that bear a tone, and text wrapped into lines.

use textwrap::{Options, WordSplitter};

use super::sentence::Tone;

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its tone.
    pub tone: Tone,
    /// Its text.
    pub text: String,
}

/// A line.
pub type Line = Vec<Piece>;

pub(super) fn fill(text: &str, width: usize, first: &str, next: &str) -> Vec<String> {
    let options = Options::new(width.max(8))
        .initial_indent(first)
        .subsequent_indent(next)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
