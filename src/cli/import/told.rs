//! An import in sentences: why a file is not let in, what was done, what is asked.

use std::path::Path;

use super::super::{Failure, Session};
use crate::{
    domain::{
        day::format_fr,
        import::{Does, Kept, SheetRead, Understood},
    },
    exchange::read::workbook::{Unreadable, Workbook, letters},
    import::Unread,
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
    Failure::refused((words.unreadable)(&file.display().to_string(), &why))
}

pub(super) fn unread(session: &Session, file: &Path, book: &Workbook, why: Unread) -> Failure {
    let words = &session.text.import;
    let names: Vec<&str> = book.sheets.iter().filter_map(|one| one.name.as_deref()).collect();
    let listed = names.join(", ");
    match why {
        Unread::Base(refusal) => session.refused(&refusal),
        Unread::NoReference => Failure::refused(words.no_reference),
        Unread::NoSheet(asked) => Failure::unknown((words.no_sheet)(&asked, &listed)),
        Unread::NothingUnderstood if names.is_empty() => {
            Failure::refused((words.not_understood)(&file.display().to_string()))
        }
        Unread::NothingUnderstood => Failure::refused((words.not_understood)(&listed)),
        Unread::Stopped => Failure::refused(words.stopped),
    }
}

/// The summary, what was taken again of an earlier import, columns left aside, then each question on a line.
pub(super) fn lines(
    text: &Text,
    of: &Understood,
    kept: Option<&Kept>,
    dry_run: bool,
) -> impl Iterator<Item = String> {
    let words = &text.import;
    let counts = [Does::Create, Does::Change, Does::Same, Does::Ask, Does::Ignore];
    let mut lines = Vec::new();
    lines.extend(dry_run.then(|| words.dry_run.to_owned()));
    lines.push((words.summary)(counts.map(|does| of.count(does))));
    lines.extend(kept.map(|kept| {
        let on = kept.on.map(format_fr).unwrap_or_default();
        (words.reused)(kept.file.as_deref().unwrap_or_default(), &on, kept.mapping.answers.len())
    }));
    let aside: Vec<String> = of.sheets.iter().flat_map(|sheet| aside(text, sheet)).collect();
    if !aside.is_empty() {
        lines.extend(aside);
        lines.push(words.how_to_map.to_owned());
    }
    for question in of.planned.rows.iter().flat_map(|(row, _)| &row.questions) {
        lines.push((words.asks)(&question.cell, &question.read, (words.reason)(question.code)));
    }
    if of.count(Does::Ask) > 0 {
        lines.push(words.how_to_answer.to_owned());
    }
    lines.into_iter().map(|line| line + "\n")
}

fn aside(text: &Text, sheet: &SheetRead) -> Vec<String> {
    let line = |column: &crate::domain::import::Aside| {
        let at = letters(column.at);
        let place = sheet.name.as_ref().map_or(at.clone(), |name| format!("{name}!{at}"));
        (text.import.aside)(&place, &column.title, column.cells)
    };
    sheet.aside.iter().map(line).collect()
}
