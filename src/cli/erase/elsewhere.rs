//! Known places beside the rows of the base that hold a name. It is erased where this user can.

use std::path::{Path, PathBuf};

use super::super::Session;
use crate::{
    app::forgotten,
    config,
    domain::{
        erasure::{DataSubject, MENTION, Places},
        mention::Sought,
        refusal::Refusal,
        trace,
    },
    store::{Actor, Store},
};

/// The name, and where it may be.
pub(super) struct Elsewhere {
    subject: DataSubject,
    /// The names that the base tells of them, until they are erased from it.
    names: Vec<String>,
    copies: Option<PathBuf>,
    drafts: Option<PathBuf>,
    config: Option<PathBuf>,
}

impl Elsewhere {
    pub(super) fn of(
        session: &Session,
        store: &Store,
        subject: &DataSubject,
    ) -> Result<Self, Refusal> {
        Ok(Self {
            subject: subject.clone(),
            names: store.names_of(subject)?,
            copies: config::copies(),
            drafts: config::drafts(),
            config: session.settings.file.clone(),
        })
    }

    /// All that is known to hold the name.
    pub(super) fn places(&self, store: &Store, actor: &Actor) -> Result<Places, Refusal> {
        let drafts = self.drafts.as_deref().map(|drafts| {
            let sought = self.sought();
            forgotten::holding(drafts, &|text| sought.without(text, MENTION))
        });
        Ok(Places {
            copies: store.copies_holding(&self.subject, self.copies.as_deref())?,
            cleaned: Vec::new(),
            drafts: drafts.unwrap_or_default(),
            config: self.config.clone().filter(|file| config::names_me(file, &|me| self.is(me))),
            logs: logs(store.path()),
            holders: store.holders(self.copies.as_deref(), &actor.machine)?,
        })
    }

    /// Takes the name out of what this user can reach, once the base has erased it; what was done, and
    /// what is left.
    pub(super) fn erased(&self, store: &Store, actor: &Actor) -> Result<Places, Refusal> {
        let own = self.copies.as_deref();
        let due = store.uncleaned(own, &actor.machine)?;
        let looked: Vec<_> = due.into_iter().map(|copy| (store.clean_copy(&copy), copy)).collect();
        let failed =
            |one: &Result<bool, Refusal>| !matches!(one, Ok(_) | Err(Refusal::OtherBase(_)));
        if !looked.iter().any(|(one, _)| failed(one)) {
            store.all_clean(own, actor)?;
        }
        let done = looked.into_iter().filter(|(one, _)| *one == Ok(true));
        let mut cleaned: Vec<PathBuf> = done.map(|(_, copy)| copy).collect();
        if let Some(drafts) = &self.drafts {
            let sought = self.sought();
            // What could not be done is listed among what is left.
            let _ = forgotten::forget(drafts, &|text| sought.without(text, MENTION));
        }
        if let Some(file) = &self.config
            && config::forget_me(file, &|me| self.is(me)).unwrap_or(false)
        {
            cleaned.push(file.clone());
        }
        Ok(Places { cleaned, ..self.places(store, actor)? })
    }

    fn sought(&self) -> Sought {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        Sought::new(&names, [])
    }

    fn is(&self, me: &str) -> bool {
        self.names.iter().any(|name| trace::same(name, me))
    }
}

/// Files SQLite keeps beside the base, which may hold old pages.
fn logs(base: &Path) -> Vec<PathBuf> {
    let beside = ["-wal", "-journal"].map(|ending| {
        let mut path = base.as_os_str().to_owned();
        path.push(ending);
        PathBuf::from(path)
    });
    beside.into_iter().filter(|log| log.metadata().is_ok_and(|found| found.len() > 0)).collect()
}
