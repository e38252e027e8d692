//! A process of the crowd: begun, listened to, ended or killed.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
};

const BASE: &str = "BINOME_TEST_CROWD_BASE";
const ARGS: &str = "BINOME_TEST_CROWD_ARGS";

/// Begins every line that is meant for who began the process.
const MARK: &str = "> ";

/// Prints a line, at once, so that it stands even if the process dies.
pub(super) fn say(text: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{MARK}{text}").unwrap();
    out.flush().unwrap();
}

/// Says that all is prepared, and waits to be let go.
pub(super) fn ready() {
    say("ready");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// The base this process works on; none where nobody gave it a part to play.
pub(super) fn base() -> Option<PathBuf> {
    std::env::var_os(BASE).map(PathBuf::from)
}

/// The arguments of this process.
pub(super) fn args() -> Vec<String> {
    std::env::var(ARGS).unwrap().split(' ').map(String::from).collect()
}

/// Killed when dropped, so that none outlives a test that fails.
pub(super) struct Process {
    child: Child,
    hand: Option<ChildStdin>,
    lines: Receiver<String>,
}

/// This program again, as it plays a part on a base.
pub(super) fn part(test: &str) -> [String; 4] {
    let test = format!("crowd::{test}");
    ["--ignored", "--nocapture", "--exact", &test].map(String::from)
}

impl Process {
    pub(super) fn begin(test: &str, base: &Path, args: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(part(test));
        Self::run(command, base, args)
    }

    pub(super) fn run(mut command: Command, base: &Path, args: &str) -> Self {
        command.env(BASE, base).env(ARGS, args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            // A line that is not whole was cut by a kill: nobody heard it.
            while out.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
                if let Some(text) = line.trim_end().strip_prefix(MARK) {
                    let _ = tell.send(text.to_owned());
                }
                line.clear();
            }
        });
        let hand = child.stdin.take();
        Self { child, hand, lines }
    }

    /// Several, let go at once when all are prepared.
    pub(super) fn many(test: &str, base: &Path, args: &[String]) -> Vec<Self> {
        let mut crowd: Vec<Self> = args.iter().map(|one| Self::begin(test, base, one)).collect();
        for one in &crowd {
            one.hears("ready");
        }
        crowd.iter_mut().for_each(Self::go);
        crowd
    }

    pub(super) fn go(&mut self) {
        self.hand = None;
    }

    /// The next line; nothing once it has ended and all its lines are read.
    pub(super) fn next(&self) -> Option<String> {
        self.lines.recv().ok()
    }

    /// Passes over lines up to one that begins like this.
    pub(super) fn hears(&self, begin: &str) -> String {
        loop {
            let line = self.next().unwrap_or_else(|| panic!("it ended before {begin}"));
            if line.starts_with(begin) {
                return line;
            }
        }
    }

    /// What it still says, once it has ended well.
    pub(super) fn end(mut self) -> Vec<String> {
        self.go();
        let lines = std::iter::from_fn(|| self.next()).collect();
        assert!(self.child.wait().unwrap().success());
        lines
    }

    /// Waits for it to die its own death.
    pub(super) fn wait(mut self) {
        self.go();
        assert!(!self.child.wait().unwrap().success());
    }

    /// Ends it with no chance to tidy up; gives its lines not yet read.
    pub(super) fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.next()).collect()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
