//! What the sheets of an old workbook share, and their list.

use std::collections::HashMap;

use super::{
    super::{Format, Unreadable, content::Shown, gauge::Gauge, strings::Strings},
    records::{Record, Records},
};

/// A sheet as the workbook lists it.
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) hidden: bool,
    /// Where its records begin.
    pub(super) at: usize,
}

/// What a sheet takes in memory beside its cells, at most.
const SHEET: usize = 1 << 10;

/// What the sheets share.
#[derive(Default)]
pub(super) struct Globals {
    pub(super) sheets: Vec<Listed>,
    pub(super) strings: Strings,
    /// How numbers are shown, in the order of the styles.
    styles: Vec<Shown>,
    codes: HashMap<u16, Shown>,
    /// Whether days count from 1904.
    pub(super) late: bool,
}

impl Globals {
    /// Reads the records before the sheets.
    pub(super) fn read(stream: &[u8], gauge: &mut Gauge<'_>) -> Result<Self, Unreadable> {
        let mut globals = Self::default();
        for mut record in Records::new(stream) {
            gauge.step()?;
            match record.kind {
                // The end.
                0x0A => return Ok(globals),
                // A password.
                0x2F => return Err(Unreadable::Protected),
                0x22 => globals.late = record.short() == Some(1),
                0x85 => {
                    gauge.keep(SHEET)?;
                    globals.sheets.extend(listed(&mut record));
                }
                0x41E => {
                    gauge.keep(64)?;
                    globals.codes.extend(code(&mut record));
                }
                0xE0 => {
                    gauge.keep(size_of::<Shown>())?;
                    let shown = record.skip(2).and_then(|()| record.short());
                    globals.styles.push(globals.shown_by(shown.unwrap_or_default()));
                }
                0xFC => globals.share(&mut record, gauge)?,
                _ => {}
            }
        }
        Err(Unreadable::Broken(Format::Xls))
    }

    /// How the numbers of a style are shown.
    pub(super) fn shown(&self, style: u16) -> Shown {
        self.styles.get(usize::from(style)).copied().unwrap_or_default()
    }

    /// How the numbers of a format are shown.
    fn shown_by(&self, format: u16) -> Shown {
        let known = || Shown::by_number(u32::from(format));
        self.codes.get(&format).copied().unwrap_or_else(known)
    }

    /// Reads the texts that cells share.
    fn share(&mut self, record: &mut Record<'_>, gauge: &mut Gauge<'_>) -> Result<(), Unreadable> {
        if record.skip(8).is_some() {
            while let Some(text) = record.text() {
                gauge.step()?;
                self.strings.push(&text, gauge)?;
            }
        }
        Ok(())
    }
}

/// A sheet of cells; the others, charts and macros, are not kept.
fn listed(record: &mut Record<'_>) -> Option<Listed> {
    let at = record.long()? as usize;
    let hidden = record.byte()? & 3 != 0;
    let cells = record.byte()? == 0;
    let (count, flags) = (record.byte()?, record.byte()?);
    let name = record.characters(usize::from(count), flags)?;
    cells.then_some(Listed { name, hidden, at })
}

/// The number of a format and how it shows numbers.
fn code(record: &mut Record<'_>) -> Option<(u16, Shown)> {
    Some((record.short()?, Shown::by_code(&record.text()?)))
}
