//! The first step: the workbook is looked for, folder by folder, narrowed by typing. A path that is pasted
//! leads there at once.

use std::path::PathBuf;

use ratatui::{Frame, crossterm::event::KeyCode, layout::Rect, text::Line};

use super::{
    pick::draw_rows,
    step::{Did, Step},
};
use crate::{
    domain::{
        fold::fold,
        folder::{Entry, Folder},
        path,
    },
    keys::{Action, Key, Scope},
    ui::{
        widgets::{
            filter::Filter,
            line::{end, left, right},
            list::ListState,
        },
        world::World,
    },
};

/// Columns of the length and the day of a file.
const LENGTH: usize = 10;
const DAY: usize = 12;

/// Lines above the list: the folder, what is typed.
const ABOVE: u16 = 2;

/// A line: the folder above, or an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Above(PathBuf),
    Entry(PathBuf),
}

/// The folder one is in.
#[derive(Debug, Default)]
pub(super) struct Browser {
    folder: Option<Folder>,
    filter: Filter,
    list: ListState<Place>,
    page: usize,
}

impl Browser {
    /// Another folder is shown; coming from one that it holds, the cursor is on that.
    pub(super) fn show(&mut self, folder: Folder) {
        let from = self.folder.take().map(|before| before.path);
        let came = folder.entries.iter().find(|one| Some(&one.path) == from.as_ref());
        let first = came.or_else(|| folder.entries.first()).map(|one| one.path.clone());
        self.folder = Some(folder);
        self.filter.clear();
        self.list = ListState::default();
        if let Some(path) = first {
            self.list.select(Place::Entry(path));
        }
        self.bring();
    }

    /// A workbook is open: one comes back to it, whatever was typed to find it.
    pub(super) fn opened(&mut self, path: PathBuf) {
        self.filter.clear();
        self.list.select(Place::Entry(path));
        self.bring();
    }

    fn entries(&self) -> Vec<&Entry> {
        let needle = self.filter.needle();
        let all = self.folder.iter().flat_map(|folder| &folder.entries);
        all.filter(|one| needle.is_in(&fold(&one.name))).collect()
    }

    fn above(&self) -> Option<PathBuf> {
        self.folder.as_ref()?.parent().map(Into::into)
    }

    fn keys(&self) -> Vec<Place> {
        let above = self.above().filter(|_| !self.filter.is_active()).map(Place::Above);
        let entries = self.entries().into_iter().map(|one| Place::Entry(one.path.clone()));
        above.into_iter().chain(entries).collect()
    }

    /// To the first entry: the folder above is never chosen by itself.
    fn go_to_first(&mut self) {
        self.list = ListState::default();
        let first = self.entries().first().map(|one| Place::Entry(one.path.clone()));
        if let Some(first) = first {
            self.list.select(first);
        }
        self.bring();
    }

    fn bring(&mut self) {
        self.list.settle(&self.keys(), self.page.max(1), |_| 1);
    }

    /// What was typed, where it is a path rather than letters of a name.
    fn path(&self) -> Option<PathBuf> {
        let typed = path::typed(self.filter.words());
        let is_path = typed.contains(['/', '\\']) || typed.starts_with('~');
        is_path.then(|| PathBuf::from(typed))
    }

    fn choose(&self) -> Did {
        if let Some(path) = self.path() {
            return Did::Go(path);
        }
        match self.list.selected() {
            Some(Place::Above(path) | Place::Entry(path)) => Did::Go(path.clone()),
            None => Did::Nothing,
        }
    }

    /// Backspace takes back a letter; where none is typed, it leads to the folder above.
    fn go_up(&mut self) -> Did {
        if !self.filter.words().is_empty() {
            self.key(Key::plain(KeyCode::Backspace));
            return Did::Nothing;
        }
        self.above().map_or(Did::Nothing, Did::Go)
    }

    fn key(&mut self, key: Key) {
        if self.filter.key(key) {
            self.go_to_first();
        }
    }

    fn line(&self, key: &Place, width: usize, world: &World) -> String {
        let words = &world.text().ui.import;
        let Place::Entry(path) = key else { return left(&format!(" {}", words.above), width) };
        let all = self.folder.iter().flat_map(|folder| &folder.entries);
        let Some(entry) = all.into_iter().find(|one| one.path == *path) else {
            return String::new();
        };
        let room = width.saturating_sub(LENGTH + DAY + 2);
        let (name, length) = if entry.is_folder {
            (format!(" ▸ {}", entry.name), words.folder.to_owned())
        } else {
            (format!("   {}", entry.name), (words.size)(entry.bytes))
        };
        let day = entry.changed.map(|at| (world.text().words.day)(at.date())).unwrap_or_default();
        format!("{}{}{} ", left(&name, room), right(&length, LENGTH), right(&day, DAY))
    }
}

impl Step for Browser {
    fn place(&self) -> usize {
        0
    }

    fn scope(&self) -> Scope {
        Scope::ImportFile
    }

    fn act(&mut self, action: Action, _world: &World) -> Did {
        if action == Action::Choose {
            return self.choose();
        }
        if action == Action::FolderAbove {
            return self.go_up();
        }
        if action == Action::Back {
            if self.filter.words().is_empty() {
                return Did::Back;
            }
            self.filter.clear();
            self.go_to_first();
            return Did::Nothing;
        }
        let keys = self.keys();
        self.list.step(&keys, action, self.page);
        self.bring();
        Did::Nothing
    }

    fn key(&mut self, key: Key, _world: &World) -> Did {
        self.key(key);
        Did::Nothing
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.filter.typed(text);
        self.go_to_first();
        true
    }

    fn click(&mut self, line: usize) {
        let at = line.checked_sub(ABOVE.into()).map(|line| line + self.list.offset());
        if let Some(key) = at.and_then(|at| self.keys().get(at).cloned()) {
            self.list.select(key);
            self.bring();
        }
    }

    fn settle(&mut self, area: Rect, _world: &World) {
        self.page = usize::from(area.height.saturating_sub(ABOVE)).max(1);
        self.bring();
    }

    fn says(&self, world: &World) -> String {
        let words = &world.text().ui.import;
        let empty = self.folder.as_ref().is_some_and(|folder| folder.entries.is_empty());
        let none_named = self.path().is_none() && self.entries().is_empty();
        match (empty, none_named) {
            (true, _) => words.no_file.to_owned(),
            (false, true) if self.filter.is_active() => words.no_such_file.to_owned(),
            (false, _) => words.ask_file.to_owned(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (theme, ui) = (&world.settings.theme, &world.text().ui);
        let width = usize::from(area.width);
        let place = self.folder.as_ref().map(|one| one.path.display().to_string());
        let said = (ui.import.folder_is)("");
        let place = end(&place.unwrap_or_default(), width.saturating_sub(said.chars().count()));
        let place = Line::styled((ui.import.folder_is)(&place), theme.header);
        frame.render_widget(place, Rect { height: area.height.min(1), ..area });
        let typed = match self.filter.words() {
            "" => Line::styled(format!("/ {}", ui.form.type_to_narrow), theme.dim),
            words => {
                Line::styled(format!("/{}▏", end(words, width.saturating_sub(2))), theme.accent)
            }
        };
        let rest =
            |from: u16| Rect { y: area.y + from, height: area.height.saturating_sub(from), ..area };
        frame.render_widget(typed, Rect { height: rest(1).height.min(1), ..rest(1) });
        let keys = self.keys();
        draw_rows(frame, rest(ABOVE), &self.list, keys.len(), |at| {
            let row = keys.get(at).map(|key| self.line(key, width, world)).unwrap_or_default();
            let style = if at == self.list.index() { theme.selected } else { theme.text };
            Line::styled(left(&row, width), style)
        });
    }

    fn offers(&self, action: Action) -> bool {
        action != Action::FolderAbove || self.above().is_some()
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        if action == Action::Choose {
            Some(keys.open)
        } else if action == Action::Back {
            Some(keys.leave)
        } else {
            None
        }
    }

    fn status(&self, world: &World) -> String {
        let (all, shown) =
            (self.folder.as_ref().map_or(0, |one| one.entries.len()), self.entries().len());
        (world.text().ui.some_of)(shown, all)
    }
}
