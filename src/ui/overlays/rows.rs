//! The records of one kind, one a line, after its description: added, changed, ordered, archived.
//!
//! What is held is what the list shows; only the lines of the window are put in words.

mod draw;
mod held;
mod open;

use ratatui::{Frame, layout::Rect};

use self::held::Held;
use crate::{
    document::record::details,
    domain::{
        change::{Change, Place},
        field::{Field, FieldKey, Fields, RecordKind, Value},
        journal::{Direction, Named},
        news::RemoteChange,
        query::{Answer, Query},
        record::{self, Kind},
        rows::{Listing, Row},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        forms::Opening,
        layer::{Command, Layer, Refused, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::{Asked, Route},
        widgets::{filter::Filter, list::ListState, marks::Marks},
        world::{Pending, Ticket, World},
    },
};

/// A list of records: which are there, which one is chosen, and the letters that narrow it.
#[derive(Debug)]
pub struct Rows {
    listing: Listing,
    held: Held,
    list: ListState<String>,
    marks: Marks,
    filter: Filter,
    /// A new order that is asked to be written.
    moving: Option<Change>,
    /// Under which tickets an order is written.
    moved: Vec<Ticket>,
    /// Whether it is to be read anew though nothing was committed.
    stale: bool,
    /// The record that was just written, until the base tells of it.
    awaited: Option<String>,
}

impl Rows {
    /// The records that are asked for; they are read next.
    #[must_use]
    pub fn new(listing: Listing) -> Self {
        Self {
            listing,
            held: Held::default(),
            list: ListState::default(),
            marks: Marks::default(),
            filter: Filter::default(),
            moving: None,
            moved: Vec::new(),
            stale: false,
            awaited: None,
        }
    }

    fn kind(&self) -> &'static Kind {
        record::of(self.listing.kind)
    }

    /// Lines above the first record.
    fn head(&self) -> usize {
        1 + usize::from(self.filter.is_in_use())
    }

    fn selected(&self) -> Option<&Row> {
        self.held.row(self.list.selected()?)
    }

    fn named(&self, row: &Row) -> Named {
        Named { kind: self.listing.kind, id: row.id.clone(), says: row.fields.clone() }
    }

    /// What is asked of the chosen record.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn ask(&self, action: Action, world: &World) -> Reply {
        let Some(row) = self.selected() else {
            return Reply::warn(world.text().ui.journal.choose);
        };
        let kind = self.listing.kind;
        Then::go(match action {
            Action::History => Route::History(kind, row.id.clone()),
            Action::Archive => Route::Confirm(Asked::Archive(self.named(row))),
            _ => {
                let read = (row.id.clone(), row.fields.clone());
                Route::Form(Opening::Record(kind, Some(read)))
            }
        })
        .into()
    }

    /// A new record, of what the list is of, in the last place.
    fn add(&self) -> Reply {
        let mut fields = Fields::new();
        if let Some((field, id)) = &self.listing.of {
            let set = self.kind().spec(*field).is_some_and(record::Spec::is_set);
            let member = set.then(|| id.clone());
            let value = if set { Value::Int(1) } else { id.as_str().into() };
            fields.insert(FieldKey { field: *field, member }, value);
        }
        if self.kind().is_ordered() {
            let last = self.held.rows().iter().map(Row::rank).max();
            fields.insert(Field::Position.into(), last.map_or(1, |last| last + 1).into());
        }
        Then::go(Route::Form(Opening::NewRecord(self.listing.kind, fields))).into()
    }

    /// Moves the chosen record past the line shown above or below it.
    fn shift(&mut self, up: bool, world: &World) -> Reply {
        if !self.kind().is_ordered() {
            return Reply::say(world.text().ui.rows.no_order);
        }
        let Some(row) = self.selected() else {
            return Reply::warn(world.text().ui.journal.choose);
        };
        let at = self.list.index();
        let other = if up { at.checked_sub(1) } else { Some(at + 1) };
        let Some(other) = other.and_then(|other| self.held.keys().get(other)) else {
            return Reply::default();
        };
        let place = if up {
            Place::Before(other)
        } else {
            self.held.after(other).map_or(Place::Last, Place::Before)
        };
        let rows = self.held.rows().iter();
        let ranks: Vec<(&str, u32)> = rows.map(|row| (row.id.as_str(), row.rank())).collect();
        let change = Change::reorder(self.listing.kind, &ranks, &row.id, place);
        if change.is_empty() {
            return Reply::default();
        }
        let what = (world.text().ui.journal.record)(&self.named(row), &world.data);
        let did = (world.text().ui.rows.moved)(&what);
        self.moving = Some(change.clone());
        Reply::write(Pending::Activity(did), change)
    }
}

impl Layer for Rows {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Rows }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            action if self.filter.act(action) => {}
            Action::Back => {
                // Esc first forgets what is marked.
                return if self.marks.clear() { Reply::default() } else { Then::Close.into() };
            }
            Action::Undo => return Command::AskBack(Direction::Undo).into(),
            Action::Redo => return Command::AskBack(Direction::Redo).into(),
            Action::Add => return self.add(),
            Action::Open => return self.open(world),
            Action::Mark | Action::Merge if !record::may_be_merged(self.kind()) => {}
            Action::Mark => {
                if let Some(id) = self.list.selected() {
                    self.marks.toggle(id);
                }
            }
            Action::Merge => return self.merge(world),
            Action::MoveUp => return self.shift(true, world),
            Action::MoveDown => return self.shift(false, world),
            Action::History | Action::Edit | Action::Archive => return self.ask(action, world),
            action => {
                let page = usize::from(sheet_area(world).height).saturating_sub(self.head());
                self.list.step(self.held.keys(), action, page);
            }
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let line = sheet_line(world, row).and_then(|line| line.checked_sub(self.head()));
        if let Some(id) = line.and_then(|line| self.held.keys().get(self.list.offset() + line)) {
            self.list.select(id.clone());
        }
    }

    /// Brings the cursor to what is there.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        self.held.narrow(self.kind(), &self.filter, world);
        self.marks.keep(|id| self.held.row(id).is_some());
        if let Some(id) = self.awaited.take_if(|id| self.held.row(id).is_some()) {
            self.list.select(id);
        }
        let height = usize::from(sheet_area(world).height).saturating_sub(self.head());
        self.list.settle(self.held.keys(), height.max(1), |_| 1);
        let stale = std::mem::take(&mut self.stale);
        Reply::ask(self.reads(world).filter(|_| stale).map(Effect::Read))
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Rows(self.listing.clone()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Rows(found) = answer
            && found.listing == self.listing
        {
            self.held.take(found.rows.clone());
        }
    }

    /// An order that is on its way is shown at once: who moves a line by three presses three times.
    fn asked(&mut self, ticket: Ticket) {
        if let Some(change) = self.moving.take() {
            self.moved.push(ticket);
            self.held.reorder(self.kind(), &change);
        }
    }

    fn refused(&mut self, ticket: Ticket, _refused: &Refused<'_>, _world: &World) -> Option<Reply> {
        self.stale |= self.moved.contains(&ticket);
        None
    }

    /// Chooses what has just been written.
    fn written(&mut self, kind: RecordKind, id: &str) {
        if kind == self.listing.kind {
            self.filter.clear();
            self.awaited = Some(id.to_owned());
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn offers(&self, action: Action, _world: &World) -> bool {
        match action {
            Action::MoveUp | Action::MoveDown => self.kind().is_ordered(),
            Action::Mark => record::may_be_merged(self.kind()),
            Action::Merge => !self.marks.is_empty(),
            _ => true,
        }
    }

    fn writes(&self, action: Action, _world: &World) -> Option<RecordKind> {
        let own = matches!(
            action,
            Action::Edit
                | Action::Add
                | Action::Archive
                | Action::Mark
                | Action::Merge
                | Action::MoveUp
                | Action::MoveDown
        );
        own.then_some(self.listing.kind)
    }

    fn status(&self, world: &World) -> String {
        let row = self.selected();
        row.map(|row| details(self.kind(), &row.fields, &world.data, world.text()))
            .unwrap_or_default()
    }

    fn tells(&self, change: &RemoteChange, _world: &World) -> bool {
        let chosen = self.list.selected();
        chosen.is_some_and(|id| change.is_of(self.listing.kind, id))
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        self.draw_in(frame, world);
    }
}
