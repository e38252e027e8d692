//! Rows for another program: whole values, one row a line, parted by tabs or as CSV.

use std::borrow::Cow;

use crate::cli::table::Column;

/// How values are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// By tabs; a line break or a tab within a value is a blank.
    Tabs,
    /// By commas, quoted where it must be: RFC 4180.
    Csv,
}

/// The headings, then the rows, each ended by its line break.
pub(super) fn lines<const N: usize>(
    columns: [Column; N],
    rows: impl Iterator<Item = [String; N]>,
    form: Form,
) -> impl Iterator<Item = String> {
    let headings = columns.map(|column| column.heading().to_owned());
    let values = rows.map(move |row| {
        let mut at = 0;
        row.map(|cell| {
            at += 1;
            match columns[at - 1] {
                // Without the blanks or commas that part thousands.
                Column::Number(_) => cell.chars().filter(char::is_ascii_digit).collect(),
                Column::Whole(_) | Column::Loose(_) => cell,
            }
        })
    });
    std::iter::once(headings).chain(values).map(move |row| line(&row, form))
}

pub(super) fn line(row: &[String], form: Form) -> String {
    let (by, cell): (_, fn(&str) -> Cow<'_, str>) = match form {
        Form::Tabs => ("\t", flat),
        Form::Csv => (",", quoted),
    };
    row.iter().map(|value| cell(value)).collect::<Vec<_>>().join(by) + "\n"
}

fn flat(value: &str) -> Cow<'_, str> {
    if value.contains(['\t', '\n', '\r']) {
        let words: Vec<&str> =
            value.split(['\t', '\n', '\r']).filter(|part| !part.is_empty()).collect();
        words.join(" ").into()
    } else {
        value.into()
    }
}

fn quoted(value: &str) -> Cow<'_, str> {
    if value.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", value.replace('"', "\"\"")).into()
    } else {
        value.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(form: Form) -> String {
        let columns = [Column::Whole("Id"), Column::Number("Habitants"), Column::Loose("Texte")];
        let long = "mot ".repeat(60);
        let rows = [
            ["a".into(), "41\u{202f}329".into(), long],
            ["b".into(), "41,329".into(), "un\tdeux\n\"trois\", quatre".into()],
        ];
        lines(columns, rows.into_iter(), form).collect()
    }

    #[test]
    fn values_are_whole_and_each_row_is_one_line() {
        let long = "mot ".repeat(60);
        let tabs = format!(
            "Id\tHabitants\tTexte\na\t41329\t{long}\nb\t41329\tun deux \"trois\", quatre\n"
        );
        assert_eq!(printed(Form::Tabs), tabs);
        let csv = format!(
            "Id,Habitants,Texte\na,41329,{long}\nb,41329,\"un\tdeux\n\"\"trois\"\", quatre\"\n"
        );
        assert_eq!(printed(Form::Csv), csv);
    }
}
