//! Rows of a CSV file under known columns, in any order: `;`, a comma or a tab between fields.

use super::source::Source;
use crate::domain::reference::{FileProblem, Wrong};

/// The byte order mark a spreadsheet writes first.
const MARK: &str = "\u{feff}";

/// A file cut in lines, under its heading.
pub(super) struct Rows<'a> {
    file: &'a str,
    separator: char,
    columns: Vec<String>,
    lines: Vec<(usize, &'a str)>,
}

/// A row by its columns.
pub(super) struct Row<'a> {
    file: &'a str,
    pub(super) line: usize,
    columns: &'a [String],
    fields: Vec<String>,
}

/// Names of columns that are known.
pub(super) type Columns = [&'static str];

impl<'a> Rows<'a> {
    /// Under these columns, of which the first so many must be there.
    pub(super) fn of(
        source: &'a Source,
        known: &Columns,
        needed: usize,
    ) -> Result<Self, FileProblem> {
        let file = source.name.as_str();
        let wrong = |line, wrong| Err(FileProblem { file: file.to_owned(), line, wrong });
        let text = match std::str::from_utf8(&source.bytes) {
            Ok(text) => text.strip_prefix(MARK).unwrap_or(text),
            Err(error) => {
                let line = source.bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
                return wrong(line, Wrong::Encoding);
            }
        };
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        let mut lines: Vec<(usize, &str)> = lines.collect();
        if lines.len() < 2 {
            return wrong(0, Wrong::Empty);
        }
        let (at, heading) = lines.remove(0);
        let separator = [';', '\t', ','].into_iter().find(|one| heading.contains(*one));
        let separator = separator.unwrap_or(';');
        let columns: Vec<String> =
            cut(heading, separator).iter().map(|name| name.trim().to_lowercase()).collect();
        for (place, column) in columns.iter().enumerate() {
            if !known.contains(&column.as_str()) {
                let (column, known) = (column.clone(), known.to_vec());
                return wrong(at, Wrong::UnknownColumn { column, known });
            }
            if columns[..place].contains(column) {
                return wrong(at, Wrong::ColumnTwice(column.clone()));
            }
        }
        let has = |column: &&&str| columns.iter().any(|one| one == **column);
        if let Some(missing) = known.iter().take(needed).find(|column| !has(column)) {
            return wrong(at, Wrong::MissingColumn(missing));
        }
        Ok(Self { file, separator, columns, lines })
    }

    pub(super) fn each(&self) -> impl Iterator<Item = Result<Row<'_>, FileProblem>> {
        self.lines.iter().map(|&(line, text)| {
            let fields = cut(text, self.separator);
            let row = Row { file: self.file, line, columns: &self.columns, fields };
            let (found, heading) = (row.fields.len(), self.columns.len());
            if found == heading {
                Ok(row)
            } else {
                Err(row.wrong(Wrong::Fields { found, heading }))
            }
        })
    }
}

impl Row<'_> {
    /// The value of a column; nothing where the file does not have it.
    pub(super) fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|one| one == column);
        at.and_then(|at| self.fields.get(at)).map_or("", |field| field.trim())
    }

    /// The value of a required column.
    pub(super) fn some(&self, column: &'static str) -> Result<&str, FileProblem> {
        match self.get(column) {
            "" => Err(self.wrong(Wrong::Blank(column))),
            value => Ok(value),
        }
    }

    /// A code that a column must hold.
    pub(super) fn code(
        &self,
        column: &str,
        is: fn(&str) -> bool,
        wrong: fn(String) -> Wrong,
    ) -> Result<String, FileProblem> {
        let code = self.get(column).to_uppercase();
        if is(&code) { Ok(code) } else { Err(self.wrong(wrong(code))) }
    }

    pub(super) fn wrong(&self, wrong: Wrong) -> FileProblem {
        FileProblem { file: self.file.to_owned(), line: self.line, wrong }
    }
}

/// The fields of a line. One that begins with a quote ends with one, as spreadsheets write them; a quote
/// elsewhere is a letter like another.
fn cut(line: &str, separator: char) -> Vec<String> {
    let mut fields = Vec::new();
    let mut rest = Some(line);
    while let Some(text) = rest {
        let (field, after) = match text.strip_prefix('"').and_then(|text| quoted(text, separator)) {
            Some(found) => found,
            None => match text.split_once(separator) {
                Some((field, after)) => (field.to_owned(), Some(after)),
                None => (text.to_owned(), None),
            },
        };
        fields.push(field);
        rest = after;
    }
    fields
}

/// A field after its quote, and what comes after it; nothing where no quote ends it.
fn quoted(text: &str, separator: char) -> Option<(String, Option<&str>)> {
    let mut field = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        field.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            field.push('"');
            rest = more;
        } else if after.is_empty() {
            return Some((field, None));
        } else {
            return Some((field, Some(after.strip_prefix(separator)?)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn quotes_of_a_spreadsheet_go_and_those_of_a_name_stay() {
        assert_eq!(cut("a;\"b;c\";d", ';'), ["a", "b;c", "d"]);
        assert_eq!(cut("\"CC \"\"Est\"\"\";x", ';'), ["CC \"Est\"", "x"]);
        assert_eq!(cut("CC \"Est\";", ';'), ["CC \"Est\"", ""]);
        assert_eq!(cut("\"CC\" Est;x", ';'), ["\"CC\" Est", "x"]);
        assert_eq!(cut("", ';'), [""]);
    }
}
