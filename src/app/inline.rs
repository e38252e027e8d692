//! Effects of the screen performed on the spot, without threads or terminal: a screen in memory runs on
//! it. The performer and the desk of the file are those of the threads.

use std::{
    path::Path,
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use super::{
    clear,
    event::Event,
    perform::{Performer, Surroundings},
};
use crate::{
    store::{
        Store,
        worker::{Desk, News, Request},
    },
    ui::{
        Effect, Message,
        importing::{Ask, Heard, Turn},
    },
};

/// How long the thread of an import is waited for.
const LONGEST: Duration = Duration::from_mins(1);

/// The performer and the file, in one thread.
pub struct Inline {
    performer: Performer,
    requests: Receiver<Request>,
    events: Receiver<Event>,
    file: Desk,
}

impl Inline {
    /// No base is open yet.
    #[must_use]
    pub fn new(around: Surroundings) -> Self {
        let (ask, requests) = mpsc::channel();
        let (tell, events) = mpsc::channel();
        let file = Desk::new(around.clock.today());
        Self { performer: Performer::new(ask, &tell, around), requests, events, file }
    }

    /// Does what the screen asks; tells whether to go on, and what the screen hears of it.
    pub fn perform(&mut self, effect: Effect) -> (bool, Vec<Message>) {
        let awaited = awaits(&effect);
        let goes_on = self.performer.perform(effect);
        let mut news = Vec::new();
        for request in self.requests.try_iter() {
            self.file.take(request, &mut |one: News| news.push(one));
        }
        let mut heard = Vec::new();
        while let Some(event) = self.next(awaited, &heard) {
            match event {
                Event::News(one) => news.push(one),
                Event::Input(message) => heard.push(message),
                Event::Left(left) => self.performer.left_behind(left),
                Event::HangUp | Event::Stop | Event::GoesOn | Event::Clock | Event::Unread(_) => {}
            }
        }
        heard.extend(news.into_iter().filter_map(|one| self.performer.heard(one)));
        (goes_on, heard)
    }

    /// What comes next; of an import, its answer is waited for.
    fn next(&self, awaited: Option<Turn>, heard: &[Message]) -> Option<Event> {
        let answers = |one: &Message| {
            matches!(one, Message::Import(turn, heard)
                if Some(*turn) == awaited && !matches!(heard, Heard::Reached(_)))
        };
        if awaited.is_some() && !heard.iter().any(answers) {
            self.events.recv_timeout(LONGEST).ok()
        } else {
            self.events.try_recv().ok()
        }
    }

    /// The base that is open.
    #[must_use]
    pub fn store(&self) -> Option<&Store> {
        self.file.store()
    }

    /// The same, to be written to as somebody else would.
    pub fn store_mut(&mut self) -> Option<&mut Store> {
        self.file.store_mut()
    }
}

/// The turn of an import whose answer comes from its thread.
fn awaits(effect: &Effect) -> Option<Turn> {
    let Effect::Import(turn, ask) = effect else { return None };
    (!matches!(ask, Ask::Stop | Ask::End)).then_some(*turn)
}

impl Drop for Inline {
    fn drop(&mut self) {
        if let Some(demonstration) = self.performer.demonstration().map(Path::to_owned) {
            clear(&demonstration);
        }
    }
}
