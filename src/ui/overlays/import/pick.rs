//! One of a list, narrowed by typing: what a column holds, what a sheet holds.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use crate::{
    domain::fold::fold,
    keys::{Action, Key},
    ui::{
        layout,
        widgets::{filter::Filter, line::left, list::ListState, sheet},
        world::World,
    },
};

/// Columns of the box, and the most rows of its list.
const WIDTH: u16 = 48;
const ROWS: u16 = 14;

/// Choices with their words, and the one under the cursor.
#[derive(Debug)]
pub(super) struct Pick<T> {
    title: String,
    all: Vec<(T, &'static str)>,
    filter: Filter,
    list: ListState<usize>,
}

impl<T: Copy + PartialEq> Pick<T> {
    /// The list, with the cursor on what is chosen now.
    pub(super) fn new(title: String, all: Vec<(T, &'static str)>, now: Option<T>) -> Self {
        let mut list = ListState::default();
        let at = all.iter().position(|(one, _)| Some(*one) == now).unwrap_or(0);
        list.select(at);
        let mut new = Self { title, all, filter: Filter::default(), list };
        new.settle();
        new
    }

    fn shown(&self) -> Vec<usize> {
        let needle = self.filter.needle();
        let all = self.all.iter().enumerate();
        all.filter(|(_, (_, words))| needle.is_in(&fold(words))).map(|(at, _)| at).collect()
    }

    fn settle(&mut self) {
        self.list.settle(&self.shown(), ROWS.into(), |_| 1);
    }

    /// Moves the cursor.
    pub(super) fn step(&mut self, action: Action) {
        self.list.step(&self.shown(), action, ROWS.into());
        self.settle();
    }

    /// A letter that narrows.
    pub(super) fn key(&mut self, key: Key) {
        if self.filter.key(key) {
            self.list = ListState::default();
        }
        self.settle();
    }

    /// The same, of letters that come together.
    pub(super) fn typed(&mut self, text: &str) {
        self.filter.typed(text);
        self.list = ListState::default();
        self.settle();
    }

    /// What is under the cursor.
    pub(super) fn chosen(&self) -> Option<T> {
        self.list.selected().and_then(|at| self.all.get(*at)).map(|(one, _)| *one)
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, world: &World) {
        let (theme, ui) = (&world.settings.theme, &world.text().ui);
        let shown = self.shown();
        let most = u16::try_from(self.all.len()).unwrap_or(ROWS).min(ROWS);
        let over = layout::popup(layout::above_bottom(world), WIDTH, most + 3);
        let inner = sheet::frame_over(frame, over, &self.title, theme);
        let width = usize::from(inner.width);
        let typed = match self.filter.words() {
            "" => Line::styled(format!("/ {}", ui.form.type_to_narrow), theme.dim),
            words => Line::styled(format!("/{words}▏"), theme.accent),
        };
        let window = shown.iter().enumerate().skip(self.list.offset()).take(ROWS.into());
        let rows = window.map(|(at, one)| {
            let words = self.all.get(*one).map_or("", |(_, words)| words);
            let style = if at == self.list.index() { theme.selected } else { theme.text };
            Line::styled(left(&format!(" {words}"), width), style)
        });
        frame.render_widget(
            Paragraph::new(std::iter::once(typed).chain(rows).collect::<Vec<_>>()),
            inner,
        );
        let row = self.list.index().saturating_sub(self.list.offset()) + 1;
        let row = u16::try_from(row).unwrap_or(1).min(inner.height.saturating_sub(1));
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}

/// A list in so many rows, its lines drawn one by one.
pub(super) fn draw_rows<K: Clone + PartialEq>(
    frame: &mut Frame<'_>,
    area: Rect,
    list: &ListState<K>,
    count: usize,
    line: impl Fn(usize) -> Line<'static>,
) {
    let height = usize::from(area.height);
    let end = (list.offset() + height).min(count);
    let lines: Vec<Line<'_>> = (list.offset()..end).map(line).collect();
    frame.render_widget(Paragraph::new(lines), area);
    let row = u16::try_from(list.index().saturating_sub(list.offset())).unwrap_or(0);
    frame.set_cursor_position((area.x, area.y + row.min(area.height.saturating_sub(1))));
}
