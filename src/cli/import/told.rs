//! An import in sentences: why a file is not let in, what was done, what is asked.

use std::path::Path;

use super::super::{Failure, Session, table::shortened};
use crate::{
    domain::{
        day::format_fr,
        import::{Does, KEEP, Kept, Question, SheetRead, Understood},
    },
    exchange::read::workbook::{Unreadable, Workbook, letters},
    import::{self, Unread},
    text::Text,
};

/// The width of a cell that is asked about.
const SHOWN: usize = 100;

pub(super) fn unreadable(text: &Text, file: &Path, why: &Unreadable) -> Failure {
    Failure::refused(import::unreadable(text, file, why))
}

pub(super) fn unread(session: &Session, file: &Path, book: &Workbook, why: &Unread) -> Failure {
    let sentence = import::not_understood(session.text, file, book, why);
    match why {
        Unread::Base(refusal) => session.refused(refusal),
        Unread::NoSheet(_) => Failure::unknown(sentence),
        Unread::NoReference | Unread::NothingUnderstood | Unread::Stopped => {
            Failure::refused(sentence)
        }
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
    let questions = of.planned.rows.iter().flat_map(|(row, _)| &row.questions);
    lines.extend(questions.map(|question| asked(text, question)));
    if of.count(Does::Ask) > 0 {
        lines.push(words.how_to_answer.to_owned());
    }
    lines.into_iter().map(|line| line + "\n")
}

/// A question, what the base says and who wrote it.
fn asked(text: &Text, of: &Question) -> String {
    let words = &text.import;
    let line = (words.asks)(&of.cell, &shortened(&of.read, SHOWN), (words.reason)(of.code));
    let Some(wrote) = &of.wrote else { return line };
    let own = of.choices.iter().find(|choice| choice.answer == KEEP);
    let own = own.map(|choice| choice.label.as_str()).unwrap_or_default();
    let on = wrote.on.map(format_fr);
    let by = (words.wrote)(wrote.by.as_deref(), on.as_deref());
    format!("{line} ({own}, {by})")
}

fn aside(text: &Text, sheet: &SheetRead) -> Vec<String> {
    let line = |column: &crate::domain::import::Aside| {
        let at = letters(column.at);
        let place = sheet.name.as_ref().map_or(at.clone(), |name| format!("{name}!{at}"));
        (text.import.aside)(&place, &column.title, column.cells)
    };
    sheet.aside.iter().map(line).collect()
}
