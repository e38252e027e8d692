//! A connection to a file: its settings, and its journal mode.
//!
//! Knows nothing of what the file holds, nor whether it is ours.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::{
    place,
    refuse::{Attempt, refuse},
};
use crate::domain::{refusal::Refusal, tier::Tier};

/// How long a writer waits for another program, at most.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Longest value accepted from a file, in bytes.
const LENGTH_LIMIT: i32 = 20_000_000;

/// The same until its tables are known to be ours: no text of theirs is as long.
const TIGHT_LENGTH: i32 = 8_192;

/// How many steps of SQLite may be taken until then: many times what our tables take to be read.
const TIGHT_STEPS: i32 = 30_000;

/// After how many they are counted.
const COUNTED: i32 = 100;

/// A connection to the bytes of the file alone, that leaves no trace beside it.
pub(super) fn as_it_stands(path: &Path) -> Result<Connection, Refusal> {
    let conn = glance(path)?;
    settle(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    Ok(conn)
}

/// The same, for what the head of the file says alone: reading all its tables' names takes a third
/// of an opening.
pub(super) fn glance(path: &Path) -> Result<Connection, Refusal> {
    asked(path, "immutable=1")
}

/// The same without a lock, which refuses a file in the mode of a local disk: it would want one.
pub(super) fn unlocked(path: &Path) -> Result<Connection, Refusal> {
    asked(path, "nolock=1")
}

fn asked(path: &Path, how: &str) -> Result<Connection, Refusal> {
    let uri = format!("file://{}?{how}", address(&whole(path)));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connected(Path::new(&uri), flags, path)
}

pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Refusal> {
    let conn = connected(&whole(path), flags, path)?;
    settle(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    Ok(conn)
}

fn connected(name: &Path, flags: OpenFlags, path: &Path) -> Result<Connection, Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    place::is_plain(path)?;
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(name, flags).map_err(refused)?;
    harden(&mut conn).map_err(refused)?;
    Ok(conn)
}

/// From the root: SQLite reads names such as `:memory:` and `file:…` in its own way.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.into())
}

/// A path as it is written in a URI.
fn address(path: &Path) -> String {
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    let bytes = format!("/{}", path.to_string_lossy().replace('\\', "/")).into_bytes();
    bytes.iter().fold(String::with_capacity(bytes.len()), |address, &byte| match byte {
        b'/' | b':' | b'.' | b'-' | b'_' => address + char::from(byte).encode_utf8(&mut [0; 4]),
        _ if byte.is_ascii_alphanumeric() => address + char::from(byte).encode_utf8(&mut [0; 4]),
        _ => address + &format!("%{byte:02x}"),
    })
}

/// Sets up every connection; nothing of the file is read for it.
fn harden(conn: &mut Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    tighten(conn)?;
    let mut steps = 0;
    let ends = move || {
        steps += COUNTED;
        steps > TIGHT_STEPS
    };
    conn.progress_handler(COUNTED, Some(ends))?;
    wait_at_most(conn, PATIENCE, Pace::Near)
}

/// Restricts reading a file whose tables are not known to be ours.
pub(super) fn tighten(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, TIGHT_LENGTH).map(|_| ())
}

/// The same once they are.
pub(super) fn loosen(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LENGTH_LIMIT).map(|_| ())
}

/// Lets a connection read every table: the file is ours.
pub(super) fn let_go(conn: &mut Connection) -> rusqlite::Result<()> {
    conn.progress_handler(0, None::<fn() -> bool>)?;
    loosen(conn)
}

/// Sets up every lasting connection. No page goes to the file before the commit: readers go on
/// until then. A kill over a share leaves little half done.
fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY; PRAGMA cache_spill = OFF;
         PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;",
    )
}

/// How commits are made whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// A log beside the file: the recommended way, on a local disk only.
    Wal,
    /// A journal that is never removed. Over a share, DELETE, TRUNCATE and WAL were seen to destroy
    /// bases for good; this one never was.
    Persist,
}

impl Mode {
    /// The mode of a new base in such a place.
    pub(super) fn of(tier: &Tier) -> Self {
        if *tier == Tier::Host { Self::Wal } else { Self::Persist }
    }
}

/// Sets up a connection that writes. Returns whether the medium supports it: the answer is read back.
pub(super) fn set_writing(conn: &Connection, mode: Mode) -> rusqlite::Result<bool> {
    let (name, limit) = match mode {
        Mode::Wal => ("wal", 4_194_304),
        Mode::Persist => ("persist", -1),
    };
    let answer =
        conn.pragma_update_and_check(None, "journal_mode", name, |row| row.get::<_, String>(0))?;
    conn.pragma_update_and_check(None, "journal_size_limit", limit, |_| Ok(()))?;
    Ok(answer == name)
}

/// Whether closing leaves the log beside the file, instead of folding it in.
pub(super) fn keep_log(conn: &Connection, keep: bool) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep).map(|_| ())
}

/// How a file that is busy is asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// At short intervals, shorter after a while: asking costs nothing.
    Near,
    /// Less and less often. Each question is a message to a server. Whoever asks keeps a reader's lock for as
    /// long as it travels: ten who ask at short intervals keep a writer from committing.
    Far,
}

impl Pace {
    pub(super) fn of(tier: &Tier) -> Self {
        if *tier == Tier::Share { Self::Far } else { Self::Near }
    }

    /// The longest rest before another try.
    fn longest(self, tries: i32) -> Duration {
        const SHORT: Duration = Duration::from_millis(20);
        match self {
            Self::Near if tries < 8 => SHORT,
            // Who has waited long asks more often than who has just come.
            Self::Near => SHORT / 5,
            Self::Far => SHORT * 2_u32.pow(tries.clamp(0, 4).unsigned_abs()),
        }
    }
}

/// Waits that long for another program before answering that the file is busy.
pub(super) fn wait_at_most(
    conn: &mut Connection,
    longest: Duration,
    pace: Pace,
) -> rusqlite::Result<()> {
    let mut since = Instant::now();
    conn.busy_handler(Some(move |tries| {
        if tries == 0 {
            since = Instant::now();
        }
        let wait = jitter(pace.longest(tries));
        let waits = since.elapsed() + wait < longest;
        if waits {
            std::thread::sleep(wait);
        }
        waits
    }))
}

/// Full jitter: twenty writers who all wait the same time meet again at the same time.
fn jitter(longest: Duration) -> Duration {
    const LEAST: Duration = Duration::from_micros(500);
    let mut random = [0u8; 2];
    // Without randomness the wait is merely regular.
    let _ = getrandom::fill(&mut random);
    let share = u32::from(u16::from_le_bytes(random));
    LEAST + longest.saturating_sub(LEAST) * share / u32::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_wait_is_short_and_never_twice_the_same() {
        for (pace, tries, most) in
            [(Pace::Near, 0, 20), (Pace::Near, 9, 4), (Pace::Far, 0, 20), (Pace::Far, 9, 320)]
        {
            let waits: BTreeSet<_> = (0..200).map(|_| jitter(pace.longest(tries))).collect();
            assert!(waits.len() > 10);
            let within = Duration::from_micros(500)..=Duration::from_millis(most);
            assert!(waits.iter().all(|wait| within.contains(wait)));
            assert!(waits.last() > Some(&Duration::from_millis(most / 2)));
        }
    }

    #[test]
    fn a_path_is_given_to_sqlite_byte_by_byte() {
        let path = if cfg!(windows) { "C:\\a b\\é?.x" } else { "/a b/é?#%41.x" };
        let expected =
            if cfg!(windows) { "/C:/a%20b/%c3%a9%3f.x" } else { "/a%20b/%c3%a9%3f%23%2541.x" };
        assert_eq!(address(Path::new(path)), expected);
    }
}
