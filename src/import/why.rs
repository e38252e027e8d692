//! Why an import stops before anything is written, in a sentence.

use std::path::Path;

use super::unread::Unread;
use crate::{
    exchange::read::workbook::{Unreadable, Workbook},
    text::Text,
};

/// One million bytes.
const MEGA: u64 = 1_000_000;

/// Why a file is not let in.
#[must_use]
pub fn unreadable(text: &Text, file: &Path, why: &Unreadable) -> String {
    let words = &text.import;
    let why = match why {
        Unreadable::Missing => words.missing.to_owned(),
        Unreadable::Folder => words.folder.to_owned(),
        Unreadable::NotAFile => words.not_a_file.to_owned(),
        Unreadable::Refused(kind) => (words.refused)(&kind.to_string()),
        Unreadable::Empty => words.empty.to_owned(),
        Unreadable::Big(bytes) => (words.too_big)(bytes / MEGA),
        Unreadable::Swollen(bytes) => (words.swollen)(bytes / MEGA),
        Unreadable::Full(bytes) => {
            (words.swollen)(u64::try_from(*bytes).unwrap_or(u64::MAX) / MEGA)
        }
        Unreadable::Long { limit, .. } => (words.too_many_rows)(*limit),
        Unreadable::Wide { limit, .. } => (words.too_many_columns)(*limit),
        Unreadable::Slow(time) => (words.too_slow)(time.as_secs()),
        Unreadable::Changing => words.changing.to_owned(),
        Unreadable::Stopped => words.stopped.to_owned(),
        Unreadable::Protected => words.protected.to_owned(),
        Unreadable::Other(_) | Unreadable::Broken(_) => words.broken.to_owned(),
    };
    (words.unreadable)(&file.display().to_string(), &why)
}

/// Why a workbook that was opened is not understood.
#[must_use]
pub fn not_understood(text: &Text, file: &Path, book: &Workbook, why: &Unread) -> String {
    let words = &text.import;
    let names: Vec<&str> = book.sheets.iter().filter_map(|one| one.name.as_deref()).collect();
    let listed = names.join(", ");
    match why {
        Unread::Base(refusal) => (text.refusal.sentence)(refusal),
        Unread::NoReference => words.no_reference.to_owned(),
        Unread::NoSheet(asked) => (words.no_sheet)(asked, &listed),
        Unread::NothingUnderstood if names.is_empty() => {
            (words.not_understood)(&file.display().to_string())
        }
        Unread::NothingUnderstood => (words.not_understood)(&listed),
        Unread::Stopped => words.stopped.to_owned(),
    }
}
