//! Tables as one workbook: a sheet a kind, days and numbers as such, a header that stays, widths and filters,
//! and the legend of states.

mod legend;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::table::{Cell, Table, Telling};
use crate::domain::clean::printable;

/// The most letters that a cell of a workbook takes.
const CELL_MAX: usize = 32_000;

/// The narrowest and the widest column, in letters.
const WIDTHS: (usize, usize) = (8, 60);

/// What cells look like.
struct Look {
    title: Format,
    day: Format,
    whole: Format,
    text: Format,
}

impl Look {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: top().set_bold().set_text_wrap().set_background_color(Color::RGB(0xDD_E6_F0)),
            day: top().set_num_format("dd/mm/yyyy"),
            whole: top().set_num_format("#,##0"),
            text: top().set_text_wrap(),
        }
    }
}

/// The bytes of the workbook.
///
/// # Errors
/// A sheet longer than a workbook takes.
pub fn workbook(tables: &[Table], telling: &Telling<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(telling)?);
    let look = Look::new();
    for table in tables.iter().chain(&[legend::table(tables, telling)]) {
        sheet(book.add_worksheet(), table, &look)?;
    }
    book.save_to_buffer()
}

/// Of the day that is counted, so that the same base makes the same file.
fn properties(telling: &Telling<'_>) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(telling.text.cli.help.abouts.binome)
        .set_creation_datetime(&day(telling.on)?))
}

fn sheet(sheet: &mut Worksheet, table: &Table, look: &Look) -> Result<(), XlsxError> {
    sheet.set_name(name(&table.title))?;
    for (column, title) in (0_u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, title.as_str(), &look.title)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write(sheet, (row, column), cell, look)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    let last = table.columns.len().saturating_sub(1);
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &Look,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // Never a formula, whatever it begins with.
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, fitting(text), &look.text)?;
        }
        Cell::Day(on) => {
            sheet.write_datetime_with_format(row, column, day(*on)?, &look.day)?;
        }
        Cell::Whole(number) => {
            // Beyond this no figure of ours goes.
            let number = i32::try_from(*number).map_or(f64::MAX, f64::from);
            sheet.write_number_with_format(row, column, number, &look.whole)?;
        }
        Cell::Decimal(figure) => match crate::domain::decimal::number(figure) {
            Some(number) => {
                sheet.write_number(row, column, number)?;
            }
            None => {
                sheet.write_string(row, column, figure.as_str())?;
            }
        },
    }
    Ok(())
}

fn day(on: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let small = |part: u32| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(on.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, small(on.month()), small(on.day()))
}

/// Text that a cell takes, and that hides nothing.
fn fitting(text: &str) -> String {
    let text = printable(text);
    if text.chars().count() <= CELL_MAX {
        return text.into_owned();
    }
    text.chars().take(CELL_MAX).chain(['…']).collect()
}

/// The name of a sheet: short, and without what a workbook refuses.
fn name(title: &str) -> String {
    title.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect()
}

fn width(table: &Table, column: usize) -> f64 {
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Cell::Day(_) | Cell::Whole(_) => 11,
        Cell::Decimal(figure) => figure.len(),
    });
    let title = table.columns.get(column).map_or(0, |title| title.chars().count().min(14));
    let widest = cells.max().unwrap_or(0).max(title).clamp(WIDTHS.0, WIDTHS.1) + 2;
    u32::try_from(widest).map_or(10.0, f64::from)
}
