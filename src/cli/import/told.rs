//! An import in sentences: why a file is not let in, what was done, what is asked.

use std::path::Path;

use super::{super::Failure, understood::Understood};
use crate::{
    exchange::{
        import::Does,
        read::workbook::{Unreadable, Workbook},
    },
    text::Text,
};

/// One million bytes.
const MEGA: u64 = 1_000_000;

pub(super) fn unreadable(text: &Text, file: &Path, why: &Unreadable) -> Failure {
    let words = &text.import;
    let why = match why {
        Unreadable::Missing => words.missing.to_owned(),
        Unreadable::Folder => words.folder.to_owned(),
        Unreadable::NotAFile => words.not_a_file.to_owned(),
        Unreadable::Refused(kind) => (words.refused)(&kind.to_string()),
        Unreadable::Empty => words.empty.to_owned(),
        Unreadable::Big(bytes) | Unreadable::Swollen(bytes) => (words.too_big)(bytes / MEGA),
        Unreadable::Full(bytes) => {
            (words.too_big)(u64::try_from(*bytes).unwrap_or(u64::MAX) / MEGA)
        }
        Unreadable::Long { limit, .. } => (words.too_many_rows)(*limit),
        Unreadable::Wide { limit, .. } => (words.too_many_columns)(*limit),
        Unreadable::Slow(time) => (words.too_slow)(time.as_secs()),
        Unreadable::Stopped => words.stopped.to_owned(),
        Unreadable::Protected => words.protected.to_owned(),
        Unreadable::Other(_) | Unreadable::Broken(_) => words.broken.to_owned(),
    };
    Failure::refused((words.unreadable)(&file.display().to_string(), &why))
}

pub(super) fn not_understood(
    text: &Text,
    file: &Path,
    asked: Option<&str>,
    book: &Workbook,
) -> Failure {
    let words = &text.import;
    let names: Vec<&str> = book.sheets.iter().filter_map(|one| one.name.as_deref()).collect();
    let listed = names.join(", ");
    match asked {
        Some(asked) if !names.iter().any(|name| name.trim() == asked.trim()) => {
            Failure::unknown((words.no_sheet)(asked, &listed))
        }
        _ if names.is_empty() => {
            Failure::refused((words.not_understood)(&file.display().to_string()))
        }
        _ => Failure::refused((words.not_understood)(&listed)),
    }
}

/// The summary, then each question on a line.
pub(super) fn lines(text: &Text, of: &Understood, dry_run: bool) -> impl Iterator<Item = String> {
    let words = &text.import;
    let rows = &of.planned.rows;
    let count = |does: Does| rows.iter().filter(|(_, one)| *one == does).count();
    let counts = [Does::Create, Does::Change, Does::Same, Does::Ask, Does::Ignore].map(count);
    let mut lines = vec![(words.summary)(counts)];
    if dry_run {
        lines.insert(0, words.dry_run.to_owned());
    }
    for question in rows.iter().flat_map(|(row, _)| &row.questions) {
        lines.push((words.asks)(&question.cell, &question.read, (words.reason)(question.code)));
    }
    if counts[3] > 0 {
        lines.push(words.how_to_answer.to_owned());
    }
    lines.into_iter().map(|line| line + "\n")
}
