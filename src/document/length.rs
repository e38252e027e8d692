//! How much a page tells: all of it, or what stands on the sheets it is promised to take.

use unicode_truncate::UnicodeTruncateStr as _;
use unicode_width::UnicodeWidthStr as _;

/// How much of its lists and texts a page tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Their beginning, and how many more there are.
    Short,
    /// Every line.
    Whole,
}

impl Length {
    /// A text of at most so many columns, where the page is short.
    pub(super) fn of(self, text: &str, columns: usize) -> String {
        match self {
            Self::Short => beginning(text, columns),
            Self::Whole => text.to_owned(),
        }
    }
}

/// The beginning of a text, up to a whole word, and « … » where it goes on.
pub(super) fn beginning(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let begins = text.unicode_truncate(columns).0;
    let end = begins.rfind(' ').unwrap_or(begins.len());
    format!("{}…", begins[..end].trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_after_a_whole_word() {
        assert_eq!(beginning("Un deux, trois", 9), "Un deux…");
        assert_eq!(beginning("Un deux", 7), "Un deux");
        assert_eq!(beginning("Anticonstitutionnellement", 5), "Antic…");
        assert_eq!(Length::Whole.of("Un deux, trois", 2), "Un deux, trois");
    }
}
