//! What a user remembers of the bases they open: one small file a base, in their own folder.
//!
//! A memo that cannot be read is reported: the base can then not be recognised. Each is written whole
//! beside the one it replaces, and is on the disk before it takes its name.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::replace::{replace, replace_unsynced};
use crate::domain::{
    communes::Packed,
    look::Look,
    memo::{Mark, Memo, Memory, Recalled, Which},
};

/// The folder of the memos.
#[derive(Debug, Clone)]
pub struct Memos {
    folder: PathBuf,
}

impl Memos {
    /// Kept in that folder, made with the first of them.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Every memo.
    fn all(&self) -> impl Iterator<Item = Memo> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let files = entries.map(|entry| entry.path());
        files
            .filter(|file| file.extension().is_some_and(|end| end == "json"))
            .filter_map(|file| read(&file))
    }

    fn file(&self, which: &Which) -> PathBuf {
        let name = Which { base: plain(&which.base), copy: which.copy.as_deref().map(plain) };
        self.folder.join(format!("{name}.json"))
    }

    /// Beside the memo of a base, under an end of its own.
    fn look(&self, which: &Which) -> PathBuf {
        self.file(which).with_extension("look")
    }

    /// The communes of a base, there too.
    fn reference(&self, which: &Which) -> PathBuf {
        self.file(which).with_extension("communes")
    }

    fn write(&self, memo: &Memo) -> io::Result<()> {
        replace(&self.file(&memo.which), &serde_json::to_vec(memo)?)
    }
}

impl Memory for Memos {
    fn recall(&self, which: &Which, path: &Path) -> Recalled {
        let path = whole(path);
        let file = self.file(which);
        // One that is not there was never written.
        let unread = file.symlink_metadata().is_ok() && read(&file).is_none();
        let mut recalled = Recalled { unread, ..Recalled::default() };
        for memo in self.all() {
            if memo.path == path {
                recalled.at_path = Some(memo.clone());
            }
            if memo.which == *which {
                recalled.of_base = Some(memo);
            }
        }
        recalled
    }

    fn keep(&self, memo: &Memo) -> Result<(), String> {
        let memo = Memo { path: whole(&memo.path), ..memo.clone() };
        let moved = self.all().filter(|one| one.path == memo.path && one.which != memo.which);
        for other in moved.collect::<Vec<_>>() {
            let other = Memo { path: PathBuf::new(), ..other };
            self.write(&other).map_err(|error| error.to_string())?;
        }
        self.write(&memo).map_err(|error| error.to_string())
    }

    fn looked(&self, which: &Which) -> Option<Look> {
        let bytes = bytes(&self.look(which))?;
        serde_json::from_slice(&bytes).ok()
    }

    fn keep_look(&self, which: &Which, look: &Look) {
        if let Ok(bytes) = serde_json::to_vec(look) {
            // Nobody waits for the disk: without it the look begins again the next time.
            let _ = replace_unsynced(&self.look(which), &bytes);
        }
    }

    fn communes(&self, which: &Which, mark: &Mark) -> Option<Packed> {
        let mut bytes = bytes(&self.reference(which))?;
        let head = format!("{} {}\n", mark.seq, mark.hash);
        let whole = bytes.first_chunk::<4>()? == &sum(bytes.get(4..)?);
        let ours = whole && bytes.get(4..)?.starts_with(head.as_bytes());
        if ours { Packed::kept(bytes.split_off(4 + head.len())) } else { None }
    }

    fn keep_communes(&self, which: &Which, mark: &Mark, communes: &Packed) {
        // Nobody waits for the disk: without them they are read the next time.
        let _ = replace_unsynced(&self.reference(which), &summed(mark, &communes.bytes()));
    }
}

/// As communes are kept: the sum of what follows, after which line, a line's end, and they.
fn summed(mark: &Mark, communes: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    bytes.extend(format!("{} {}\n", mark.seq, mark.hash).into_bytes());
    bytes.extend(communes);
    let sum = sum(&bytes[4..]);
    bytes[..4].copy_from_slice(&sum);
    bytes
}

/// What is not on the disk for sure may be half of it after a power cut.
fn sum(bytes: &[u8]) -> [u8; 4] {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum().to_le_bytes()
}

fn read(file: &Path) -> Option<Memo> {
    serde_json::from_slice(&bytes(file)?).ok()
}

fn bytes(file: &Path) -> Option<Vec<u8>> {
    // A pipe would be waited for.
    fs::metadata(file).ok().filter(fs::Metadata::is_file)?;
    fs::read(file).ok()
}

fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// An id as a file's name: what a base says of itself leads to no other folder.
fn plain(id: &str) -> String {
    let one = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    id.chars().take(64).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memo(base: &str, copy: Option<&str>, path: &str) -> Memo {
        Memo {
            which: Which { base: base.into(), copy: copy.map(str::to_owned) },
            path: path.into(),
            last: Mark { seq: 7, hash: "h7".into() },
            at: "2026-11-24T17:40:00+01:00".parse().unwrap(),
            visits: std::collections::BTreeMap::new(),
        }
    }

    fn memos() -> (tempfile::TempDir, Memos) {
        let folder = tempfile::tempdir().unwrap();
        let memos = Memos::new(folder.path().join("binome/memos"));
        (folder, memos)
    }

    fn names(folder: &Path) -> Vec<String> {
        let found = fs::read_dir(folder).unwrap();
        let names = found.map(|one| one.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn a_base_and_its_working_copy_are_remembered_apart() {
        let (_folder, memos) = memos();
        let (base, copy) = (memo("a", None, "/p/b.db"), memo("a", Some("c"), "/q/b.db"));
        memos.keep(&base).unwrap();
        memos.keep(&copy).unwrap();
        memos.keep(&base).unwrap();
        assert_eq!(names(&memos.folder), ["a+c.json", "a.json"]);
        let recalled = memos.recall(&base.which, Path::new("/q/b.db"));
        assert_eq!(recalled, Recalled { of_base: Some(base), at_path: Some(copy), unread: false });
    }

    #[test]
    fn a_path_is_that_of_the_last_base_kept_there() {
        let (_folder, memos) = memos();
        let (old, new) = (memo("a", None, "/p/b.db"), memo("b", None, "/p/b.db"));
        memos.keep(&old).unwrap();
        memos.keep(&new).unwrap();
        let recalled = memos.recall(&old.which, Path::new("/p/b.db"));
        assert_eq!(recalled.at_path, Some(new));
        assert_eq!(recalled.of_base, Some(Memo { path: PathBuf::new(), ..old }));
    }

    #[test]
    fn what_cannot_be_read_or_written_is_reported() {
        let (folder, memos) = memos();
        let known = memo("a", None, "/p/b.db");
        memos.keep(&known).unwrap();
        for wrong in ["{", ""] {
            fs::write(memos.file(&known.which), wrong).unwrap();
            let unread = Recalled { unread: true, ..Recalled::default() };
            assert_eq!(memos.recall(&known.which, &known.path), unread);
        }
        let other = Which { base: "b".into(), copy: None };
        assert_eq!(memos.recall(&other, &known.path), Recalled::default());
        memos.keep(&known).unwrap();
        assert!(!memos.recall(&known.which, &known.path).unread);
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(Memos::new(folder.path().join("file/memos")).keep(&known).is_err());
    }

    #[test]
    fn a_look_is_kept_beside_and_is_no_memo() {
        let (_folder, memos) = memos();
        let known = memo("a", None, "/p/b.db");
        assert_eq!(memos.looked(&known.which), None);
        let day = "2026-11-24".parse().unwrap();
        let look = Look {
            damage: Some("page 3".into()),
            ..Look::begun("1:2".into(), day, known.last.clone())
        };
        memos.keep_look(&known.which, &look);
        assert_eq!(memos.looked(&known.which), Some(look));
        assert_eq!(memos.recall(&known.which, &known.path), Recalled::default());
        memos.keep(&known).unwrap();
        assert_eq!(names(&memos.folder), ["a.json", "a.look"]);
    }

    #[test]
    fn no_id_leads_out_of_the_folder() {
        let (folder, memos) = memos();
        memos.keep(&memo("../../x/é", Some("/etc"), "/p/b.db")).unwrap();
        assert_eq!(names(&memos.folder), ["______x__+_etc.json"]);
        assert_eq!(names(folder.path()), ["binome"]);
    }
}
