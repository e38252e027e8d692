//! Drawing the view of the map.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{
    Map, limits,
    picture::{Look, lines, look},
    table::{Table, card, legend, told},
};
use crate::{
    domain::{alerts::Thresholds, painted::Shade},
    keys::{Action, Scope},
    ui::{views::framed::framed, widgets::sheet, world::World},
};

impl Map {
    pub(super) fn table(&self, list: Rect) -> Table {
        let table = Table { painted: self.painted, width: list.width.into(), short: false };
        Table { short: self.places.longest > table.name(), ..table }
    }

    fn title(&self, world: &World) -> String {
        let text = &world.text().ui.map;
        let place = self.department(world).map_or("", |one| one.name.as_str());
        let painted = (text.painted)(self.painted);
        let key = world.key(Scope::Map, Action::WholeCaf);
        match (world.sector.is_empty(), world.reaches_all()) {
            (true, _) => (text.title_all)(place, painted, None),
            (false, true) => (text.title_all)(place, painted, Some(&key)),
            (false, false) => (text.title_mine)(place, painted, &key),
        }
    }

    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let inner = framed(frame, area, &self.title(world), world);
        let (parts, limits) = (self.parts(area, world), limits(world));
        if let Some(land) = self.land(world) {
            let looks =
                (0..land.contours.len()).map(|contour| self.look_of(contour, &limits, world));
            let looks: Vec<Look> = looks.collect();
            let chosen = self.selected().and_then(|place| place.contour);
            frame
                .render_widget(Paragraph::new(lines(&land.grid, &looks, chosen, theme)), parts.map);
        }
        let legend = legend(self.painted, &limits, parts.legend.width.into(), world);
        frame.render_widget(Paragraph::new(legend), parts.legend);
        self.draw_list(frame, parts.list, inner, world);
        if let (Some(area), Some(place)) = (parts.card, self.selected()) {
            let lines = card(place, area.width.into(), world);
            frame.render_widget(Paragraph::new(lines), area);
        }
    }

    /// Communes that are in no EPCI are nobody's ground.
    fn look_of(&self, contour: usize, limits: &Thresholds, world: &World) -> Look {
        let theme = &world.settings.theme;
        let Some(place) = self.places.of_contour(contour) else {
            return Look { thin: true, ..look(Shade::Level(0), self.painted, theme) };
        };
        let shade = place.measured.shade(self.painted, limits);
        let looks = look(shade, self.painted, theme);
        if place.mine || world.reaches_all() {
            return looks;
        }
        Look { thin: true, style: theme.dim, ..looks }
    }

    fn draw_list(&self, frame: &mut Frame<'_>, area: Rect, inner: Rect, world: &World) {
        let (text, width) = (world.text(), usize::from(area.width));
        let (theme, table, limits) = (&world.settings.theme, self.table(area), limits(world));
        let shown = self.places.keys.len();
        let filter = self.filter.line(width, shown, self.places.in_reach, text, theme);
        let mut above: Vec<Line<'static>> = filter.into_iter().chain(table.head(world)).collect();
        let head = u16::try_from(above.len()).unwrap_or(0);
        if shown == 0 {
            let key = world.key(Scope::Map, Action::WholeCaf);
            let why = match self.places.in_reach {
                0 => (text.ui.map.none_of_mine)(&key),
                _ => text.ui.map.nothing.to_owned(),
            };
            above.extend(told(&why, width, world));
            frame.render_widget(Paragraph::new(above), area);
            return;
        }
        let rows = usize::from(area.height.saturating_sub(head));
        let window = self.places.listed().enumerate().skip(self.list.offset()).take(rows);
        above.extend(
            window.map(|(at, place)| table.row(place, at == self.list.index(), &limits, world)),
        );
        if self.land(world).is_some_and(|land| land.contours.len() == 1) {
            above.push(Line::raw(""));
            above.extend(told(text.ui.map.one_shape, width, world));
        }
        frame.render_widget(Paragraph::new(above), area);
        let at = u16::try_from(self.list.index().saturating_sub(self.list.offset())).unwrap_or(0);
        frame.set_cursor_position((area.x, area.y + head + at));
        let end = (self.list.offset() + rows).min(shown);
        if shown > rows {
            // On the border, below the legend.
            sheet::how_far(frame, inner, end, shown);
        }
    }
}
