//! What was done, by whom: the newest first, narrowed by words that name people, territories and
//! days. Enter tells what a doing changed; the bin opens from here.
//!
//! A few pages are held at a time, whatever the length of the journal.

mod draw;
mod window;

pub use self::draw::draw;
use self::window::Window;
use super::{Overlay, bin, history, sheet_area};
use crate::{
    domain::{
        id::TerritoryCode,
        journal::{Activity, Asked, JournalPage, asked},
        query::Query,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        widgets::{filter::Filter, list::ListState},
    },
};

/// Rows of a doing.
const ROWS: usize = 2;

/// What is looked for, what was read of it, and which line is chosen.
#[derive(Debug, Default)]
pub struct Journal {
    list: ListState<i64>,
    filter: Filter,
    /// The territory it was opened on.
    territory: Option<TerritoryCode>,
    understood: Asked,
    window: Window,
}

/// Opens it, on one territory where one is named.
pub fn open(model: &mut Model, territory: Option<TerritoryCode>) {
    let journal = Journal { territory, ..Journal::default() };
    model.overlays.push(Overlay::Journal(Box::new(journal)));
}

/// Takes an answer, unless something else was asked since.
pub fn take(model: &mut Model, page: JournalPage) {
    for overlay in &mut model.overlays {
        if let Overlay::Journal(journal) = overlay
            && journal.window.waits_for(&page.query)
        {
            if let Some(last) = journal.window.take(page) {
                journal.list.select(last);
            }
            return;
        }
    }
}

impl Journal {
    /// The scope of its keys.
    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Journal }
    }

    /// Takes text into the filter, while that is typed; tells whether it did.
    pub fn typed(&mut self, text: &str) -> bool {
        let typing = self.filter.is_typing();
        if typing {
            self.filter.typed(text);
        }
        typing
    }

    fn selected(&self) -> Option<&Activity> {
        let selected = self.list.selected()?;
        self.window.activities().find(|doing| doing.seq == *selected)
    }
}

/// Understands the words, brings the cursor to what is there, and asks for what is not read yet.
pub fn settle(model: &Model, journal: &mut Journal) -> Option<Effect> {
    let zone = &model.settings.zone;
    journal.understood = asked(journal.filter.words(), &model.data, model.today, zone);
    let mut filter = journal.understood.filter.clone();
    if let Some(code) = &journal.territory {
        filter.territories = Some([code.clone()].into());
    }
    let query = journal.window.wants(&filter, journal.list.index(), model.data.seq);
    let height = usize::from(sheet_area(model).height);
    journal.list.settle(&journal.window.keys(), height.max(ROWS), |_| ROWS);
    query.map(|query| Effect::Read(Query::Journal(query.into())))
}

/// Handles a key.
pub fn key(model: &mut Model, mut journal: Box<Journal>, key: Key) -> Vec<Effect> {
    let scope = journal.scope();
    let action = model.resolve(scope, key);
    match action {
        Some(Action::Back) if scope == Scope::Journal && !journal.filter.is_active() => {
            return Vec::new();
        }
        Some(Action::Back) => journal.filter.clear(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Choose) => journal.filter.keep(),
        Some(Action::Filter) => journal.filter.open(),
        Some(action) => step(model, &mut journal, action),
        None if scope == Scope::Filter => {
            journal.filter.key(key);
        }
        None => {}
    }
    let chosen = journal.selected().and_then(|doing| doing.touched.first());
    let chosen = chosen.map(|one| (one.named.kind, one.named.id.clone()));
    model.overlays.push(Overlay::Journal(journal));
    match (action, chosen) {
        (Some(Action::Bin), _) => bin::open(model),
        (Some(Action::History), Some((kind, id))) => history::open(model, kind, id),
        _ => {}
    }
    Vec::new()
}

/// Moves the cursor; above what is held, earlier pages are read again.
pub fn step(model: &Model, journal: &mut Journal, action: Action) {
    let page = usize::from(sheet_area(model).height) / ROWS;
    match action {
        Action::Up | Action::PageUp if journal.list.index() == 0 => journal.window.go_up(),
        Action::First => journal.window.go_top(),
        _ => {}
    }
    journal.list.step(&journal.window.keys(), action, page);
}

/// Puts the cursor on the row at a line of the window.
pub fn click(journal: &mut Journal, line: usize) {
    let keys = journal.window.keys();
    if let Some(row) = journal.list.row_at(line, keys.len(), |_| ROWS) {
        journal.list.select(keys[row]);
    }
}
