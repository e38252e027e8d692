//! A path before it is opened: whether a file is there that may be a base, and whether it still is.
//!
//! Asks the folder, never the file: closing any handle on it would drop the locks SQLite holds.

use std::{
    fs::{self, Metadata},
    io::ErrorKind,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{clock, system_error::refusal_of};
use crate::domain::{
    path::{LONGEST, LONGEST_NAME},
    refusal::Refusal,
};

/// The smallest file SQLite makes is one page of 512 bytes.
const LEAST: u64 = 512;

/// Looks at the path: whether the file can only be read.
///
/// # Errors
/// Nothing there, or nothing that can be a base.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are distinguished"
)]
pub(super) fn examine(path: &Path) -> Result<bool, Refusal> {
    fits(path)?;
    let found = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::InvalidFilename => Refusal::LongPath(path.into()),
        ErrorKind::NotFound | ErrorKind::NotADirectory => Refusal::Missing(path.into()),
        ErrorKind::PermissionDenied => Refusal::Forbidden(path.into()),
        _ => refusal_of(&error).unwrap_or_else(|| Refusal::Other(error.to_string())),
    })?;
    if found.is_dir() {
        return Err(Refusal::Directory(path.into()));
    }
    if !found.is_file() || found.len() < LEAST {
        return Err(Refusal::NotABase(path.into()));
    }
    if names(&found) > 1 {
        return Err(Refusal::Linked(path.into()));
    }
    Ok(found.permissions().readonly())
}

/// Whether SQLite can open such a path, and lay its journal beside: it says no more than that it
/// cannot.
fn fits(path: &Path) -> Result<(), Refusal> {
    let whole = followed(path);
    let whole = std::path::absolute(&whole).unwrap_or(whole);
    let name = whole.file_name().unwrap_or_default().len();
    if cfg!(unix) && (whole.as_os_str().len() > LONGEST || name > LONGEST_NAME) {
        return Err(Refusal::LongPath(path.into()));
    }
    Ok(())
}

/// Whether SQLite opens nothing there but files: it waits for ever on a pipe, whatever it is named.
///
/// # Errors
/// The path, or a SQLite side file of it, is no file.
pub(super) fn is_plain(path: &Path) -> Result<(), Refusal> {
    let is_other = |kind: std::io::Result<Metadata>| kind.is_ok_and(|found| !found.is_file());
    if is_other(fs::metadata(path)) {
        return Err(Refusal::NotAFile(path.into()));
    }
    let base = followed(path);
    for ending in ["-wal", "-shm", "-journal"] {
        let mut beside = base.clone().into_os_string();
        beside.push(ending);
        // A link is not followed: SQLite follows none there either.
        if is_other(fs::symlink_metadata(&beside)) {
            return Err(Refusal::NotAFile(beside.into()));
        }
    }
    Ok(())
}

/// Makes an empty file where there is none, for the group to write in and for nobody else to read.
///
/// # Errors
/// A file is there already, or the folder refuses.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are distinguished"
)]
pub(super) fn reserve(path: &Path) -> Result<(), Refusal> {
    fits(path)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o660);
    let file = options.open(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Refusal::Exists(path.into()),
        ErrorKind::InvalidFilename => Refusal::LongPath(path.into()),
        _ => refusal_of(&error).unwrap_or_else(|| Refusal::Folder(path.into(), error.to_string())),
    })?;
    share(&file);
    Ok(())
}

/// Takes away the file that was made and did not become a base.
pub(super) fn release(path: &Path) {
    let _ = fs::remove_file(path);
}

/// Set again on the file itself, since the usual mask keeps the group from writing. A medium that
/// knows no such rights has none to give.
#[cfg(unix)]
fn share(file: &fs::File) {
    let _ = file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o660));
}

#[cfg(not(unix))]
fn share(_: &fs::File) {}

#[cfg(unix)]
fn names(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

/// Which file stands at a path: another one put in its place has another identity.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// A file that is open can be neither removed nor replaced.
#[cfg(not(unix))]
pub(super) fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Whether the file that was opened still stands at its path.
pub(super) fn still_there(path: &Path, opened: Option<(u64, u64)>) -> Result<(), Refusal> {
    let there = identity(path);
    if there == opened {
        return Ok(());
    }
    Err(Refusal::Gone { path: path.into(), replaced: there.is_some() })
}

/// Where the file itself is, links followed.
pub(super) fn followed(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.into())
}

/// Whether the file alone does not say what is true: SQLite keeps beside it what is not yet folded
/// in, or what takes back half a commit. Where nobody can tell, it may be so.
pub(super) fn has_pending_log(path: &Path) -> bool {
    beside(path, &["-wal", "-journal"]).any(|log| match log {
        Ok(found) => found.len() > 0,
        Err(error) => error.kind() != ErrorKind::NotFound,
    })
}

/// Whether SQLite side files exist: the base is open, or was.
pub(super) fn has_side_files(path: &Path) -> bool {
    beside(path, &["-wal", "-shm", "-journal"]).any(|one| one.is_ok())
}

/// A free name beside the file, for a trial.
pub(super) fn trial(path: &Path, what: &str) -> PathBuf {
    let mut name = followed(path).into_os_string();
    name.push(format!(".{what}-{}", clock::new_id()));
    name.into()
}

/// The clock of the medium, from a temporary file beside the base.
pub(super) fn clock_beside(path: &Path) -> Option<SystemTime> {
    let beside = trial(path, "clock");
    reserve(&beside).ok()?;
    let made = fs::metadata(&beside).and_then(|found| found.modified());
    release(&beside);
    made.ok()
}

/// The length of a file that SQLite keeps beside the file itself; 0 where there is none.
pub(super) fn length_beside(path: &Path, ending: &str) -> u64 {
    beside(path, &[ending]).flatten().map(|found| found.len()).sum()
}

/// Metadata of the files SQLite keeps beside the base.
fn beside(path: &Path, endings: &[&str]) -> impl Iterator<Item = std::io::Result<Metadata>> {
    let file = followed(path);
    endings.iter().map(move |ending| {
        let mut beside = file.clone().into_os_string();
        beside.push(ending);
        fs::metadata(beside)
    })
}

/// A stamp of a file that changes with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    identity: Option<(u64, u64)>,
    pending: bool,
}

impl Stamp {
    /// The stamp of a file; nothing where there is none.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        Some(Self {
            length: found.len(),
            modified: found.modified().ok(),
            identity: identity(path),
            pending: has_pending_log(path),
        })
    }
}
