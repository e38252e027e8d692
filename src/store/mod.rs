//! The file: the only folder with SQL. Its face is a few verbs of the field on [`Store`].
//!
//! Must not know the screen, the language nor the configuration: it is handed what it needs and
//! answers with the field's values or a [`Refusal`]. One connection a process, on one thread.
//!
//! - `place`, `tier`, `foreign_log`, `open`, `inspect`, `connection`, `read_budget`, `schema`, `migration`,
//!   `shape`, `founding`, `check`, `integrity`, `consistency`, `look`, `health`: a file and its life.
//! - `copies`: verified copies of it, going back to one, and what can be read of a damaged one.
//! - `working_copy`: a base taken away, and what was written in it come back.
//! - `probe`: two machines proving to each other what the share is worth.
//! - `write`, `rights`, `write_error`, `commit`, `apply`, `undo`, `record`, `constraint`, `journal`, `tables`:
//!   writing, through one door.
//! - `erasing`: erasing a person from rows and journal, from bytes, and the copies left.
//! - `read`, `snapshot`, `people`, `territories`, `conventions`, `notes`, `follow_ups`, `conflicts`,
//!   `lists`, `life`, `held`, `figures`: reading, a file a family.
//! - `records`, `contents`, `there`: any record, whatever its kind, as far as the file's version has it.
//! - `as_known`: the base as it was known on a day.
//! - `actor`: who writes. `answer`: one door for all that the screen reads.
//! - `read_communes`: the communes of a base, read once. `reference`: the official communes and EPCI of
//!   another year.
//! - `history`, `bin`: what the journal tells, what would be undone, what is archived.
//! - `digests`: what no line of the journal tells, and a seal says instead.
//! - `imported`: what imports wrote.
//! - `seen`, `identity`, `recognition`, `news`: whether it is the base its user knows, and what others
//!   wrote in it.
//! - `clock`: the moment, and ids made of it. `medium`, `system_error`, `lock_trial`, `doubt`: what a
//!   failure was, and what became of a commit that failed.
//! - `worker`: the loop that owns the connection and answers requests.

mod actor;
mod again;
mod answer;
mod apply;
mod as_known;
mod awaited;
mod bin;
mod check;
pub mod clock;
mod commit;
mod conflicts;
mod connection;
mod consistency;
mod constraint;
mod contacts;
mod contents;
mod conventions;
mod copies;
mod digests;
mod doubt;
mod edit;
mod erasing;
mod figures;
mod follow_ups;
mod foreign_log;
mod founding;
mod health;
mod held;
mod history;
mod identity;
mod imported;
mod inspect;
mod integrity;
pub mod journal;
mod life;
mod lists;
mod lock_trial;
mod log;
mod look;
mod means;
mod medium;
mod merge;
mod migration;
mod news;
mod notes;
mod noticed;
mod open;
mod people;
mod place;
mod plans;
mod probe;
mod questions;
mod read;
mod read_budget;
mod read_communes;
mod reading;
mod recognition;
mod record;
mod records;
mod reference;
mod refuse;
mod rights;
mod rows;
mod schema;
mod seen;
mod shape;
mod shipped;
mod snapshot;
mod system_error;
mod tables;
mod territories;
mod there;
mod tier;
mod undo;
mod visit;
mod waiting;
pub mod worker;
mod working_copy;
mod write;
mod write_error;

use std::{
    cell::Cell,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::Connection;

pub use self::{
    actor::{Actor, Replaces},
    copies::{restore::Restored, shelf::Copy},
    erasing::known::Known as Erased,
    founding::Founding,
    health::{BaseIdentity, Health},
    probe::probe,
    read_budget::Stop,
    read_communes::ReadCommunes,
    records::Stored,
};
use self::{
    as_known::AsOf,
    connection::Mode,
    place::Stamp,
    read_budget::ReadBudget,
    refuse::{Attempt, refuse},
    seen::Seen,
};
use crate::domain::{refusal::Refusal, tier::Tier};

/// A refusal; where it says that somebody holds a file, once it is known that locks are set there.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub fn is_held(path: &Path, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Busy if !lock_trial::sets_locks(path) => Refusal::NoLocks(path.into()),
        refusal => refusal,
    }
}

/// The outcome of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The group of its lines in the journal.
    pub group: String,
    /// Ids of the records its steps wrote, an empty text for an edit.
    pub made: Vec<String>,
}

/// How many statements are kept prepared.
const STATEMENTS: usize = 128;

/// An open base.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    tier: Tier,
    /// Which file it is that is open.
    identity: Option<(u64, u64)>,
    /// Of a file that is read as it stands, without unseen what others write.
    stamp: Option<Stamp>,
    /// Bases that are written to although nobody measured the place they stand in.
    accepted: Vec<PathBuf>,
    /// Communes as they were read last.
    communes: Option<ReadCommunes>,
    data_version: i64,
    /// How long another program that holds the file is waited for.
    patience: Duration,
    /// The journal mode, where it is not yet set on the connection.
    unset: Option<Mode>,
    /// How the base stood when this run last looked.
    seen: Option<Seen>,
    /// The schema mark when the tables were found ours; it moves whenever they do.
    mark: Cell<i64>,
    /// How far a reading goes.
    read_budget: ReadBudget,
    /// The line as of which it is read, where that is not the last.
    as_of: Option<AsOf>,
}

impl Store {
    /// Opens an existing base.
    ///
    /// # Errors
    /// Any refusal of the file or its place; nothing was touched.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        Self::open_accepting(path, &[])
    }

    /// Opens an existing base; those that are accepted are written to although nobody measured the
    /// place they stand in.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn open_accepting(path: &Path, accepted: &[PathBuf]) -> Result<Self, Refusal> {
        log::opened(Self::to_open(path, accepted))
    }

    fn to_open(path: &Path, accepted: &[PathBuf]) -> Result<Self, Refusal> {
        erasing::copies::before_opening(path)?;
        let opened = match open::open(path, accepted) {
            // One failed read is no damage yet.
            Err(refusal) if check::may_be_unread(&refusal) => {
                log::again("opening", &refusal);
                open::open(path, accepted).map_err(|refusal| check::unread(path, refusal))
            }
            opened => opened,
        };
        let store = Self::over(opened?)?;
        Ok(Self { accepted: accepted.into(), ..store })
    }

    /// Creates a base where there is no file.
    ///
    /// # Errors
    /// A file is there already, or the folder refuses; nothing is left behind.
    pub fn create(path: &Path, founding: &Founding) -> Result<Self, Refusal> {
        Self::create_accepting(path, founding, &[])
    }

    /// Creates a base, as [`Store::open_accepting`] opens one.
    ///
    /// # Errors
    /// As for [`Store::create`].
    pub fn create_accepting(
        path: &Path,
        founding: &Founding,
        accepted: &[PathBuf],
    ) -> Result<Self, Refusal> {
        place::reserve(path)?;
        founding::found(path, founding, accepted).and_then(Self::over).inspect_err(|_| {
            place::release(path);
        })
    }

    fn over(opened: open::Opened) -> Result<Self, Refusal> {
        let open::Opened { mut conn, path, tier, identity, stamp, mark } = opened;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        let read_budget =
            ReadBudget::hold(&mut conn, Stop::default(), place::length_beside(&path, ""))
                .map_err(|error| refuse(error, Attempt::Open(&path)))?;
        let mut store = Self {
            conn,
            path,
            tier,
            identity,
            stamp,
            accepted: Vec::new(),
            communes: None,
            data_version: 0,
            patience: connection::PATIENCE,
            unset: None,
            seen: None,
            mark: Cell::new(mark),
            read_budget,
            as_of: None,
        };
        // At the pace of its place, which was not known before.
        store.wait_at_most(connection::PATIENCE)?;
        store.data_version = store.version()?;
        Ok(store)
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can only be read.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.tier.reads_only()
    }

    /// How its place lets it be used.
    #[must_use]
    pub fn tier(&self) -> &Tier {
        &self.tier
    }
}
