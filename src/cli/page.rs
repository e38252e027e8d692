//! A page as lines of plain text.

use super::table;
use crate::document::{self, Document, Ids, Piece};

/// The lines of a page, its title left out.
pub(super) fn plain(page: &Document) -> String {
    let lines = document::lines(page, table::width(), Ids::Shown);
    let lines = lines.iter().map(|line| {
        let line: String = line.iter().map(|Piece { text, .. }| text.as_str()).collect();
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
