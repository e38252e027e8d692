//! Erasing a person (RGPD): emptying what the base and its journal hold of them.
//!
//! Texts of others are edited like any other edit, with lines of the journal; those that held the
//! name are emptied, and the chain still verifies. What is left in the bytes of the files is for
//! [`super::scrub`]; what is looked for is decided in `domain::mention`.

use rusqlite::Connection;

use super::{
    found::{Found, look},
    known,
    meant::Meant,
};
use crate::{
    domain::{
        erasure::{DataSubject, Erasure, PERSON},
        field::{Field, Fields, RecordKind, Value},
        id::PersonId,
        person::Role,
        refusal::Refusal,
        trace::Trace,
    },
    store::{
        Actor, Store, clock,
        journal::{self, Entry, Writer},
        record,
        write::entry,
        write_error::WriteError,
    },
};

impl Store {
    /// The plan of erasing somebody. Nothing is changed.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erasure(&self, subject: &DataSubject) -> Result<Erasure, Refusal> {
        let erasure = |conn: &Connection| Ok(look(conn, &Meant::here(conn, subject)?)?.erasure);
        self.reading(self.at_once(erasure))
    }

    /// The record of a person erased under this name.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erased_as(&self, name: &str) -> Result<Option<PersonId>, Refusal> {
        self.reading(known::person(&self.conn, name))
    }

    /// The traces of the people erased from the base.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erased(&self) -> Result<Vec<Trace>, Refusal> {
        let known = self.reading(self.at_once(known::all))?;
        Ok(known.into_iter().flat_map(|one| one.traces).collect())
    }

    /// The names that somebody bears or bore, as far as the base still tells.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn names_of(&self, subject: &DataSubject) -> Result<Vec<String>, Refusal> {
        let names = |conn: &Connection| Ok(Meant::here(conn, subject)?.names);
        self.reading(self.at_once(names))
    }

    /// Erases somebody from the rows and the journal, in one transaction. The bytes of the files are
    /// cleaned by [`Store::scrub`].
    ///
    /// # Errors
    /// As for [`Store::apply`]; a working copy, which is brought back first. Nothing was written.
    pub fn erase(&mut self, actor: &Actor, subject: &DataSubject) -> Result<Erasure, Refusal> {
        self.erasing(actor, subject, false)
    }

    /// The same, where only copies hold them: these are cleaned.
    ///
    /// # Errors
    /// As for [`Store::erase`].
    pub fn erase_from_copies(
        &mut self,
        actor: &Actor,
        subject: &DataSubject,
    ) -> Result<Erasure, Refusal> {
        self.erasing(actor, subject, true)
    }

    fn erasing(
        &mut self,
        actor: &Actor,
        subject: &DataSubject,
        in_copies: bool,
    ) -> Result<Erasure, Refusal> {
        if self.fork()?.is_some() {
            // Lines emptied here would be missing when it comes back.
            return Err(Refusal::WorkingCopy(self.path.clone()));
        }
        let kept = |conn: &Connection| {
            let meant = Meant::here(conn, subject)?;
            let again = look(conn, &meant)?.erasure.is_nothing() && known::is_known(conn, subject)?;
            if again && !in_copies { Ok(Vec::new()) } else { known::traces(conn, subject, &meant) }
        };
        let traces = self.reading(self.at_once(kept))?;
        let op = known::named(&traces);
        let mut erasure = Erasure::default();
        self.write(
            &op,
            actor,
            |_, _| Ok(Vec::new()),
            |tx| {
                let found = look(tx, &Meant::here(tx, subject)?)?;
                erase(tx, &entry(&op, actor), &found, &traces)?;
                erasure = found.erasure;
                Ok(Vec::new())
            },
        )?;
        Ok(erasure)
    }
}

/// Erases what was found, in one operation, and keeps what recognises who was erased.
pub(in crate::store) fn erase(
    tx: &Connection,
    entry: &Entry<'_>,
    found: &Found,
    traces: &[Trace],
) -> Result<(), WriteError> {
    let mut writer = Writer::begin(tx, entry.clone())?;
    for (kind, id, fields) in &found.edits {
        let Some(rev) = record::revision(tx, *kind, id)?.map(|rev| rev.saturating_add(1)) else {
            continue;
        };
        record::update(tx, *kind, id, rev, fields)?;
        for (key, after) in fields {
            // The value before is not logged again.
            writer.line(*kind, id, rev, key, &Value::Null, after)?;
        }
    }
    if !traces.is_empty() && !writer.wrote() {
        log_erasing(&mut writer, traces)?;
    }
    known::keep(tx, entry.op, traces)?;
    Ok(journal::empty_all(writer, &found.lines)?)
}

/// The chain tells of every erasing that is kept, also where nothing was there to erase: by the record
/// that it would have left.
fn log_erasing(writer: &mut Writer<'_>, traces: &[Trace]) -> rusqlite::Result<()> {
    let (conn, kind) = (writer.conn(), RecordKind::Person);
    let person = traces.iter().find_map(|trace| trace.person.as_ref());
    let id = person.map_or_else(clock::new_id, |id| id.as_str().to_owned());
    let mut fields = Fields::from([(Field::Archived.into(), Value::Int(1))]);
    let rev = record::revision(conn, kind, &id)?.map_or(1, |rev| rev + 1);
    if rev > 1 {
        record::update(conn, kind, &id, rev, &fields)?;
    } else {
        fields.insert(Field::Name.into(), PERSON.into());
        fields.insert(Field::Role.into(), Role::Lecture.as_str().into());
        record::insert(conn, kind, &id, &fields)?;
    }
    for (key, value) in &fields {
        writer.line(kind, &id, rev, key, &Value::Null, value)?;
    }
    Ok(())
}
