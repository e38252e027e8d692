//! The people of the Caf: one is corrected, archived or prepared to leave; the last line adds one,
//! of the name typed in the filter.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::merging::ask as ask_merge;
use crate::{
    domain::{
        binome::sector_of,
        clean,
        field::RecordKind,
        id::PersonId,
        journal::Named,
        person::{Person, is_called},
    },
    keys::{Action, Scope},
    ui::{
        forms::Opening,
        layer::{Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::{Asked, Route},
        widgets::{filter::Filter, line::left, list::ListState, marks::Marks, sheet},
        world::World,
    },
};

/// Columns of a name and of a role at most.
const NAME: usize = 26;
const ROLE: usize = 16;

/// Columns of a name and of a role, as wide as these people want.
fn columns(people: &[&Person], world: &World) -> (usize, usize) {
    let widest =
        |of: &dyn Fn(&Person) -> usize| people.iter().map(|one| of(one)).max().unwrap_or(0);
    let name = widest(&|one| one.name.width()).min(NAME);
    (name, widest(&|one| world.role_word(one.role).width()).min(ROLE))
}

/// Which person is chosen, nobody being somebody new, and the letters that narrow the list.
#[derive(Debug, Default)]
pub struct People {
    list: ListState<Option<PersonId>>,
    marks: Marks,
    filter: Filter,
    keys: Vec<Option<PersonId>>,
    /// Who was just written, until the base tells of them.
    awaited: Option<PersonId>,
}

impl People {
    /// Rows above the first person.
    fn head(&self) -> usize {
        usize::from(self.filter.is_in_use())
    }

    fn name(&self) -> String {
        clean::line(self.filter.words())
    }

    fn selected<'a>(&self, world: &'a World) -> Option<&'a Person> {
        world.data.person(self.list.selected()?.as_ref()?)
    }

    fn shown<'a>(&self, world: &'a World) -> Vec<&'a Person> {
        let words = self.filter.words();
        world.data.people.iter().filter(|one| is_called(&one.name, words)).collect()
    }

    /// Whether to make one of two marked people.
    fn merge(&self, world: &World) -> Reply {
        let named = |id: &str| {
            let one = world.data.person(&id.into())?;
            Some(Named { kind: RecordKind::Person, id: id.to_owned(), says: one.fields() })
        };
        let chosen = self.selected(world).map(|one| one.id.as_str());
        ask_merge(&self.marks, chosen, (Scope::People, RecordKind::Person), named, world)
    }

    /// The form of the person chosen, or of a new one.
    fn ask(&self, action: Action, world: &World) -> Reply {
        let route = match (action, self.selected(world)) {
            (Action::History, Some(one)) => Route::History(RecordKind::Person, one.id.to_string()),
            (Action::Edit, Some(one)) => Route::Form(Opening::Person(one.id.clone())),
            (Action::Edit, None) => Route::Form(Opening::NewPerson(self.name())),
            (Action::Leaving, Some(one)) => Route::Form(Opening::Leaving(one.id.clone())),
            (Action::Archive, Some(one)) => {
                let (id, says) = (one.id.to_string(), one.fields());
                Route::Confirm(Asked::Archive(Named { kind: RecordKind::Person, id, says }))
            }
            (_, _) => return Reply::warn(world.text().ui.people.choose),
        };
        Then::go(route).into()
    }
}

impl Layer for People {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::People }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Back if !self.filter.is_in_use() => {
                // Esc first forgets who is marked.
                return if self.marks.clear() { Reply::default() } else { Then::Close.into() };
            }
            Action::Back => self.filter.clear(),
            Action::Mark => {
                if let Some(one) = self.selected(world) {
                    self.marks.toggle(one.id.as_str());
                }
            }
            Action::Merge => return self.merge(world),
            Action::Choose => {
                self.filter.keep();
                // Nobody bears that name: it is for somebody new.
                if self.keys.len() == 1 {
                    return self.ask(Action::Edit, world);
                }
            }
            Action::Filter => self.filter.open(),
            // Undo and redo are asked at the desk.
            Action::Undo => return Then::Leave.into(),
            Action::History | Action::Edit | Action::Leaving | Action::Archive => {
                return self.ask(action, world);
            }
            action => {
                self.list.step(&self.keys, action, usize::from(sheet_area(world).height));
            }
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let line = sheet_line(world, row).and_then(|line| line.checked_sub(self.head()));
        let row = line.map(|line| self.list.offset() + line);
        if let Some(key) = row.and_then(|row| self.keys.get(row)) {
            self.list.select(key.clone());
        }
    }

    /// Brings the cursor to who is there.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let known = self.shown(world).into_iter().map(|person| Some(person.id.clone()));
        self.keys = known.chain([None]).collect();
        self.marks.keep(|id| world.data.person(&id.into()).is_some());
        if let Some(id) = self.awaited.take_if(|id| self.keys.contains(&Some(id.clone()))) {
            self.list.select(Some(id));
        }
        let height = usize::from(sheet_area(world).height).saturating_sub(self.head());
        self.list.settle(&self.keys, height.max(1), |_| 1);
        Reply::default()
    }

    /// Chooses a person just written.
    fn written(&mut self, kind: RecordKind, id: &str) {
        if kind == RecordKind::Person {
            self.filter.clear();
            self.awaited = Some(id.into());
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn offers(&self, action: Action, _world: &World) -> bool {
        match action {
            Action::Merge => !self.marks.is_empty(),
            _ => true,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let (text, shown) = (world.text(), self.shown(world));
        let of = world.data.people.len();
        let title = (text.ui.people.title)(of);
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
        let columns = usize::from(inner.width);
        let mut lines: Vec<Line<'_>> =
            self.filter.line(columns, shown.len(), of, text, theme).into_iter().collect();
        let head = lines.len();
        let height = usize::from(inner.height).saturating_sub(head);
        let (offset, width) = (self.list.offset(), usize::from(inner.width));
        let wide = self::columns(&shown, world);
        let row = |one: &&Person| format!("{}{}", self.figure(one), row_text(world, one, wide));
        let mut rows: Vec<String> = shown.iter().map(row).collect();
        rows.push((text.ui.people.newcomer)(&self.name()));
        lines.extend(rows.iter().enumerate().skip(offset).take(height).map(|(row, text)| {
            let style = if row == self.list.index() { theme.selected } else { Style::new() };
            Line::from(Span::styled(left(text, width), style))
        }));
        frame.render_widget(Paragraph::new(lines).style(theme.text), inner);
        let row = u16::try_from(head + self.list.index().saturating_sub(offset)).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
        sheet::how_far(frame, inner, (offset + height).min(rows.len()), rows.len());
    }
}

impl People {
    /// Before a name, which of those that are marked it is; nothing where nobody is.
    fn figure(&self, one: &Person) -> String {
        let figure = || self.marks.figure(one.id.as_str()).unwrap_or_else(|| " ".to_owned());
        if self.marks.is_empty() { String::new() } else { format!("{} ", figure()) }
    }
}

/// A person in a line: name, role, until when, how many territories.
fn row_text(world: &World, one: &Person, (name, wide): (usize, usize)) -> String {
    let words = &world.text().ui.people;
    let sector = sector_of(&one.id, &world.data.binomes, world.today);
    let follows = match sector.len() {
        0 => words.follows_nothing.to_owned(),
        n => (words.follows)(n),
    };
    let until = one.mandate_end.map(world.text().words.day);
    let until = until.map(|day| format!(" · {}", (words.mandate_until)(&day))).unwrap_or_default();
    let role = world.role_word(one.role);
    format!("{} {} {follows}{until}", left(&one.name, name), left(role, wide))
}
