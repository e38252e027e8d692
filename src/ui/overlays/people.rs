//! The people of the Caf: one is corrected, put aside or prepared to leave; the last line adds one,
//! of the name typed in the filter.

use ratatui::{
    Frame,
    layout::Margin,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{Overlay, confirm, history, sheet_area};
use crate::{
    domain::{
        binome::sector_of,
        clean,
        field::RecordKind,
        id::PersonId,
        journal::Named,
        person::{Person, is_called},
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, forms,
        update::{at_desk, may_write},
        widgets::{
            filter::Filter,
            line::{cut, left},
            list::ListState,
            sheet,
        },
    },
};

/// Columns of a name and of a role.
const NAME: usize = 26;
const ROLE: usize = 16;

/// Which person is chosen, nobody being somebody new, and the letters that narrow the list.
#[derive(Debug, Default)]
pub struct People {
    list: ListState<Option<PersonId>>,
    filter: Filter,
    keys: Vec<Option<PersonId>>,
    /// Who was just written, until the base tells of them.
    awaited: Option<PersonId>,
}

/// Opens the list, at its first.
pub fn open(model: &mut Model) {
    model.overlays.push(Overlay::People(Box::default()));
}

/// Chooses somebody who has just been written.
pub fn select(model: &mut Model, id: PersonId) {
    if let Some(Overlay::People(people)) = model.overlays.last_mut() {
        people.filter.clear();
        people.awaited = Some(id);
    }
}

impl People {
    /// The scope of its keys.
    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::People }
    }

    /// Takes text into the filter; tells whether it did.
    pub fn typed(&mut self, text: &str) -> bool {
        let typing = self.filter.is_typing();
        if typing {
            self.filter.typed(text);
        }
        typing
    }

    /// Brings the cursor to who is there.
    pub fn settle(&mut self, model: &Model) {
        let known = shown(model, self).into_iter().map(|person| Some(person.id.clone()));
        self.keys = known.chain([None]).collect();
        if let Some(id) = self.awaited.take_if(|id| self.keys.contains(&Some(id.clone()))) {
            self.list.select(Some(id));
        }
        let height = usize::from(sheet_area(model).height).saturating_sub(self.head());
        self.list.settle(&self.keys, height.max(1), |_| 1);
    }

    /// Rows above the first person.
    fn head(&self) -> usize {
        usize::from(self.filter.is_typing() || self.filter.is_active())
    }

    /// Puts the cursor on the row at a line of the window.
    pub fn click(&mut self, line: usize) {
        let row = line.checked_sub(self.head()).map(|line| self.list.offset() + line);
        if let Some(key) = row.and_then(|row| self.keys.get(row)) {
            self.list.select(key.clone());
        }
    }

    fn name(&self) -> String {
        clean::line(self.filter.words())
    }

    fn selected<'a>(&self, model: &'a Model) -> Option<&'a Person> {
        model.data.person(self.list.selected()?.as_ref()?)
    }
}

fn shown<'a>(model: &'a Model, people: &People) -> Vec<&'a Person> {
    let words = people.filter.words();
    model.data.people.iter().filter(|one| is_called(&one.name, words)).collect()
}

/// Handles a key.
pub fn key(model: &mut Model, mut people: Box<People>, key: Key) -> Vec<Effect> {
    let scope = people.scope();
    let mut action = model.resolve(scope, key);
    match action {
        Some(Action::Back) if scope == Scope::People && !people.filter.is_active() => {
            return Vec::new();
        }
        Some(Action::Back) => people.filter.clear(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Choose) => {
            people.filter.keep();
            // Nobody bears that name: it is for somebody new.
            action = people.keys.len().eq(&1).then_some(Action::Edit);
        }
        Some(Action::Filter) => people.filter.open(),
        // What is taken back is asked at the desk.
        Some(Action::Undo) => return at_desk(model, key),
        Some(action) => step(model, &mut people, action),
        None if scope == Scope::Filter => {
            people.filter.key(key);
        }
        None => {}
    }
    let (chosen, name) = (people.selected(model).cloned(), people.name());
    model.overlays.push(Overlay::People(people));
    act(model, action, chosen, &name);
    Vec::new()
}

/// Does what is asked of the person chosen.
fn act(model: &mut Model, action: Option<Action>, chosen: Option<Person>, name: &str) {
    match (action, chosen) {
        (Some(Action::History), Some(one)) => {
            history::open(model, RecordKind::Person, one.id.to_string());
        }
        (Some(Action::Edit), chosen) if may_write(model) => {
            let form = match chosen {
                Some(one) => forms::person::open_edit(model, &one),
                None => forms::person::open_new(model, name),
            };
            model.overlays.push(Overlay::Form(Box::new(form)));
        }
        (Some(Action::Leaving), Some(one)) if may_write(model) => {
            let form = forms::leaving::open(model, &one);
            model.overlays.push(Overlay::Form(Box::new(form)));
        }
        (Some(Action::Archive), Some(one)) if may_write(model) => {
            let (id, says) = (one.id.to_string(), one.fields());
            confirm::archive(model, &Named { kind: RecordKind::Person, id, says });
        }
        (Some(Action::Leaving | Action::Archive | Action::History), None) => {
            model.warn(model.text().ui.people.choose);
        }
        _ => {}
    }
}

/// Moves the cursor.
pub fn step(model: &Model, people: &mut People, action: Action) {
    let page = usize::from(sheet_area(model).height);
    people.list.step(&people.keys, action, page);
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, people: &People) {
    let (inner, theme) = (sheet_area(model), &model.settings.theme);
    let (text, shown) = (model.text(), shown(model, people));
    let title = (text.ui.people.title)(model.data.people.len());
    sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
    let mut lines = Vec::new();
    let columns = usize::from(inner.width);
    lines.extend(people.filter.line(columns, shown.len(), model.data.people.len(), text, theme));
    let height = usize::from(inner.height).saturating_sub(lines.len());
    let head = lines.len();
    let (offset, width) = (people.list.offset(), usize::from(inner.width));
    let mut rows: Vec<String> = shown.iter().map(|one| told(model, one)).collect();
    rows.push((text.ui.people.newcomer)(&people.name()));
    lines.extend(rows.iter().enumerate().skip(offset).take(height).map(|(row, told)| {
        let style = if row == people.list.index() { theme.selected } else { Style::new() };
        Line::from(Span::styled(left(told, width), style))
    }));
    frame.render_widget(Paragraph::new(lines).style(theme.text), inner);
    let row = u16::try_from(head + people.list.index().saturating_sub(offset)).unwrap_or(0);
    frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
    sheet::how_far(frame, inner, (offset + height).min(rows.len()), rows.len());
}

/// A person in a line: name, role, until when, how many territories.
fn told(model: &Model, one: &Person) -> String {
    let said = &model.text().ui.people;
    let sector = sector_of(&one.id, &model.data.binomes, model.today);
    let follows = match sector.len() {
        0 => said.follows_nothing.to_owned(),
        n => (said.follows)(n),
    };
    let until = one.mandate_end.map(model.text().words.day);
    let until = until.map(|day| format!(" · {}", (said.mandate_until)(&day))).unwrap_or_default();
    let role = cut(model.role_word(one.role), ROLE);
    format!("{} {} {follows}{until}", left(&one.name, NAME), left(&role, ROLE))
}
