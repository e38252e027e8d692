//! Drawing the place of a convention: only the lines of the window are put in words.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{
    ConventionPlace,
    lines::{Key as RowKey, Row},
};
use crate::{
    document::Tone,
    ui::{
        layout::place_area,
        style::{self, glyph},
        widgets::{
            letters,
            line::{cut, left},
            sheet,
        },
        world::World,
    },
};

impl ConventionPlace {
    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (inner, theme) = (place_area(world), &world.settings.theme);
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &self.title(world), theme);
        let (rows, width) = (self.shown.rows(), usize::from(inner.width));
        let (offset, height) = (self.list.offset(), self.height(world));
        let shown = rows.iter().enumerate().skip(offset).take(height);
        let of = self.shown.plan().actions.len();
        let passing = self.shown.narrowed().map_or(of, |all| all.actions.len());
        let filter = self.filter.line(width, passing, of, world.text(), theme);
        let mut lines: Vec<Line<'_>> = filter.into_iter().collect();
        lines.extend(shown.map(|(at, row)| Self::line(row, at == self.list.index(), width, world)));
        frame.render_widget(Paragraph::new(lines), inner);
        sheet::how_far(frame, inner, (offset + height).min(rows.len()), rows.len());
        let line = self.head() + self.list.index().saturating_sub(offset);
        let line = u16::try_from(line).unwrap_or(0).min(inner.height.saturating_sub(1));
        frame.set_cursor_position((inner.x, inner.y + line));
        self.draw_asked(frame, area, world);
    }

    fn title(&self, world: &World) -> String {
        let found = world.data.convention(&self.id);
        let title = world.text().ui.convention_title;
        found.map(|one| title(&one.name, one.generation)).unwrap_or_default()
    }

    fn line(row: &Row, chosen: bool, width: usize, world: &World) -> Line<'static> {
        let theme = &world.settings.theme;
        let changed = match &row.key {
            RowKey::Record(kind, id) => world.unseen.change_of(*kind, id).is_some(),
            RowKey::Section(_) | RowKey::Offer | RowKey::Sentence(..) => false,
        };
        let changed = if changed { glyph::CHANGED } else { " " };
        let mark = row.mark.map_or_else(String::new, |mark| format!("{} ", mark.glyph()));
        let text = format!("{}{mark}{}", " ".repeat(row.indent), row.text);
        let text = cut(&text, width.saturating_sub(1));
        if chosen {
            return Line::styled(left(&format!("{changed}{text}"), width), theme.selected);
        }
        let tone =
            if row.tone == Tone::Plain { theme.text } else { style::of_tone(row.tone, theme) };
        Line::from(vec![Span::styled(changed, theme.accent), Span::styled(text, tone)])
    }

    /// The letters that are asked, over the rest.
    fn draw_asked(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let Some(asking) = &self.asking else { return };
        let text = world.text();
        letters::draw(frame, area, asking.title(text), asking.lines(text), world);
    }
}
