//! Columns and sheets aligned by the width they take, within that of the terminal.

use std::cmp::Reverse;

use ratatui::crossterm::terminal;
use unicode_width::UnicodeWidthStr;

use super::output;

/// How wide a line is where nothing says it: in a pipe, in a file.
const WIDTH: usize = 80;

/// The gap between two columns.
const GAP: &str = "  ";

/// Narrower than this a column says nothing any more.
const NARROWEST: usize = 8;

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// Never shortened: codes, days.
    Whole(&'static str),
    /// Shortened where the line is too long.
    Loose(&'static str),
    /// Numbers, set to the right.
    Number(&'static str),
}

impl Column {
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Whole(heading) | Self::Loose(heading) | Self::Number(heading) => heading,
        }
    }

    const fn is_loose(self) -> bool {
        matches!(self, Self::Loose(_))
    }
}

/// How wide a line may be.
pub(super) fn width() -> usize {
    let size = if output::is_terminal() { terminal::size().ok() } else { None };
    size.map_or(WIDTH, |(columns, _)| usize::from(columns).max(WIDTH / 2))
}

/// Columns as wide as the first rows want.
pub(super) struct Table<const N: usize> {
    columns: [Column; N],
    widths: [usize; N],
}

impl<const N: usize> Table<N> {
    /// Within the terminal, for these rows; every row has a cell a column.
    pub(super) fn for_rows(columns: [Column; N], rows: &[[String; N]]) -> Self {
        Self::within(width(), columns, rows)
    }

    fn within(most: usize, columns: [Column; N], rows: &[[String; N]]) -> Self {
        Self { widths: widths(most, &columns, rows), columns }
    }

    /// The headings, on one line.
    pub(super) fn headings(&self) -> String {
        self.rows(&[self.columns.map(|column| column.heading().to_owned())])
    }

    /// Rows, one a line.
    pub(super) fn rows(&self, rows: &[[String; N]]) -> String {
        rows.iter().map(|row| line(&self.columns, &self.widths, row.each_ref())).collect()
    }
}

fn widths<const N: usize>(most: usize, columns: &[Column; N], rows: &[[String; N]]) -> [usize; N] {
    let mut widths = std::array::from_fn(|i| {
        let cells = rows.iter().map(|row| first_line(&row[i]).width()).max().unwrap_or(0);
        cells.max(columns[i].heading().width())
    });
    let cells: Vec<[usize; N]> =
        rows.iter().map(|row| std::array::from_fn(|i| first_line(&row[i]).width())).collect();
    let gaps = GAP.len() * N.saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > most {
        // Where the fewest cells lose their end; of several columns, the widest.
        let cut = |i: &usize| cells.iter().filter(|row| row[*i] >= widths[*i]).count();
        let narrowed = (0..N)
            .filter(|i| columns[*i].is_loose() && widths[*i] > NARROWEST)
            .min_by_key(|i| (cut(i), Reverse(widths[*i])));
        match narrowed {
            Some(narrowed) => widths[narrowed] -= 1,
            None => break,
        }
    }
    widths
}

fn line<const N: usize>(columns: &[Column; N], widths: &[usize; N], cells: [&String; N]) -> String {
    let mut line = String::new();
    for i in 0..N {
        if i > 0 {
            line += GAP;
        }
        let cell = shortened(first_line(cells[i]), widths[i]);
        let blank = " ".repeat(widths[i].saturating_sub(cell.width()));
        line += &match columns[i] {
            Column::Number(_) => blank + &cell,
            Column::Whole(_) | Column::Loose(_) => cell + &blank,
        };
    }
    line.trim_end().to_owned() + "\n"
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The text, or its beginning and an ellipsis, within a width.
pub(super) fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        let longer = format!("{kept}{c}");
        if longer.width() + 1 > width {
            break;
        }
        kept = longer;
    }
    kept.trim_end().to_owned() + "…"
}

/// Labels and what they say, aligned, long ones over several lines; an empty one is left out.
pub(super) fn sheet(lines: &[(&str, String)]) -> String {
    let filled = || lines.iter().filter(|(_, value)| !value.is_empty());
    let longest = filled().map(|(label, _)| label.width()).max().unwrap_or(0);
    let under = " ".repeat(longest) + GAP;
    filled().fold(String::new(), |out, (label, value)| {
        let blank = " ".repeat(longest - label.width());
        let label = format!("{label}{blank}{GAP}");
        out + &wrapped(value, &label, &under) + "\n"
    })
}

/// A heading and lines under it, long ones over several; nothing where there is no line.
pub(super) fn block(heading: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines = lines
        .into_iter()
        .fold(String::new(), |out, line| out + &wrapped(&line, GAP, &GAP.repeat(2)) + "\n");
    if lines.is_empty() { lines } else { format!("\n{heading}\n{lines}") }
}

fn wrapped(text: &str, first: &str, next: &str) -> String {
    let options = textwrap::Options::new(width())
        .initial_indent(first)
        .subsequent_indent(next)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within<const N: usize>(most: usize, columns: [Column; N], rows: &[[String; N]]) -> String {
        let table = Table::within(most, columns, rows);
        table.headings() + &table.rows(rows)
    }

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let rows = [["é".into(), "12".into()], ["日本".into(), "5".into()]];
        let text = within(80, [Column::Loose("Nom"), Column::Number("N")], &rows);
        assert_eq!(text, "Nom    N\né     12\n日本   5\n");
    }

    #[test]
    fn one_long_cell_does_not_cut_those_of_the_other_columns() {
        let row = |one: &str, other: &str| [one.to_owned(), other.to_owned()];
        let mut rows = vec![row("Service public de la petite enfance", "Dombes"); 5];
        rows.push(row("Gouvernance", "Mâconnais Beaujolais Agglomération et autres"));
        let text = within(60, [Column::Loose("Fiche"), Column::Loose("Où")], &rows);
        assert_eq!(text.matches("Service public de la petite enfance").count(), 5, "{text}");
        assert!(text.contains("Mâconnais Beaujolai") && text.contains('…'), "{text}");
    }

    #[test]
    fn a_long_line_is_shortened_where_it_may_be() {
        let id = "x".repeat(36);
        let rows = [[id.clone(), "mot ".repeat(40), "deux\nlignes".into()]];
        let columns = [Column::Whole("Id"), Column::Loose("Texte"), Column::Loose("B")];
        let text = within(80, columns, &rows);
        assert!(text.contains(&id) && text.contains('…') && text.contains("deux"));
        assert!(!text.contains("lignes"));
        assert!(text.lines().all(|line| line.width() <= 80), "{text}");
        assert!(within(60, columns, &rows).lines().all(|line| line.width() <= 60));
    }
}
