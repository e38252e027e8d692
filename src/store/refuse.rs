//! From an error of the file to a [`Refusal`]: classed by what the person can do about it.

use std::path::{Path, PathBuf};

use rusqlite::{Error, ErrorCode};

use crate::domain::refusal::Refusal;

/// What was being attempted when the file said no.
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

/// The refusal that an error stands for.
pub(super) fn refuse(error: Error, attempt: Attempt<'_>) -> Refusal {
    let path = attempt.path();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Refusal::NotABase(path),
        Some(ErrorCode::DatabaseCorrupt) => Refusal::Damaged(path, error.to_string()),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Refusal::Busy,
        Some(ErrorCode::DiskFull) => Refusal::Full,
        Some(ErrorCode::ReadOnly) => Refusal::ReadOnly(path),
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Refusal::Forbidden(path),
        Some(ErrorCode::ConstraintViolation) => Refusal::Rule(error.to_string()),
        _ => match error {
            // A value of the wrong shape in a file that SQLite itself finds whole.
            Error::FromSqlConversionFailure(..) | Error::InvalidColumnType(..) => {
                Refusal::Damaged(path, error.to_string())
            }
            other => Refusal::Other(other.to_string()),
        },
    }
}
