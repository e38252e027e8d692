//! Why a write failed or was refused.
//!
//! Must not know what is written, nor how.

use crate::domain::refusal::Refusal;

/// Why a change did not go through.
pub(super) enum WriteError {
    Refused(Refusal),
    Failed(rusqlite::Error),
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error)
    }
}
