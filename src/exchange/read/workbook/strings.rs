//! The texts that the cells of a workbook share, kept end to end.
//!
//! Must not know the formats.

use super::{Unreadable, gauge::Gauge};

/// The texts that cells share, each by its number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    all: String,
    ends: Vec<u32>,
}

impl Strings {
    /// One more.
    pub(super) fn push(&mut self, text: &str, gauge: &mut Gauge<'_>) -> Result<(), Unreadable> {
        gauge.keep(text.len() + size_of::<u32>())?;
        self.all.push_str(text);
        // What is kept is far below what this counts.
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text of a number.
    pub(super) fn at(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)? as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before));
        self.all.get(start.map_or(0, |start| *start as usize)..end)
    }
}
