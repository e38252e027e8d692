//! A text parted into cells, one row at a time, as `csv` writes them.
//!
//! The crate `csv` keeps every cell of a row, however many: here a row that has too many ends.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// The most cells of a row, the empty ones too: a sheet of Excel has 16,384 columns.
const MOST: usize = 1 << 15;

/// What comes next.
pub(super) enum Next {
    /// A row.
    Row,
    /// One of more cells than any sheet has columns.
    Wide,
    /// Nothing.
    End,
}

/// The cells of the row at hand.
pub(super) struct Cells<'t> {
    core: Reader,
    text: &'t [u8],
    /// How many bytes are behind.
    done: usize,
    /// The cells end to end, and where each ends.
    said: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl<'t> Cells<'t> {
    /// Those of a text.
    pub(super) fn of(text: &'t str, separator: Option<char>) -> Self {
        let delimiter = separator.and_then(|one| u8::try_from(one).ok());
        // No text holds 0 once it is decoded.
        let core = ReaderBuilder::new().delimiter(delimiter.unwrap_or(0)).build();
        Self {
            core,
            text: text.as_bytes(),
            done: 0,
            said: vec![0; 4096],
            ends: vec![0; 256],
            count: 0,
        }
    }

    /// How many bytes are behind.
    pub(super) fn done(&self) -> usize {
        self.done
    }

    /// How many cells the row has.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Reads a row.
    pub(super) fn next(&mut self) -> Next {
        let (mut length, mut count) = (0, 0);
        loop {
            let (result, read, written, ended) = self.core.read_record(
                &self.text[self.done..],
                &mut self.said[length..],
                &mut self.ends[count..],
            );
            self.done += read;
            length += written;
            count += ended;
            match result {
                ReadRecordResult::OutputFull => self.said.resize(self.said.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST => return Next::Wide,
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // Once more, without anything left, says that the last row is over.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::End => return Next::End,
                ReadRecordResult::Record => {
                    self.count = count;
                    return Next::Row;
                }
            }
        }
    }

    /// The cells of the row, up to the last that says something.
    pub(super) fn said(&self) -> Vec<String> {
        let ends = &self.ends[..self.count];
        let blank = |at: &usize| at.checked_sub(1).map_or(0, |before| ends[before]) == ends[*at];
        let last = (0..ends.len()).rev().find(|at| !blank(at)).map_or(0, |at| at + 1);
        let mut start = 0;
        let cells = ends[..last].iter().map(|end| {
            let cell = String::from_utf8_lossy(&self.said[start..*end]).into_owned();
            start = *end;
            cell
        });
        cells.collect()
    }

    /// The cells of a line whose quotes are characters, up to the last that says something, and how many it
    /// has; nothing where they are too many.
    pub(super) fn split(line: &str, separator: Option<char>) -> Option<(Vec<String>, usize)> {
        let Some(separator) = separator else { return Some((vec![line.to_owned()], 1)) };
        let count = line.matches(separator).count() + 1;
        let said = line.trim_end_matches(separator);
        (count <= MOST).then(|| (said.split(separator).map(str::to_owned).collect(), count))
    }
}
