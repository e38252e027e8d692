//! The second step: the sheets to take, each with what it seems to hold and its first rows.

use std::{collections::BTreeSet, sync::Arc};

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{
    pick::{Pick, draw_rows},
    step::{Did, Step},
};
use crate::{
    domain::import::{Glimpse, SheetKind, SheetMapping},
    keys::{Action, Key, Scope},
    ui::{
        importing::Book,
        style::glyph,
        widgets::{
            line::{cut, left, right},
            list::ListState,
        },
        world::World,
    },
};

/// Columns of a cell of the first rows, at most.
const CELL: usize = 16;

/// Columns of the number of rows.
const COUNT: usize = 14;

/// The sheets, and those that are ticked.
#[derive(Debug)]
pub(super) struct Sheets {
    book: Arc<Book>,
    ticked: BTreeSet<usize>,
    list: ListState<usize>,
    picking: Option<Pick<SheetKind>>,
}

impl Sheets {
    /// Those that hold something known are ticked.
    pub(super) fn new(book: Arc<Book>) -> Self {
        let known = |one: &Glimpse| one.guess.is_some_and(|guess| guess.kind != SheetKind::Lists);
        let all = book.sheets.iter().enumerate();
        let ticked: BTreeSet<usize> = all.filter(|(_, one)| known(one)).map(|(at, _)| at).collect();
        let mut list = ListState::default();
        list.select(ticked.first().copied().unwrap_or(0));
        Self { book, ticked, list, picking: None }
    }

    /// The same sheets as they are said to be: what is ticked stays.
    pub(super) fn look(&mut self, book: Arc<Book>) {
        self.book = book;
    }

    fn keys(&self) -> Vec<usize> {
        (0..self.book.sheets.len()).collect()
    }

    fn here(&self) -> Option<(usize, &Glimpse)> {
        let at = *self.list.selected()?;
        Some((at, self.book.sheets.get(at)?))
    }

    fn tick(&mut self) {
        if let Some((at, _)) = self.here()
            && !self.ticked.remove(&at)
        {
            self.ticked.insert(at);
        }
    }

    fn pick(&mut self, world: &World) {
        let words = &world.text().ui.import;
        let all = SheetKind::ALL.iter().map(|kind| (*kind, (words.kind)(*kind))).collect();
        if let Some((_, sheet)) = self.here() {
            let name = sheet.name.as_deref().unwrap_or(words.only_sheet).trim().to_owned();
            self.picking = Some(Pick::new(name, all, sheet.guess.map(|guess| guess.kind)));
        }
    }

    /// The kind of a sheet is chosen.
    fn picked(&mut self, pick: &Pick<SheetKind>) -> Did {
        let (Some(kind), Some((at, sheet))) = (pick.chosen(), self.here()) else {
            return Did::Nothing;
        };
        let sheet = sheet.name.clone();
        self.ticked.insert(at);
        Did::Look(SheetMapping { sheet, kind: Some(kind), ..SheetMapping::default() })
    }

    fn chosen(&self, world: &World) -> Did {
        if self.ticked.is_empty() {
            return Did::Warn(world.text().ui.import.tick_a_sheet.to_owned());
        }
        let sheets = self.ticked.iter().filter_map(|at| self.book.sheets.get(*at));
        Did::Chosen(sheets.filter_map(|one| one.name.clone()).collect())
    }

    /// The list, then the first rows of the sheet under the cursor.
    fn parts(&self, area: Rect) -> [Rect; 2] {
        let rows = u16::try_from(self.book.sheets.len()).unwrap_or(area.height);
        let list = rows.min(area.height / 2).max(1);
        Layout::vertical([Constraint::Length(list), Constraint::Min(0)]).areas(area)
    }

    fn line(&self, at: usize, width: usize, world: &World) -> String {
        let words = &world.text().ui.import;
        let Some(sheet) = self.book.sheets.get(at) else { return String::new() };
        let mark = if self.ticked.contains(&at) { glyph::TICKED } else { glyph::UNTICKED };
        let name = sheet.name.as_deref().unwrap_or(words.only_sheet).trim();
        let kind = sheet.guess.map_or(words.unknown_kind, |guess| (words.kind)(guess.kind));
        let hidden = if sheet.hidden { format!("{} · ", words.hidden) } else { String::new() };
        let room = width.saturating_sub(COUNT + 5) / 2;
        let count = right(&(words.rows)(sheet.rows), COUNT);
        format!(" {mark} {}{count}  {hidden}{kind}", left(name, room))
    }

    /// The first rows, in columns as wide as they need.
    fn first(&self, area: Rect) -> Vec<String> {
        let Some((_, sheet)) = self.here() else { return Vec::new() };
        let rows =
            &sheet.first[..sheet.first.len().min(usize::from(area.height).saturating_sub(1))];
        let columns = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        let size = |at: usize| {
            let cells = rows.iter().filter_map(|(_, cells)| cells.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0).min(CELL)
        };
        let sizes: Vec<usize> = (0..columns).map(size).collect();
        let line = |(number, cells): &(usize, Vec<String>)| {
            let shown = sizes.iter().enumerate().filter(|(_, size)| **size > 0);
            let shown =
                shown.map(|(at, size)| left(cells.get(at).map_or("", String::as_str), *size));
            format!("{number:>5} │ {}", shown.collect::<Vec<_>>().join(" │ "))
        };
        rows.iter().map(line).map(|line| cut(&line, area.width.into())).collect()
    }
}

impl Step for Sheets {
    fn place(&self) -> usize {
        1
    }

    fn scope(&self) -> Scope {
        if self.picking.is_some() { Scope::Filter } else { Scope::Import }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Did {
        if let Some(mut pick) = self.picking.take() {
            match action {
                Action::Choose => return self.picked(&pick),
                Action::Back => return Did::Nothing,
                action => pick.step(action),
            }
            self.picking = Some(pick);
            return Did::Nothing;
        }
        match action {
            Action::Choose => return self.chosen(world),
            Action::Back => return Did::Back,
            Action::Tick => self.tick(),
            Action::Edit => self.pick(world),
            action => {
                let keys = self.keys();
                self.list.step(&keys, action, keys.len());
            }
        }
        Did::Nothing
    }

    fn key(&mut self, key: Key, _world: &World) -> Did {
        if let Some(pick) = &mut self.picking {
            pick.key(key);
        }
        Did::Nothing
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.picking.as_mut().is_some_and(|pick| {
            pick.typed(text);
            true
        })
    }

    fn click(&mut self, line: usize) {
        let at = line + self.list.offset();
        if at < self.book.sheets.len() {
            self.list.select(at);
        }
    }

    fn settle(&mut self, area: Rect, _world: &World) {
        let height = usize::from(self.parts(area)[0].height);
        self.list.settle(&self.keys(), height, |_| 1);
    }

    fn says(&self, world: &World) -> String {
        (world.text().ui.import.ask_sheets)(self.ticked.len())
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let [list, first] = self.parts(area);
        let width = usize::from(area.width);
        let lines = self.first(first).into_iter().map(|line| Line::styled(line, theme.dim));
        let rule = Line::styled("─".repeat(width), theme.border);
        let lines: Vec<Line<'_>> = std::iter::once(rule).chain(lines).collect();
        frame.render_widget(Paragraph::new(lines), first);
        draw_rows(frame, list, &self.list, self.book.sheets.len(), |at| {
            let style = if at == self.list.index() { theme.selected } else { theme.text };
            Line::styled(left(&self.line(at, width, world), width), style)
        });
        if let Some(pick) = &self.picking {
            pick.draw(frame, world);
        }
    }

    fn offers(&self, action: Action) -> bool {
        let here = [Action::Choose, Action::Back, Action::Tick, Action::Edit];
        self.picking.is_some() || here.contains(&action)
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        let edits = action == Action::Edit && self.picking.is_none();
        edits.then_some(keys.change_kind)
    }
}
