//! A page drawn on the screen: its lines, each tone in its style.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::super::style::Theme;
use crate::document::{self, Document, Ids, Mark, Tone};

/// The lines of a page within a width.
#[must_use]
pub fn lines(document: &Document, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let lines = document::lines(document, usize::from(width), Ids::Hidden);
    let line = |pieces: document::Line| {
        let spans = pieces.into_iter().map(|one| Span::styled(one.text, style(one.tone, theme)));
        Line::from(spans.collect::<Vec<_>>())
    };
    lines.into_iter().map(line).collect()
}

/// The line of stages.
#[must_use]
pub fn steps(marks: &[(Mark, Tone)], theme: &Theme) -> Line<'static> {
    let spans = marks.iter().enumerate().flat_map(|(at, (mark, tone))| {
        let line = (at > 0).then(|| Span::styled("──", theme.border));
        line.into_iter().chain([Span::styled(mark.glyph(), style(*tone, theme))])
    });
    Line::from(spans.collect::<Vec<_>>())
}

const fn style(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Plain => theme.text,
        Tone::Dim => theme.dim,
        Tone::Good => theme.good,
        Tone::Warning => theme.warning,
        Tone::Bad => theme.bad,
        Tone::Here | Tone::Changed | Tone::Title => theme.accent,
    }
}
