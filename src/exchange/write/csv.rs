//! A table as CSV, as a spreadsheet opens it: a byte order mark, semicolons, lines ended as Windows does. No
//! cell is a formula.

use super::table::{Cell, Table};
use crate::{domain::clean::printable, text::Text};

/// What begins a formula, or slips one in.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The whole file.
#[must_use]
pub fn csv(table: &Table, text: &Text) -> String {
    let mut out = String::from('\u{feff}');
    let titles = table.columns.iter().map(|title| quoted(&harmless(title)));
    out += &line(titles);
    for row in &table.rows {
        out += &line(row.iter().map(|cell| quoted(&said(cell, text))));
    }
    out
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(";") + "\r\n"
}

fn said(cell: &Cell, text: &Text) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => harmless(words),
        Cell::Day(day) => (text.words.day)(*day),
        Cell::Whole(number) => number.to_string(),
        // Without the blanks that part thousands: it is a number.
        Cell::Decimal(figure) => {
            let comma = (text.words.decimal)("0.5").contains(',');
            if comma { figure.replace('.', ",") } else { figure.clone() }
        }
    }
}

/// Words that no spreadsheet takes for a formula, and that hide nothing.
fn harmless(words: &str) -> String {
    let words = printable(words);
    if words.starts_with(FORMULA) { format!("'{words}") } else { words.into_owned() }
}

fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::field::RecordKind, text::Lang};

    fn table(cells: Vec<Cell>) -> Table {
        let columns = cells.iter().map(|_| "Titre".to_owned()).collect();
        Table { kind: RecordKind::Note, title: "Notes".into(), columns, rows: vec![cells] }
    }

    fn row(cells: Vec<Cell>, lang: Lang) -> String {
        let whole = csv(&table(cells), lang.text());
        let row = whole.split_once("\r\n").unwrap().1;
        row.strip_suffix("\r\n").unwrap().to_owned()
    }

    #[test]
    fn a_cell_is_what_it_is_in_the_language_of_who_reads() {
        let cells = || {
            let day = "2026-12-03".parse().unwrap();
            vec![Cell::Day(day), Cell::Decimal("-1234.5".into()), Cell::Whole(-3), Cell::Empty]
        };
        assert_eq!(row(cells(), Lang::Fr), "03/12/2026;-1234,5;-3;");
        assert_eq!(row(cells(), Lang::En), "2026-12-03;-1234.5;-3;");
    }

    #[test]
    fn no_words_are_a_formula_and_none_hide_anything() {
        for lead in ["=", "+", "-", "@", "\t"] {
            let text = format!("{lead}cmd|' /C calc'!A0");
            let row = row(vec![Cell::Text(text.clone())], Lang::Fr);
            assert_eq!(row, format!("'{text}"));
        }
        assert_eq!(row(vec![Cell::Text("\r\n=1".into())], Lang::Fr), "\"'\r\n=1\"");
        assert_eq!(row(vec![Cell::Text("a;\"b\"\nc".into())], Lang::Fr), "\"a;\"\"b\"\"\nc\"");
        assert_eq!(
            row(vec![Cell::Text("a\u{202e}b\u{1b}".into())], Lang::Fr),
            "a\u{fffd}b\u{fffd}"
        );
    }
}
