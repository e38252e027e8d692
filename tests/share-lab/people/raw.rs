//! A foreign tool: it writes an SQLite file as most tools do, in the journal mode it is told. It has
//! the same killed writer and the same reader as binome, so that only the mode differs.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{Connection, Error, ErrorCode};

use crate::{
    Outcome,
    killed::{REST, half_done, in_a_commit},
    lines::say,
};

const ROWS: usize = 400;

/// Rows that one commit of the killed writer changes, each on a page of its own.
const CHANGED: usize = 60;

/// Pages that are held in memory: fewer than a commit changes, as in any large import, so that the
/// file changes while the commit goes on.
const PAGES: usize = 20;

fn open(file: &Path, mode: &str) -> Result<Connection, Error> {
    let conn = Connection::open(file)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.execute_batch(&format!(
        "PRAGMA journal_mode = {mode}; PRAGMA synchronous = EXTRA; PRAGMA cache_size = {PAGES};"
    ))?;
    Ok(conn)
}

/// A file with rows of two thousand bytes, where there is none.
fn found(file: &Path, mode: &str) -> Result<(), Error> {
    let conn = open(file, mode)?;
    conn.execute_batch(&format!(
        "CREATE TABLE row (id INTEGER PRIMARY KEY, said BLOB NOT NULL);
         CREATE INDEX row_said ON row (said);
         WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {ROWS})
         INSERT INTO row SELECT n, randomblob(2000) FROM n;"
    ))
}

fn change(conn: &Connection, rows: usize) -> Result<(), Error> {
    let rows = format!("SELECT id FROM row ORDER BY random() LIMIT {rows}");
    conn.execute_batch(&format!(
        "BEGIN IMMEDIATE; UPDATE row SET said = randomblob(2000) WHERE id IN ({rows}); COMMIT;"
    ))
}

/// Changes many rows at a time, for ever.
pub(crate) fn write(file: &Path, mode: &str) -> Outcome {
    let conn = open(file, mode)?;
    loop {
        say("begins");
        change(&conn, CHANGED)?;
        say("wrote");
    }
}

/// Kills writers until the file is found damaged, at most so many.
pub(crate) fn kill(file: &Path, mode: &str, rounds: usize) -> Outcome {
    found(file, mode)?;
    say("founded");
    std::thread::sleep(REST);
    for round in 1..=rounds {
        if let Err(error) = in_a_commit(&["raw-writer", &file.to_string_lossy(), mode], file) {
            say(&format!("stopped {error}"));
        }
        let half = if half_done(file)? { "half" } else { "whole" };
        say(&format!("killed {half}"));
        std::thread::sleep(REST);
        if let Some(found) = damage(file, mode)? {
            say(&format!("damaged after {round} kills: {found}"));
            return Ok(());
        }
    }
    say(&format!("whole after {rounds} kills"));
    Ok(())
}

/// Reads all the time and changes a row now and then.
pub(crate) fn read(file: &Path, mode: &str, long: Duration) -> Outcome {
    let end = Instant::now() + long;
    while !file.exists() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(100));
    }
    std::thread::sleep(REST / 2);
    let conn = open(file, mode)?;
    let mut looks = 0_u64;
    while Instant::now() < end {
        let read = conn.query_row("SELECT count(*) FROM row", [], |row| row.get::<_, i64>(0));
        let done =
            if looks % 8 == 7 { read.and_then(|_| change(&conn, 1)) } else { read.map(|_| ()) };
        if let Err(error) = done {
            // What stays open of a transaction that failed would keep everybody else out.
            let _ = conn.execute_batch("ROLLBACK");
            say(&format!("{error}"));
            if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) {
                return Ok(());
            }
        }
        looks += 1;
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Says whether the file is whole.
pub(crate) fn check(file: &Path) -> Outcome {
    say(&damage(file, "PERSIST")?
        .map_or_else(|| "whole".into(), |found| format!("damaged: {found}")));
    Ok(())
}

/// What SQLite finds wrong.
fn damage(file: &Path, mode: &str) -> Result<Option<String>, Error> {
    let asked = open(file, mode).and_then(|conn| {
        conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))
    });
    match asked {
        Ok(answer) if answer == "ok" => Ok(None),
        Ok(answer) => Ok(Some(answer.replace('\n', " "))),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Ok(Some(error.to_string()))
            }
            _ => Err(error),
        },
    }
}
