//! Listing a folder.

use std::{
    fs::{self, DirEntry},
    io,
    path::Path,
};

use chrono::{DateTime, Local};

use crate::domain::folder::{Entry, Folder};

/// The most entries that are looked at.
const MOST: usize = 20_000;

/// What is offered of a folder. An entry that cannot be looked at is left out.
pub(super) fn list(path: &Path) -> io::Result<Folder> {
    let all = fs::read_dir(path)?.take(MOST);
    let entries = all.filter_map(|one| entry(&one.ok()?)).collect();
    Ok(Folder::of(path.to_owned(), entries))
}

fn entry(of: &DirEntry) -> Option<Entry> {
    let path = of.path();
    // Through a link, to what it leads to.
    let kind = fs::metadata(&path).ok()?;
    let changed = kind.modified().ok().map(|at| DateTime::<Local>::from(at).naive_local());
    let name = of.file_name().to_string_lossy().into_owned();
    Some(Entry { name, path, is_folder: kind.is_dir(), bytes: kind.len(), changed })
}
