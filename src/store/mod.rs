//! The file: the only folder with SQL. Its face is a few verbs of the field on [`Store`].
//!
//! Must not know the screen, the language nor the configuration: it is handed what it needs and
//! answers with the field's values or a [`Refusal`]. One connection a process, on one thread.
//!
//! - `open`, `schema`, `founding`: a file and its life.
//! - `apply`, `undo`, `journal`, `tables`: writing, through one door.
//! - `people`, `territories`, `conventions`, `notes`, `follow_ups`, `lists`: reading, a file a family.
//! - `worker`: the loop that owns the connection and answers requests.

mod apply;
mod conventions;
mod follow_ups;
mod founding;
pub mod journal;
mod lists;
mod notes;
mod open;
mod people;
mod refuse;
mod rows;
mod schema;
mod tables;
mod territories;
mod undo;
pub mod worker;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{NaiveDate, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use self::founding::Founding;
use self::{
    apply::Stop,
    journal::{Entry, JournalLine, Writer},
    refuse::{Attempt, refuse},
};
use crate::domain::{
    change::Change,
    follow_up::FollowUp,
    id::{FollowUpId, NoteId, PersonId},
    note::Note,
    page::{NotesFilter, NotesPage, NotesQuery},
    person::Role,
    refusal::Refusal,
    snapshot::{BaseInfo, Snapshot},
    territory::Commune,
};

/// Who writes, and from where.
#[derive(Debug, Clone, Default)]
pub struct Actor {
    /// The person, once they have said who they are.
    pub person: Option<PersonId>,
    /// The machine's name.
    pub machine: String,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The group of its lines in the journal.
    pub group: String,
    /// Ids of the records its steps wrote, an empty text for an edit.
    pub made: Vec<String>,
}

/// An open base.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    read_only: bool,
    communes: Option<Arc<Vec<Commune>>>,
    data_version: i64,
}

impl Store {
    /// Opens an existing base.
    ///
    /// # Errors
    /// Whatever is wrong with the file or its place; nothing was touched.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        let mut store = Self::over(open::open(path)?);
        store.changed_elsewhere()?;
        Ok(store)
    }

    /// Creates a base where there is no file.
    ///
    /// # Errors
    /// A file is there already, or the folder refuses; nothing is left behind.
    pub fn create(path: &Path, founding: &Founding) -> Result<Self, Refusal> {
        let mut opened = open::create(path)?;
        match founding::found(&mut opened.conn, path, founding) {
            Ok(()) => Ok(Self::over(opened)),
            Err(refusal) => {
                drop(opened);
                // Ours, just made, and empty: what cannot be removed is told by the refusal itself.
                let _ = std::fs::remove_file(path);
                Err(refusal)
            }
        }
    }

    fn over(opened: open::Opened) -> Self {
        let open::Opened { conn, path, read_only } = opened;
        conn.set_prepared_statement_cache_capacity(128);
        Self { conn, path, read_only, communes: None, data_version: 0 }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file can only be read.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.read_only
    }

    fn reading<T>(&self, read: rusqlite::Result<T>) -> Result<T, Refusal> {
        read.map_err(|error| refuse(error, Attempt::Open(&self.path)))
    }

    /// Everything small, read in one transaction; contacts and open follow-ups as of a day.
    ///
    /// # Errors
    /// A file that is not whole, or is held by somebody else.
    pub fn snapshot(&mut self, on: NaiveDate) -> Result<Snapshot, Refusal> {
        let read = read_snapshot(&self.conn, self.communes.clone(), on);
        let snapshot = self.reading(read)?;
        self.communes = Some(Arc::clone(&snapshot.communes));
        Ok(snapshot)
    }

    /// A window of notes, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn notes(&self, query: &NotesQuery) -> Result<NotesPage, Refusal> {
        self.reading(notes::page(&self.conn, query))
    }

    /// The notes that answer a filter, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn list_notes(&self, filter: &NotesFilter) -> Result<Vec<Note>, Refusal> {
        self.reading(notes::list(&self.conn, filter))
    }

    /// The ids of a few notes that end like this.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn notes_ending(&self, end: &str) -> Result<Vec<NoteId>, Refusal> {
        self.reading(notes::ending(&self.conn, end))
    }

    /// One note with the follow-ups that came out of it, done or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn note(&self, id: &NoteId) -> Result<Option<(Note, Vec<FollowUp>)>, Refusal> {
        let read = || -> rusqlite::Result<_> {
            let Some(note) = notes::one(&self.conn, id)? else {
                return Ok(None);
            };
            Ok(Some((note, follow_ups::of_note(&self.conn, id)?)))
        };
        self.reading(read())
    }

    /// One follow-up, done or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn follow_up(&self, id: &FollowUpId) -> Result<Option<FollowUp>, Refusal> {
        self.reading(follow_ups::one(&self.conn, id))
    }

    /// Every follow-up, done or not, by due date.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn follow_ups(&self) -> Result<Vec<FollowUp>, Refusal> {
        self.reading(follow_ups::all(&self.conn))
    }

    /// The last lines of the journal, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn journal(&self, limit: usize) -> Result<Vec<JournalLine>, Refusal> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.reading(journal::lines(&self.conn, "ORDER BY seq DESC LIMIT ?", [limit]))
    }

    /// Whether somebody else committed since this was last asked.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn changed_elsewhere(&mut self) -> Result<bool, Refusal> {
        let read = self.conn.pragma_query_value(None, "data_version", |row| row.get(0));
        let version: i64 = self.reading(read)?;
        Ok(std::mem::replace(&mut self.data_version, version) != version)
    }

    /// SQLite's look at the whole file.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with what it found.
    pub fn quick_check(&self) -> Result<(), Refusal> {
        open::quick_check(&self.conn, &self.path)
    }

    /// The thorough look: SQLite's own, then the chain of the journal.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with the first thing found.
    pub fn full_check(&self) -> Result<(), Refusal> {
        open::full_check(&self.conn, &self.path)?;
        match self.reading(journal::first_break(&self.conn))? {
            None => Ok(()),
            Some(seq) => Err(Refusal::Damaged(self.path.clone(), format!("journal: seq {seq}"))),
        }
    }

    /// The last line of the journal.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn last_seq(&self) -> Result<i64, Refusal> {
        self.reading(journal::last_seq(&self.conn))
    }

    /// Applies a change: the one door through which everything is written.
    ///
    /// The operation's id makes it safe to try again: an operation that is already in the journal
    /// is not applied twice.
    ///
    /// # Errors
    /// Somebody wrote the same field in between, a rule of the file, a file that cannot be written;
    /// nothing was written.
    pub fn apply(&mut self, op: &str, actor: &Actor, change: &Change) -> Result<Applied, Refusal> {
        self.write(op, actor, None, |_| Ok(change.clone()))
    }

    /// Undoes the last thing this person did since a place of the journal.
    ///
    /// # Errors
    /// Nothing to undo, or somebody wrote since.
    pub fn undo(&mut self, op: &str, actor: &Actor, since: i64) -> Result<Applied, Refusal> {
        let person = actor.person.clone().ok_or(Refusal::Nobody)?;
        let found = undo::last_group(&self.conn, &person, since);
        let group = self.reading(found)?.ok_or(Refusal::NothingToUndo)?;
        self.write(op, actor, Some(&group), |tx| undo::reverse(tx, &group))
    }

    fn write(
        &mut self,
        op: &str,
        actor: &Actor,
        undoes: Option<&str>,
        change: impl FnOnce(&Connection) -> rusqlite::Result<Change>,
    ) -> Result<Applied, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly(self.path.clone()));
        }
        let path = self.path.clone();
        let doing = |error| refuse(error, Attempt::Write(&path));
        let tx =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(doing)?;
        if let Some(applied) = already(&tx, op).map_err(doing)? {
            return Ok(applied);
        }
        may_write(&tx, actor).map_err(doing)??;
        let change = change(&tx).map_err(doing)?;
        let made = journalled(&tx, op, actor, undoes, &change).map_err(|stop| match stop {
            Stop::Refused(refusal) => refusal,
            Stop::Failed(error) => doing(error),
        })?;
        tx.commit().map_err(doing)?;
        Ok(Applied { group: op.to_owned(), made })
    }
}

/// The moment, UTC, as it is written.
fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn journalled(
    tx: &Transaction<'_>,
    op: &str,
    actor: &Actor,
    undoes: Option<&str>,
    change: &Change,
) -> Result<Vec<String>, Stop> {
    let entry = Entry {
        op,
        group: op,
        undoes,
        at: now(),
        person: actor.person.as_ref(),
        machine: &actor.machine,
    };
    let mut writer = Writer::begin(tx, entry)?;
    apply::apply(&mut writer, change)
}

/// What an operation did when it was applied before, as a retry after a commit in doubt must answer.
fn already(conn: &Connection, op: &str) -> rusqlite::Result<Option<Applied>> {
    let lines = journal::lines(conn, "WHERE op = ? ORDER BY seq", [op])?;
    if lines.is_empty() {
        return Ok(None);
    }
    let mut made: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| line.rev == 1) {
        if made.last() != Some(&line.record) {
            made.push(line.record.clone());
        }
    }
    Ok(Some(Applied { group: op.to_owned(), made }))
}

/// Whether the person's role lets them write. Names are declared, not proven: this keeps from
/// mistakes, not from malice.
fn may_write(conn: &Connection, actor: &Actor) -> rusqlite::Result<Result<(), Refusal>> {
    let Some(person) = &actor.person else {
        return Ok(Ok(()));
    };
    let role: Option<String> = rusqlite::OptionalExtension::optional(
        conn.prepare_cached("SELECT role FROM person WHERE id = ?")?
            .query_row([person.as_str()], |row| row.get("role")),
    )?;
    let refused =
        role.and_then(|role| Role::from_code(&role)).is_some_and(|role| !role.may_write());
    Ok(if refused { Err(Refusal::MayNotWrite) } else { Ok(()) })
}

fn read_snapshot(
    conn: &Connection,
    communes: Option<Arc<Vec<Commune>>>,
    on: NaiveDate,
) -> rusqlite::Result<Snapshot> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    let communes = match communes {
        Some(communes) => communes,
        None => Arc::new(territories::communes(&tx)?),
    };
    Ok(Snapshot {
        base: base_info(&tx)?,
        seq: journal::last_seq(&tx)?,
        territories: territories::territories(&tx, &communes)?,
        communes,
        people: people::people(&tx)?,
        binomes: people::binomes(&tx)?,
        conventions: conventions::conventions(&tx)?,
        follow_ups: follow_ups::open_on(&tx, on)?,
        themes: lists::themes(&tx)?,
        note_kinds: lists::note_kinds(&tx)?,
        goals: lists::goals(&tx)?,
        contacts: notes::contacts(&tx, on)?,
    })
}

fn base_info(conn: &Connection) -> rusqlite::Result<BaseInfo> {
    conn.prepare_cached("SELECT id, department, department_name, millesime, demo FROM base")?
        .query_row([], |row| {
            Ok(BaseInfo {
                id: row.get("id")?,
                department: row.get("department")?,
                department_name: row.get("department_name")?,
                millesime: row.get("millesime")?,
                demo: row.get("demo")?,
            })
        })
}
