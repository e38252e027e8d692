//! People the base erased are erased from what this user keeps: their copies, drafts and configuration.
//! Every command does so that opens a base known to its user.

use std::{io::Write, time::Duration};

use super::Session;
use crate::{
    app::forgotten,
    config,
    domain::{
        memo::{Memory, Which},
        trace::{self, Trace},
    },
    store::{Actor, Store},
};

/// How long the base of a working copy may take to answer: its share may be far away, or gone.
const PATIENCE: Duration = Duration::from_secs(2);

impl Session {
    /// Applies to a working copy the erasings of its base, then to what this user keeps. Failures are tried
    /// again at the next opening.
    pub(super) fn learn(&self, store: &mut Store) {
        let base = store.which().ok().filter(|which| which.copy.is_some());
        let memos = config::memos().map(config::Memos::new);
        if let (Some(Which { base, .. }), Some(memos)) = (base, memos) {
            let known =
                memos.recall(&Which { base: base.clone(), copy: None }, store.path()).of_base;
            let at = known.map(|memo| memo.path).filter(|path| path.is_absolute());
            let asked = at.map(|path| Store::ask_erased(path, base));
            let answer = asked.and_then(|asked| asked.recv_timeout(PATIENCE).ok());
            match answer.map(|answer| store.learn(&answer, false)) {
                Some(Ok(None)) => say(&(self.text.ui.unseen.bring_back_first)(store.path())),
                Some(Ok(Some(1..))) => Self::remember(store),
                Some(Ok(Some(0)) | Err(_)) | None => {}
            }
        }
        self.tell_erased(store);
    }

    /// Erases from what is kept of a base the people it erased, and says so.
    pub(super) fn tell_erased(&self, store: &Store) {
        let Ok(traces) = store.erased() else { return };
        if traces.is_empty() {
            return;
        }
        let cleaned = copies(store);
        if cleaned > 0 {
            say(&(self.text.ui.unseen.cleaned)(cleaned));
        }
        own(self, &traces);
    }
}

/// From copies; how many held somebody.
fn copies(store: &Store) -> u64 {
    let own = config::copies();
    let machine = gethostname::gethostname().to_string_lossy().into_owned();
    let Ok(due) = store.uncleaned(own.as_deref(), &machine) else { return 0 };
    if due.is_empty() {
        return 0;
    }
    let looked: Vec<_> = due.iter().map(|copy| store.clean_copy(copy)).collect();
    let other = |refusal: &crate::domain::refusal::Refusal| {
        matches!(refusal, crate::domain::refusal::Refusal::OtherBase(_))
    };
    if looked.iter().all(|one| one.as_ref().err().is_none_or(other)) {
        // Without the note, copies are searched again.
        let _ = store.all_clean(own.as_deref(), &Actor { machine, ..Actor::default() });
    }
    looked.into_iter().filter(|one| *one == Ok(true)).count() as u64
}

/// From what the user was typing, and from the configuration.
fn own(session: &Session, traces: &[Trace]) {
    if let Some(drafts) = config::drafts() {
        let _ = forgotten::forget(&drafts, &|text| trace::without(traces, text));
    }
    if let Some(file) = &session.settings.file {
        let _ = config::forget_me(file, &|name| traces.iter().any(|one| one.tells(name)));
    }
}

fn say(sentence: &str) {
    // Where even the standard error is closed, there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
