//! A file that was copied over while it was open. The log beside it is of the file that was there before: read
//! through it, this one is damaged.
//!
//! Neither says which belongs to which. What is in a log has its own sums: where only the file alone is
//! sound, the log is whole, and of another file.

use std::path::Path;

use rusqlite::Connection;

use super::{inspect::at_rest, integrity::quick_check, place::length_beside};
use crate::domain::refusal::Refusal;

/// Whether a file whose pages are found damaged through its log is sound without it.
pub(super) fn is_foreign(conn: &Connection, path: &Path) -> bool {
    matches!(quick_check(conn, path), Err(Refusal::Damaged(..))) && is_sound_alone(path)
}

/// Why a file cannot be opened through its log: what damages it may be the log.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub(super) fn or_foreign(path: &Path, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Damaged(..) if is_sound_alone(path) => Refusal::Overlaid(path.into()),
        other => other,
    }
}

fn is_sound_alone(path: &Path) -> bool {
    length_beside(path, "-wal") > 0
        && at_rest(path).is_ok_and(|alone| quick_check(&alone, path).is_ok())
}
