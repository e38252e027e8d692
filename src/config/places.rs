//! Where the files of a user usually are on this system.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs, UserDirs};

use crate::domain::path;

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "binome")
}

/// The user's configuration; `None` where the system names no home.
pub(super) fn config_file() -> Option<PathBuf> {
    project().map(|dirs| dirs.config_dir().join("config.toml"))
}

/// The base of a user who shares none yet.
pub(super) fn base() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_dir().join("binome.db"))
}

/// Where the documents of a user are: where a workbook is looked for first.
#[must_use]
pub fn documents() -> Option<PathBuf> {
    let dirs = UserDirs::new()?;
    let home = dirs.home_dir();
    let named = dirs.document_dir().map(Path::to_owned);
    let folders = named.into_iter().chain([home.join("Documents")]);
    Some(folders.into_iter().find(|folder| folder.is_dir()).unwrap_or_else(|| home.to_owned()))
}

/// Where what somebody is typing is kept until it is saved.
#[must_use]
pub fn drafts() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_local_dir().join("drafts"))
}

/// Where a user keeps the last copies of the bases they open.
#[must_use]
pub fn copies() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_local_dir().join("copies"))
}

/// Where a user keeps what they remember of the bases they open.
#[must_use]
pub fn memos() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_local_dir().join("memos"))
}

/// The folder of logs.
pub(super) fn log() -> Option<PathBuf> {
    project().map(|dirs| dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("log"))
}

/// A path as it is kept: from the root, whatever folder one is in later; links are not followed.
#[must_use]
pub fn whole(path: &Path) -> PathBuf {
    let path = expanded(path);
    std::path::absolute(&path).unwrap_or(path)
}

/// A path of the environment, where some systems leave the quotes that were typed around it.
pub(super) fn unquoted(path: PathBuf) -> PathBuf {
    match path.to_str() {
        Some(text) if text.starts_with(['\'', '"']) => path::typed(text).into(),
        _ => path,
    }
}

/// A path whose leading `~` stands for the home folder. Shells do this for most paths; neither
/// `--db=~/x` nor a file has one.
pub(super) fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), BaseDirs::new()) {
        (Ok(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => path.to_owned(),
    }
}
