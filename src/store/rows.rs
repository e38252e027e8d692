//! Reading rows by column name into the field's types.

use chrono::NaiveDate;
use rusqlite::{Row, types::Type};

/// A code that must be known; a file that says another word is not whole.
pub(super) fn code<T>(
    row: &Row<'_>,
    column: &str,
    known: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    known(&text).ok_or_else(|| wrong(column, format!("unknown code {text:?} in {column}")))
}

/// A day.
pub(super) fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(column)?;
    parse(&text, column)
}

/// A day that may be absent.
pub(super) fn optional_day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text, column)).transpose()
}

/// An id, or any other text that has its own type.
pub(super) fn id<T: From<String>>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    Ok(row.get::<_, String>(column)?.into())
}

/// An id that may be absent.
pub(super) fn optional_id<T: From<String>>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<String>>(column)?.map(T::from))
}

fn parse(text: &str, column: &str) -> rusqlite::Result<NaiveDate> {
    text.parse().map_err(|_| wrong(column, format!("no day {text:?} in {column}")))
}

fn wrong(_column: &str, message: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, message.into())
}
