//! Performing the screen's effects: requests to the file's thread, the configuration.

mod heard;
mod keeping;
mod pages;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender},
    time::Duration,
};

use chrono::NaiveDate;

use super::{
    Clock,
    clock::zone,
    drafts::{Drafts, order::Left},
    event::{Event, send},
    importing::Imports,
};
use crate::{
    config, demo,
    domain::{area::Area, refusal::Refusal, territory::DepartmentReference},
    exchange::read::reference,
    store::{
        Actor, Founding, Stop, clock,
        worker::{News, Request},
    },
    text::Lang,
    ui::{Effect, Ticket},
};

/// Settings of the run that matter outside the screen.
#[derive(Debug)]
pub struct Surroundings {
    /// The clock.
    pub clock: Clock,
    /// Language of messages.
    pub lang: Lang,
    /// The machine's name.
    pub machine: String,
    /// Where what is chosen is kept.
    pub config: config::Keeping,
    /// Where what is being typed is kept.
    pub drafts: Option<PathBuf>,
    /// Where the user's own copies of a base are kept.
    pub copies: Option<PathBuf>,
    /// Where what the user knows of the bases they open is kept.
    pub memos: Option<PathBuf>,
    /// On the first run, where a base usually stands.
    pub usual: Option<PathBuf>,
    /// Where a workbook is looked for first.
    pub documents: Option<PathBuf>,
}

/// Commands to the terminal.
pub(super) enum Wish {
    /// To be drawn whole.
    Repaint,
    /// Hand this text to its clipboard.
    Copy(String),
    /// To be left to the shell for a while.
    Stop,
}

/// How long the end of the run waits for a choice to be kept.
const KEEPING: Duration = Duration::from_secs(2);

/// Does what the screen asks.
pub(super) struct Performer {
    requests: Sender<Request>,
    drafts: Drafts,
    /// Drafts of earlier runs, until it is known which were saved.
    left: Vec<Left>,
    /// Whether a base was opened whose drafts were not looked for yet.
    opened: bool,
    events: Sender<Event>,
    around: Surroundings,
    demonstration: Option<PathBuf>,
    /// The choices that are being kept: each tells once it is.
    keeping: Vec<Receiver<()>>,
    wish: Option<Wish>,
    /// Ends what is still being read once nobody looks.
    stop: Stop,
    /// The operations of this run, by their tickets.
    operations: BTreeMap<Ticket, String>,
    imports: Imports,
}

impl Performer {
    /// Asks the thread of the file through `requests`; keeps drafts on a thread of its own.
    pub(super) fn new(
        requests: Sender<Request>,
        events: &Sender<Event>,
        around: Surroundings,
    ) -> Self {
        let performer = Self {
            requests,
            drafts: Drafts::new(around.drafts.clone(), events.clone()),
            left: Vec::new(),
            opened: false,
            events: events.clone(),
            demonstration: None,
            keeping: Vec::new(),
            wish: None,
            stop: Stop::default(),
            operations: BTreeMap::new(),
            imports: Imports::new(around.lang, around.documents.clone(), events.clone()),
            around,
        };
        performer.ask(Request::Heed(performer.stop.clone()));
        performer.ask(Request::KeepCopies(performer.around.copies.clone()));
        if let Some(folder) = performer.around.memos.clone() {
            performer.ask(Request::Remember(Box::new(config::Memos::new(folder))));
        }
        performer
    }

    /// The first question about a base, and who asks it.
    pub(super) fn foresee(&self, me: Option<String>, limit: usize) {
        self.ask(Request::Foresee(me, limit));
    }

    /// Which bases are written to although nobody measured the place they stand in.
    pub(super) fn accept(&self, bases: Vec<PathBuf>) {
        self.ask(Request::AcceptPlaces(bases));
    }

    /// Does them all; tells whether to go on.
    pub(super) fn perform_all(&mut self, effects: &mut Vec<Effect>) -> bool {
        effects.drain(..).all(|effect| self.perform(effect))
    }

    /// One and the same for all tries of what bears a ticket: it is written once.
    fn operation_of(&mut self, ticket: Ticket) -> String {
        self.operations.entry(ticket).or_insert_with(operation).clone()
    }

    /// Does what the screen asks; tells whether to go on.
    pub(super) fn perform(&mut self, effect: Effect) -> bool {
        let request = match effect {
            Effect::Quit => {
                // Leaving ends the visit: changes shown were seen.
                self.ask(Request::Visited);
                return false;
            }
            Effect::Copy(text) => {
                self.wish = Some(Wish::Copy(text));
                return true;
            }
            Effect::WritePage(page) => return self.write_page(*page),
            Effect::OpenPage(path) => return self.open_page(path),
            Effect::Repaint => {
                self.wish = Some(Wish::Repaint);
                return true;
            }
            Effect::Suspend => {
                self.wish = Some(Wish::Stop);
                return true;
            }
            Effect::Attend(attentive) => Request::Attend(attentive),
            Effect::Accept => Request::Accept,
            Effect::Visited => Request::Visited,
            Effect::Open(path) => Request::Open(config::whole(&path)),
            Effect::FindCopies(path) => Request::FindCopies(path),
            Effect::ReadDamaged(path) => Request::ReadDamaged(path),
            Effect::ReadCopy(path) => Request::ReadCopy(path),
            Effect::Create(path, area) => match (reference::of(&area), area) {
                (Some(reference), _) => return self.create(config::whole(&path), reference),
                (None, Area::Departments(codes)) => {
                    return self.refuse(Refusal::NoDepartment(codes.join(",")));
                }
                (None, Area::France) => return self.refuse(Refusal::NoDepartment("FR".into())),
            },
            Effect::Demonstrate => return self.demonstrate(),
            Effect::ActAs(person) => {
                self.imports.me = Some(person.clone());
                let machine = self.around.machine.clone();
                Request::ActAs(Actor { person: Some(person), machine, ..Actor::default() })
            }
            Effect::Replace(there) => Request::Replace(there),
            Effect::KeepChoice(path, name) => return self.keep(path, name),
            Effect::Decline(thresholds) => return self.decline(thresholds),
            Effect::KeepDraft(draft) => return self.drafts.keep(draft),
            Effect::DropDraft => return self.drafts.drop_own(),
            Effect::DropOrphan(name) => return self.drafts.drop_orphan(name),
            Effect::Save(ticket, change) => {
                let op = self.operation_of(ticket);
                self.drafts.tried(op.clone());
                Request::Save(ticket, op, change)
            }
            Effect::TakeBack(ticket, way, group) => {
                Request::TakeBack(ticket, self.operation_of(ticket), way, Some(group))
            }
            Effect::Import(turn, ask) => {
                let today = self.around.clock.today();
                return self.imports.take((turn, ask), today, &self.requests);
            }
            Effect::Withdraw(ticket) => Request::Withdraw(ticket),
            Effect::Read(query) => Request::Read(query),
            Effect::AsKnown(known, counted) => Request::AsKnown(known, counted, zone()),
            Effect::AsNow => Request::AsNow,
        };
        self.ask(request)
    }

    fn ask(&self, request: Request) -> bool {
        self.requests.send(request).is_ok()
    }

    fn refuse(&self, refusal: Refusal) -> bool {
        send(&self.events, Event::News(News::NotOpened(refusal)))
    }

    /// A base is created; on the first run the folder where it usually stands, too. Any other folder
    /// may be a share that is not there now, and must not be made in its place.
    fn create(&self, path: PathBuf, reference: DepartmentReference) -> bool {
        let folder = path.parent().filter(|_| self.around.usual.as_ref() == Some(&path));
        if let Some(Err(error)) = folder.map(std::fs::create_dir_all) {
            return self.refuse(Refusal::Folder(path, error.to_string()));
        }
        let founding = Founding { reference, demo: false, deeds: Vec::new() };
        self.ask(Request::Create(path, Box::new(founding)))
    }

    /// A base in the temporary folder, which ends with binome.
    fn demonstrate(&mut self) -> bool {
        let Some(founding) = demo::founding(self.around.clock.today()) else {
            return self.refuse(Refusal::NoDepartment(demo::DEPARTMENT.into()));
        };
        let name = format!("binome-demo-{}.db", clock::new_id());
        let path = std::env::temp_dir().join(name);
        self.demonstration = Some(path.clone());
        self.ask(Request::Create(path, Box::new(founding)))
    }

    /// Where the demonstration is, which ends with binome.
    pub(super) fn demonstration(&self) -> Option<&Path> {
        self.demonstration.as_deref()
    }

    /// Commands to the terminal since the last call.
    pub(super) fn wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// The clock.
    pub(super) fn clock(&self) -> Clock {
        self.around.clock
    }

    /// After a picture, once a base is open: what earlier runs left unsaved is looked for, and
    /// whether it is the base the user knows.
    pub(super) fn drawn(&mut self) {
        if std::mem::take(&mut self.opened) {
            self.drafts.find();
            self.ask(Request::Attend(true));
        }
    }

    /// The day has changed.
    pub(super) fn today(&self, today: NaiveDate) {
        self.ask(Request::Today(today));
    }

    /// Nobody looks any more: what is being read ends, what is to be written is written.
    pub(super) fn stop_reading(&self) {
        self.stop.ask();
    }

    /// Asks for nothing more, and waits until what was asked about drafts is done; tells where the
    /// demonstration is, which ends with the file's thread.
    pub(super) fn close(mut self) -> Option<PathBuf> {
        self.drafts.close();
        for keeping in self.keeping {
            // Ended or too slow: nothing more can be done for it.
            let _ = keeping.recv_timeout(KEEPING);
        }
        self.demonstration
    }
}

/// The identity of an operation, made before anything is written, so that a retry is safe.
fn operation() -> String {
    clock::new_id()
}
