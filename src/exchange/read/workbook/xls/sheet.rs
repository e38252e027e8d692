//! The cells of one sheet of an old workbook, what is hidden, merged and commented in it.

use std::collections::HashMap;

use super::{
    super::{Area, Content, Format, Unreadable, content, gauge::Gauge, grid::Grid},
    globals::Globals,
    records::{Record, Records},
};

/// Faults, by their number.
const FAULTS: [(u8, &str); 8] = [
    (0x00, "#NULL!"),
    (0x07, "#DIV/0!"),
    (0x0F, "#VALUE!"),
    (0x17, "#REF!"),
    (0x1D, "#NAME?"),
    (0x24, "#NUM!"),
    (0x2A, "#N/A"),
    (0x2B, "#GETTING_DATA"),
];

/// A sheet being read.
struct Reading<'r, 'w> {
    globals: &'r Globals,
    grid: &'r mut Grid,
    gauge: &'r mut Gauge<'w>,
    /// The cell whose text comes in the next record.
    waiting: Option<(usize, usize)>,
    /// The drawing whose text comes next.
    drawing: u16,
    /// The texts of drawings: a comment is one.
    drawn: HashMap<u16, String>,
}

/// Reads the records of a sheet, from its first.
pub(super) fn read(
    stream: &[u8],
    globals: &Globals,
    grid: &mut Grid,
    gauge: &mut Gauge<'_>,
) -> Result<(), Unreadable> {
    let mut reading =
        Reading { globals, grid, gauge, waiting: None, drawing: 0, drawn: HashMap::new() };
    let mut inside = 0_usize;
    for record in Records::new(stream) {
        reading.gauge.step()?;
        match record.kind {
            // Charts begin and end inside a sheet.
            0x809 => inside += 1,
            0x0A if inside <= 1 => return Ok(()),
            0x0A => inside -= 1,
            _ if inside == 1 => reading.take(record)?,
            _ => {}
        }
    }
    Err(Unreadable::Broken(Format::Xls))
}

impl Reading<'_, '_> {
    /// Takes a record.
    fn take(&mut self, mut record: Record<'_>) -> Result<(), Unreadable> {
        match record.kind {
            0x203 | 0x27E | 0xBD | 0x205 | 0xFD | 0x204 | 0xD6 | 0x06 | 0x207 => {
                self.cells(&mut record)
            }
            0xE5 => self.merged(&mut record),
            0x1C | 0x5D | 0x1B6 => self.comment(record),
            0x208 => {
                if let Some((row, 0x20)) = row(&mut record).map(|(row, flags)| (row, flags & 0x20))
                {
                    self.grid.hide_row(row);
                }
                Ok(())
            }
            0x7D => {
                if let Some((first, last)) = hidden_columns(&mut record) {
                    self.grid.hide_columns(first, last);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Takes a record of one cell or several.
    fn cells(&mut self, record: &mut Record<'_>) -> Result<(), Unreadable> {
        if record.kind == 0x207 {
            let text = record.text();
            return match (self.waiting.take(), text) {
                (Some((row, column)), Some(text)) => {
                    self.grid.put(row, column, content::text(&text), self.gauge)
                }
                _ => Ok(()),
            };
        }
        let (Some(row), Some(column)) = (record.short(), record.short()) else { return Ok(()) };
        let (row, mut column) = (usize::from(row) + 1, usize::from(column));
        while let Some(style) = record.short() {
            let Some(held) = self.content(record, style, (row, column)) else { break };
            self.grid.put(row, column, held, self.gauge)?;
            column += 1;
            if record.kind != 0xBD {
                break;
            }
        }
        Ok(())
    }

    /// What a cell holds.
    fn content(
        &mut self,
        record: &mut Record<'_>,
        style: u16,
        at: (usize, usize),
    ) -> Option<Content> {
        let shown = self.globals.shown(style);
        let number = |value| content::number(value, shown, self.globals.late);
        match record.kind {
            0x203 => record.float().map(number),
            0x27E | 0xBD => record.long().map(|packed| number(unpacked(packed))),
            0x205 => {
                let (value, fault) = (record.byte()?, record.byte()?);
                Some(if fault == 0 { Content::Truth(value != 0) } else { failure(value) })
            }
            0xFD => {
                let number = record.long()? as usize;
                let fault = || Content::Fault(format!("?{number}"));
                Some(self.globals.strings.at(number).map_or_else(fault, content::text))
            }
            0x204 | 0xD6 => record.text().map(|text| content::text(&text)),
            _ => {
                let result = record.eight()?;
                if result[6..] != [0xFF, 0xFF] {
                    return Some(number(f64::from_le_bytes(result)));
                }
                match result[0] {
                    0 => self.waiting = Some(at),
                    1 => return Some(Content::Truth(result[2] != 0)),
                    2 => return Some(failure(result[2])),
                    _ => {}
                }
                Some(Content::Empty)
            }
        }
    }

    /// Takes the cells that stand as one.
    fn merged(&mut self, record: &mut Record<'_>) -> Result<(), Unreadable> {
        let Some(count) = record.short() else { return Ok(()) };
        for _ in 0..count {
            let mut next = || record.short().map(usize::from);
            let (Some(top), Some(bottom), Some(left), Some(right)) =
                (next(), next(), next(), next())
            else {
                break;
            };
            if top <= bottom && left <= right {
                let area = Area { rows: (top + 1, bottom + 1), columns: (left, right) };
                self.grid.merge(area, self.gauge)?;
            }
        }
        Ok(())
    }

    /// Takes a drawing, its text, or the cell that it comments.
    fn comment(&mut self, mut record: Record<'_>) -> Result<(), Unreadable> {
        if record.kind == 0x5D {
            let drawing = record.skip(6).and_then(|()| record.short());
            self.drawing = drawing.unwrap_or_default();
        } else if record.kind == 0x1B6 {
            if let Some(text) = drawn(record) {
                self.gauge.keep(text.len() + 64)?;
                self.drawn.insert(self.drawing, text);
            }
        } else if let Some((row, column, drawing)) = note(&mut record)
            && let Some(text) = self.drawn.get(&drawing)
        {
            self.grid.annotate(row, column, content::kept(text), self.gauge)?;
        }
        Ok(())
    }
}

/// The text of a drawing.
fn drawn(mut record: Record<'_>) -> Option<String> {
    record.skip(10)?;
    let count = record.short()?;
    let mut second = record.second();
    let flags = second.byte()?;
    second.characters(usize::from(count), flags)
}

/// The cell that a drawing comments.
fn note(record: &mut Record<'_>) -> Option<(usize, usize, u16)> {
    let (row, column) = (record.short()?, record.short()?);
    record.skip(2)?;
    Some((usize::from(row) + 1, usize::from(column), record.short()?))
}

/// A row and what is said of it.
fn row(record: &mut Record<'_>) -> Option<(usize, u8)> {
    let row = record.short()?;
    record.skip(10)?;
    Some((usize::from(row) + 1, record.byte()?))
}

/// Columns, where they are hidden.
fn hidden_columns(record: &mut Record<'_>) -> Option<(usize, usize)> {
    let (first, last) = (record.short()?, record.short()?);
    record.skip(4)?;
    (record.short()? & 1 == 1).then_some((usize::from(first), usize::from(last)))
}

/// A number packed in four bytes: its first bits say how.
fn unpacked(packed: u32) -> f64 {
    let value = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 { value } else { value / 100.0 }
}

/// A fault of the spreadsheet.
fn failure(number: u8) -> Content {
    let known = FAULTS.iter().find(|(one, _)| *one == number);
    Content::Fault(known.map_or("#?", |(_, name)| name).to_owned())
}
