//! A file that a user asked for: never written over another one unless they say so.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    path::Path,
};

use super::{Failure, Session, output};
use crate::config;

/// Writes it, whole or not at all, and says where it is.
pub(super) fn write(
    session: &Session,
    path: &Path,
    bytes: &[u8],
    force: bool,
) -> Result<(), Failure> {
    let words = &session.text.cli.file;
    let shown = path.display().to_string();
    let written = if force { config::replace(path, bytes) } else { create(path, bytes) };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::refused((words.is_there)(&shown)),
        _ => Failure::refused((words.not_written)(&shown, &error.to_string())),
    })?;
    output::done(session.text, &(words.written)(&shown))
}

/// A new file; what was begun of it is gone where the disk refuses the rest.
fn create(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
        // The first failure is the one to tell.
        let _ = fs::remove_file(path);
    })
}
