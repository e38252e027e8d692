//! Reading rows by column name into the field's types.

use std::fmt::{Display, Write as _};

use chrono::NaiveDate;
use rusqlite::{
    Row, RowIndex,
    types::{Type, ValueRef},
};

/// No name is longer: a few are read of everything a base holds.
const LONGEST: usize = 10_000;

/// No code, and no name of the reference, is longer.
pub(super) const LONGEST_CODE: usize = 200;

/// A code, or a name of the reference. One that somebody made endless by other means refers to nothing.
pub(super) fn brief<'a>(row: &'a Row<'_>, column: impl RowIndex) -> rusqlite::Result<&'a str> {
    let found = row.get_ref(column)?.as_str()?;
    if found.len() <= LONGEST_CODE {
        return Ok(found);
    }
    Err(wrong(format!("endless code {}", shown(found))))
}

/// The same where it may be absent.
pub(super) fn optional_brief<'a>(
    row: &'a Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<&'a str>> {
    let absent = row.get_ref(column)? == ValueRef::Null;
    if absent { Ok(None) } else { brief(row, column).map(Some) }
}

/// A code, kept.
pub(super) fn short(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<String> {
    brief(row, column).map(str::to_owned)
}

/// The same where it may be absent.
pub(super) fn optional_short(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<String>> {
    Ok(optional_brief(row, column)?.map(str::to_owned))
}

/// A name, or any other line that people write. One that somebody made endless by other means is cut,
/// which is seen.
pub(super) fn line(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<String> {
    let found = row.get_ref(column)?.as_str()?;
    if found.len() <= LONGEST {
        return Ok(found.to_owned());
    }
    Ok(format!("{}…", &found[..found.floor_char_boundary(LONGEST)]))
}

/// The same where it may be absent.
pub(super) fn optional_line(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<String>> {
    if row.get_ref(column)? == ValueRef::Null { Ok(None) } else { line(row, column).map(Some) }
}

/// A code that must be known; a file that says another word is not whole.
pub(super) fn code<T>(
    row: &Row<'_>,
    column: impl RowIndex + Display,
    known: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    known(text).ok_or_else(|| wrong(format!("unknown code {} in {column}", shown(text))))
}

/// The same where it may be absent.
pub(super) fn optional_code<T>(
    row: &Row<'_>,
    column: impl RowIndex + Display,
    known: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(column)? == ValueRef::Null {
        Ok(None)
    } else {
        code(row, column, known).map(Some)
    }
}

/// A day.
pub(super) fn day(row: &Row<'_>, column: impl RowIndex + Display) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(column)?;
    parse(&text, column)
}

/// A day that may be absent.
pub(super) fn optional_day(
    row: &Row<'_>,
    column: impl RowIndex + Display,
) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text, column)).transpose()
}

/// An id, or any other text that has its own type.
pub(super) fn id<T: From<String>>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    Ok(short(row, column)?.into())
}

/// An id that may be absent.
pub(super) fn optional_id<T: From<String>>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    Ok(optional_short(row, column)?.map(T::from))
}

fn parse(text: &str, column: impl Display) -> rusqlite::Result<NaiveDate> {
    text.parse().map_err(|_| wrong(format!("no day {} in {column}", shown(text))))
}

/// The beginning of what should not be there.
fn shown(text: &str) -> String {
    format!("{:?}", text.chars().take(40).collect::<String>())
}

fn wrong(message: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, message.into())
}

/// Bytes as two figures each.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
