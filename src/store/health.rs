//! Facts about a base and its place, for `binome check`. `domain::health` makes findings of them.
//!
//! Looks before it opens: opening takes back half a commit, and holds the file itself.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, TimeDelta, TimeZone as _, Utc};
use rusqlite::Connection;

use super::{
    Copy, Store, clock,
    copies::alone,
    copies::backup::{base_id, verify},
    copies::shelf,
    inspect, journal, place, schema, there, tier,
};
use crate::domain::{
    field::RecordKind,
    health::{Copies, Facts, Locks},
    memo::Memory,
    refusal::Refusal,
    tier::Tier,
};

/// How many of the last operations are looked at for their clocks.
const LAST: i64 = 1000;

/// The identity of a base.
#[derive(Debug, Clone)]
pub struct BaseIdentity {
    /// Which base it is, whatever its file is called.
    pub id: String,
    /// Code and name of its département.
    pub department: (String, String),
}

/// A base that could be opened, and what was seen of it.
#[derive(Debug)]
pub struct Health {
    /// The facts; only place and mode where the base is not whole.
    pub facts: Facts,
    /// Its identity, where file, journal and records are whole.
    pub identity: Result<BaseIdentity, Refusal>,
}

impl Store {
    /// Looks at a base in full, the user's own copies in that folder and what they remember of it
    /// included. Nothing is changed but what opening changes.
    ///
    /// # Errors
    /// Any refusal to open it.
    pub fn health(
        path: &Path,
        own: Option<&Path>,
        accepted: &[PathBuf],
        memory: Option<&dyn Memory>,
    ) -> Result<Health, Refusal> {
        let interrupted = inspect::is_interrupted(path);
        let journal_file = place::length_beside(path, "-journal");
        let store = Self::open_accepting(path, accepted)?;
        let (whole, tier) = (store.full_check(), store.tier.clone());
        let (journal_mode, size) = (store.journal_mode()?, place::length_beside(path, ""));
        let file_system = tier::place(path, &[]).file_system;
        let mut facts = Facts { tier, file_system, journal_mode, size, ..Facts::default() };
        if let Err(refusal) = whole {
            return Ok(Health { facts, identity: Err(refusal) });
        }
        drop(store);
        let others = if facts.tier.reads_only() { None } else { alone::is_elsewhere(path) };
        let store = Self::open_accepting(path, accepted)?;
        facts.locks = Locks { others, interrupted, journal_file };
        facts.space = tier::space(path);
        facts.clock.now = clock::now();
        if facts.tier == Tier::Share {
            let share = place::clock_beside(path).map(DateTime::<Utc>::from);
            facts.clock.share_ahead = share.map(|share| share - facts.clock.now);
        }
        let identity = store.reading(store.at_once(|conn| read(conn, &mut facts)))?;
        facts.copies = store.reading(copies(&store, own, &identity.id))?;
        // A copy is older than what its user knows, as it should be.
        let memory = memory.filter(|_| !facts.copies.is_copy);
        facts.surprise = memory.map_or(Ok(None), |memory| store.surprise(memory))?;
        Ok(Health { facts, identity: Ok(identity) })
    }
}

fn read(conn: &Connection, facts: &mut Facts) -> rusqlite::Result<BaseIdentity> {
    facts.schema = schema::version(conn)?;
    facts.lines = u64::try_from(journal::last_seq(conn)?).unwrap_or(0);
    facts.records = records(conn)?;
    facts.clock.operations = operations(conn)?;
    facts.conflicts =
        count(conn, "SELECT count(*) FROM conflict WHERE settled IS NULL AND archived = 0")?;
    facts.unclean = count(conn, "SELECT count(*) FROM sqlite_schema WHERE name = 'scrap'")? > 0;
    let (identity, demo) =
        conn.query_row("SELECT id, department, department_name, demo FROM base", [], |row| {
            let department = (row.get("department")?, row.get("department_name")?);
            Ok((BaseIdentity { id: row.get("id")?, department }, row.get("demo")?))
        })?;
    facts.demo = demo;
    Ok(identity)
}

fn records(conn: &Connection) -> rusqlite::Result<Vec<(RecordKind, u64)>> {
    let standing = |kind: RecordKind| {
        let sql = format!("SELECT count(*) FROM {} WHERE archived = 0", kind.as_str());
        count(conn, &sql).map(|count| (kind, count))
    };
    there::by_people(conn)?.into_iter().map(|kind| standing(kind.kind)).collect()
}

/// The last operations in the order of the journal, those that came back from a working copy apart:
/// they were written before, elsewhere. A moment that is none tells nothing.
fn operations(conn: &Connection) -> rusqlite::Result<Vec<(DateTime<Utc>, String)>> {
    let mut last = conn.prepare(
        "SELECT at, machine FROM operation
         WHERE id NOT IN (SELECT operation FROM brought_back) ORDER BY seq DESC LIMIT ?",
    )?;
    let last = last.query_map([LAST], |row| Ok((row.get("at")?, row.get("machine")?)))?;
    let last: Vec<(String, String)> = last.collect::<rusqlite::Result<_>>()?;
    let moments = last.into_iter().rev();
    Ok(moments.filter_map(|(at, machine)| Some((at.parse().ok()?, machine))).collect())
}

fn copies(store: &Store, own: Option<&Path>, id: &str) -> rusqlite::Result<Copies> {
    let beside = store.copies();
    let own = own.map_or_else(Vec::new, |own| shelf::list(&own.join(id), &store.path));
    let last = beside.first().into_iter().chain(own.first()).max_by_key(|copy| copy.taken);
    let first = match last.and_then(taken) {
        Some(taken) => taken.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        None => String::new(),
    };
    let since: Option<String> =
        store
            .conn
            .query_row("SELECT min(at) FROM operation WHERE at > ?", [first], |row| row.get(0))?;
    Ok(Copies {
        count: beside.len(),
        own: own.len(),
        last: last.map(|copy| copy.taken),
        last_whole: last.is_some_and(|copy| is_whole(copy, id)),
        uncopied_since: since.and_then(|since| since.parse().ok()),
        is_copy: shelf::is_copy(&store.path),
        linked: shelf::is_link(&shelf::beside(&store.path)),
    })
}

/// The moment a copy was taken, a little later: the hour's change and seconds cut off do not count.
fn taken(copy: &Copy) -> Option<DateTime<Utc>> {
    let taken = Local.from_local_datetime(&copy.taken).latest()?;
    Some(taken.to_utc() + TimeDelta::seconds(1))
}

fn is_whole(copy: &Copy, id: &str) -> bool {
    let same =
        inspect::at_rest(&copy.path).is_ok_and(|conn| base_id(&conn).is_ok_and(|own| own == id));
    same && verify(&copy.path).is_ok()
}

fn count(conn: &Connection, sql: &str) -> rusqlite::Result<u64> {
    conn.query_row(sql, [], |row| row.get::<_, u32>(0)).map(u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_known_where_the_system_reports_it() {
        let folder = tempfile::tempdir().unwrap();
        let space = tier::space(&folder.path().join("ain.db"));
        assert_eq!(space.is_some(), cfg!(target_os = "linux"));
    }
}
