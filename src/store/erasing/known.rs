//! The erasings that a base knows, to be applied to copies taken before: never a name, only what
//! recognises one. The id of each seals what is kept of it, and the chain of the journal covers the id.

use rusqlite::{Connection, Row, named_params};
use sha2::{Digest, Sha256};

use super::meant::Meant;
use crate::{
    domain::{
        erasure::DataSubject,
        id::PersonId,
        trace::{self, Trace, Veiled},
    },
    store::{
        Actor, clock,
        journal::{self, Entry},
        rows::hexadecimal,
        write::entry,
    },
};

/// One erasing, as the journal tells of it.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its operation.
    pub(in crate::store) op: String,
    at: String,
    actor: Actor,
    /// Traces of the people it erased.
    pub(in crate::store) traces: Vec<Trace>,
}

impl Known {
    /// The same operation, done in another file.
    pub(in crate::store) fn entry(&self) -> Entry<'_> {
        Entry { at: self.at.clone(), ..entry(&self.op, &self.actor) }
    }
}

/// All that the journal tells of, the first first. What no operation seals is nobody's erasing.
pub(in crate::store) fn all(conn: &Connection) -> rusqlite::Result<Vec<Known>> {
    let mut found: Vec<Known> = Vec::new();
    if !is_kept(conn)? {
        return Ok(found);
    }
    let mut rows = conn.prepare_cached(
        "SELECT erasure.*, operation.at AS at, operation.person AS by, operation.machine AS machine
         FROM erasure JOIN operation ON operation.id = erasure.operation ORDER BY erasure.seq",
    )?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (op, trace): (String, _) = (row.get("operation")?, read(row)?);
        match found.last_mut().filter(|last| last.op == op) {
            Some(last) => last.traces.push(trace),
            None => found.push(Known {
                op,
                at: row.get("at")?,
                actor: Actor {
                    person: row.get::<_, Option<String>>("by")?.map(PersonId::from),
                    machine: row.get("machine")?,
                    ..Actor::default()
                },
                traces: vec![trace],
            }),
        }
    }
    found.retain(|one| seal_of(&one.op) == Some(seal(&one.traces).as_str()));
    Ok(found)
}

/// The last of them.
pub(in crate::store) fn last(conn: &Connection) -> rusqlite::Result<Option<String>> {
    Ok(all(conn)?.pop().map(|one| one.op))
}

/// Whether an operation was done in a file.
pub(in crate::store) fn knows(conn: &Connection, op: &str) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM operation WHERE id = ?")?.exists([op])
}

/// The id of an erasing that leaves these traces.
pub(in crate::store) fn named(traces: &[Trace]) -> String {
    let id = clock::new_id();
    match traces {
        [] => format!("{}{id}", journal::ERASING),
        some => format!("{}{id}.{}", journal::ERASING, seal(some)),
    }
}

/// Keeps what recognises who was erased.
pub(in crate::store) fn keep(
    conn: &Connection,
    op: &str,
    traces: &[Trace],
) -> rusqlite::Result<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO erasure (operation, person, shared, words, salt, sieve, digest)
         VALUES (:op, :person, :shared, :words, :salt, :sieve, :digest)",
    )?;
    for Trace { person, shared, name } in traces {
        let name = name.as_ref();
        insert.execute(named_params! {
            ":op": op, ":person": person.as_ref().map(PersonId::as_str), ":shared": shared,
            ":words": name.map(|name| i64::try_from(name.words).unwrap_or(i64::MAX)),
            ":salt": name.map(|name| &name.salt), ":sieve": name.map(|name| name.sieve),
            ":digest": name.map(|name| &name.digest),
        })?;
    }
    Ok(())
}

/// Traces of somebody from now on: their names, and those that were erased of them before.
pub(in crate::store) fn traces(
    conn: &Connection,
    subject: &DataSubject,
    meant: &Meant,
) -> rusqlite::Result<Vec<Trace>> {
    let mut traces: Vec<Trace> = Vec::new();
    for name in &meant.names {
        let borne = |trace: &Trace| trace.name.as_ref().is_some_and(|veiled| veiled.is(name));
        if !traces.iter().any(borne)
            && let Some(veiled) = Veiled::of(name, salt()?)
        {
            let shared = meant.others.iter().any(|other| trace::same(other, name));
            traces.push(Trace { person: subject.person.clone(), shared, name: Some(veiled) });
        }
    }
    let known: Vec<Trace> = all(conn)?.into_iter().flat_map(|one| one.traces).collect();
    for before in
        known.into_iter().filter(|trace| subject.person.is_some() && trace.person == subject.person)
    {
        let named = |name: &String| before.name.as_ref().is_some_and(|veiled| veiled.is(name));
        if before.name.is_some() && !meant.names.iter().any(named) && !traces.contains(&before) {
            traces.push(before);
        }
    }
    if traces.is_empty() && subject.person.is_some() {
        traces.push(Trace { person: subject.person.clone(), shared: true, name: None });
    }
    Ok(traces)
}

/// Whether an erasing of somebody is known.
pub(in crate::store) fn is_known(
    conn: &Connection,
    subject: &DataSubject,
) -> rusqlite::Result<bool> {
    let theirs = |trace: &Trace| match &subject.person {
        Some(_) => trace.person == subject.person,
        None => trace.tells(&subject.name),
    };
    Ok(all(conn)?.iter().flat_map(|one| &one.traces).any(theirs))
}

/// The record of a person erased under a name.
pub(in crate::store) fn person(
    conn: &Connection,
    name: &str,
) -> rusqlite::Result<Option<PersonId>> {
    let mut traces = all(conn)?.into_iter().flat_map(|one| one.traces);
    Ok(traces.find(|trace| trace.tells(name) && trace.person.is_some()).and_then(|one| one.person))
}

/// The first trace without the seal of an operation, or missing of one; nothing where all is well.
pub(in crate::store) fn first_unsealed(conn: &Connection) -> rusqlite::Result<Option<String>> {
    if !is_kept(conn)? {
        return Ok(None);
    }
    let counted = "SELECT count(*) = 0 OR (min(seq) = 1 AND max(seq) = count(*)) FROM erasure";
    if !conn.query_row(counted, [], |row| row.get::<_, bool>(0))? {
        return Ok(Some("erasure: seq".into()));
    }
    let erasings = all(conn)?;
    let mut kept = conn.prepare_cached("SELECT DISTINCT operation FROM erasure ORDER BY seq")?;
    let kept: Vec<String> = kept.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let sealed = |op: &String| erasings.iter().any(|one| one.op == *op);
    let mut operations =
        conn.prepare_cached("SELECT id FROM operation WHERE id >= 'erase:' AND id < 'erase;'")?;
    let operations = operations.query_map([], |row| row.get::<_, String>(0))?;
    let mut due = kept;
    due.extend(
        operations.collect::<Result<Vec<_>, _>>()?.into_iter().filter(|op| seal_of(op).is_some()),
    );
    Ok(due.into_iter().find(|op| !sealed(op)).map(|op| format!("erasure: {op}")))
}

/// Files of an earlier schema have no such table.
fn is_kept(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'")?.exists([])
}

fn read(row: &Row<'_>) -> rusqlite::Result<Trace> {
    let words: Option<i64> = row.get("words")?;
    let name = match words.and_then(|words| usize::try_from(words).ok()) {
        Some(words) => Some(Veiled {
            words,
            salt: row.get("salt")?,
            sieve: row.get("sieve")?,
            digest: row.get("digest")?,
        }),
        None => None,
    };
    let person = row.get::<_, Option<String>>("person")?.map(PersonId::from);
    Ok(Trace { person, shared: row.get("shared")?, name })
}

fn seal_of(op: &str) -> Option<&str> {
    op.strip_prefix(journal::ERASING)?.split_once('.').map(|(_, seal)| seal)
}

/// Every part is led by its length, so that no two run together alike.
fn seal(traces: &[Trace]) -> String {
    let mut hasher = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    for Trace { person, shared, name } in traces {
        part(&[u8::from(*shared), u8::from(person.is_some()), u8::from(name.is_some())]);
        part(person.as_ref().map_or("", PersonId::as_str).as_bytes());
        if let Some(Veiled { words, salt, sieve, digest }) = name {
            part(&(*words as u64).to_le_bytes());
            [salt.as_slice(), &[*sieve], digest].into_iter().for_each(&mut part);
        }
    }
    hexadecimal(&hasher.finalize()[..16])
}

/// So that no list of names made beforehand tells whose a hash is.
fn salt() -> rusqlite::Result<Vec<u8>> {
    let mut salt = vec![0; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    Ok(salt)
}
