//! Columns aligned by the width they take on a terminal, within eighty.

use unicode_width::UnicodeWidthStr;

/// How wide a line may be.
const WIDTH: usize = 80;

/// What stands between two columns.
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
    const fn heading(self) -> &'static str {
        match self {
            Self::Whole(heading) | Self::Loose(heading) | Self::Number(heading) => heading,
        }
    }

    const fn is_loose(self) -> bool {
        matches!(self, Self::Loose(_))
    }
}

/// The headings and the rows, one a line; every row has a cell a column.
pub(super) fn table<const N: usize>(columns: [Column; N], rows: &[[String; N]]) -> String {
    let widths = widths(&columns, rows);
    let mut out =
        line(&columns, &widths, columns.map(|column| column.heading().to_owned()).each_ref());
    for row in rows {
        out += &line(&columns, &widths, row.each_ref());
    }
    out
}

fn widths<const N: usize>(columns: &[Column; N], rows: &[[String; N]]) -> [usize; N] {
    let mut widths = std::array::from_fn(|i| {
        let cells = rows.iter().map(|row| first_line(&row[i]).width()).max().unwrap_or(0);
        cells.max(columns[i].heading().width())
    });
    let gaps = GAP.len() * N.saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > WIDTH {
        let widest = (0..N)
            .filter(|i| columns[*i].is_loose() && widths[*i] > NARROWEST)
            .max_by_key(|i| widths[*i]);
        match widest {
            Some(widest) => widths[widest] -= 1,
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
fn shortened(text: &str, width: usize) -> String {
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

/// Labels and what they say, one a line, aligned; an empty one is left out.
pub(super) fn sheet(lines: &[(&str, String)]) -> String {
    let told = || lines.iter().filter(|(_, value)| !value.is_empty());
    let width = told().map(|(label, _)| label.width()).max().unwrap_or(0);
    told().fold(String::new(), |out, (label, value)| {
        let blank = " ".repeat(width - label.width());
        out + label + &blank + GAP + value + "\n"
    })
}

/// A heading and lines under it; nothing where there is no line.
pub(super) fn block(heading: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines = lines.into_iter().fold(String::new(), |out, line| out + "  " + &line + "\n");
    if lines.is_empty() { lines } else { format!("\n{heading}\n{lines}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let rows = [["é".into(), "12".into()], ["日本".into(), "5".into()]];
        let text = table([Column::Loose("Nom"), Column::Number("N")], &rows);
        assert_eq!(text, "Nom    N\né     12\n日本   5\n");
    }

    #[test]
    fn a_long_line_is_shortened_where_it_may_be() {
        let id = "x".repeat(36);
        let rows = [[id.clone(), "mot ".repeat(40), "deux\nlignes".into()]];
        let text = table([Column::Whole("Id"), Column::Loose("Texte"), Column::Loose("B")], &rows);
        assert!(text.contains(&id) && text.contains('…') && text.contains("deux"));
        assert!(!text.contains("lignes"));
        assert!(text.lines().all(|line| line.width() <= WIDTH), "{text}");
    }
}
