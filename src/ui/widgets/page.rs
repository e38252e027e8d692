//! A page drawn on the screen: its lines, each tone in its style.

use ratatui::text::{Line, Span};

use super::super::style::{self, Theme};
use crate::document::{self, Document, Ids, Mark, Tone};

/// The lines of a page within a width.
#[must_use]
pub fn lines(document: &Document, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let lines = document::lines(document, usize::from(width), Ids::Hidden);
    let line = |pieces: document::Line| {
        let spans =
            pieces.into_iter().map(|one| Span::styled(one.text, style::of_tone(one.tone, theme)));
        Line::from(spans.collect::<Vec<_>>())
    };
    lines.into_iter().map(line).collect()
}

/// The line of stages.
#[must_use]
pub fn steps(marks: &[(Mark, Tone)], theme: &Theme) -> Line<'static> {
    let spans = marks.iter().enumerate().flat_map(|(at, (mark, tone))| {
        let line = (at > 0).then(|| Span::styled("──", theme.border));
        line.into_iter().chain([Span::styled(mark.glyph(), style::of_tone(*tone, theme))])
    });
    Line::from(spans.collect::<Vec<_>>())
}
