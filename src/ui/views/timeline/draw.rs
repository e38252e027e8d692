//! Drawing the view of the line of time.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{
    Timeline,
    bar::{Columns, heads, row},
    rows::Row,
    told::{card, legend},
};
use crate::{
    keys::{Action, Scope},
    ui::{
        views::framed::{framed, instead},
        widgets::sheet,
        world::World,
    },
};

impl Timeline {
    fn title(&self, world: &World) -> String {
        let text = &world.text().ui.timeline;
        let key = world.key(Scope::Timeline, Action::WholeCaf);
        let count = self.rows.conventions();
        match (world.sector.is_empty(), world.reaches_all()) {
            (true, _) => (text.title_all)(count, None),
            (false, true) => (text.title_all)(count, Some(&key)),
            (false, false) => (text.title_mine)(count, &key),
        }
    }

    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let inner = framed(frame, area, &self.title(world), world);
        let list = self.list_area(area, world);
        let Some(scale) = self.scale else { return };
        let width = usize::from(inner.width);
        let shown = self.rows.all.len();
        let filter = self.filter.line(width, shown, self.rows.in_reach, world.text(), theme);
        let heads = heads(scale, Columns::of(width), world);
        let above: Vec<Line<'static>> = filter.into_iter().chain(heads).collect();
        frame.render_widget(Paragraph::new(above), inner);
        let below = legend(width, world);
        let rows = u16::try_from(below.len()).unwrap_or(0).min(inner.height);
        let legend = Rect { y: inner.bottom() - rows, height: rows, ..inner };
        frame.render_widget(Paragraph::new(below), legend);
        if shown == 0 {
            instead(frame, list, world.text().ui.timeline.nothing, world);
            return;
        }
        frame.render_widget(Paragraph::new(self.lines(list, world)), list);
        let below =
            Rect { y: list.bottom(), height: legend.y.saturating_sub(list.bottom()), ..inner };
        if let Some(one) = self.selected().filter(|_| below.height > 0) {
            // The line above it stays blank.
            let below = Rect { y: below.y + 1, height: below.height - 1, ..below };
            frame.render_widget(Paragraph::new(card(one, width, world)), below);
        }
        let at = u16::try_from(self.list.index().saturating_sub(self.list.offset())).unwrap_or(0);
        frame.set_cursor_position((list.x, list.y + at));
        let end = (self.list.offset() + usize::from(list.height)).min(shown);
        if shown > usize::from(list.height) {
            sheet::how_far(frame, inner, end, shown);
        }
    }

    /// The lines of the window.
    fn lines(&self, list: Rect, world: &World) -> Vec<Line<'static>> {
        let Some(scale) = self.scale else { return Vec::new() };
        let (offset, theme) = (self.list.offset(), &world.settings.theme);
        let window = self.rows.all.iter().enumerate().skip(offset).take(list.height.into());
        let lines = window.map(|(at, one)| {
            let before = at.checked_sub(1).and_then(|before| self.rows.all.get(before));
            let named = at == offset || before.is_none_or(|before| !before.is_with(one));
            let beside = before.filter(|before| before.is_with(one));
            let generation = |row: &Row| row.convention(world).map(|ctg| ctg.generation);
            let twin = beside.is_some_and(|before| generation(before) == generation(one));
            let due = one.convention(world).map(|ctg| self.rows.due(&ctg.id)).unwrap_or_default();
            let spans = row(one, (named, twin), due, (scale, list.width.into()), world);
            if at == self.list.index() {
                // One bar: no part of it keeps a colour of its own.
                let said: String = spans.iter().map(|span| span.content.as_ref()).collect();
                return Line::styled(said, theme.selected);
            }
            Line::from(spans)
        });
        lines.collect()
    }
}
