//! The folder where copies of a base stand: their names, which carry the moment they were taken.
//!
//! Asks and renames; never opens a copy, which is SQLite's to do, and never puts one over another.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use chrono::{Duration, NaiveDateTime};
use sha2::{Digest, Sha256};

use crate::{
    domain::refusal::Refusal,
    store::{
        clock,
        place::{release, reserve},
        rows::hexadecimal,
        system_error::refusal_of,
    },
};

/// How the moment is written in a name: it sorts as time goes.
const MOMENT: &str = "%Y%m%d-%H%M%S";

/// The suffix of a copy while it is written.
const PARTIAL: &str = ".partial-";

/// The infix before the moment, in the name of a replaced file.
pub(in crate::store) const REPLACED: &str = ".replaced-";

/// No copy is written for that long, as the medium's own clock says.
const LONGEST: std::time::Duration = std::time::Duration::from_hours(24);

/// A copy that was verified when it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where it is.
    pub path: PathBuf,
    /// When it was taken, by the clock of the machine.
    pub taken: NaiveDateTime,
    /// Its size in bytes.
    pub size: u64,
}

/// Where the copies of a base stand.
pub(in crate::store) fn beside(base: &Path) -> PathBuf {
    suffixed(base, ".copies")
}

/// Whether a file stands among the copies of a base.
pub(in crate::store) fn is_copy(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::extension);
    folder.is_some_and(|kind| kind == "copies")
}

/// A path with something after its name.
pub(in crate::store) fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The moment as names carry it.
pub(in crate::store) fn stamp(at: NaiveDateTime) -> String {
    at.format(MOMENT).to_string()
}

/// A name beside a path for what is not yet to be taken for a copy: it says which program writes it, on
/// which machine.
pub(in crate::store) fn temporary(path: &Path) -> PathBuf {
    let maker = format!("{}-{}", machine(), std::process::id());
    suffixed(path, &format!("{PARTIAL}{}-{maker}", clock::new_id()))
}

/// This machine, in as few letters as tell it from its neighbours.
fn machine() -> String {
    let name = gethostname::gethostname();
    let digest = Sha256::digest(name.as_encoded_bytes());
    hexadecimal(&digest[..4])
}

/// The program that writes what bears such a name, where it is one of this machine.
fn maker(name: &str, base: &Path) -> Option<u32> {
    let rest = name.strip_prefix(base.file_name()?.to_str()?)?.strip_prefix(PARTIAL)?;
    let (id, rest) = rest.split_at_checked(uuid::fmt::Hyphenated::LENGTH)?;
    let (on, program) = rest.strip_prefix('-')?.split_once('-')?;
    let is_ours = uuid::Uuid::try_parse(id).is_ok() && on == machine();
    let program = program.parse().ok().filter(|number: &u32| number.to_string() == program)?;
    is_ours.then_some(program)
}

/// Whether a program has ended; where the system does not tell, it has not.
fn has_ended(program: u32) -> bool {
    cfg!(target_os = "linux") && !Path::new("/proc").join(program.to_string()).exists()
}

/// Whether a folder of ours is a link to one that is not.
pub(in crate::store) fn is_link(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink())
}

/// Entries of a folder of ours; none of a foreign or missing one.
fn entries(folder: &Path) -> impl Iterator<Item = fs::DirEntry> {
    let entries = if is_link(folder) { None } else { fs::read_dir(folder).ok() };
    entries.into_iter().flatten().flatten()
}

/// The copies of a base in a folder, newest first; none where there is no folder.
pub(in crate::store) fn list(folder: &Path, base: &Path) -> Vec<Copy> {
    let mut copies: Vec<Copy> = entries(folder)
        .filter_map(|entry| {
            let taken = moment(entry.file_name().to_str()?, base)?;
            let found = entry.metadata().ok()?;
            // A name that was taken by a program that was stopped before it put a copy there.
            let is_copy = found.is_file() && found.len() > 0;
            is_copy.then(|| Copy { path: entry.path(), taken, size: found.len() })
        })
        .collect();
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.taken));
    copies
}

/// Everything in a folder that is a copy of the base, or half of one.
pub(in crate::store) fn all(folder: &Path, base: &Path) -> Vec<PathBuf> {
    let is_one = |name: &str| moment(name, base).is_some() || name.contains(PARTIAL);
    named_so(folder, is_one)
}

/// The files that copies of the base were put in place of.
pub(in crate::store) fn replaced(base: &Path) -> Vec<PathBuf> {
    let Some(name) = base.file_name().and_then(|name| name.to_str()) else { return Vec::new() };
    let begin = format!("{name}{REPLACED}");
    let of_sqlite = |name: &str| ["-wal", "-shm", "-journal"].iter().any(|end| name.ends_with(end));
    let is_one = |name: &str| name.starts_with(&begin) && !of_sqlite(name);
    named_so(base.parent().unwrap_or(Path::new(".")), is_one)
}

/// Every copy of a folder, whatever its base was called.
pub(in crate::store) fn whole(folder: &Path) -> Vec<PathBuf> {
    let is_one = |name: &str| {
        let stem = name.len().checked_sub("-YYYYMMDD-HHMMSS.db".len());
        stem.and_then(|end| name.get(..end)).is_some_and(|stem| {
            // As if it were followed by another ending than its own.
            moment(name, Path::new(&format!("{stem}.db"))).is_some()
        })
    };
    named_so(folder, is_one)
}

/// Puts a file in the place of a copy that it was written from, with the same rights.
pub(in crate::store) fn replace(temporary: &Path, copy: &Path) -> Result<(), Refusal> {
    if let Ok(found) = fs::metadata(copy) {
        // A medium that knows no such rights has none to give.
        let _ = fs::set_permissions(temporary, found.permissions());
    }
    fs::rename(temporary, copy).map_err(|error| Refusal::Folder(copy.into(), error.to_string()))
}

/// The files of a folder by their names, in order; none that is empty.
fn named_so(folder: &Path, is_one: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = entries(folder)
        .filter(|entry| entry.file_name().to_str().is_some_and(&is_one))
        .filter(|entry| entry.metadata().is_ok_and(|found| found.is_file() && found.len() > 0))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}

/// Whether the folder of a path lists it.
pub(in crate::store) fn lists(path: &Path) -> bool {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return false };
    fs::read_dir(folder).is_ok_and(|all| all.flatten().any(|entry| entry.file_name() == name))
}

/// Removes from a folder of ours the files whose names begin so, then the folder where it is empty.
pub(in crate::store) fn clear(folder: &Path, begins: &[&str]) {
    let ours = |name: &str| begins.iter().any(|begin| name.starts_with(begin));
    for entry in entries(folder).filter(|one| one.file_name().to_str().is_some_and(ours)) {
        release(&entry.path());
    }
    let _ = fs::remove_dir(folder);
}

/// The folders in a folder; none where there is no such folder.
pub(in crate::store) fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder).map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// Clears what programs of this machine left half written of the base when they were stopped: each has
/// ended, and wrote nothing for long, by the clock that also dated what was written just now. What other
/// machines left is theirs to clear.
pub(in crate::store) fn sweep(folder: &Path, base: &Path, fresh: &Path) {
    let written = |found: fs::Metadata| found.is_file().then(|| found.modified().ok()).flatten();
    let Some(now) = fs::symlink_metadata(fresh).ok().and_then(written) else { return };
    for entry in entries(folder).filter(|entry| entry.path() != fresh) {
        let maker = entry.file_name().to_str().and_then(|name| maker(name, base));
        let last = entry.metadata().ok().and_then(written);
        let rests = last.and_then(|last| now.duration_since(last).ok());
        if maker.is_some_and(has_ended) && rests.is_some_and(|rests| rests > LONGEST) {
            release(&entry.path());
        }
    }
}

/// Makes the folder, with the rights of the one it stands in: who shares a base shares its copies.
pub(in crate::store) fn make(folder: &Path) -> Result<(), Refusal> {
    if is_link(folder) {
        return Err(Refusal::LinkedFolder(folder.into()));
    }
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(|error| {
        refusal_of(&error).unwrap_or_else(|| Refusal::Folder(folder.into(), error.to_string()))
    })?;
    if let Some(found) = folder.parent().and_then(|above| fs::metadata(above).ok()) {
        // A medium that knows no such rights has none to give.
        let _ = fs::set_permissions(folder, found.permissions());
    }
    Ok(())
}

/// Gives what was verified the first free name from a moment on.
pub(in crate::store) fn shelve(
    temporary: &Path,
    folder: &Path,
    base: &Path,
    at: NaiveDateTime,
) -> Result<PathBuf, Refusal> {
    put_from(temporary, at, |at| folder.join(named(base, at)))
}

/// Moves a file to the first name that nothing has, of those that moments from one on give.
pub(in crate::store) fn put_from(
    file: &Path,
    mut at: NaiveDateTime,
    named: impl Fn(NaiveDateTime) -> PathBuf,
) -> Result<PathBuf, Refusal> {
    loop {
        let path = named(at);
        match put(file, &path) {
            Err(Refusal::Exists(_)) => at += Duration::seconds(1),
            put => return put.map(|()| path),
        }
    }
}

/// Moves a file to a name that nothing has: the name is taken first, so that nobody's file is ever
/// replaced.
pub(in crate::store) fn put(file: &Path, path: &Path) -> Result<(), Refusal> {
    reserve(path)?;
    fs::rename(file, path).map_err(|error| {
        release(path);
        refusal_of(&error).unwrap_or_else(|| Refusal::Folder(path.into(), error.to_string()))
    })
}

/// The group reads a copy, and nobody writes in it by mistake.
#[cfg(unix)]
pub(in crate::store) fn keep_from_writing(path: &Path) {
    let rights = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o640);
    // A medium that knows no such rights has none to give.
    let _ = fs::set_permissions(path, rights);
}

#[cfg(not(unix))]
pub(in crate::store) fn keep_from_writing(_: &Path) {}

fn named(base: &Path, at: NaiveDateTime) -> OsString {
    let mut name = base.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{}.db", stamp(at)));
    name
}

fn moment(name: &str, base: &Path) -> Option<NaiveDateTime> {
    let stem = base.file_stem()?.to_str()?;
    let at = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".db")?;
    let at = NaiveDateTime::parse_from_str(at, MOMENT).ok()?;
    // Numbers are read with fewer digits, too.
    (named(base, at) == name).then_some(at)
}

#[cfg(test)]
mod tests;
