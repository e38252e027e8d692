//! Errors of the file made into a [`Refusal`], classed by what the person can do about it.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use rusqlite::{Error, ErrorCode, ffi};

use super::medium;
use crate::domain::refusal::Refusal;

/// What was attempted when the file refused.
#[derive(Debug, Clone, Copy)]
pub(super) enum Attempt<'a> {
    /// Opening or reading the file at this path.
    Open(&'a Path),
    /// Writing into it.
    Write(&'a Path),
}

impl Attempt<'_> {
    fn path(self) -> PathBuf {
        match self {
            Self::Open(path) | Self::Write(path) => path.into(),
        }
    }
}

/// A refusal that is found in the midst of reading, where SQLite's own errors are handed on.
#[derive(Debug)]
pub(super) struct Found(Refusal);

impl Found {
    /// As an error like the others.
    pub(super) fn error(refusal: Refusal) -> Error {
        Error::ToSqlConversionFailure(Box::new(Self(refusal)))
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Found {}

/// Whether another program holds the file.
pub(super) fn is_busy(error: &Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed
        )
    )
}

/// The refusal that an error stands for.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "SQLite knows more errors than are distinguished"
)]
pub(super) fn refuse(error: Error, attempt: Attempt<'_>) -> Refusal {
    let path = attempt.path();
    let error = match error {
        Error::ToSqlConversionFailure(inner) => match inner.downcast::<Found>() {
            Ok(found) => return found.0,
            Err(other) => Error::ToSqlConversionFailure(other),
        },
        other => other,
    };
    if let Some(refusal) = of_medium(&error, &path) {
        return refusal;
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Refusal::NotABase(path),
        Some(ErrorCode::DatabaseCorrupt) => Refusal::Damaged(path, error.to_string()),
        _ if is_busy(&error) => Refusal::Busy,
        Some(ErrorCode::DiskFull) => Refusal::Full,
        Some(ErrorCode::ReadOnly) => Refusal::ReadOnly(path),
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Refusal::Forbidden(path),
        Some(ErrorCode::TooBig | ErrorCode::OperationInterrupted | ErrorCode::Unknown) => {
            match attempt {
                Attempt::Write(_) => Refusal::Other(error.to_string()),
                // A value longer than we write, a reading without end, a table that is not there.
                Attempt::Open(_) => Refusal::Damaged(path, error.to_string()),
            }
        }
        Some(_) => Refusal::Other(error.to_string()),
        None => match error {
            // A value of the wrong shape, or no row at all, in a file that SQLite itself finds whole.
            Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::QueryReturnedNoRows
            | Error::Utf8Error(..) => Refusal::Damaged(path, error.to_string()),
            other => Refusal::Other(other.to_string()),
        },
    }
}

/// A refusal of the medium or of this machine, rather than of the file.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "SQLite knows more errors than are distinguished"
)]
fn of_medium(error: &Error, path: &Path) -> Option<Refusal> {
    let found = error.sqlite_error()?;
    match found.code {
        ErrorCode::OutOfMemory => return Some(Refusal::Memory),
        ErrorCode::CannotOpen => return medium::why_not_opened(path),
        _ => {}
    }
    match found.extended_code {
        ffi::SQLITE_IOERR_NOMEM => Some(Refusal::Memory),
        ffi::SQLITE_IOERR_LOCK
        | ffi::SQLITE_IOERR_RDLOCK
        | ffi::SQLITE_IOERR_UNLOCK
        | ffi::SQLITE_IOERR_CHECKRESERVEDLOCK
        | ffi::SQLITE_IOERR_SHMLOCK => Some(Refusal::NoLocks(path.into())),
        ffi::SQLITE_IOERR_READ
        | ffi::SQLITE_IOERR_SHORT_READ
        | ffi::SQLITE_IOERR_FSTAT
        | ffi::SQLITE_IOERR_DATA
        | ffi::SQLITE_IOERR_CORRUPTFS => Some(Refusal::Unreadable(path.into(), error.to_string())),
        _ if found.code == ErrorCode::SystemIoFailure => medium::why_not_written(path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: i32, attempt: Attempt<'_>) -> Refusal {
        refuse(Error::SqliteFailure(ffi::Error::new(code), None), attempt)
    }

    #[test]
    fn an_error_is_classed_by_what_can_be_done_about_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = &folder.path().join("base");
        let written = |code| refusal(code, Attempt::Write(path));
        for busy in [ffi::SQLITE_BUSY, ffi::SQLITE_BUSY_SNAPSHOT, ffi::SQLITE_PROTOCOL] {
            assert_eq!(written(busy), Refusal::Busy);
        }
        assert_eq!(written(ffi::SQLITE_FULL), Refusal::Full);
        assert_eq!(written(ffi::SQLITE_READONLY_DBMOVED), Refusal::ReadOnly(path.into()));
        assert_eq!(written(ffi::SQLITE_CANTOPEN), Refusal::Forbidden(path.into()));
        assert!(matches!(written(ffi::SQLITE_IOERR_WRITE), Refusal::Other(_)));
    }

    #[test]
    fn what_is_wrong_with_the_machine_is_no_damage_and_nobody_elses_writing() {
        let path = Path::new("base");
        for memory in [ffi::SQLITE_NOMEM, ffi::SQLITE_IOERR_NOMEM] {
            assert_eq!(refusal(memory, Attempt::Open(path)), Refusal::Memory);
        }
        for lock in [ffi::SQLITE_IOERR_LOCK, ffi::SQLITE_IOERR_RDLOCK, ffi::SQLITE_IOERR_SHMLOCK] {
            assert_eq!(refusal(lock, Attempt::Write(path)), Refusal::NoLocks(path.into()));
        }
        for read in [ffi::SQLITE_IOERR_READ, ffi::SQLITE_IOERR_CORRUPTFS] {
            assert!(matches!(refusal(read, Attempt::Open(path)), Refusal::Unreadable(..)));
        }
    }

    #[test]
    fn what_is_too_long_is_damage_to_who_reads_it_and_not_to_who_writes_it() {
        let path = Path::new("base");
        let too_big = ffi::SQLITE_TOOBIG;
        assert!(matches!(refusal(too_big, Attempt::Write(path)), Refusal::Other(_)));
        assert!(matches!(refusal(too_big, Attempt::Open(path)), Refusal::Damaged(..)));
    }
}
