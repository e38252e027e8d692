//! The fourth step: every row with what would become of it, and why.

use std::sync::Arc;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{
    pick::draw_rows,
    step::{Did, Step},
    told,
};
use crate::{
    domain::{
        fold::fold,
        import::{Does, Imported, Understood},
    },
    keys::{Action, Key, Scope},
    ui::{
        widgets::{
            filter::Filter,
            line::{cut, left, right, wrap},
            list::ListState,
        },
        world::World,
    },
};

/// Columns from which a row and what it says stand side by side.
const WIDE: u16 = 100;

/// Columns of the source of a row, and of what becomes of it.
const SOURCE: usize = 18;
const BECOMES: usize = 13;

/// Rows of what a row says, under the list.
const SAYS: u16 = 6;

/// The rows, those that are shown, and the one under the cursor.
#[derive(Debug)]
pub(super) struct Rows {
    understood: Arc<Understood>,
    /// What becomes of rows, where some become so.
    sorts: Vec<Does>,
    only: Option<Does>,
    filter: Filter,
    keys: Vec<usize>,
    list: ListState<usize>,
    page: usize,
}

impl Rows {
    pub(super) fn new(understood: Arc<Understood>, world: &World) -> Self {
        let sorts = Does::ALL.iter().copied().filter(|does| understood.count(*does) > 0).collect();
        let mut new = Self {
            understood,
            sorts,
            only: None,
            filter: Filter::default(),
            keys: Vec::new(),
            list: ListState::default(),
            page: 1,
        };
        new.narrow(world);
        let first = new.understood.planned.rows.iter().position(|(_, does)| *does != Does::Ignore);
        new.list.select(first.unwrap_or(0));
        new
    }

    /// The rows of the sort and with the words that are asked.
    fn narrow(&mut self, world: &World) {
        let needle = self.filter.needle();
        let filters = self.filter.is_active();
        let passes = |(row, does): &(Imported, Does)| {
            let sort = self.only.is_none_or(|only| only == *does);
            let words = || fold(&format!("{} {}", row.source, told::title(row, world)));
            sort && (!filters || needle.is_in(&words()))
        };
        let all = self.understood.planned.rows.iter().enumerate();
        self.keys = all.filter(|(_, one)| passes(one)).map(|(at, _)| at).collect();
        self.list.settle(&self.keys, self.page, |_| 1);
    }

    fn row(&self, at: usize) -> Option<&(Imported, Does)> {
        self.understood.planned.rows.get(at)
    }

    /// To the sort before or after.
    fn turn(&mut self, back: bool, world: &World) {
        let all: Vec<Option<Does>> =
            std::iter::once(None).chain(self.sorts.iter().copied().map(Some)).collect();
        let at = all.iter().position(|one| *one == self.only).unwrap_or(0);
        let to = if back { at + all.len() - 1 } else { at + 1 } % all.len();
        self.only = all.get(to).copied().flatten();
        self.narrow(world);
    }

    fn parts(area: Rect) -> [Rect; 3] {
        let [sorts, rest] =
            Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(area);
        let [list, says] = if area.width >= WIDE {
            Layout::horizontal([Constraint::Percentage(62), Constraint::Min(1)]).areas(rest)
        } else {
            let says = SAYS.min(rest.height / 2);
            Layout::vertical([Constraint::Min(1), Constraint::Length(says)]).areas(rest)
        };
        [sorts, list, says]
    }

    fn sorts_line(&self, width: usize, world: &World) -> Line<'static> {
        let (theme, words) = (&world.settings.theme, &world.text().ui.import);
        if let Some(line) = self.filter.line(
            width,
            self.keys.len(),
            self.understood.planned.rows.len(),
            world.text(),
            theme,
        ) {
            return line;
        }
        let all = std::iter::once(None).chain(self.sorts.iter().copied().map(Some));
        let spans = all.map(|does| {
            let rows = &self.understood.planned.rows;
            let count = does.map_or(rows.len(), |does| self.understood.count(does));
            let said = (words.counted)(does, count);
            let here = does == self.only;
            let said = if here { format!("[{said}]") } else { format!(" {said} ") };
            Span::styled(said, if here { theme.accent } else { theme.dim })
        });
        Line::from(spans.collect::<Vec<_>>())
    }

    fn line(&self, at: usize, width: usize, world: &World) -> String {
        let Some((row, does)) = self.row(at) else { return String::new() };
        let becomes = (world.text().ui.import.does)(*does);
        let room = width.saturating_sub(SOURCE + BECOMES + 5);
        let title = left(&told::title(row, world), room);
        let (source, mark) = (left(&row.source, SOURCE), told::mark(*does));
        format!(" {mark} {source} {title} {}", right(becomes, BECOMES))
    }

    /// What the row under the cursor says, and why it becomes what it does.
    fn says_lines(&self, width: usize, world: &World) -> Vec<Line<'static>> {
        let theme = &world.settings.theme;
        let Some((row, _)) = self.list.selected().and_then(|at| self.row(*at)) else {
            return Vec::new();
        };
        let styled = |style| {
            move |line: String| {
                let lines = wrap(&line, width).into_iter();
                lines.map(move |line| Line::styled(line, style)).collect::<Vec<_>>()
            }
        };
        let asks = row.questions.len();
        let (asked, why): (Vec<_>, Vec<_>) =
            told::whys(row, world).into_iter().enumerate().partition(|(at, _)| *at < asks);
        let only = |all: Vec<(usize, String)>| all.into_iter().map(|(_, line)| line);
        let asked = only(asked).flat_map(styled(theme.warning));
        let says = told::says(row, world).into_iter().flat_map(styled(theme.text));
        let why = only(why).flat_map(styled(theme.dim));
        asked.chain(says).chain(why).collect()
    }
}

impl Step for Rows {
    fn place(&self) -> usize {
        3
    }

    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Import }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Did {
        if self.filter.act(action) {
            self.narrow(world);
            return Did::Nothing;
        }
        match action {
            Action::Choose => return Did::GoOn,
            Action::Back => return Did::Back,
            Action::Previous => self.turn(true, world),
            Action::Next => self.turn(false, world),
            action => {
                self.list.step(&self.keys, action, self.page);
            }
        }
        Did::Nothing
    }

    fn key(&mut self, key: Key, world: &World) -> Did {
        if self.filter.is_typing() && self.filter.key(key) {
            self.narrow(world);
        }
        Did::Nothing
    }

    fn typed(&mut self, text: &str, world: &World) -> bool {
        let taken = self.filter.take(text);
        self.narrow(world);
        taken
    }

    fn click(&mut self, line: usize) {
        let at = line.checked_sub(1).map(|line| line + self.list.offset());
        if let Some(row) = at.and_then(|at| self.keys.get(at)) {
            self.list.select(*row);
        }
    }

    fn settle(&mut self, area: Rect, _world: &World) {
        self.page = usize::from(Self::parts(area)[1].height).max(1);
        self.list.settle(&self.keys, self.page, |_| 1);
    }

    fn says(&self, world: &World) -> String {
        (world.text().ui.import.ask_rows)(self.understood.planned.rows.len())
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let [sorts, list, says] = Self::parts(area);
        frame.render_widget(self.sorts_line(usize::from(sorts.width), world), sorts);
        let lines = self.says_lines(usize::from(says.width).saturating_sub(2), world);
        let wide = area.width >= WIDE;
        let head = if wide {
            None
        } else {
            Some(Line::styled("─".repeat(says.width.into()), theme.border))
        };
        let bar = |line: Line<'static>| {
            let before = if wide { Span::styled("│ ", theme.border) } else { Span::raw(" ") };
            let mut spans = vec![before];
            spans.extend(line.spans.into_iter().map(|span| span.patch_style(line.style)));
            Line::from(spans)
        };
        let lines: Vec<Line<'_>> = head.into_iter().chain(lines.into_iter().map(bar)).collect();
        frame.render_widget(Paragraph::new(lines), says);
        draw_rows(frame, list, &self.list, self.keys.len(), |at| {
            let row = self.keys.get(at).copied().unwrap_or_default();
            let line = cut(&self.line(row, list.width.into(), world), list.width.into());
            let ignored = self.row(row).is_some_and(|(_, does)| *does == Does::Ignore);
            let plain = if ignored { theme.dim } else { theme.text };
            Line::styled(line, if at == self.list.index() { theme.selected } else { plain })
        });
    }

    fn offers(&self, action: Action) -> bool {
        !matches!(action, Action::Tick | Action::Edit | Action::Previous)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        match action {
            Action::Next => Some(keys.other_rows),
            _ => None,
        }
    }
}
