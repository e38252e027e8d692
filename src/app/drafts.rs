//! Drafts in the user's own folder, on a thread of their own: what is being typed outlives binome.
//!
//! A run has one draft, `NAME.json`, and holds a lock on `NAME.lock` as long as it lives; a draft
//! whose lock nobody holds was left behind. Only the last of several drafts in a row is written.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread::{self, JoinHandle},
};

use super::{Event, send};
use crate::ui::{Draft, Message, Orphan};

/// What is asked of the thread.
enum Order {
    Keep(Box<Draft>),
    Drop,
    DropOrphan(String),
    Find,
}

/// The thread that keeps drafts. It begins with the first order, after the first picture.
pub(super) struct Drafts {
    folder: Option<PathBuf>,
    events: Sender<Event>,
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Drafts {
    /// Keeps drafts in that folder; without one nothing is kept.
    pub(super) fn new(folder: Option<PathBuf>, events: Sender<Event>) -> Self {
        Self { folder, events, orders: None, thread: None }
    }

    /// Keeps this in the place of what was kept.
    pub(super) fn keep(&mut self, draft: Box<Draft>) -> bool {
        self.order(Order::Keep(draft))
    }

    /// Nothing is being typed any more.
    pub(super) fn drop_own(&mut self) -> bool {
        self.order(Order::Drop)
    }

    /// What an earlier run left under this name is no longer needed.
    pub(super) fn drop_orphan(&mut self, name: String) -> bool {
        self.order(Order::DropOrphan(name))
    }

    /// Looks for what earlier runs left behind, and tells it.
    pub(super) fn find(&mut self) -> bool {
        self.order(Order::Find)
    }

    /// Orders are never in the way: binome goes on where nothing can be kept.
    fn order(&mut self, order: Order) -> bool {
        if self.orders.is_none() {
            self.begin();
        }
        if let Some(orders) = &self.orders {
            // A thread that is gone has told its sentence already.
            let _ = orders.send(order);
        }
        true
    }

    fn begin(&mut self) {
        let Some(folder) = self.folder.clone() else { return };
        let (orders, inbox) = mpsc::channel();
        let events = self.events.clone();
        let keeper = Keeper::new(folder, uuid::Uuid::now_v7().to_string());
        self.thread = Some(thread::spawn(move || {
            keeper.run(&inbox, |message| {
                send(&events, Event::Input(message));
            });
        }));
        self.orders = Some(orders);
    }

    /// Waits until what was asked is done.
    pub(super) fn close(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Keeper {
    folder: PathBuf,
    name: String,
    /// Held as long as the thread lives: of this run's draft, and of those it has offered.
    locks: Vec<(String, File)>,
    /// Whether the last draft could not be kept.
    unkept: bool,
    /// What earlier runs left of it, which stays until it is kept.
    left: Vec<String>,
}

impl Keeper {
    fn new(folder: PathBuf, name: String) -> Self {
        Self { folder, name, locks: Vec::new(), unkept: false, left: Vec::new() }
    }

    fn run(mut self, inbox: &Receiver<Order>, tell: impl Fn(Message)) {
        let mut told = false;
        let mut next = None;
        while let Some(order) = next.take().or_else(|| inbox.recv().ok()) {
            let done = match order {
                Order::Keep(mut draft) => {
                    for later in inbox.try_iter() {
                        match later {
                            Order::Keep(newer) => draft = newer,
                            other => {
                                next = Some(other);
                                break;
                            }
                        }
                    }
                    self.keep_in_its_place(&draft)
                }
                Order::Drop => self.forget(&self.name.clone()).and_then(|()| self.forget_left()),
                Order::DropOrphan(name) => self.drop_orphan(name),
                Order::Find => {
                    let orphans = self.orphans();
                    if !orphans.is_empty() {
                        tell(Message::Drafts(orphans));
                    }
                    Ok(())
                }
            };
            if let (Err(error), false) = (done, told) {
                told = true;
                tell(Message::DraftNotKept(error.to_string()));
            }
        }
        if self.locks.iter().any(|(name, _)| *name == self.name) && !self.file(&self.name).exists()
        {
            // Nothing was left: neither is the lock.
            let _ = fs::remove_file(self.lock(&self.name));
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.json"))
    }

    fn lock(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.lock"))
    }

    fn keep_in_its_place(&mut self, draft: &Draft) -> io::Result<()> {
        let kept = self.keep(draft);
        self.unkept = kept.is_err();
        kept.and_then(|()| self.forget_left())
    }

    fn drop_orphan(&mut self, name: String) -> io::Result<()> {
        self.left.push(name);
        // While this run's cannot be kept, its words stand nowhere else.
        if self.unkept { Ok(()) } else { self.forget_left() }
    }

    fn forget_left(&mut self) -> io::Result<()> {
        while let Some(name) = self.left.last().cloned() {
            self.forget(&name)?;
            self.left.pop();
        }
        Ok(())
    }

    fn keep(&mut self, draft: &Draft) -> io::Result<()> {
        if self.locks.iter().all(|(name, _)| *name != self.name) {
            fs::create_dir_all(&self.folder)?;
            let lock = private(&self.lock(&self.name))?;
            lock.lock()?;
            self.locks.push((self.name.clone(), lock));
        }
        let beside = self.folder.join(format!("{}.tmp", self.name));
        let mut file = private(&beside)?;
        file.set_len(0)?;
        file.write_all(&serde_json::to_vec(draft)?)?;
        file.sync_all()?;
        fs::rename(beside, self.file(&self.name))
    }

    fn forget(&self, name: &str) -> io::Result<()> {
        let remove = |path: &Path| match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
        remove(&self.file(name))?;
        if name == self.name { Ok(()) } else { remove(&self.lock(name)) }
    }

    /// Drafts whose run has ended, the oldest first; from now on they are this run's to offer.
    fn orphans(&mut self) -> Vec<Orphan> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries
            .filter_map(|entry| {
                entry.file_name().into_string().ok()?.strip_suffix(".json").map(str::to_owned)
            })
            .filter(|name| *name != self.name)
            .collect();
        names.sort();
        names.into_iter().filter_map(|name| self.orphan(name)).collect()
    }

    fn orphan(&mut self, name: String) -> Option<Orphan> {
        let lock = private(&self.lock(&name)).ok()?;
        lock.try_lock().ok()?;
        let draft = serde_json::from_slice(&fs::read(self.file(&name)).ok()?).ok()?;
        self.locks.push((name.clone(), lock));
        Some(Orphan { name, draft })
    }
}

/// A file that only its owner may read, made where there is none.
fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::id::TerritoryCode, ui::forms::Subject};

    #[test]
    fn what_an_earlier_run_left_stays_until_it_is_kept_again() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join("before.json");
        fs::write(&left, "{}").unwrap();
        let draft = Draft {
            base: String::new(),
            territory: None,
            subject: Subject::NewNote(TerritoryCode::from("200069193")),
            title: String::new(),
            values: Vec::new(),
            put_off: Vec::new(),
        };
        let keep = |keeper: &mut Keeper| keeper.keep_in_its_place(&draft);
        let mut keeper = Keeper::new(folder.path().into(), "now".into());
        // Nothing can be written there.
        let taken = folder.path().join("now.tmp");
        fs::create_dir(&taken).unwrap();
        assert!(keep(&mut keeper).is_err());
        keeper.drop_orphan("before".into()).unwrap();
        assert!(left.exists());
        fs::remove_dir(taken).unwrap();
        keep(&mut keeper).unwrap();
        assert!(!left.exists() && folder.path().join("now.json").exists());
    }
}
