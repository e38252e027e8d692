//! Keeping what the user chose, on threads of their own: its folder may be slow.

use std::{collections::BTreeMap, path::PathBuf, sync::mpsc, thread};

use super::Performer;
use crate::{
    app::event::{Event, send},
    config,
    domain::alerts::Setting,
    ui::Message,
};

impl Performer {
    /// The configuration is written on a thread of its own: its folder may be slow, too.
    pub(super) fn keep(&mut self, path: PathBuf, name: String) -> bool {
        let config = self.around.config.clone();
        let (events, lang) = (self.events.clone(), self.around.lang);
        let (kept, keeping) = mpsc::channel();
        self.keeping.push(keeping);
        thread::spawn(move || {
            if let Err(problem) = config.keep(&path, &name) {
                let why = Message::ChoiceNotKept(problem.sentence(lang));
                send(&events, Event::Input(why));
            }
            // The end of the run has waited long enough.
            let _ = kept.send(());
        });
        true
    }

    /// On a thread of its own, too.
    pub(super) fn decline(&mut self, thresholds: BTreeMap<Setting, i32>) -> bool {
        let Some(folder) = self.around.memos.clone() else { return true };
        let (kept, keeping) = mpsc::channel();
        self.keeping.push(keeping);
        thread::spawn(move || {
            // What cannot be remembered is offered again, and that is all.
            let _ = config::decline(&folder, &thresholds);
            let _ = kept.send(());
        });
        true
    }
}
