//! A command that is watched: how long it takes and how much memory, ended where it would go on for ever.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::terminal::binome;

/// Nobody waits longer: what is still there by then hangs.
const LONGEST: Duration = Duration::from_secs(30);

/// How a command ended; without a code, it was killed.
#[derive(Debug)]
pub(super) struct Watched {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
    pub(super) took: Duration,
    /// The most memory it was seen to hold, in KB; 0 where the system does not tell.
    pub(super) peak: u64,
}

/// Runs a command on a base in a home of its own.
#[track_caller]
pub(super) fn run(home: &Path, base: &Path, args: &[&str]) -> Watched {
    let mut command = Command::new(binome());
    command
        .env_clear()
        .env("HOME", home)
        .env("BINOME_TODAY", "2026-11-23")
        .args(["--lang", "fr", "--db"])
        .arg(base)
        .args(args);
    watch(&mut command, home)
}

/// Runs a command; what it prints goes by two files of a folder.
#[track_caller]
pub(super) fn watch(command: &mut Command, folder: &Path) -> Watched {
    let [out, err] = ["out", "err"].map(|name| folder.join(name));
    let since = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(fs::File::create(&out).unwrap())
        .stderr(fs::File::create(&err).unwrap())
        .spawn()
        .unwrap();
    let mut peak = 0;
    let code = loop {
        peak = peak.max(memory(&child));
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        if since.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            break None;
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let [out, err] =
        [out, err].map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
    Watched { code, out, err, took: since.elapsed(), peak }
}

fn memory(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    // Until it is the program, its memory is that of the tests.
    if !status.starts_with("Name:\tbinome\n") {
        return 0;
    }
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
