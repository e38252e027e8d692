//! Fitting text into columns, measured as it is shown.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text cut to at most that many columns, with « … » where it was cut.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        let width = c.width().unwrap_or(0);
        if used + width + 1 > columns {
            break;
        }
        out.push(c);
        used += width;
    }
    if columns > 0 {
        out.push('…');
    }
    out
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

/// The text as one line: what is below the first is told by « … ».
#[must_use]
pub fn first_line(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default().to_owned();
    if lines.next().is_some() { first + " …" } else { first }
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
    fn only_the_first_line_is_told_with_a_mark_for_the_rest() {
        assert_eq!(first_line("\n un \n deux"), "un …");
        assert_eq!(first_line("un"), "un");
    }

    #[test]
    fn wrapping_keeps_blank_lines_and_words() {
        assert_eq!(wrap("un deux trois\n\nquatre", 8), ["un deux", "trois", "", "quatre"]);
    }
}
