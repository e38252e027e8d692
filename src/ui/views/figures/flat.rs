//! The figures of a page one under the other, each with the heading above it.

use crate::document::{Block, Document, Figure};

/// A figure of a page, with the heading above it.
pub(super) type Line<'a> = (Option<&'a str>, &'a Figure);

/// The figures of a page in their order.
pub(super) fn flat(page: &Document) -> Vec<Line<'_>> {
    let (mut head, mut all) = (None, Vec::new());
    for block in &page.blocks {
        if let Block::Heading(title) = block {
            head = Some(title.as_str());
        }
        all.extend(block.figures().iter().map(|one| (head.take(), one)));
    }
    all
}
