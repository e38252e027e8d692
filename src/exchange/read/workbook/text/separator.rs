//! What parts the cells of a text, found by looking.
//!
//! Must not know what the cells say.

use std::collections::BTreeMap;

use super::{
    SAID,
    cells::{Cells, Next},
};

/// Those looked for; the first wins where nothing tells them apart.
const SEPARATORS: [char; 4] = [';', '\t', '|', ','];

/// So many bytes are looked at.
const LOOKED_AT: usize = 256 << 10;

/// What parts the cells; none where every row has one cell.
pub(super) fn of(text: &str) -> Option<char> {
    let said = text.strip_prefix(SAID).and_then(|left| left.chars().next());
    if let Some(said) = said.filter(|said| SEPARATORS.contains(said)) {
        return Some(said);
    }
    let start = start(text);
    let worth = SEPARATORS.map(|separator| (worth(start, separator), separator));
    let mut best = worth[0];
    for one in &worth[1..] {
        if one.0 > best.0 {
            best = *one;
        }
    }
    (best.0 > 0.0).then_some(best.1)
}

/// The first lines of a text.
fn start(text: &str) -> &str {
    match text.get(..text.floor_char_boundary(LOOKED_AT)) {
        Some(start) if start.len() < text.len() => {
            start.rfind('\n').and_then(|end| start.get(..end)).unwrap_or(start)
        }
        _ => text,
    }
}

/// How well a separator parts the rows alike: more columns, and the same in more rows.
#[expect(clippy::cast_precision_loss, reason = "counts of a few thousand rows")]
fn worth(text: &str, separator: char) -> f64 {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut rows = 0_usize;
    let mut cells = Cells::of(text, Some(separator));
    loop {
        match cells.next() {
            Next::Row => {}
            // More than can be counted: it parts them all the same.
            Next::Wide => return 1.0,
            Next::End => break,
        }
        if cells.said().iter().any(|cell| !cell.trim_ascii().is_empty()) {
            rows += 1;
            *counts.entry(cells.count()).or_default() += 1;
        }
    }
    let usual = counts.iter().filter(|(cells, _)| **cells > 1).max_by_key(|(_, rows)| **rows);
    usual.map_or(0.0, |(cells, alike)| (*alike as f64 / rows as f64) * (1.0 - 1.0 / *cells as f64))
}
