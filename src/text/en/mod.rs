//! English.

mod words;

use super::{Lang, Text};

/// The sentences.
pub(super) const TEXT: Text = Text { lang: Lang::En, words: words::WORDS };
