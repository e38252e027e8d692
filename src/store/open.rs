//! Opening and creating a base: who it is, whether it is whole, and how the connection behaves.
//!
//! A file that is not ours, damaged, or newer than the program is refused and never touched: it is
//! looked at first through a connection that neither locks, writes, nor reads a log.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::{
    backup,
    check::quick_check,
    place::{Stamp, examine, has_pending_log, has_side_files, identity},
    refuse::{Attempt, refuse},
    schema,
    tier::place,
};
use crate::domain::{
    refusal::Refusal,
    tier::{Tier, Unsafe, tier},
};

/// How long a writer waits for another program, at most.
const PATIENCE: Duration = Duration::from_secs(10);

/// Longest value accepted from a file, in bytes.
const LENGTH_LIMIT: i32 = 20_000_000;

/// An open connection and what may be done with it.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    /// How its place lets it be opened.
    pub(super) tier: Tier,
    /// Which file it is.
    pub(super) identity: Option<(u64, u64)>,
    /// Of a file that is read as it stands, without seeing what others write.
    pub(super) stamp: Option<Stamp>,
}

/// Opens an existing base.
pub(super) fn open(path: &Path) -> Result<Opened, Refusal> {
    let by_rights = examine(path)?;
    let mut tier = tier(&place(path));
    let identity = identity(path);
    look(path)?;
    if tier == Tier::Share && in_local_mode(path)? {
        tier = Tier::ReadOnly(Unsafe::LocalModeOnShare);
    }
    if by_rights && !tier.reads_only() {
        tier = Tier::ReadOnly(Unsafe::Rights);
    }
    if !tier.reads_only() {
        match to_write(path, &tier) {
            Ok(Some(conn)) => {
                return Ok(Opened { conn, path: path.into(), tier, identity, stamp: None });
            }
            Ok(None) | Err(Refusal::Forbidden(_) | Refusal::ReadOnly(_)) => {
                tier = Tier::ReadOnly(Unsafe::Rights);
            }
            Err(refusal) => return Err(refusal),
        }
    }
    let (conn, stamp) = to_read(path, &tier)?;
    Ok(Opened { conn, path: path.into(), tier, identity, stamp })
}

/// Whether the file says that it keeps a log beside it, as on a local disk.
fn in_local_mode(path: &Path) -> Result<bool, Refusal> {
    let doing = |error| refuse(error, Attempt::Open(path));
    let conn = as_it_stands(path)?;
    reads(&conn).map_err(doing)?;
    let mode = conn.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0));
    Ok(mode.map_err(doing)? == "wal")
}

/// Whether the file is ours, before anything touches it.
pub(super) fn look(path: &Path) -> Result<(), Refusal> {
    match as_it_stands(path).and_then(|conn| identify(&conn, path)) {
        // Half a commit, which the log beside the file makes whole.
        Err(Refusal::Damaged(..)) if has_pending_log(path) => Ok(()),
        seen => seen,
    }
}

/// Opens the empty file that was made for a new base.
pub(super) fn blank(path: &Path) -> Result<Connection, Refusal> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// A connection that may write; nothing where the file, its folder or its medium do not let it.
fn to_write(path: &Path, tier: &Tier) -> Result<Option<Connection>, Refusal> {
    let doing = |error| refuse(error, Attempt::Open(path));
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Until it is known to be sound, what stands in its log stays there.
    keep_log(&conn, true).map_err(doing)?;
    // Once more, since a version may so far be written in the log alone.
    identify(&conn, path)?;
    reads(&conn).map_err(doing)?;
    if conn.is_readonly("main").map_err(doing)? {
        return Ok(None);
    }
    let mode = conn.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0));
    let version = schema::version(&conn).map_err(doing)?;
    let logged = mode.map_err(doing)? == "wal";
    if !logged || version < schema::latest() {
        quick_check(&conn, path)?;
    }
    // A base that keeps no log is one that others reach over a share: it stays so.
    let mode = if logged && *tier == Tier::Host { Mode::Wal } else { Mode::Persist };
    if !set_writing(&conn, mode).map_err(doing)? {
        return Ok(None);
    }
    if version < schema::latest() {
        backup::before_migration(&conn, path)?;
        schema::migrate(&conn, path)?;
    }
    keep_log(&conn, false).map_err(doing)?;
    Ok(Some(conn))
}

/// A connection that only reads. A base in WAL mode wants its two side files even for that; where
/// they cannot be made, nobody has it open, and it may be read as it stands, unless a log was left.
fn to_read(path: &Path, tier: &Tier) -> Result<(Connection, Option<Stamp>), Refusal> {
    // The log of a local disk cannot be read over a share, and one need not be made where nobody
    // has the file open.
    let alone = *tier == Tier::ReadOnly(Unsafe::LocalModeOnShare) || !has_side_files(path);
    if alone && !has_pending_log(path) {
        let stamp = Stamp::of(path);
        let conn = as_it_stands(path)?;
        reads(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
        return Ok((conn, stamp));
    }
    let reading = || {
        let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        identify(&conn, path)?;
        reads(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
        Ok(conn)
    };
    match reading() {
        Err(Refusal::Forbidden(_) | Refusal::ReadOnly(_)) if !has_pending_log(path) => {
            let stamp = Stamp::of(path);
            Ok((as_it_stands(path)?, stamp))
        }
        Err(Refusal::ReadOnly(path)) => Err(Refusal::Forbidden(path)),
        other => other.map(|conn| (conn, None)),
    }
}

/// A file that nobody writes in, as it stands: whether it is ours, and of a version we know.
pub(super) fn at_rest(path: &Path) -> Result<Connection, Refusal> {
    examine(path)?;
    let conn = as_it_stands(path)?;
    identify(&conn, path)?;
    Ok(conn)
}

/// A connection to the bytes of the file alone, that leaves no trace beside it.
fn as_it_stands(path: &Path) -> Result<Connection, Refusal> {
    let uri = format!("file://{}?immutable=1", address(&whole(path)));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connected(Path::new(&uri), flags, path)
}

pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Refusal> {
    connected(&whole(path), flags, path)
}

fn connected(name: &Path, flags: OpenFlags, path: &Path) -> Result<Connection, Refusal> {
    let doing = |error| refuse(error, Attempt::Open(path));
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(name, flags).map_err(doing)?;
    harden(&mut conn).map_err(doing)?;
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

/// What every connection is, whatever it is for.
fn harden(conn: &mut Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LENGTH_LIMIT)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    wait_at_most(conn, PATIENCE)?;
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;",
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

/// What a connection that writes is. Says whether the medium bears it: the answer is read back.
pub(super) fn set_writing(conn: &Connection, mode: Mode) -> rusqlite::Result<bool> {
    let (name, limit) = match mode {
        Mode::Wal => ("wal", 4_194_304),
        Mode::Persist => ("persist", -1),
    };
    let told =
        conn.pragma_update_and_check(None, "journal_mode", name, |row| row.get::<_, String>(0))?;
    conn.pragma_update_and_check(None, "journal_size_limit", limit, |_| Ok(()))?;
    Ok(told == name)
}

/// Whether closing leaves the log beside the file, instead of folding it in.
pub(super) fn keep_log(conn: &Connection, keep: bool) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep).map(|_| ())
}

/// Waits that long for another program before answering that the file is busy.
pub(super) fn wait_at_most(conn: &mut Connection, longest: Duration) -> rusqlite::Result<()> {
    let mut since = Instant::now();
    conn.busy_handler(Some(move |tries| {
        if tries == 0 {
            since = Instant::now();
        }
        let wait = jitter();
        let waits = since.elapsed() + wait < longest;
        if waits {
            std::thread::sleep(wait);
        }
        waits
    }))
}

/// Full jitter: twenty writers who all wait the same time meet again at the same time.
fn jitter() -> Duration {
    const LEAST: u64 = 500;
    const MOST: u64 = 20_000;
    let mut random = [0u8; 2];
    // Without randomness the wait is merely regular.
    let _ = getrandom::fill(&mut random);
    let share = u64::from(u16::from_le_bytes(random));
    Duration::from_micros(LEAST + share * (MOST - LEAST) / u64::from(u16::MAX))
}

/// Whether the file is ours, and of a version we know.
pub(super) fn identify(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let doing = |error| refuse(error, Attempt::Open(path));
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if pragma("application_id").map_err(doing)? != schema::APPLICATION_ID {
        return Err(Refusal::OtherProgram(path.into()));
    }
    let found = schema::version(conn).map_err(doing)?;
    if found > schema::latest() {
        return Err(Refusal::Newer { path: path.into(), found, known: schema::latest() });
    }
    Ok(())
}

/// Whether the tables can be read.
fn reads(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_short_and_never_twice_the_same() {
        let waits: std::collections::BTreeSet<_> = (0..100).map(|_| jitter()).collect();
        assert!(waits.len() > 10);
        let within = Duration::from_micros(500)..=Duration::from_millis(20);
        assert!(waits.iter().all(|wait| within.contains(wait)));
    }

    #[test]
    fn a_path_is_told_to_sqlite_byte_by_byte() {
        let path = if cfg!(windows) { "C:\\a b\\é?.x" } else { "/a b/é?#%41.x" };
        let told =
            if cfg!(windows) { "/C:/a%20b/%c3%a9%3f.x" } else { "/a%20b/%c3%a9%3f%23%2541.x" };
        assert_eq!(address(Path::new(path)), told);
    }
}
