//! Where an export or a page goes: the standard output, or a file that is whole or not there.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

use crate::{
    cli::{Failure, Session, output},
    config,
};

/// Where an export or a page goes.
pub(super) struct Destination {
    path: Option<PathBuf>,
    /// Whether a file that is there is replaced.
    force: bool,
}

impl Destination {
    /// The standard output where no path is given, or `-`.
    pub(super) fn new(path: Option<&Path>, force: bool) -> Self {
        let path = path.filter(|path| *path != Path::new("-")).map(config::whole);
        Self { path, force }
    }

    /// Whether it goes to the standard output.
    pub(super) const fn is_printed(&self) -> bool {
        self.path.is_none()
    }

    /// Whether it would be shown on a terminal that nobody named.
    pub(super) fn is_shown(&self) -> bool {
        self.path.is_none() && output::is_terminal()
    }

    /// That it could not be written, and why.
    pub(super) fn refused(&self, session: &Session, why: &str) -> Failure {
        let path = self.path.as_deref().unwrap_or(Path::new("-"));
        Failure::refused((session.text.cli.export.unwritten)(path, why))
    }

    /// Writes several files in a folder; prints where they are.
    pub(super) fn write_all(
        &self,
        session: &Session,
        files: &[(String, Vec<u8>)],
    ) -> Result<(), Failure> {
        let text = &session.text.cli.export;
        let Some(folder) = &self.path else { return Err(Failure::usage(text.wants_folder)) };
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
        if let Some(there) = paths.iter().find(|path| !self.force && path.exists()) {
            return Err(Failure::refused((text.exists)(there)));
        }
        fs::create_dir_all(folder).map_err(|error| self.refused(session, &error.to_string()))?;
        for (path, (_, bytes)) in paths.iter().zip(files) {
            file(session, path, bytes, self.force)?;
        }
        let printed = paths.iter().map(|path| path.display().to_string());
        output::done(session.text, &printed.collect::<Vec<_>>().join("\n"))
    }

    /// Writes one document; prints where it is.
    pub(super) fn write(&self, session: &Session, bytes: &[u8]) -> Result<(), Failure> {
        let Some(path) = &self.path else { return output::generated(bytes) };
        file(session, path, bytes, self.force)?;
        output::done(session.text, &path.display().to_string())
    }
}

/// Writes a file whole: another name first, then its own.
fn file(session: &Session, path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let text = &session.text.cli.export;
    if is_of_base(&session.settings.db, path) {
        return Err(Failure::refused((text.is_base)(path)));
    }
    if !force && path.symlink_metadata().is_ok() {
        return Err(Failure::refused((text.exists)(path)));
    }
    written(path, bytes, force).map_err(|error| {
        let there = error.kind() == io::ErrorKind::AlreadyExists;
        let why = || (text.unwritten)(path, &error.to_string());
        Failure::refused(if there { (text.exists)(path) } else { why() })
    })
}

/// Whether a path is that of the base, or of what SQLite keeps beside it.
fn is_of_base(base: &Path, path: &Path) -> bool {
    let folder = |path: &Path| path.parent().map(|folder| folder.canonicalize().ok());
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let (Some(base_name), Some(own)) = (name(base), name(path)) else { return false };
    let ends = ["", "-journal", "-wal", "-shm"];
    let same = ends.iter().any(|end| own == format!("{base_name}{end}"));
    same && folder(base) == folder(path)
}

fn written(path: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = beside(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if force {
        file.persist(path)?
    } else {
        file.persist_noclobber(path)?
    };
    Ok(())
}

/// A file without a name yet, with the rights of any other file of its user.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".binome-").tempfile_in(folder)
}
