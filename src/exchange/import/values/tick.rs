//! A cell that is ticked or not: « x », « ✓ », « oui », « O/N ».

use super::{
    said::words,
    words::{says_nothing, shown},
};
use crate::exchange::read::workbook::Content;

/// Words that tick.
const YES: [&str; 13] =
    ["x", "xx", "oui", "o", "y", "yes", "vrai", "true", "ok", "v", "1", "signe", "signee"];

/// Words that do not.
const NO: [&str; 7] = ["non", "n", "no", "faux", "false", "0", "pas signe"];

/// Marks that tick.
const MARKS: [char; 8] = ['✓', '✔', '☑', '☒', '✗', '×', '●', '•'];

/// Whether a cell is ticked; nothing where it says something else.
#[must_use]
pub fn is_ticked(content: &Content) -> Option<bool> {
    let read = shown(content);
    let said = words(&read).join(" ");
    let marked = !read.is_empty() && read.chars().all(|c| MARKS.contains(&c));
    if marked || YES.contains(&said.as_str()) {
        return Some(true);
    }
    let empty = read.is_empty() || says_nothing(&read);
    (empty || NO.contains(&said.as_str())).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::is_ticked;
    use crate::exchange::{import::values::testing::text, read::workbook::Content};

    #[test]
    fn a_tick_is_told_from_none_and_from_words() {
        for yes in ["X", "x", "✓", "Oui", "O", "vrai"] {
            assert_eq!(is_ticked(&text(yes)), Some(true), "{yes}");
        }
        for no in ["N", "non", "—", ""] {
            assert_eq!(is_ticked(&text(no)), Some(false), "{no}");
        }
        assert_eq!(is_ticked(&Content::Empty), Some(false));
        assert_eq!(is_ticked(&Content::Truth(true)), Some(true));
        assert_eq!(is_ticked(&text("à venir")), None);
    }
}
