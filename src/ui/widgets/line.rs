//! Fitting text into columns, measured as it is shown.

use std::borrow::Cow;

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text cut to at most that many columns, with « … » where it was cut.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    columns
        .checked_sub(1)
        .map_or_else(String::new, |room| text.unicode_truncate(room).0.to_owned() + "…")
}

/// The end of the text in at most that many columns, with « … » where it was cut.
#[must_use]
pub fn end(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    columns
        .checked_sub(1)
        .map_or_else(String::new, |room| format!("…{}", text.unicode_truncate_start(room).0))
}

/// The text in at most that many columns, its beginning and its end kept.
#[must_use]
pub fn without_middle(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let (head, tail) = (columns - columns / 3, columns / 3);
    format!("{}{}", text.unicode_truncate(head).0, end(text, tail))
}

/// The text without what takes its first columns; a wide character is never cut in two.
fn skipped(text: &str, columns: usize) -> &str {
    let mut used = 0;
    // A character without width belongs to the one before it.
    let first = text.char_indices().find(|(_, c)| {
        let width = c.width().unwrap_or(0);
        let here = used >= columns && width > 0;
        used += width;
        here
    });
    first.map_or("", |(at, _)| &text[at..])
}

/// The part of a line being typed that fits in so many columns around its cursor, and the cursor's column.
/// The cursor is given in characters.
#[must_use]
pub fn around(text: &str, cursor: usize, columns: usize) -> (&str, usize) {
    let at = text.char_indices().nth(cursor).map_or(text.len(), |(at, _)| at);
    let before = &text[..at];
    let too_much = measured(before).saturating_sub(columns.saturating_sub(1));
    let shown = if too_much > 0 { skipped(before, too_much) } else { before };
    (&text[at - shown.len()..], shown.width().min(columns.saturating_sub(1)))
}

/// Columns, character by character.
fn measured(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// The text cut or filled to exactly that many columns, on the left.
#[must_use]
pub fn left(text: &str, columns: usize) -> String {
    let mut out = cut(text, columns);
    let used = out.width();
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(used)));
    out
}

/// The text cut or filled to exactly that many columns, on the right.
#[must_use]
pub fn right(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let mut out = " ".repeat(columns.saturating_sub(cut.width()));
    out.push_str(&cut);
    out
}

/// The text wrapped at that many columns; at least one line.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(8);
    let wrapped = |line: &str| -> Vec<String> {
        textwrap::wrap(line, columns).into_iter().map(Cow::into_owned).collect()
    };
    if text.is_empty() {
        return vec![String::new()];
    }
    text.lines()
        .flat_map(|line| if line.is_empty() { vec![String::new()] } else { wrapped(line) })
        .collect()
}

/// As a line of a list begins.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_cut_by_what_it_takes_on_the_screen() {
        assert_eq!(cut("Bourg-en-Bresse", 8), "Bourg-e…");
        assert_eq!(cut("été", 3), "été");
        assert_eq!(cut("漢字漢字", 5), "漢字…");
        assert_eq!(left("ab", 4), "ab  ");
        assert_eq!(right("ab", 4), "  ab");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn the_end_is_kept_where_one_types() {
        assert_eq!(end("Bourg-en-Bresse", 8), "…-Bresse");
        assert_eq!(end("été", 3), "été");
        assert_eq!(end("漢字漢字", 5), "…漢字");
        assert_eq!(end("漢字漢字", 6), "…漢字");
        assert_eq!(end("漢字", 0), "");
    }

    #[test]
    fn a_line_being_typed_is_shown_around_its_cursor() {
        assert_eq!(around("abc", 3, 10), ("abc", 3));
        assert_eq!(around("abcdef", 6, 4), ("def", 3));
        assert_eq!(around("abcdef", 2, 4), ("abcdef", 2));
        assert_eq!(around("漢字漢字", 4, 5), ("漢字", 4));
        assert_eq!(around("漢字漢字", 4, 6), ("漢字", 4));
        assert_eq!(around("ae\u{301}e\u{301}", 5, 3), ("e\u{301}e\u{301}", 2));
        assert_eq!(around("漢", 1, 1), ("", 0));
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_what_is_shown(text in ".{0,40}", at in 0usize..45, room in 0usize..20) {
            let (shown, column) = around(&text, at, room);
            prop_assert!(column < room.max(1));
            prop_assert!(text.ends_with(shown));
            prop_assert!(text.width() <= room || measured(&end(&text, room)) <= room);
        }
    }

    #[test]
    fn wrapping_keeps_blank_lines_and_words() {
        assert_eq!(wrap("un deux trois\n\nquatre", 8), ["un deux", "trois", "", "quatre"]);
    }
}
