//! A user without rights on the folder. Where the tests run as root, which no
//! permission holds back, this program is run again as nobody.

use std::{
    fs,
    io::{BufRead as _, BufReader, ErrorKind, Write as _, stdin},
    os::unix::{fs::PermissionsExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use binome::{domain::refusal::Refusal, store::Store};

use crate::base::{Base, names, notes, snapshot, written};

const PLACE: &str = "BINOME_TEST_PLACE";

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Whether no permission holds us back, and we may run a program as somebody else.
fn all_powerful() -> bool {
    let folder = tempfile::tempdir().unwrap();
    mode(folder.path(), 0o555);
    fs::write(folder.path().join("probe"), "").is_ok()
}

/// Starts one of the tests below on this folder.
fn reader(test: &str, folder: &Path) -> (Child, TempDir) {
    let own = tempfile::tempdir().unwrap();
    let mut program: PathBuf = std::env::current_exe().unwrap();
    if all_powerful() {
        mode(own.path(), 0o755);
        let copy = own.path().join("it");
        fs::copy(&program, &copy).unwrap();
        program = copy;
    }
    let mut command = Command::new(program);
    let name = format!("store::rights::{test}");
    command.args(["--ignored", "--nocapture", "--exact", &name]).env(PLACE, folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).current_dir("/");
    if all_powerful() {
        command.uid(65_534).gid(65_534);
    }
    // A copy is busy while a program started meanwhile has not yet let go of what it inherited.
    let started = std::iter::repeat_with(|| command.spawn())
        .find(|tried| !matches!(tried, Err(why) if why.kind() == ErrorKind::ExecutableFileBusy));
    (started.unwrap().unwrap(), own)
}

/// Ends it, and wants it to have passed.
fn passed(reader: (Child, TempDir)) {
    let output = reader.0.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

fn as_a_reader(test: &str, folder: &Path) {
    passed(reader(test, folder));
}

/// The base this process is to read; none where nobody gave it a part to play.
fn place() -> Option<PathBuf> {
    Some(PathBuf::from(std::env::var_os(PLACE)?).join("ain.binome"))
}

/// A base that others may read in a folder where they may not write.
fn shown() -> Base {
    let base = Base::new();
    written(&mut base.open(), "à lire");
    mode(&base.path(), 0o644);
    mode(base.folder(), 0o555);
    base
}

fn put_back(base: &Base) {
    mode(base.folder(), 0o755);
}

#[test]
fn a_base_in_a_folder_that_can_only_be_read_is_read() {
    let base = shown();
    as_a_reader("reads_one_note", base.folder());
    assert_eq!(base.files(), ["ain.binome"]);
    put_back(&base);
}

#[test]
#[ignore = "run by the test above, without rights"]
fn reads_one_note() {
    let Some(place) = place() else { return };
    let mut store = Store::open(&place).unwrap();
    assert!(store.read_only());
    assert_eq!((snapshot(&mut store).seq, notes(&store).len()), (6, 1));
    assert_eq!(store.changed_elsewhere(), Ok(false));
    store.full_check().unwrap();
}

/// Wants two people: one alone has the same rights in both programs.
#[test]
fn a_reader_sees_what_an_open_writer_has_not_yet_folded_into_the_file() {
    if !all_powerful() {
        return;
    }
    let base = shown();
    put_back(&base);
    let mut store = base.open();
    written(&mut store, "encore dans le journal");
    for side in ["ain.binome-wal", "ain.binome-shm"] {
        mode(&base.folder().join(side), 0o644);
    }
    mode(base.folder(), 0o555);
    as_a_reader("reads_two_notes", base.folder());
    put_back(&base);
    assert_eq!(notes(&store).len(), 2);
}

#[test]
#[ignore = "run by the test above, without rights"]
fn reads_two_notes() {
    let Some(place) = place() else { return };
    let store = Store::open(&place).unwrap();
    assert!(store.read_only());
    assert_eq!(notes(&store).len(), 2);
}

/// The file alone would show what was true before: better to say that it cannot be opened.
#[test]
fn a_log_that_cannot_be_read_is_never_passed_over() {
    let base = shown();
    put_back(&base);
    let mut store = base.open();
    written(&mut store, "dans le journal");
    let left = tempfile::tempdir().unwrap();
    for name in ["ain.binome", "ain.binome-wal"] {
        fs::copy(base.folder().join(name), left.path().join(name)).unwrap();
    }
    mode(&left.path().join("ain.binome-wal"), 0o600);
    mode(left.path(), 0o555);
    as_a_reader("sees_that_it_cannot_be_opened", left.path());
    mode(left.path(), 0o755);
    assert_eq!(names(left.path()), ["ain.binome", "ain.binome-wal"]);
}

#[test]
#[ignore = "run by the test above, without rights"]
fn sees_that_it_cannot_be_opened() {
    let Some(place) = place() else { return };
    let refusal = Store::open(&place).map(|_| ()).unwrap_err();
    assert_eq!(refusal, Refusal::Forbidden(place));
}

/// Read as it stands while nobody writes; read anew once somebody does. Wants two people.
#[test]
fn a_reader_learns_that_somebody_began_to_write() {
    if !all_powerful() {
        return;
    }
    let base = shown();
    let mut waiting = reader("waits_for_a_writer", base.folder());
    let mut output = BufReader::new(waiting.0.stdout.take().unwrap()).lines();
    assert!(output.any(|line| line.unwrap() == "ready"));
    put_back(&base);
    let mut store = base.open();
    written(&mut store, "plus tard");
    mode(base.folder(), 0o555);
    writeln!(waiting.0.stdin.take().unwrap(), "go").unwrap();
    assert!(output.any(|line| line.unwrap().contains("1 passed")));
    waiting.0.wait().unwrap();
    put_back(&base);
}

#[test]
#[ignore = "run by the test above, without rights"]
fn waits_for_a_writer() {
    let Some(place) = place() else { return };
    let mut store = Store::open(&place).unwrap();
    assert_eq!(notes(&store).len(), 1);
    println!("\nready");
    stdin().read_line(&mut String::new()).unwrap();
    assert_eq!(store.changed_elsewhere(), Ok(true));
    assert!(store.read_only());
    assert_eq!(notes(&store).len(), 2);
    assert_eq!(store.changed_elsewhere(), Ok(false));
}

#[test]
fn a_base_others_may_not_write_is_read_by_them() {
    let base = shown();
    mode(base.folder(), 0o777);
    if !all_powerful() {
        mode(&base.path(), 0o444);
    }
    as_a_reader("reads_one_note", base.folder());
    put_back(&base);
}

#[test]
fn a_base_others_may_not_read_is_refused_to_them() {
    let base = shown();
    mode(&base.path(), 0o000);
    as_a_reader("sees_that_it_cannot_be_opened", base.folder());
    put_back(&base);
}
