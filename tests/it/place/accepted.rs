//! A base on a file system that nobody measured: read, and written to once it is accepted by name.
//!
//! The file system is real: a ramfs, in a name space of its own. Where that cannot be mounted, the
//! reason is printed.

use std::{fs, process::Command};

use crate::shell::Shell;

/// Runs a script in a shell where the folder `partage` is a ramfs; gives its output.
fn on_ramfs(shell: &Shell, script: &str) -> Option<String> {
    let point = shell.folder().join("partage");
    fs::create_dir_all(&point).unwrap();
    let script = format!(
        "mount -t ramfs ramfs partage || exit 99; binome() {{ {} \"$@\" 2>&1; echo \"= $?\"; }}; {script}",
        env!("CARGO_BIN_EXE_binome")
    );
    let environment = shell.command([""; 0]);
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-c", &script]).current_dir(shell.folder()).env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    for (name, value) in environment.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    match command.output() {
        Ok(output) if output.status.code() != Some(99) && output.stderr.is_empty() => {
            Some(String::from_utf8(output.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " "))
        }
        Ok(output) => {
            println!("not tried: {}", String::from_utf8_lossy(&output.stderr).trim());
            None
        }
        Err(why) => {
            println!("not tried: unshare: {why}");
            None
        }
    }
}

#[test]
fn a_base_in_a_place_that_nobody_measured_is_written_to_once_it_is_accepted_by_name() {
    let shell = Shell::new();
    let base = shell.folder().join("partage/ain.db");
    let shell = shell.set("BINOME_DB", base.display().to_string());
    fs::create_dir_all(shell.config().parent().unwrap()).unwrap();
    let accepts = |list: &str| fs::write(shell.config(), format!("accepted = [{list}]\n")).unwrap();

    accepts("");
    let Some(output) = on_ramfs(&shell, "binome init --department 01; ls partage") else { return };
    let key = format!("accepted = [\"{}\"]", base.display());
    assert!(output.contains("le système de fichiers ramfs n’a pas été éprouvé"), "{output}");
    assert!(output.contains(&key) && output.ends_with("= 1\n"), "{output}");

    // Another name is another base.
    accepts("'/ailleurs/ain.db'");
    let output = on_ramfs(&shell, "binome init --department 01").unwrap();
    assert!(output.ends_with("= 1\n"), "{output}");

    let write = "binome demo --out copie.db; cp copie.db partage/lien-de.db; \
                 ln -s lien-de.db partage/ain.db; \
                 binome check --json | grep -E 'place|mode'; \
                 binome note add --as 'Inès Gabarit' --territory Dombes --kind copil --text Vu";
    accepts("'../../partage/lien-de.db'");
    let output = on_ramfs(&shell, write).unwrap();
    // It comes from a local disk, in the mode of one.
    assert!(output.contains("disque local") && output.ends_with("= 1\n"), "{output}");

    accepts(&format!("'{}'", base.display()));
    let made = "binome init --department 01; binome check --json | grep file_system; ls partage; \
                binome --accept note add --as Nul --territory Dombes --kind copil --text Vu";
    let output = on_ramfs(&shell, made).unwrap();
    assert!(output.contains("Base créée") && output.contains("ain.db-journal"), "{output}");
    assert!(output.contains("ramfs") && output.contains("« Nul » n’est pas connu"), "{output}");
}
