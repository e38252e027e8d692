//! How far fiches have come, as rows: by convention, by axis, by theme.

use super::super::{
    context::Context,
    sentence::{Mark, Tone},
    table::{Row, Table},
};
use crate::domain::plan::Progress;

/// Rows of progress under their headings; what counts nothing is left out.
pub(super) fn table(
    context: &Context<'_>,
    first: &'static str,
    all: impl IntoIterator<Item = (String, Progress)>,
) -> Table {
    let [_, counted, done, late, share] = context.text.report.progress;
    let rows = all.into_iter().filter_map(|(name, progress)| {
        let percent = progress.percent()?;
        let late = if progress.late == 0 { String::new() } else { progress.late.to_string() };
        let cells = vec![
            name,
            progress.counted.to_string(),
            progress.done.to_string(),
            late,
            (context.text.words.whole_percent)(percent.into()),
        ];
        Some(match progress.late {
            0 => Row::plain(cells),
            _ => Row::marked(Mark::Late, cells).toned(Tone::Plain),
        })
    });
    Table::of(vec![first, counted, done, late, share], rows)
}
