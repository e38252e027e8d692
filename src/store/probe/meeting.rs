//! Two machines find each other in the probe. Each writes that it is alive, again and again; the first to see
//! another makes the pair, in one transaction.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};

use super::{
    files::{PROBE, broken, clear, is_busy},
    talk::Talk,
};
use crate::{
    domain::{refusal::Refusal, share::Unproven},
    store::{
        clock,
        connection::{Mode, Pace, connect, let_go, set_writing, wait_at_most},
        copies::shelf,
        open::blank,
        place, shape,
    },
};

const TABLES: &str = "
    CREATE TABLE member (
        id      TEXT    NOT NULL PRIMARY KEY,
        machine TEXT    NOT NULL,
        beat    INTEGER NOT NULL DEFAULT 0,
        partner TEXT
    ) STRICT;
    CREATE TABLE said (
        seq   INTEGER NOT NULL PRIMARY KEY,
        by    TEXT    NOT NULL,
        word  TEXT    NOT NULL,
        value TEXT    NOT NULL
    ) STRICT;";

/// How often a machine says that it is there.
const BEAT: Duration = Duration::from_millis(250);

/// How long a writer waits for the other.
const PATIENCE: Duration = Duration::from_secs(10);

/// Opens the probe; the first machine makes it.
pub(super) fn open(folder: &Path) -> Result<Connection, Unproven> {
    shelf::make(folder).map_err(Unproven::Broken)?;
    let path = folder.join(PROBE);
    if !path.exists() {
        make(&path)?;
    }
    // Somebody else may just be putting it there.
    let until = Instant::now() + PATIENCE;
    while place::examine(&path).is_err() && Instant::now() < until {
        std::thread::sleep(BEAT / 10);
    }
    let mut conn = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(Unproven::Broken)?;
    // Anybody who shares the folder may have put another there.
    if shape::foreign_to(&conn, TABLES).map_err(broken(&path))?.is_some() {
        return Err(Unproven::Broken(Refusal::NotABase(path)));
    }
    let_go(&mut conn).map_err(broken(&path))?;
    wait_at_most(&mut conn, PATIENCE, Pace::Near).map_err(broken(&path))?;
    if !set_writing(&conn, Mode::Persist).map_err(broken(&path))? {
        let refusal = Refusal::Folder(path, "journal_mode".into());
        return Err(Unproven::Broken(refusal));
    }
    Ok(conn)
}

fn make(path: &Path) -> Result<(), Unproven> {
    let temporary = shelf::temporary(path);
    place::reserve(&temporary).map_err(Unproven::Broken)?;
    let made = blank(&temporary)
        .map_err(Unproven::Broken)
        .and_then(|conn| conn.execute_batch(TABLES).map_err(broken(path)))
        .and_then(|()| shelf::put(&temporary, path).map_err(Unproven::Broken));
    match made {
        Ok(()) => Ok(()),
        Err(problem) => {
            place::release(&temporary);
            let there = matches!(problem, Unproven::Broken(Refusal::Exists(_)));
            if there { Ok(()) } else { Err(problem) }
        }
    }
}

/// Waits for another machine, at most until then.
pub(super) fn meet(
    mut conn: Connection,
    folder: &Path,
    machine: &str,
    until: Instant,
) -> Result<Talk, Unproven> {
    let (me, path) = (clock::new_id(), folder.join(PROBE));
    conn.execute("INSERT INTO member (id, machine) VALUES (?, ?)", (&me, machine))
        .map_err(broken(&path))?;
    // Rows of a killed run never change again.
    let mut seen: BTreeMap<String, i64> = BTreeMap::new();
    let mut last = (traces(&conn, &me), Instant::now());
    loop {
        let now = traces(&conn, &me);
        if now != last.0 {
            last = (now, Instant::now());
        }
        match pair(&mut conn, &me, &mut seen).map_err(broken(&path)) {
            Ok(Some((partner, partner_name))) => {
                return Ok(Talk::new(conn, folder.into(), me, partner, partner_name));
            }
            Ok(None) => {}
            Err(problem) if is_busy(&problem) => {}
            Err(problem) => return Err(problem),
        }
        if Instant::now() >= until {
            let _ = conn.execute("DELETE FROM member WHERE id = ?", [&me]);
            drop(conn);
            // Two others who are at it are left in peace.
            if last.0.is_none() || last.1.elapsed() > Talk::silence() {
                clear(folder);
            }
            return Err(Unproven::Alone);
        }
        std::thread::sleep(BEAT);
    }
}

/// A counter that changes while others are there; nothing where nobody is, or it cannot be measured.
fn traces(conn: &Connection, me: &str) -> Option<(i64, i64)> {
    let sql = "SELECT sum(beat) AS beats, (SELECT count(*) FROM said) AS words
               FROM member WHERE id <> ?";
    let row = conn
        .query_row(sql, [me], |row| Ok((row.get::<_, Option<i64>>("beats")?, row.get("words")?)));
    let (beats, words) = row.ok()?;
    Some((beats?, words))
}

/// Announces this machine, and pairs it with one that announced itself since the last look.
fn pair(
    conn: &mut Connection,
    me: &str,
    seen: &mut BTreeMap<String, i64>,
) -> rusqlite::Result<Option<(String, String)>> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute("UPDATE member SET beat = beat + 1 WHERE id = ?", [me])?;
    let partner = tx
        .query_row(
            "SELECT other.id, other.machine FROM member AS own
             JOIN member AS other ON other.id = own.partner WHERE own.id = ?",
            [me],
            |row| Ok((row.get("id")?, row.get("machine")?)),
        )
        .optional()?;
    let partner = match partner {
        Some(partner) => Some(partner),
        None => alive(&tx, me, seen)?,
    };
    if let Some((partner, _)) = &partner {
        let sql = "UPDATE member SET partner = iif(id = ?1, ?2, ?1) WHERE id IN (?1, ?2)";
        tx.execute(sql, (me, partner))?;
    }
    tx.commit()?;
    Ok(partner)
}

/// Another that is free and has announced itself since it was seen first.
fn alive(
    conn: &Connection,
    me: &str,
    seen: &mut BTreeMap<String, i64>,
) -> rusqlite::Result<Option<(String, String)>> {
    let mut others = conn.prepare(
        "SELECT id, machine, beat FROM member WHERE id <> ? AND partner IS NULL ORDER BY id DESC",
    )?;
    let mut others = others.query([me])?;
    while let Some(other) = others.next()? {
        let (id, beat): (String, i64) = (other.get("id")?, other.get("beat")?);
        if *seen.entry(id.clone()).or_insert(beat) != beat {
            return Ok(Some((id, other.get("machine")?)));
        }
    }
    Ok(None)
}
