//! Saving choices of the first screens, without touching the rest of the file.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, value};

use super::{
    Settings, file, places,
    problem::{Problem, What},
    replace::replace,
};
use crate::domain::path::written;

/// Where choices are kept, and what was named for this run alone and is none.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The file; nothing is kept without one.
    pub file: Option<PathBuf>,
    /// Whether the person was named for this run.
    pub guest: bool,
    /// A base that was named for this run, where the file names another.
    pub lent: Option<PathBuf>,
}

impl Keeping {
    /// The settings of a run that may be saved.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let Settings { file, named, lent, .. } = settings;
        Self { file: file.clone(), guest: named.is_some(), lent: lent.clone() }
    }

    /// Keeps the base and the person's name in `config.toml`: comments and other keys stay, and the
    /// file is replaced in one go or not at all. It is made, with its folder, where there is none.
    ///
    /// # Errors
    /// A file that is not as it should be, which is left as it is; a folder that cannot be written.
    pub fn keep(&self, db: &Path, me: &str) -> Result<(), Problem> {
        let Some(file) = &self.file else { return Ok(()) };
        // A name is kept with the base whose people bear it.
        if self.lent.as_deref() == Some(db) {
            return Ok(());
        }
        save(file, db, Some(me).filter(|_| !self.guest))
    }
}

fn save(path: &Path, db: &Path, me: Option<&str>) -> Result<(), Problem> {
    let wrong = |what| Problem::of_file(path, None, what);
    // A link is followed: it is the file behind it that is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = match fs::read(&target) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| wrong(What::NotText))?,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(_) => return Err(wrong(What::Unreadable)),
    };
    let before = before.trim_start_matches('\u{feff}');
    file::parse(before, path)?;
    let mut document: DocumentMut = before.parse().map_err(|_| wrong(What::Syntax(false)))?;
    let db = places::whole(db);
    let db = db.to_str().ok_or_else(|| wrong(What::PathNotText))?;
    set(&mut document, "db", &written(db));
    if let Some(me) = me {
        set(&mut document, "me", me);
    }
    replace(&target, document.to_string().as_bytes()).map_err(|_| wrong(What::Unwritable))
}

/// Sets a key where it stands, its comments with it, or after the others of the top.
fn set(document: &mut DocumentMut, key: &str, text: &str) {
    match document.get_mut(key).and_then(toml_edit::Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = text.into();
            *old.decor_mut() = decor;
        }
        None => document[key] = value(text),
    }
}
