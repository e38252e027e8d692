//! A program in a pseudo-terminal, and when its pictures came.

use std::{
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::Command,
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Rows and columns.
const SIZE: (u16, u16) = (40, 120);

/// The same, as the emulated screen wants them.
const SCREEN: (NonZero<u16>, NonZero<u16>) =
    (NonZero::new(SIZE.0).expect("rows"), NonZero::new(SIZE.1).expect("columns"));

/// Silence that ends a picture.
pub const QUIET: Duration = Duration::from_millis(120);

/// A program that runs.
pub struct Program {
    pub began: Instant,
    pub reads: Receiver<(Instant, Vec<u8>)>,
    writer: Box<dyn Write + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

impl Program {
    pub fn start(program: &Path, args: &[&str], home: &Path) -> Self {
        let size = PtySize { rows: SIZE.0, cols: SIZE.1, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env("HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "fr_FR.UTF-8");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (sender, reads) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program");
        let writer = pair.master.take_writer().expect("a writer");
        Self { began, reads, writer, child, _master: pair.master }
    }

    /// When the last byte of a picture came, once nothing more has come for a while; and how many
    /// there were.
    pub fn picture(&self, quiet: Duration) -> Option<(Instant, usize)> {
        let reads = self.reads(quiet);
        let bytes = reads.iter().map(|(_, read)| read.len()).sum();
        reads.last().map(|(at, _)| (*at, bytes))
    }

    /// When the screen looked for the last time otherwise than before: bytes that only put the
    /// cursor where it is change nothing.
    pub fn complete(&self, quiet: Duration) -> Option<Instant> {
        let mut screen = vt100::Parser::new(SCREEN.0, SCREEN.1, 0);
        let (mut complete, mut shown) = (None, screen.screen().contents_formatted());
        for (at, read) in self.reads(quiet) {
            screen.process(&read);
            let now = screen.screen().contents_formatted();
            if now != shown {
                (complete, shown) = (Some(at), now);
            }
        }
        complete
    }

    /// What comes until nothing has come for a while.
    fn reads(&self, quiet: Duration) -> Vec<(Instant, Vec<u8>)> {
        let first = self.reads.recv_timeout(Duration::from_secs(5)).ok();
        let more = std::iter::from_fn(|| self.reads.recv_timeout(quiet).ok());
        first.into_iter().chain(more).collect()
    }

    pub fn press(&mut self, bytes: &str) -> Instant {
        let at = Instant::now();
        self.writer.write_all(bytes.as_bytes()).expect("a key");
        self.writer.flush().expect("a key");
        at
    }

    pub fn end(mut self) {
        // Whatever it was doing: nothing of it is kept.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first screens of binome and of the bare program, turn by turn: the time in the middle of each.
pub fn first_screens(
    binome: &Path,
    bare: &Path,
    args: &[&str],
    home: &Path,
    starts: usize,
) -> (Duration, Duration) {
    let time = |program: &Path, args: &[&str]| {
        let run = Program::start(program, args, home);
        let took = run.complete(QUIET).expect("a picture") - run.began;
        run.end();
        took
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..starts {
        theirs.push(time(bare, &[]));
        ours.push(time(binome, args));
    }
    (median(&mut ours), median(&mut theirs))
}

/// The bare program, built.
pub fn build_bare() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--example", "bare"])
        .status()
        .expect("cargo");
    assert!(built.success(), "examples/bare.rs does not build");
    Path::new(env!("CARGO_BIN_EXE_binome")).with_file_name("examples").join("bare")
}

/// The time in the middle.
pub fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
