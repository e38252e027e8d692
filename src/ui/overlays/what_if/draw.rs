//! Drawing what would be: the conventions, coverage on each day to come, the trajectory where there is room.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Margin, Rect},
    symbols::Marker,
    text::Line,
    widgets::Paragraph,
};

use super::WhatIf;
use crate::{
    document::Mark,
    domain::figures::Point,
    ui::{
        layout::sheet_area,
        views::figures::chart::{self, Drawn},
        widgets::{
            line::{cut, left, right, wrap},
            sheet,
        },
        world::World,
    },
};

/// Columns from which both days of a convention stand in its row.
const WIDE: usize = 96;

/// Rows of the chart, where there is room for it.
const CHART: u16 = 12;

impl WhatIf {
    /// Rows of the list.
    pub(super) fn rows(&self, world: &World) -> usize {
        usize::from(self.parts(world)[0].height).max(1)
    }

    /// Where the conventions, the figures and the chart stand.
    fn parts(&self, world: &World) -> [Rect; 3] {
        let inner = sheet_area(world);
        let told = u16::try_from(self.to_come(world).count() + 1).unwrap_or(2);
        let chart = if inner.height >= told + CHART + 8 { CHART } else { 0 };
        Layout::vertical([Constraint::Min(1), Constraint::Length(told), Constraint::Length(chart)])
            .areas(inner)
    }

    /// The days to come, as it is and as it would be.
    fn to_come(&self, world: &World) -> impl Iterator<Item = (&Point, &Point)> {
        let today = world.today;
        self.now.iter().zip(&self.then).filter(move |(now, _)| now.on >= today)
    }

    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let words = &world.text().figures.what_if;
        let ticked = self.all.iter().filter(|one| one.ticked).count();
        let title = (words.title)(ticked, !world.reaches_all());
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
        let [list, told, drawn] = self.parts(world);
        self.draw_list(frame, list, world);
        let lines = self.to_come(world).map(|(now, then)| Self::told(now, then, world));
        let rule = Line::styled("─".repeat(told.width.into()), theme.border);
        let lines: Vec<Line<'_>> = std::iter::once(rule).chain(lines).collect();
        frame.render_widget(Paragraph::new(lines), told);
        if drawn.height > 0 {
            let all = [
                Drawn { points: &self.now, marker: Marker::Bar, style: theme.dim },
                Drawn { points: &self.then, marker: Marker::Block, style: theme.good },
            ];
            chart::draw(frame, drawn, words.chart, &all, world);
        }
    }

    /// Coverage on a day: as it is, as it would be, the goal.
    fn told(now: &Point, then: &Point, world: &World) -> Line<'static> {
        let (text, theme) = (world.text(), &world.settings.theme);
        let words = &text.figures;
        let percent = |point: &Point| (text.words.percent)(point.coverage.rounded());
        let day = (text.words.day)(now.on);
        let said = if now.coverage == then.coverage {
            (words.what_if.as_it_is)(&day, &percent(now))
        } else {
            (words.what_if.coverage)(&day, &percent(now), &percent(then))
        };
        let goal = now.goal.map(|goal| (words.goal)(&(text.words.whole_percent)(goal)));
        let goal = goal.map(|goal| format!(" · {goal}")).unwrap_or_default();
        Line::styled(format!("{said}{goal}"), theme.header)
    }

    fn draw_list(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (text, theme) = (world.text(), &world.settings.theme);
        let words = &text.figures.what_if;
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        if self.all.is_empty() {
            let lines = wrap(words.nothing, width).into_iter();
            let lines: Vec<Line<'_>> = lines.map(|line| Line::styled(line, theme.dim)).collect();
            frame.render_widget(Paragraph::new(lines), area);
            return;
        }
        let (offset, index) = (self.list.offset(), self.list.index());
        let shown = self.all.iter().enumerate().skip(offset).take(height);
        let lines = shown.map(|(at, one)| {
            let mark = if one.ticked { Mark::Ticked } else { Mark::Unticked };
            let people = (words.gains)(&(text.words.number)(one.people));
            let typed = self.typing.as_ref().filter(|_| at == index);
            let day = match typed {
                Some(input) => format!("{} {}", words.ask_day, input.value()),
                None => (words.signed_on)(&(text.words.day)(one.on)),
            };
            let later = one.counts_later().filter(|_| width >= WIDE);
            let later = later.map(|day| (words.counts_from)(&(text.words.day)(day)));
            let day = format!("{day}{}", later.unwrap_or_default());
            let days = if width >= WIDE { 48 } else { 24 };
            let room = width.saturating_sub(4 + 14 + 2 + days);
            let name = left(&cut(&one.name, room), room);
            let row =
                format!("{} {name}{}  {}", mark.glyph(), right(&people, 14), left(&day, days));
            Line::styled(row, if at == index { theme.selected } else { theme.text })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
        let row = u16::try_from(index.saturating_sub(offset)).unwrap_or(0);
        frame.set_cursor_position((area.x, area.y + row.min(area.height.saturating_sub(1))));
    }
}
