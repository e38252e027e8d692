//! The files of drafts: one a run, written in one go, under a lock that tells whether its run still lives.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc::Receiver,
};

use super::{
    super::event::Event,
    forgotten::forget,
    order::{Left, Order},
};
use crate::{
    config::Beside,
    domain::trace,
    ui::{Message, Orphan, UnsavedForm},
};

pub(super) struct Keeper {
    folder: PathBuf,
    name: String,
    /// Held as long as the thread lives: of this run's draft, and of those it has offered.
    locks: Vec<(String, File)>,
    /// Whether the last draft could not be kept.
    unkept: bool,
    /// Files of earlier runs, which stay until the draft is kept.
    left: Vec<String>,
}

impl Keeper {
    pub(super) fn new(folder: PathBuf, name: String) -> Self {
        Self { folder, name, locks: Vec::new(), unkept: false, left: Vec::new() }
    }

    /// Does what is asked until nobody asks any more.
    pub(super) fn run(mut self, inbox: &Receiver<Order>, tell: impl Fn(Event)) {
        let mut reported = false;
        let mut next = None;
        while let Some(order) = next.take().or_else(|| inbox.recv().ok()) {
            let done = match order {
                Order::Keep(mut draft) => {
                    for later in inbox.try_iter() {
                        match later {
                            Order::Keep(newer) => draft = newer,
                            other @ (Order::Tried(_)
                            | Order::Drop
                            | Order::DropOrphan(_)
                            | Order::Forget(_)
                            | Order::Find) => {
                                next = Some(other);
                                break;
                            }
                        }
                    }
                    self.keep_in_its_place(&draft)
                }
                Order::Tried(op) => self.tried(&op),
                Order::Drop => self.forget(&self.name.clone()).and_then(|()| self.forget_left()),
                Order::DropOrphan(name) => self.drop_orphan(name),
                Order::Forget(traces) => {
                    forget(&self.folder, &|text| trace::without(&traces, text))
                }
                Order::Find => {
                    let left = self.left_behind();
                    if !left.is_empty() {
                        tracing::info!(drafts = left.len(), "drafts of an earlier run found");
                        tell(Event::Left(left));
                    }
                    Ok(())
                }
            };
            if let (Err(error), false) = (done, reported) {
                reported = true;
                tracing::warn!(why = ?error.kind(), "draft not kept");
                tell(Event::Input(Message::DraftNotKept(error.to_string())));
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

    fn trial(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.tried"))
    }

    /// The draft is being saved under this operation. A kill may come between a commit and its
    /// answer: this tells the next run that the draft is in the base.
    fn tried(&self, op: &str) -> io::Result<()> {
        if !self.file(&self.name).exists() {
            return Ok(());
        }
        let mut file = private(&self.trial(&self.name))?;
        file.set_len(0)?;
        file.write_all(op.as_bytes())
    }

    fn keep_in_its_place(&mut self, draft: &UnsavedForm) -> io::Result<()> {
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

    fn keep(&mut self, draft: &UnsavedForm) -> io::Result<()> {
        if self.locks.iter().all(|(name, _)| *name != self.name) {
            fs::create_dir_all(&self.folder)?;
            let lock = private(&self.lock(&self.name))?;
            lock.lock()?;
            self.locks.push((self.name.clone(), lock));
        }
        let beside = Beside::write(&self.file(&self.name), &serde_json::to_vec(draft)?)?;
        // The operation tried is not that of the text typed now.
        remove(&self.trial(&self.name))?;
        beside.take_its_place()
    }

    fn forget(&self, name: &str) -> io::Result<()> {
        remove(&self.file(name))?;
        remove(&self.trial(name))?;
        if name == self.name { Ok(()) } else { remove(&self.lock(name)) }
    }

    /// Drafts whose run has ended, the oldest first; from now on they are this run's to offer.
    fn left_behind(&mut self) -> Vec<Left> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries
            // A pipe would be waited for.
            .filter(|entry| entry.metadata().is_ok_and(|found| found.is_file()))
            .filter_map(|entry| {
                entry.file_name().into_string().ok()?.strip_suffix(".json").map(str::to_owned)
            })
            .filter(|name| *name != self.name)
            .collect();
        names.sort();
        names.into_iter().filter_map(|name| self.orphan(name)).collect()
    }

    fn orphan(&mut self, name: String) -> Option<Left> {
        let lock = private(&self.lock(&name)).ok()?;
        lock.try_lock().ok()?;
        let draft = serde_json::from_slice(&fs::read(self.file(&name)).ok()?).ok()?;
        let tried = fs::read_to_string(self.trial(&name)).ok();
        self.locks.push((name.clone(), lock));
        Some(Left { orphan: Orphan { name, draft }, tried })
    }
}

/// Removes a file that may be gone already.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
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

    fn draft() -> UnsavedForm {
        UnsavedForm {
            base: String::new(),
            territory: None,
            subject: Subject::NewNote(TerritoryCode::from("200069193")),
            title: String::new(),
            values: Vec::new(),
            put_off: Vec::new(),
        }
    }

    #[test]
    fn what_was_left_tells_the_operation_it_was_last_tried_under() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Keeper::new(folder.path().into(), "first".into());
        first.tried("of nothing").unwrap();
        first.keep_in_its_place(&draft()).unwrap();
        for op in ["a longer one", "the last"] {
            first.tried(op).unwrap();
        }
        assert!(first.trial("first").exists());
        first.keep_in_its_place(&draft()).unwrap();
        assert!(!first.trial("first").exists(), "what is typed since was not tried");
        first.tried("the last").unwrap();
        first.locks.clear();
        let mut second = Keeper::new(folder.path().into(), "second".into());
        let left = second.left_behind();
        assert_eq!((left.len(), left[0].tried.as_deref()), (1, Some("the last")));
        second.drop_orphan("first".into()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_an_earlier_run_left_stays_until_it_is_kept_again() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join("before.json");
        fs::write(&left, "{}").unwrap();
        let draft = draft();
        let keep = |keeper: &mut Keeper| keeper.keep_in_its_place(&draft);
        let mut keeper = Keeper::new(folder.path().into(), "now".into());
        // Nothing can be written there.
        let taken = folder.path().join("now.json");
        fs::create_dir(&taken).unwrap();
        assert!(keep(&mut keeper).is_err());
        keeper.drop_orphan("before".into()).unwrap();
        assert!(left.exists());
        fs::remove_dir(taken).unwrap();
        keep(&mut keeper).unwrap();
        assert!(!left.exists() && folder.path().join("now.json").exists());
    }
}
