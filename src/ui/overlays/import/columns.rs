//! The third step: the header of each chosen sheet, and what each of its columns is taken as. Any of them is
//! changed from a list.

mod lines;

use std::{collections::BTreeMap, sync::Arc};

use ratatui::{Frame, layout::Rect, text::Line};

use super::{
    pick::{Pick, draw_rows},
    step::{Did, Step},
};
use crate::{
    domain::import::{Column, ColumnMapping, Glimpse, SheetMapping, Takes, letters},
    keys::{Action, Key, Scope},
    ui::{
        importing::Book,
        widgets::{line::left, list::ListState},
        world::World,
    },
};

/// Columns of a letter.
const LETTER: usize = 4;

/// A line: a sheet, or one of its columns, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Sheet(usize),
    Column(usize, usize),
}

/// The columns of the chosen sheets, and what was changed of them.
#[derive(Debug)]
pub(super) struct Columns {
    book: Arc<Book>,
    rows: Vec<Row>,
    changed: BTreeMap<(usize, usize), Takes>,
    list: ListState<Row>,
    picking: Option<Pick<Takes>>,
    page: usize,
}

impl Columns {
    /// Those of the sheets of these names; of all where none is named.
    pub(super) fn new(book: Arc<Book>, only: &[String]) -> Self {
        let wanted = |sheet: &Glimpse| {
            only.is_empty() || sheet.name.as_ref().is_some_and(|name| only.contains(name))
        };
        let sheets = book.sheets.iter().enumerate().filter(|(_, sheet)| wanted(sheet));
        let rows: Vec<Row> = sheets
            .flat_map(|(at, sheet)| {
                let columns =
                    lines::columns(sheet).into_iter().map(move |one| Row::Column(at, one.at));
                std::iter::once(Row::Sheet(at)).chain(columns)
            })
            .collect();
        let mut list = ListState::default();
        if let Some(first) = rows.iter().find(|row| matches!(row, Row::Column(..))) {
            list.select(*first);
        }
        Self { book, rows, changed: BTreeMap::new(), list, picking: None, page: 1 }
    }

    /// The same with another header: the cursor stays on the sheet.
    pub(super) fn look(&mut self, book: Arc<Book>, only: &[String]) {
        let before = self.list.selected().copied();
        let mut new = Self::new(book, only);
        let sheet = |row: Row| match row {
            Row::Sheet(at) | Row::Column(at, _) => at,
        };
        if let Some(at) = before.map(sheet) {
            let there = new.rows.iter().find(|row| sheet(**row) == at).copied();
            new.list.select(
                before.filter(|row| new.rows.contains(row)).or(there).unwrap_or(Row::Sheet(at)),
            );
        }
        new.page = self.page;
        *self = new;
    }

    fn column(&self, sheet: usize, at: usize) -> Option<Column> {
        lines::columns(self.book.sheets.get(sheet)?).into_iter().find(|one| one.at == at)
    }

    /// What a column is taken as: as it was changed, else as it was understood.
    fn takes(&self, sheet: usize, column: &Column) -> Takes {
        let changed = self.changed.get(&(sheet, column.at)).copied();
        let understood = || column.takes.and_then(Takes::from_code);
        changed.or_else(understood).unwrap_or(Takes::Ignore)
    }

    fn pick(&mut self, world: &World) {
        let words = &world.text().ui.import;
        let Some(Row::Column(sheet, at)) = self.list.selected().copied() else { return };
        let (Some(column), Some(glimpse)) = (self.column(sheet, at), self.book.sheets.get(sheet))
        else {
            return;
        };
        let all = glimpse.guess.map(|guess| guess.kind.choices()).unwrap_or_default();
        let all = all.into_iter().map(|takes| (takes, (words.takes)(takes))).collect();
        let title = (words.choose_takes)(&Self::titled(&column, world));
        self.picking = Some(Pick::new(title, all, Some(self.takes(sheet, &column))));
    }

    fn picked(&mut self, pick: &Pick<Takes>) {
        let Some(Row::Column(sheet, at)) = self.list.selected().copied() else { return };
        if let Some(takes) = pick.chosen() {
            self.changed.insert((sheet, at), takes);
        }
    }

    /// The header is a row further up or down.
    fn move_header(&self, down: bool) -> Did {
        let Some(Row::Sheet(sheet) | Row::Column(sheet, _)) = self.list.selected().copied() else {
            return Did::Nothing;
        };
        let Some(glimpse) = self.book.sheets.get(sheet) else { return Did::Nothing };
        let numbers = || glimpse.first.iter().map(|(number, _)| *number);
        let now = glimpse.header.as_ref().map_or(0, |header| header.rows.1);
        let to =
            if down { numbers().find(|one| *one > now) } else { numbers().rfind(|one| *one < now) };
        match to {
            Some(to) => Did::Look(SheetMapping {
                sheet: glimpse.name.clone(),
                kind: glimpse.guess.map(|guess| guess.kind),
                header_row: Some(to),
                ..SheetMapping::default()
            }),
            None => Did::Nothing,
        }
    }

    /// All that is said of the sheets of which something was changed.
    fn said(&self) -> Vec<SheetMapping> {
        let said = |(at, sheet): (usize, &Glimpse)| {
            let header = sheet.header.as_ref()?;
            self.changed.keys().any(|(one, _)| *one == at).then_some(())?;
            let columns = lines::columns(sheet).into_iter().map(|column| ColumnMapping {
                column: Some(letters(column.at)),
                takes: self.takes(at, &column),
                title: column.title,
            });
            Some(SheetMapping {
                sheet: sheet.name.clone(),
                kind: sheet.guess.map(|guess| guess.kind),
                header_row: Some(header.rows.1),
                columns: columns.collect(),
                ..SheetMapping::default()
            })
        };
        self.book.sheets.iter().enumerate().filter_map(said).collect()
    }
}

impl Step for Columns {
    fn place(&self) -> usize {
        2
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
                Action::Choose => self.picked(&pick),
                Action::Back => {}
                action => {
                    pick.step(action);
                    self.picking = Some(pick);
                }
            }
            return Did::Nothing;
        }
        match action {
            Action::Choose => return Did::Columns(self.said()),
            Action::Back => return Did::Back,
            Action::Edit => self.pick(world),
            Action::Previous => return self.move_header(false),
            Action::Next => return self.move_header(true),
            action => {
                self.list.step(&self.rows, action, self.page);
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
        if let Some(row) = self.rows.get(line + self.list.offset()) {
            self.list.select(*row);
        }
    }

    fn settle(&mut self, area: Rect, _world: &World) {
        self.page = usize::from(area.height).max(1);
        self.list.settle(&self.rows, self.page, |_| 1);
    }

    fn says(&self, world: &World) -> String {
        let words = &world.text().ui.import;
        let some = self.rows.iter().any(|row| matches!(row, Row::Column(..)));
        let kept = self.book.kept.as_ref().map(|kept| {
            let day = kept.on.map(world.text().words.day);
            (words.as_before)(kept.file.as_deref(), day.as_deref())
        });
        let asked = if some { words.ask_columns } else { words.no_columns };
        kept.map_or_else(|| asked.to_owned(), |kept| format!("{kept} {asked}"))
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let width = usize::from(area.width);
        draw_rows(frame, area, &self.list, self.rows.len(), |at| {
            let row = self.rows.get(at).copied().unwrap_or(Row::Sheet(0));
            let plain = if matches!(row, Row::Sheet(_)) { theme.header } else { theme.text };
            let style = if at == self.list.index() { theme.selected } else { plain };
            Line::styled(left(&self.line(row, width, world), width), style)
        });
        if let Some(pick) = &self.picking {
            pick.draw(frame, world);
        }
    }

    fn offers(&self, action: Action) -> bool {
        let on_column = matches!(self.list.selected(), Some(Row::Column(..)));
        let here = [Action::Choose, Action::Back, Action::Previous, Action::Next];
        self.picking.is_some() || here.contains(&action) || (on_column && action == Action::Edit)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        match action {
            Action::Edit => Some(keys.change),
            Action::Previous => Some(keys.header_up),
            Action::Next => Some(keys.header_down),
            _ => None,
        }
    }
}
