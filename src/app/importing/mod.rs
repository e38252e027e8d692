//! The thread of an import: folders and workbooks are read there, and rows understood, so that the screen
//! never waits. It reads the base over a connection of its own, and writes nothing.

mod folder;
mod job;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Sender},
    },
    thread,
};

use chrono::NaiveDate;

use self::job::{Importer, Job};
use super::event::Event;
use crate::{
    domain::id::PersonId,
    store::worker::Request,
    text::Lang,
    ui::importing::{Ask, Turn},
};

/// Hands what is asked to the thread, which begins with the first import.
pub(super) struct Imports {
    lang: Lang,
    /// Where a workbook is looked for first.
    documents: Option<PathBuf>,
    events: Sender<Event>,
    jobs: Option<Sender<Job>>,
    /// The turn whose answer is wanted: any other is given up.
    wanted: Arc<AtomicU64>,
    /// Who imports.
    pub(super) me: Option<PersonId>,
}

impl Imports {
    pub(super) fn new(lang: Lang, documents: Option<PathBuf>, events: Sender<Event>) -> Self {
        Self { lang, documents, events, jobs: None, wanted: Arc::default(), me: None }
    }

    /// Does what is asked, or has it done.
    pub(super) fn take(
        &mut self,
        (turn, ask): (Turn, Ask),
        today: NaiveDate,
        requests: &Sender<Request>,
    ) -> bool {
        let over = matches!(ask, Ask::Stop | Ask::End);
        self.wanted.store(if over { 0 } else { turn }, Ordering::Relaxed);
        if ask == Ask::Stop {
            return true;
        }
        let (lend, base) = mpsc::channel();
        let reads = !matches!(ask, Ask::Look(_) | Ask::End);
        if reads && requests.send(Request::Lend(lend)).is_err() {
            return false;
        }
        let job = Job { turn, ask, base, today, me: self.me.clone() };
        // A thread that fell has told why: nothing more can be asked of it.
        let _ = self.thread().send(job);
        true
    }

    fn thread(&mut self) -> &Sender<Job> {
        self.jobs.get_or_insert_with(|| {
            let (send, jobs) = mpsc::channel();
            let (wanted, events) = (Arc::clone(&self.wanted), self.events.clone());
            let importer = Importer::new(self.lang, self.documents.clone(), wanted, events);
            thread::spawn(move || importer.run(&jobs));
            send
        })
    }
}
