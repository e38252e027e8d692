//! Where a base may be written, decided from the place it stands in.
//!
//! SQLite keeps a base whole by locks and by flushing. Some places forward both, some forge them:
//! there a base is destroyed quietly, with its own check answering « ok ». The rules below come from
//! measured runs; a place that nobody measured is read-only until somebody accepts it by name.

/// How a base is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Tier {
    /// A local disk: everybody is on this machine.
    #[default]
    Host,
    /// A network share that forwards locks.
    Share,
    /// To be read only, and why.
    ReadOnly(Unsafe),
}

impl Tier {
    /// Whether a base there can only be read.
    #[must_use]
    pub fn reads_only(&self) -> bool {
        matches!(self, Self::ReadOnly(_))
    }
}

/// Why a place is not written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsafe {
    /// The file's own rights, or its medium.
    Rights,
    /// It is damaged: this is what could still be read of it.
    Damaged,
    /// It is a copy of a base.
    Copy,
    /// A Linux mount of an SMB share: it cannot lock SQLite at all.
    Cifs,
    /// A share over ssh, or another user-space file system, by its name.
    UserSpace(String),
    /// An NFS mount that keeps its locks to itself.
    NfsWithoutLocks,
    /// A folder that a tool copies elsewhere behind our back, by its name.
    Synchronised(String),
    /// A base in the mode of a local disk, found on a share.
    LocalModeOnShare,
    /// A kind of place that nobody measured, by its name.
    Unknown(String),
}

/// The facts about the place of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The file system's name, as the system calls it: `ext4`, `nfs4`, `cifs`, `fuse.sshfs`.
    pub file_system: String,
    /// Its mount options.
    pub options: Vec<String>,
    /// Names of the folders that lead to the file.
    pub folders: Vec<String>,
    /// Whether one of them bears the mark of a synchronising tool.
    pub marked: Option<String>,
    /// Whether it is reached over the network, where the system says so by the path alone.
    pub remote: bool,
    /// Whether the configuration accepts a place that nobody measured.
    pub accepted: bool,
}

/// File systems of a disk of this machine.
const LOCAL: [&str; 18] = [
    "ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "f2fs", "ntfs", "ntfs3",
    "fuseblk", "vfat", "exfat", "apfs", "hfs", "bcachefs", "jfs",
];

/// Names, folded, by which the folders of synchronising tools begin.
const SYNCHRONISED: [&str; 10] = [
    "onedrive",
    "dropbox",
    "nextcloud",
    "owncloud",
    "google drive",
    "icloud drive",
    "syncthing",
    "seafile",
    "kdrive",
    "pcloud",
];

/// How a base in this place is opened.
#[must_use]
pub fn tier(place: &Place) -> Tier {
    if let Some(tool) = synchronised(place) {
        return Tier::ReadOnly(Unsafe::Synchronised(tool));
    }
    let name = place.file_system.as_str();
    if name.starts_with("nfs") {
        return if keeps_locks_to_itself(&place.options) {
            Tier::ReadOnly(Unsafe::NfsWithoutLocks)
        } else {
            Tier::Share
        };
    }
    if matches!(name, "cifs" | "smb2" | "smb3" | "smbfs") {
        return Tier::ReadOnly(Unsafe::Cifs);
    }
    if place.remote {
        return Tier::Share;
    }
    if LOCAL.contains(&name) {
        return Tier::Host;
    }
    if name.starts_with("fuse") {
        return Tier::ReadOnly(Unsafe::UserSpace(name.to_owned()));
    }
    if place.accepted {
        return Tier::Share;
    }
    Tier::ReadOnly(Unsafe::Unknown(name.to_owned()))
}

fn keeps_locks_to_itself(options: &[String]) -> bool {
    options.iter().any(|option| {
        option == "nolock" || option.strip_prefix("local_lock=").is_some_and(|how| how != "none")
    })
}

fn synchronised(place: &Place) -> Option<String> {
    let named = place.folders.iter().find(|folder| {
        let folded = super::fold::fold(folder);
        SYNCHRONISED.iter().any(|tool| folded.starts_with(tool))
    });
    place.marked.clone().or_else(|| named.cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(file_system: &str, options: &[&str]) -> Place {
        Place {
            file_system: file_system.into(),
            options: options.iter().map(|&option| option.to_owned()).collect(),
            ..Place::default()
        }
    }

    #[test]
    fn a_local_disk_is_the_host() {
        for name in ["ext4", "btrfs", "tmpfs", "fuseblk", "ntfs3"] {
            assert_eq!(tier(&on(name, &["rw"])), Tier::Host, "{name}");
        }
    }

    #[test]
    fn nfs_is_a_share_as_long_as_it_forwards_locks() {
        assert_eq!(tier(&on("nfs4", &["rw", "vers=4.2", "local_lock=none"])), Tier::Share);
        assert_eq!(tier(&on("nfs", &["rw", "vers=3"])), Tier::Share);
        for option in ["nolock", "local_lock=all", "local_lock=posix", "local_lock=flock"] {
            let refused = Tier::ReadOnly(Unsafe::NfsWithoutLocks);
            assert_eq!(tier(&on("nfs", &["rw", option])), refused, "{option}");
        }
    }

    #[test]
    fn cifs_sshfs_and_what_nobody_measured_are_read_only() {
        assert_eq!(tier(&on("cifs", &["rw", "nobrl"])), Tier::ReadOnly(Unsafe::Cifs));
        let sshfs = Unsafe::UserSpace("fuse.sshfs".into());
        assert_eq!(tier(&on("fuse.sshfs", &["rw"])), Tier::ReadOnly(sshfs));
        let unknown = Unsafe::Unknown("9p".into());
        assert_eq!(tier(&on("9p", &["rw"])), Tier::ReadOnly(unknown));
    }

    #[test]
    fn what_nobody_measured_may_be_accepted_but_what_destroys_a_base_never() {
        let accepted = |name| Place { accepted: true, ..on(name, &[]) };
        assert_eq!(tier(&accepted("9p")), Tier::Share);
        assert_eq!(tier(&accepted("cifs")), Tier::ReadOnly(Unsafe::Cifs));
        let sshfs = Unsafe::UserSpace("fuse.sshfs".into());
        assert_eq!(tier(&accepted("fuse.sshfs")), Tier::ReadOnly(sshfs));
        let nolock = Place { accepted: true, ..on("nfs", &["nolock"]) };
        assert_eq!(tier(&nolock), Tier::ReadOnly(Unsafe::NfsWithoutLocks));
        let copied = Place { marked: Some("Syncthing".into()), ..accepted("9p") };
        assert!(matches!(tier(&copied), Tier::ReadOnly(Unsafe::Synchronised(_))));
    }

    #[test]
    fn a_folder_that_is_copied_behind_our_back_is_read_only_even_on_a_local_disk() {
        let mut place = on("ext4", &[]);
        place.folders = vec!["home".into(), "OneDrive - Caf de l’Ain".into()];
        assert!(matches!(tier(&place), Tier::ReadOnly(Unsafe::Synchronised(_))));
        place.folders = vec!["home".into()];
        place.marked = Some("Syncthing".into());
        assert!(matches!(tier(&place), Tier::ReadOnly(Unsafe::Synchronised(_))));
    }

    #[test]
    fn a_windows_share_is_a_share() {
        assert_eq!(tier(&Place { remote: true, ..on("", &[]) }), Tier::Share);
    }
}
