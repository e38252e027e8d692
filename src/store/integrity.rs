//! SQLite's own checks of a file: quick, of a part, thorough; their answers made into refusals.
//!
//! Must not know what the file holds, nor what stands beside it.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, ffi};

use super::refuse::{Attempt, refuse};
use crate::domain::refusal::Refusal;

/// SQLite's quick look at the whole file.
pub(super) fn quick_check(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    ask(conn, path, "PRAGMA quick_check(1)")
}

/// The same of one table and its indexes, or of the free pages.
pub(super) fn quick_check_of(conn: &Connection, path: &Path, part: &str) -> Result<(), Refusal> {
    ask(conn, path, &format!("PRAGMA quick_check(\"{part}\")"))
}

/// SQLite's thorough look, indexes and foreign keys included.
pub(super) fn full_check(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    ask(conn, path, "PRAGMA integrity_check(1)")?;
    ask(
        conn,
        path,
        "SELECT coalesce((SELECT 'foreign key: ' || \"table\" FROM pragma_foreign_key_check LIMIT 1), 'ok')",
    )
}

/// A read failure in the answer of a SQLite check; nothing where all was read.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "SQLite knows more errors than are distinguished"
)]
fn not_read(path: &Path, answer: &str) -> Option<Refusal> {
    const CODE: &str = "error code=";
    let unreadable = || Refusal::Unreadable(path.into(), answer.into());
    if answer.contains("failed to get page") {
        return Some(unreadable());
    }
    let code = answer.split(CODE).nth(1)?;
    let digits = code.split(|c: char| !c.is_ascii_digit()).next()?;
    match ffi::Error::new(digits.parse().ok()?).code {
        ErrorCode::SystemIoFailure => Some(unreadable()),
        ErrorCode::OutOfMemory => Some(Refusal::Memory),
        _ => None,
    }
}

fn ask(conn: &Connection, path: &Path, question: &str) -> Result<(), Refusal> {
    let answer: String = conn
        .query_row(question, [], |row| row.get(0))
        .map_err(|error| refuse(error, Attempt::Open(path)))?;
    if answer == "ok" {
        return Ok(());
    }
    Err(not_read(path, &answer).unwrap_or_else(|| Refusal::Damaged(path.into(), answer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unreadable_page_differs_from_a_malformed_one() {
        let path = Path::new("base");
        let refusal = |code| {
            not_read(path, &format!("Tree 5 page 7: unable to get the page. error code={code}"))
        };
        for read in [ffi::SQLITE_IOERR_READ, ffi::SQLITE_IOERR_CORRUPTFS] {
            assert!(matches!(refusal(read), Some(Refusal::Unreadable(..))));
        }
        assert_eq!(refusal(ffi::SQLITE_NOMEM), Some(Refusal::Memory));
        assert_eq!(refusal(ffi::SQLITE_CORRUPT), None);
        assert_eq!(not_read(path, "Tree 5 page 7: btreeInitPage() returns error code 11"), None);
    }
}
