//! One thing after the other that an import asks, each until it is given up.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender},
    },
    time::{Duration, Instant},
};

use chrono::NaiveDate;

use super::folder;
use crate::{
    app::event::{Event, send},
    config,
    domain::{
        id::PersonId,
        import::{Kept, Mapping, Understood},
        refusal::Refusal,
    },
    exchange::read::workbook::{Progress, Unreadable, Watch, Workbook},
    import::{self, Reading, Unread},
    store::Store,
    text::Lang,
    ui::{
        Message,
        importing::{Ask, Book, Heard, Reached, Turn},
    },
};

/// Between two pictures of a bar.
const OFTEN: Duration = Duration::from_millis(60);

/// The base, as it is lent.
type Lent = Receiver<Result<Store, Refusal>>;

/// One thing to do.
pub(super) struct Job {
    pub(super) turn: Turn,
    pub(super) ask: Ask,
    /// The base, lent for it where it reads it.
    pub(super) base: Lent,
    pub(super) today: NaiveDate,
    pub(super) me: Option<PersonId>,
}

/// A workbook that is open.
struct Open {
    name: String,
    book: Workbook,
    kept: Option<Kept>,
}

/// The thread, and the workbook it holds.
pub(super) struct Importer {
    lang: Lang,
    documents: Option<PathBuf>,
    wanted: Arc<AtomicU64>,
    events: Sender<Event>,
    open: Option<Open>,
}

/// Tells how far something is, until it is given up.
struct Watcher<'a> {
    turn: Turn,
    of: &'a Importer,
    told: Instant,
}

impl Importer {
    pub(super) fn new(
        lang: Lang,
        documents: Option<PathBuf>,
        wanted: Arc<AtomicU64>,
        events: Sender<Event>,
    ) -> Self {
        Self { lang, documents, wanted, events, open: None }
    }

    /// Does what is asked until nobody asks any more.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        for job in jobs {
            if job.ask == Ask::End {
                self.open = None;
            } else if self.is_wanted(job.turn) {
                let turn = job.turn;
                let heard = self.take(job);
                self.tell(turn, heard);
            }
        }
    }

    fn is_wanted(&self, turn: Turn) -> bool {
        self.wanted.load(Ordering::Relaxed) == turn
    }

    fn tell(&self, turn: Turn, heard: Heard) -> bool {
        send(&self.events, Event::Input(Message::Import(turn, heard)))
    }

    fn watcher(&self, turn: Turn) -> Watcher<'_> {
        Watcher { turn, of: self, told: Instant::now() }
    }

    fn take(&mut self, job: Job) -> Heard {
        let Job { turn, ask, base, today, me } = job;
        let done = match ask {
            Ask::Go(path) => self.go(turn, path, &base),
            Ask::Look(mapping) => self.look(&mapping),
            Ask::Understand(mapping) => self.understand(turn, &mapping, &base, (today, me)),
            Ask::Stop | Ask::End => Err(String::new()),
        };
        done.unwrap_or_else(Heard::Refused)
    }

    /// To a folder, or into a workbook.
    fn go(&mut self, turn: Turn, path: Option<PathBuf>, base: &Lent) -> Result<Heard, String> {
        let path = path.or_else(|| self.documents.clone()).unwrap_or_else(|| "/".into());
        let path = config::whole(&path);
        let why = |why: &Unreadable| import::unreadable(self.lang.text(), &path, why);
        if path.is_dir() {
            let listed = folder::list(&path);
            return listed.map(Heard::Folder).map_err(|error| why(&Unreadable::from(&error)));
        }
        let book = import::open(&path, &mut self.watcher(turn)).map_err(|error| why(&error))?;
        let kept = lent(base).and_then(|base| import::kept(&base, &book));
        let kept = kept.map_err(|refusal| (self.lang.text().refusal.sentence)(&refusal))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let mapping = kept.as_ref().map_or_else(Mapping::default, |kept| kept.mapping.clone());
        let sheets = import::glimpses(&book, &mapping);
        let heard = Book { path: path.clone(), name: name.clone(), sheets, kept: kept.clone() };
        self.open = Some(Open { name, book, kept });
        Ok(Heard::Opened(Box::new(heard)))
    }

    fn look(&self, mapping: &Mapping) -> Result<Heard, String> {
        let open = self.open.as_ref().ok_or_else(String::new)?;
        Ok(Heard::Looked(import::glimpses(&open.book, mapping)))
    }

    fn understand(
        &self,
        turn: Turn,
        mapping: &Mapping,
        base: &Lent,
        by: (NaiveDate, Option<PersonId>),
    ) -> Result<Heard, String> {
        let open = self.open.as_ref().ok_or_else(String::new)?;
        let text = self.lang.text();
        let understood = self.understood(turn, mapping, base, by, open);
        let (understood, seq) = understood
            .map_err(|why| import::not_understood(text, Path::new(&open.name), &open.book, &why))?;
        Ok(Heard::Understood(Box::new(understood), seq))
    }

    fn understood(
        &self,
        turn: Turn,
        mapping: &Mapping,
        base: &Lent,
        (today, me): (NaiveDate, Option<PersonId>),
        open: &Open,
    ) -> Result<(Understood, i64), Unread> {
        let mut store = lent(base)?;
        let data = store.snapshot(today)?;
        let Open { book, kept, name, .. } = open;
        let (held, data, me, kept) = (&store, &data, me.as_ref(), kept.as_ref());
        let reading = Reading { held, data, me, today, book, mapping, kept };
        let mut understood = reading.understood(&mut self.watcher(turn))?;
        understood.planned.change = reading.change(&understood, name)?;
        Ok((understood, data.seq))
    }
}

/// Waits for the base.
fn lent(base: &Lent) -> Result<Store, Refusal> {
    base.recv().unwrap_or(Err(Refusal::Nobody))
}

impl Watch for Watcher<'_> {
    fn reached(&mut self, progress: Progress) -> ControlFlow<()> {
        if !self.of.is_wanted(self.turn) {
            return ControlFlow::Break(());
        }
        if self.told.elapsed() >= OFTEN {
            self.told = Instant::now();
            let (done, of) = match progress {
                Progress::Bytes { done, of } | Progress::Understood { done, of } => {
                    (done, Some(of))
                }
                Progress::Rows(done) => (done, None),
            };
            self.of.tell(self.turn, Heard::Reached(Reached { done, of }));
        }
        ControlFlow::Continue(())
    }
}
