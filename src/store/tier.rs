//! Where a base stands, asked of the system: its file system, mount options, folders.
//!
//! Asks the folder, never the file. What it means is decided in `domain::tier`.

use std::path::{Component, Path, PathBuf};

use super::place::followed;
use crate::domain::tier::Place;

/// The place of a file, links followed; `accepted` are those that somebody accepts by name.
pub(super) fn place(path: &Path, accepted: &[PathBuf]) -> Place {
    let whole = followed(path);
    let folder = whole.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let mount = mount_of(&folder);
    Place {
        file_system: mount.file_system,
        options: mount.options,
        folders: folders(&folder),
        marked: marked(&folder),
        remote: is_remote(&whole),
        accepted: accepted.iter().any(|one| followed(one) == whole),
    }
}

/// How many bytes a user may still write beside a file; nothing where the system does not say.
#[cfg(target_os = "linux")]
pub(super) fn space(path: &Path) -> Option<u64> {
    let whole = std::fs::canonicalize(path).unwrap_or_else(|_| path.into());
    let found = rustix::fs::statvfs(whole.parent()?).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

#[cfg(not(target_os = "linux"))]
pub(super) fn space(_: &Path) -> Option<u64> {
    None
}

/// Numbers by which Linux knows the file systems of a local disk (`statfs(2)`).
#[cfg(target_os = "linux")]
const LOCAL: [(i128, &str); 6] = [
    (0xEF53, "ext4"),
    (0x5846_5342, "xfs"),
    (0x9123_683E, "btrfs"),
    (0x0102_1994, "tmpfs"),
    (0x794C_7630, "overlay"),
    (0xF2F5_2010, "f2fs"),
];

/// A mount as the system describes it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Mount {
    file_system: String,
    options: Vec<String>,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other parts of a path are no names")]
fn folders(folder: &Path) -> Vec<String> {
    let names = folder.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    names.collect()
}

/// The tool whose mark stands in the folder or above it.
fn marked(folder: &Path) -> Option<String> {
    const MARKS: [(&str, &str); 3] =
        [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".owncloudsync.log", "Nextcloud")];
    let tools =
        folder.ancestors().flat_map(|above| MARKS.map(|(mark, tool)| (above.join(mark), tool)));
    let mut found = tools.filter(|(mark, _)| mark.exists());
    found.next().map(|(_, tool)| tool.to_owned())
}

/// Whether the path itself leads over the network: on Windows, also that of a mapped drive, once
/// it has been followed to its end.
fn is_remote(whole: &Path) -> bool {
    let Some(Component::Prefix(prefix)) = whole.components().next() else { return false };
    matches!(prefix.kind(), std::path::Prefix::UNC(..) | std::path::Prefix::VerbatimUNC(..))
}

/// The mount of a folder. A disk of this machine is known by its number alone; for the rest the
/// options matter too.
#[cfg(target_os = "linux")]
fn mount_of(folder: &Path) -> Mount {
    let number = rustix::fs::statfs(folder).map(|found| i128::from(found.f_type));
    let local = number.ok().and_then(|number| LOCAL.iter().find(|(one, _)| *one == number));
    if let Some((_, name)) = local {
        return Mount { file_system: (*name).into(), options: Vec::new() };
    }
    let mountinfo = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    nearest(&mountinfo, folder).unwrap_or_default()
}

/// A local drive, unless its path says otherwise: other systems tell no more without unsafe code.
#[cfg(windows)]
fn mount_of(_: &Path) -> Mount {
    Mount { file_system: "ntfs".into(), options: Vec::new() }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn mount_of(_: &Path) -> Mount {
    Mount::default()
}

/// The mount of `/proc/self/mountinfo` that a folder lies in: the longest, and the last of equals,
/// which lies over the others.
#[cfg(any(target_os = "linux", test))]
fn nearest(mountinfo: &str, folder: &Path) -> Option<Mount> {
    let mounts = mountinfo.lines().filter_map(parsed);
    let around = mounts.filter(|(point, _)| folder.starts_with(point));
    around.max_by_key(|(point, _)| point.components().count()).map(|(_, mount)| mount)
}

/// One line: « 36 35 98:0 /root /point rw,noatime shared:1 - ext3 /dev/x rw,errors=continue ».
#[cfg(any(target_os = "linux", test))]
fn parsed(line: &str) -> Option<(PathBuf, Mount)> {
    let (before, after) = line.split_once(" - ")?;
    let point = before.split(' ').nth(4)?;
    let own = before.split(' ').nth(5).unwrap_or_default();
    let mut after = after.split(' ');
    let file_system = after.next()?.to_owned();
    let shared = after.nth(1).unwrap_or_default();
    let options = own.split(',').chain(shared.split(',')).map(str::to_owned).collect();
    Some((unescaped(point), Mount { file_system, options }))
}

/// Blanks and the like are written as three octal digits.
#[cfg(any(target_os = "linux", test))]
fn unescaped(point: &str) -> PathBuf {
    let mut parts = point.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok());
        if let Some(byte) = digits {
            out.push(char::from(byte));
            out.push_str(&part[3..]);
        } else {
            out.push('\\');
            out.push_str(part);
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tier::{Tier, Unsafe, tier};

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /srv/partage\\040caf rw,relatime shared:9 - nfs4 srv:/x rw,vers=4.2,local_lock=none
41 22 0:36 / /srv/vieux rw,relatime - nfs srv:/y rw,vers=3,nolock
42 22 0:37 / /mnt/w rw,relatime - cifs //srv/z rw,vers=3.1.1,nobrl
43 22 0:38 / /mnt/ssh rw,nosuid - fuse.sshfs u@h:/ rw,user_id=0
";

    fn tier_of(folder: &str) -> Tier {
        let Mount { file_system, options } = nearest(MOUNTS, Path::new(folder)).unwrap();
        tier(&Place { file_system, options, ..Place::default() })
    }

    #[test]
    fn the_mount_is_the_nearest_around_the_folder() {
        assert_eq!(tier_of("/home/anne"), Tier::Host);
        assert_eq!(tier_of("/srv/partage caf/ain"), Tier::Share);
        assert_eq!(tier_of("/srv/vieux"), Tier::ReadOnly(Unsafe::NfsWithoutLocks));
        assert_eq!(tier_of("/mnt/w/ain"), Tier::ReadOnly(Unsafe::Cifs));
        let sshfs = Unsafe::UserSpace("fuse.sshfs".into());
        assert_eq!(tier_of("/mnt/ssh"), Tier::ReadOnly(sshfs));
        assert_eq!(tier_of("/mnt/wx"), Tier::Host);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_of_this_machine_is_the_host_and_one_that_is_synchronised_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().join("ain.db");
        assert_eq!(tier(&place(&base, &[])), Tier::Host);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        std::fs::create_dir(folder.path().join("sous")).unwrap();
        let tool = Unsafe::Synchronised("Syncthing".into());
        assert_eq!(tier(&place(&folder.path().join("sous/ain.db"), &[])), Tier::ReadOnly(tool));
    }
}
