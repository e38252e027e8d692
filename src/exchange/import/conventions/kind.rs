//! What a row of a sheet of conventions is: a convention, or one that holds nothing to take.

use super::{
    columns::{PLACE, is_header},
    grid::Line,
};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Reason,
            values::{says_nothing, shown},
        },
        read::workbook::Content,
    },
};

/// Words that begin a sum.
const SUMS: [&str; 6] = ["total", "sous total", "s total", "s/total", "ensemble", "totaux"];

/// Words that begin a remark.
const REMARKS: [&str; 8] = ["nb ", "nb:", "n.b", "legende", "*", "source", "note ", "attention"];

/// What a row is; a convention where there is no reason.
pub(super) fn idle(line: Line<'_>) -> Option<Reason> {
    let row = line.row();
    if row.number < line.header.rows.0 {
        return Some(Reason::Remark);
    }
    if is_header(line.header, row) {
        return Some(Reason::Header);
    }
    idle_beside(line, &PLACE)
        .or_else(|| (!placed(line, &PLACE) && !tells(line)).then_some(Reason::Remark))
}

fn placed(line: Line<'_>, keys: &[&str]) -> bool {
    let mut columns = line
        .header
        .columns
        .iter()
        .filter(|one| one.takes.is_some_and(|takes| keys.contains(&takes)));
    columns.any(|column| *line.filled(column.at).0 != Content::Empty)
}

/// The same of a sheet whose rows are told by other columns.
pub(super) fn idle_beside(line: Line<'_>, keys: &[&str]) -> Option<Reason> {
    let row = line.row();
    if row.number < line.header.rows.0 {
        return Some(Reason::Remark);
    }
    let said: Vec<String> =
        row.cells.iter().map(|cell| shown(&cell.content)).filter(|text| !text.is_empty()).collect();
    let Some(first) = said.first().map(|text| fold(text)) else { return Some(Reason::Blank) };
    if SUMS.iter().any(|word| first.starts_with(word)) {
        return Some(Reason::Total);
    }
    if REMARKS.iter().any(|word| first.starts_with(word)) && said.len() < 3 {
        return Some(Reason::Remark);
    }
    if said.len() == 1 {
        let wide = line
            .sheet
            .merged
            .iter()
            .any(|area| area.rows.0 == row.number && area.columns.0 != area.columns.1);
        if !placed(line, keys) || wide {
            let long = first.split(' ').count() > 12;
            return Some(if long { Reason::Remark } else { Reason::Section });
        }
    }
    None
}

/// Whether a row without a territory tells a convention all the same: its territory is asked.
fn tells(line: Line<'_>) -> bool {
    let told = ["state", "signed", "start", "end", "period"].into_iter().filter(|key| {
        let column = line.header.columns.iter().find(|one| one.takes == Some(*key));
        column.is_some_and(|column| {
            let text = shown(line.row().at(column.at));
            !text.is_empty() && !says_nothing(&text)
        })
    });
    told.count() > 1
}
