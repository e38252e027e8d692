//! Opening and creating a base: who it is, whether it is whole, and how the connection behaves.
//!
//! A file that is not ours, damaged, or newer than the program is refused and never touched.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::{
    refuse::{Attempt, refuse},
    schema,
};
use crate::domain::refusal::Refusal;

/// How long a writer waits for another program, at most.
const PATIENCE: Duration = Duration::from_secs(10);

/// Longest value accepted from a file, in bytes.
const LENGTH_LIMIT: i32 = 20_000_000;

/// An open connection and what may be done with it.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    /// Whether the file or its medium can only be read.
    pub(super) read_only: bool,
}

/// Opens an existing base.
pub(super) fn open(path: &Path) -> Result<Opened, Refusal> {
    let read_only = examine(path)?;
    let mut conn = if read_only {
        connect_to_read(path)?
    } else {
        connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?
    };
    harden(&mut conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    identify(&conn, path)?;
    // The journal mode is set only now: a file that is not ours must not change by a byte.
    if !read_only {
        set_writing(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
        if schema::version(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?
            < schema::latest()
        {
            schema::migrate(&conn, path)?;
        }
    }
    Ok(Opened { conn, path: path.into(), read_only })
}

/// Opens a new, empty base where there is no file.
pub(super) fn create(path: &Path) -> Result<Opened, Refusal> {
    match std::fs::symlink_metadata(path) {
        Ok(_) => return Err(Refusal::Exists(path.into())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(Refusal::Folder(path.into(), error.to_string())),
    }
    reserve(path)?;
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let doing = |error| refuse(error, Attempt::Open(path));
    harden(&mut conn).map_err(doing)?;
    set_writing(&conn).map_err(doing)?;
    schema::migrate(&conn, path)?;
    Ok(Opened { conn, path: path.into(), read_only: false })
}

/// Makes the empty file, for the group to share and for nobody else, before anything is in it.
fn reserve(path: &Path) -> Result<(), Refusal> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o660);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Refusal::Exists(path.into()))
        }
        Err(error) => Err(Refusal::Folder(path.into(), error.to_string())),
    }
}

/// Looks at the path without opening it: whether it is a file, and whether it can only be read.
fn examine(path: &Path) -> Result<bool, Refusal> {
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Refusal::Missing(path.into()),
        std::io::ErrorKind::PermissionDenied => Refusal::Forbidden(path.into()),
        _ => Refusal::Other(error.to_string()),
    })?;
    if found.is_dir() {
        return Err(Refusal::Directory(path.into()));
    }
    if found.len() == 0 {
        return Err(Refusal::NotABase(path.into()));
    }
    Ok(found.permissions().readonly())
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Refusal> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).map_err(|error| refuse(error, Attempt::Open(path)))
}

/// A base in WAL mode wants its two side files even to be read; where they cannot be made, nobody
/// writes either, and the file may be read as it stands.
fn connect_to_read(path: &Path) -> Result<Connection, Refusal> {
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).is_ok() {
        return Ok(conn);
    }
    let escaped =
        path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let uri = format!("file:{escaped}?immutable=1");
    connect(Path::new(&uri), OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
}

/// What every connection is, whatever it is for.
fn harden(conn: &mut Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LENGTH_LIMIT)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    conn.busy_handler(Some(wait_a_little))?;
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;",
    )
}

/// What a connection that writes is: a log beside the file, and every commit on the disk.
fn set_writing(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.execute_batch(
        "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
         PRAGMA journal_size_limit = 4194304;",
    )
}

/// Full jitter: twenty writers who all wait the same time meet again at the same time.
fn wait_a_little(tries: i32) -> bool {
    const MOST: u64 = 20_000;
    let mut random = [0u8; 2];
    // Without randomness the wait is merely regular.
    let _ = getrandom::fill(&mut random);
    let micros = 500 + u64::from(u16::from_le_bytes(random)) * (MOST - 500) / u64::from(u16::MAX);
    std::thread::sleep(Duration::from_micros(micros));
    u64::try_from(tries).unwrap_or(u64::MAX)
        < u64::try_from(PATIENCE.as_micros()).unwrap_or(u64::MAX) / (MOST / 2)
}

/// Whether the file is ours, and of a version we know.
fn identify(conn: &Connection, path: &Path) -> Result<(), Refusal> {
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

/// SQLite's quick look at the whole file.
pub(super) fn quick_check(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    ask(conn, path, "PRAGMA quick_check(1)")
}

/// SQLite's thorough look, indexes and foreign keys included.
pub(super) fn full_check(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    ask(conn, path, "PRAGMA integrity_check(1)")?;
    ask(
        conn,
        path,
        "SELECT coalesce((SELECT 'foreign key: ' || \"table\" FROM pragma_foreign_key_check LIMIT 1), 'ok')",
    )
}

fn ask(conn: &Connection, path: &Path, question: &str) -> Result<(), Refusal> {
    let answer: String = conn
        .query_row(question, [], |row| row.get(0))
        .map_err(|error| refuse(error, Attempt::Open(path)))?;
    if answer == "ok" { Ok(()) } else { Err(Refusal::Damaged(path.into(), answer)) }
}
