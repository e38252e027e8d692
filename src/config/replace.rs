//! Atomic replacement of a small file: the old content or the new, whatever stops the program.
//!
//! Must not know what the file holds.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// How the name ends of what is written beside a file and has not taken its place.
const ENDING: &str = ".tmp";

/// The new content of a file: written beside it, on the disk, and gone where it does not take its place.
pub(crate) struct Beside {
    file: NamedTempFile,
    path: PathBuf,
}

impl Beside {
    /// Writes it, in a folder that is made where there is none: with the rights of the file that stands
    /// there, else for its owner alone.
    pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let beside = Self::unsynced(path, bytes)?;
        beside.file.as_file().sync_all()?;
        Ok(beside)
    }

    fn unsynced(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let folder = folder(path);
        fs::create_dir_all(folder)?;
        let mut prefix = path.file_stem().unwrap_or_default().to_owned();
        prefix.push(".");
        // In the same folder: a renaming never crosses a disk.
        let mut file = Builder::new().prefix(&prefix).suffix(ENDING).tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Ok(old) = fs::metadata(path) {
            file.as_file().set_permissions(old.permissions())?;
        }
        Ok(Self { file, path: path.to_owned() })
    }

    /// Takes the place of the file; the name is on the disk too once this has returned.
    pub(crate) fn take_its_place(self) -> io::Result<()> {
        self.file.persist(&self.path)?;
        sync_folder(folder(&self.path))
    }
}

/// Replaces a file, or makes it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Beside::write(path, bytes)?.take_its_place()
}

/// Replaces a file that is done without where a fall of the machine takes it: nobody waits for the disk.
pub(crate) fn replace_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let Beside { file, path } = Beside::unsynced(path, bytes)?;
    file.persist(path)?;
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// Whose file it is that was being replaced when a program was killed: its name without its ending.
pub(crate) fn replaced_by(beside: &Path) -> Option<PathBuf> {
    let name = beside.file_name()?.to_str()?.strip_suffix(ENDING)?;
    Some(beside.with_file_name(name.rsplit_once('.').map_or(name, |(stem, _)| stem)))
}

/// A new name is on the disk once its folder is. Elsewhere a folder cannot be opened.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<std::ffi::OsString> {
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name()).collect()
    }

    #[test]
    fn a_file_is_made_with_its_folder_then_replaced_and_nothing_stays_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/a.json");
        for text in ["a longer one", "short", ""] {
            replace(&path, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(names(path.parent().unwrap()), ["a.json"]);
    }

    #[test]
    fn what_cannot_take_its_place_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::create_dir(&path).unwrap();
        assert!(replace(&path, b"x").is_err());
        assert_eq!(names(folder.path()), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_its_owner_s_and_an_old_one_keeps_its_rights() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        let rights = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        replace(&path, b"x").unwrap();
        assert_eq!(rights(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, b"y").unwrap();
        assert_eq!(rights(), 0o640);
    }

    #[test]
    fn what_a_kill_left_beside_says_whose_it_was() {
        let of = |name: &str| replaced_by(&Path::new("/x").join(name));
        assert_eq!(of("run-1.Ab3dE6.tmp"), Some("/x/run-1".into()));
        assert_eq!(of("run-1.tmp"), Some("/x/run-1".into()));
        assert_eq!(of("run-1.json"), None);
    }
}
