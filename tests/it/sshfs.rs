//! A base on a share over ssh, which forges locks: read, and never written to.
//!
//! The share is real, and needs no server: sshfs talks to the sftp program of this machine instead of
//! ssh. Where either is missing, the reason is printed.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use binome::domain::person::Role;

use crate::shell::{LUC, Shell, person, state};

/// Where systems keep the program that serves files to ssh.
const SFTP: [&str; 4] = [
    "/usr/lib/openssh/sftp-server",
    "/usr/libexec/openssh/sftp-server",
    "/usr/lib/ssh/sftp-server",
    "/usr/libexec/sftp-server",
];

/// A folder mounted over ssh; unmounted when dropped.
struct Share {
    point: PathBuf,
}

impl Share {
    /// Mounts a folder at another, or says why it cannot.
    fn of(folder: &Path, around: &Path) -> Result<Self, String> {
        if !Path::new("/dev/fuse").exists() {
            return Err("there is no /dev/fuse".into());
        }
        let sftp = SFTP.iter().find(|path| Path::new(path).exists());
        let sftp = sftp.ok_or("openssh-sftp-server is not installed")?;
        let (ssh, point) = (around.join("ssh"), around.join("partage"));
        fs::write(&ssh, format!("#!/bin/sh\nexec {sftp}\n")).unwrap();
        fs::set_permissions(&ssh, fs::Permissions::from_mode(0o700)).unwrap();
        fs::create_dir(&point).unwrap();
        let mut sshfs = Command::new("sshfs");
        sshfs.arg("-o").arg(format!("ssh_command={}", ssh.display()));
        let mounted = sshfs.arg(format!("voisin:{}", folder.display())).arg(&point).output();
        let mounted = mounted.map_err(|_| "sshfs is not installed")?;
        if mounted.status.success() {
            return Ok(Self { point });
        }
        Err(format!(
            "sshfs does not mount here: {}",
            String::from_utf8_lossy(&mounted.stderr).trim()
        ))
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        // The name changed with FUSE 3.
        for unmount in ["fusermount3", "fusermount"] {
            let unmounted = Command::new(unmount).arg("-uz").arg(&self.point).status();
            if unmounted.is_ok_and(|status| status.success()) {
                return;
            }
        }
    }
}

#[test]
fn a_base_over_sshfs_is_read_and_never_written_to() {
    let far = Shell::in_the_ain();
    far.written([person(LUC, Role::Technicien)]);
    let near = tempfile::tempdir().unwrap();
    let share = match Share::of(far.folder(), near.path()) {
        Ok(share) => share,
        Err(why) => {
            println!("not tried: {why}");
            return;
        }
    };
    let base = share.point.join("ain.db").display().to_string();
    let shell = Shell::new().set("BINOME_DB", base).set("BINOME_AS", "Luc Spécimen");
    let before = state(far.folder());

    let territories = shell.run(["list", "territories", "--json"]).json();
    assert_eq!(territories.as_array().unwrap().len(), 17);

    let note = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];
    let message = shell.run(note).message(1);
    assert!(message.contains("fuse.sshfs"), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");

    let check = shell.run(["check", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&check.out).unwrap();
    assert_eq!((check.code, report["tier"].as_str()), (1, Some("read_only")), "{report}");
    assert_eq!(report["whole"], true, "{report}");
    assert!(state(far.folder()) == before, "what stands on the share has changed");
}
