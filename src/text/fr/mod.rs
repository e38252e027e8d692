//! French.

mod words;

use super::{Lang, Text};

/// The sentences.
pub(super) const TEXT: Text = Text { lang: Lang::Fr, words: words::WORDS };
