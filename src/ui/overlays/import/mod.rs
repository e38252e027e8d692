//! The import of a workbook, in six steps: the file, its sheets, its columns, its rows, the questions, the
//! summary. Only after the last is something written, as one activity.
//!
//! ```text
//! file → sheets → columns → (understood) → rows → questions → summary → (written)
//!                               ↑                     │ answers
//!                               └─────────────────────┘
//! ```

mod browser;
mod columns;
mod follow;
mod frame;
mod pick;
mod questions;
mod rows;
mod sheets;
mod step;
mod steps;
mod summary;
mod told;

use std::sync::Arc;

use ratatui::{Frame, layout::Rect};

use self::{step::Did, steps::Steps};
use crate::{
    domain::import::{Mapping, Question, Understood},
    keys::{Action, Key, Scope},
    ui::{
        Effect,
        importing::{Ask, Book, Heard, Reached, Turn},
        layer::{Layer, Refused, Reply, Saved, Then},
        world::{Ticket, World},
    },
};

/// What is going on, and how far it is.
#[derive(Debug, Clone, Copy)]
enum Going {
    /// A folder or file is read.
    Reads(Option<Reached>),
    /// Its rows are understood.
    Understands(Option<Reached>),
    /// It is being written.
    Writes(Option<Ticket>),
}

/// The import, and what is known of the workbook so far.
#[derive(Debug, Default)]
pub struct Import {
    steps: Steps,
    /// The last thing that was asked.
    turn: Turn,
    going: Option<Going>,
    /// Why it was not done.
    refusal: Option<String>,
    book: Option<Arc<Book>>,
    /// What the person says of it.
    mapping: Mapping,
    understood: Option<Arc<Understood>>,
    /// The last line of the journal that was read for it.
    seq: i64,
    put_off: Vec<Question>,
    /// Whether the rows are understood anew because questions were answered.
    answering: bool,
    /// Whether it is on the disk.
    done: bool,
}

impl Import {
    fn did(&mut self, did: Did, world: &World) -> Reply {
        self.refusal = None;
        self.follow(did, world)
    }

    /// Gives up what is going on; the base stays as it is.
    fn stop(&mut self, world: &World) -> Reply {
        match self.going {
            Some(Going::Writes(ticket)) => Reply::ask(ticket.map(Effect::Withdraw)),
            Some(Going::Reads(_) | Going::Understands(_)) => {
                let stop = Effect::Import(self.turn, Ask::Stop);
                self.turn += 1;
                (self.going, self.answering) = (None, false);
                Reply { effects: vec![stop], ..Reply::say(world.text().ui.import.stopped) }
            }
            None => Reply::default(),
        }
    }

    fn sentence(&self, world: &World) -> String {
        self.refusal.clone().unwrap_or_else(|| self.steps.top().says(world))
    }
}

impl Layer for Import {
    fn scope(&self) -> Scope {
        if self.going.is_some() { Scope::Import } else { self.steps.top().scope() }
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.going.is_some() {
            return if action == Action::Back { self.stop(world) } else { Reply::default() };
        }
        let did = self.steps.top_mut().act(action, world);
        self.did(did, world)
    }

    fn key(&mut self, key: Key, world: &World) -> Reply {
        if self.going.is_some() {
            return Reply::default();
        }
        let did = self.steps.top_mut().key(key, world);
        self.did(did, world)
    }

    fn typed(&mut self, text: &str, world: &World) -> bool {
        self.going.is_none() && self.steps.top_mut().typed(text, world)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let body = frame::body(world, &self.sentence(world));
        let line = row.checked_sub(body.y).filter(|line| *line < body.height);
        if let Some(line) = line.filter(|_| self.going.is_none()) {
            self.steps.top_mut().click(line.into());
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        if self.done {
            return Reply::ask([Effect::Import(self.turn, Ask::End)]).then(Then::Close);
        }
        let body = frame::body(world, &self.sentence(world));
        self.steps.top_mut().settle(body, world);
        if self.turn == 0 { self.ask(Ask::Go(None)) } else { Reply::default() }
    }

    fn heard(&mut self, turn: Turn, heard: Heard, world: &World) -> Reply {
        if turn == self.turn { self.hear(heard, world) } else { Reply::default() }
    }

    fn asked(&mut self, ticket: Ticket) {
        self.going = Some(Going::Writes(Some(ticket)));
    }

    fn saved(&mut self, ticket: Ticket, _world: &World) -> Option<Saved> {
        let mine = matches!(self.going, Some(Going::Writes(Some(own))) if own == ticket);
        self.done |= mine;
        None
    }

    fn refused(&mut self, ticket: Ticket, refused: &Refused<'_>, _: &World) -> Option<Reply> {
        let mine = matches!(self.going, Some(Going::Writes(Some(own))) if own == ticket);
        if !mine {
            return None;
        }
        self.going = None;
        // Somebody wrote meanwhile: what the import would change is looked at again.
        let again = (!refused.conflicts.is_empty()).then(|| self.understand());
        Some(Reply { effects: again.unwrap_or_default().effects, ..Reply::warn(refused.why) })
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        let out = matches!(action, Action::Help | Action::Quit);
        let here = || self.steps.top().offers(action);
        out || if self.going.is_some() { action == Action::Back } else { here() }
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        let back = action == Action::Back;
        match self.going {
            Some(_) => back.then_some(keys.stop),
            None => self.steps.top().word(action, world).or_else(|| {
                let here = self.scope() != Scope::Filter;
                let go_on = (here && action == Action::Choose).then_some(keys.go_on);
                go_on.or_else(|| (here && back).then_some(keys.before))
            }),
        }
    }

    fn status(&self, world: &World) -> String {
        self.steps.top().status(world)
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (theme, words) = (&world.settings.theme, &world.text().ui.import);
        let book = self.book.as_ref().filter(|_| self.steps.sheets.is_some());
        let title = (words.title)(book.map(|book| book.name.as_str()));
        let sentence = self.sentence(world);
        let style = if self.refusal.is_some() { theme.bad } else { theme.accent };
        let top = self.steps.top();
        frame::draw(frame, &title, top.place(), (&sentence, style), world);
        top.draw(frame, frame::body(world, &sentence), world);
        let Some(going) = self.going else { return };
        let [reads, understands, writes] = words.going_on;
        let (what, reached) = match going {
            Going::Reads(reached) => (reads, reached),
            Going::Understands(reached) => (understands, reached),
            Going::Writes(_) => (writes, None),
        };
        let how = (words.to_stop)(&world.key(Scope::Import, Action::Back));
        frame::bar(frame, what, reached, &how, world);
    }
}
