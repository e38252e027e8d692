//! Answers of the file, before the screen hears them: unsaved forms are offered, people the base erased
//! are forgotten.

use std::{collections::BTreeSet, thread};

use super::Performer;
use crate::{
    app::{drafts::order::Left, hear::message},
    config,
    domain::trace::Trace,
    store::worker::{News, Request},
    ui::Message,
};

impl Performer {
    /// Hears what the file says, and what of it is for the screen.
    pub(in crate::app) fn heard(&mut self, news: News) -> Option<Message> {
        self.opened |= matches!(news, News::Opened { .. });
        if let News::WereDone(done) = &news {
            return self.offer(done);
        }
        if let News::Erased(traces) = news {
            self.forget(traces);
            return None;
        }
        message(news)
    }

    /// These were erased from the base: neither what was being typed nor the configuration names them.
    fn forget(&mut self, traces: Vec<Trace>) {
        self.drafts.forget(traces.clone());
        if let Some(config) = self.around.config.file.clone() {
            // A configuration that cannot be written stays as it is: `erase` lists it.
            thread::spawn(move || {
                config::forget_me(&config, &|name| traces.iter().any(|one| one.tells(name)))
            });
        }
    }

    /// Hears of what earlier runs left behind: some of it may be saved, if binome was killed before it
    /// heard so. The file knows.
    pub(in crate::app) fn left_behind(&mut self, left: Vec<Left>) {
        self.ask(Request::WereDone(left.iter().filter_map(|one| one.tried.clone()).collect()));
        self.left = left;
    }

    /// Unsaved drafts are offered again.
    fn offer(&mut self, done: &BTreeSet<String>) -> Option<Message> {
        let mut orphans = Vec::new();
        for Left { orphan, tried } in std::mem::take(&mut self.left) {
            if tried.is_some_and(|op| done.contains(&op)) {
                self.drafts.drop_orphan(orphan.name);
            } else {
                orphans.push(orphan);
            }
        }
        (!orphans.is_empty()).then_some(Message::Drafts(orphans))
    }
}
