//! The rows of a text, each with the line it begins on.
//!
//! A quote that nobody closed takes its own line as it is, rather than the rows that follow.

use csv::{ByteRecord, Reader, ReaderBuilder};

/// One row.
pub(super) struct Record {
    /// The line of the file it begins on, from 1.
    pub(super) line: usize,
    /// Its cells, the empty ones too.
    pub(super) cells: Vec<String>,
}

/// The rows of a text, in order.
pub(super) struct Records<'t> {
    text: &'t str,
    separator: Option<char>,
    reader: Reader<&'t [u8]>,
    /// Where the reader began.
    from: usize,
    /// The line of a place of the text.
    line: usize,
    at: usize,
    /// How many cells the rows before have, at most a few ahead.
    usual: usize,
    record: ByteRecord,
}

/// A reader of rows that may be of any length.
pub(super) fn reader(text: &str, separator: Option<char>) -> Reader<&[u8]> {
    let delimiter = separator.and_then(|one| u8::try_from(one).ok());
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        // No text holds it once it is decoded.
        .delimiter(delimiter.unwrap_or(0))
        .from_reader(text.as_bytes())
}

impl<'t> Records<'t> {
    /// The rows of a text.
    pub(super) fn new(text: &'t str, separator: Option<char>) -> Self {
        Self {
            text,
            separator,
            reader: reader(text, separator),
            from: 0,
            line: 1,
            at: 0,
            usual: 0,
            record: ByteRecord::new(),
        }
    }

    /// How many bytes are behind.
    pub(super) fn done(&self) -> usize {
        self.at
    }

    /// The next row.
    pub(super) fn next(&mut self) -> Option<Record> {
        if !self.reader.read_byte_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let before = self.record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let start = self.text_start(self.from + before);
        self.line += breaks(&self.text[self.at..start]);
        self.at = start;
        let cells: Vec<String> =
            self.record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        let cells = if self.runs_away(&cells) { self.as_it_is() } else { cells };
        self.usual = self.usual.max(cells.len());
        Some(Record { line: self.line, cells })
    }

    /// Where a row begins, past the ends of the lines before it.
    fn text_start(&self, from: usize) -> usize {
        let left = self.text.get(from..).unwrap_or_default();
        self.text.len() - left.trim_start_matches(['\r', '\n']).len()
    }

    /// Whether a cell holds a line that parts as a row does: its quote was never closed.
    fn runs_away(&self, cells: &[String]) -> bool {
        let Some(separator) = self.separator else { return false };
        let row = self.usual.max(cells.len()).max(3) - 1;
        cells.iter().any(|cell| {
            let mut lines = cell.split(['\r', '\n']);
            lines.next();
            lines.any(|line| line.matches(separator).count() >= row)
        })
    }

    /// The cells of the line where the row begins, its quotes as characters; what follows is read again.
    fn as_it_is(&mut self) -> Vec<String> {
        let left = &self.text[self.at..];
        let line = &left[..left.find(['\r', '\n']).unwrap_or(left.len())];
        self.from = self.at + line.len();
        self.reader = reader(&self.text[self.from..], self.separator);
        match self.separator {
            Some(separator) => line.split(separator).map(str::to_owned).collect(),
            None => vec![line.to_owned()],
        }
    }
}

/// How many lines end in a text: CR LF is one end.
fn breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}
