//! The rows of a text, each with the line it begins on.
//!
//! A quote that nobody closed takes its own line as it is, rather than the rows that follow.

use super::cells::{Cells, Next};

/// One row.
pub(super) struct Record {
    /// The line of the file it begins on, from 1.
    pub(super) line: usize,
    /// Its cells, up to the last that says something.
    pub(super) cells: Vec<String>,
    /// How many it has, the empty ones too.
    pub(super) count: usize,
}

/// What comes next.
pub(super) enum Read {
    /// A row.
    Row(Record),
    /// One of more cells than any sheet has columns: the line it begins on.
    Wide(usize),
    /// Nothing.
    End,
}

/// The rows of a text, in order.
pub(super) struct Records<'t> {
    text: &'t str,
    separator: Option<char>,
    reader: Cells<'t>,
    /// Where the reader began.
    from: usize,
    /// The line of a place of the text.
    line: usize,
    at: usize,
    /// How many cells the rows before have, at most a few ahead.
    usual: usize,
}

impl<'t> Records<'t> {
    /// The rows of a text.
    pub(super) fn new(text: &'t str, separator: Option<char>) -> Self {
        let reader = Cells::of(text, separator);
        Self { text, separator, reader, from: 0, line: 1, at: 0, usual: 0 }
    }

    /// How many bytes are behind.
    pub(super) fn done(&self) -> usize {
        self.at
    }

    /// The next row.
    pub(super) fn next(&mut self) -> Read {
        let before = self.from + self.reader.done();
        let next = self.reader.next();
        let start = self.text_start(before);
        self.line += breaks(&self.text[self.at..start]);
        self.at = start;
        let (mut cells, mut count) = match next {
            Next::Row => (self.reader.said(), self.reader.count()),
            Next::Wide => return Read::Wide(self.line),
            Next::End => return Read::End,
        };
        if self.runs_away(&cells, count) {
            let line = self.pass_line();
            let Some(split) = Cells::split(line, self.separator) else {
                return Read::Wide(self.line);
            };
            (cells, count) = split;
        }
        self.usual = self.usual.max(count);
        Read::Row(Record { line: self.line, cells, count })
    }

    /// Where a row begins, past the ends of the lines before it.
    fn text_start(&self, from: usize) -> usize {
        let left = self.text.get(from..).unwrap_or_default();
        self.text.len() - left.trim_start_matches(['\r', '\n']).len()
    }

    /// Whether a cell holds a line that parts as a row does: its quote was never closed.
    fn runs_away(&self, cells: &[String], count: usize) -> bool {
        let Some(separator) = self.separator else { return false };
        let row = self.usual.max(count).max(3) - 1;
        cells.iter().any(|cell| {
            let mut lines = cell.split(['\r', '\n']);
            lines.next();
            lines.any(|line| line.matches(separator).count() >= row)
        })
    }

    /// The line where the row begins, its quotes as characters; what follows is read again.
    fn pass_line(&mut self) -> &'t str {
        let left = &self.text[self.at..];
        let line = &left[..left.find(['\r', '\n']).unwrap_or(left.len())];
        self.from = self.at + line.len();
        self.reader = Cells::of(&self.text[self.from..], self.separator);
        line
    }
}

/// How many lines end in a text: CR LF is one end.
fn breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}
