//! A folder in which somebody looks for a workbook: what it holds, the newest first. Must not know how it is
//! read.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

/// Endings of the files that may be a workbook, in small letters.
const READ: [&str; 9] = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "tab", "json"];

/// What a folder holds of folders and workbooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// Workbooks, then folders, each the newest first.
    pub entries: Vec<Entry>,
}

/// One file or folder of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name alone.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Its length.
    pub bytes: u64,
    /// When it was last written, on the clock of the wall.
    pub changed: Option<NaiveDateTime>,
}

impl Folder {
    /// What is offered of a folder: hidden names and other files are left out.
    #[must_use]
    pub fn of(path: PathBuf, mut entries: Vec<Entry>) -> Self {
        entries.retain(is_shown);
        entries.sort_by_cached_key(|one| {
            (one.is_folder, std::cmp::Reverse(one.changed), one.name.to_lowercase())
        });
        Self { path, entries }
    }

    /// The folder it is in.
    #[must_use]
    pub fn parent(&self) -> Option<&Path> {
        self.path.parent()
    }
}

/// Spreadsheets leave « ~$name » beside a file that is open.
fn is_shown(entry: &Entry) -> bool {
    let hidden = entry.name.starts_with('.') || entry.name.starts_with("~$");
    let ending = Path::new(&entry.name).extension().map(|one| one.to_string_lossy().to_lowercase());
    let read = ending.is_some_and(|ending| READ.contains(&ending.as_str()));
    !hidden && (entry.is_folder || read)
}

#[cfg(test)]
mod tests {
    use super::{Entry, Folder};

    fn entry(name: &str, is_folder: bool, day: &str) -> Entry {
        let changed = format!("{day}T08:00:00").parse().ok();
        Entry { name: name.into(), path: name.into(), is_folder, bytes: 1, changed }
    }

    #[test]
    fn workbooks_come_first_then_folders_the_newest_first() {
        let all = vec![
            entry("Caf", true, "2026-01-01"),
            entry("ancien.XLS", false, "2025-01-01"),
            entry("~$suivi.xlsx", false, "2026-05-01"),
            entry(".cache", true, "2026-05-01"),
            entry("photo.png", false, "2026-05-01"),
            entry("Partage", true, "2026-02-01"),
            entry("suivi.xlsx", false, "2026-03-01"),
            entry("sans", false, "2026-03-01"),
        ];
        let folder = Folder::of("/home/luc".into(), all);
        let names: Vec<&str> = folder.entries.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["suivi.xlsx", "ancien.XLS", "Partage", "Caf"]);
        assert_eq!(folder.parent(), Some(std::path::Path::new("/home")));
    }
}
