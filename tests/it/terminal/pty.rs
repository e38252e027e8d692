//! A pseudo-terminal: its input and its screen.

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long something may take on a machine that is busy with other tests.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Pty {
    pub(super) parser: Arc<Mutex<vt100::Parser>>,
    pub(super) writer: Box<dyn Write + Send>,
    pub(super) child: Box<dyn Child + Send + Sync>,
    pub(super) sent: Arc<Mutex<Vec<u8>>>,
    pub(super) master: Box<dyn MasterPty + Send>,
}

impl Pty {
    /// Runs a shell command in a terminal of that size, in a home of its own.
    pub(crate) fn run(script: &str, columns: u16, rows: u16, term: &str, home: &Path) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script]);
        command.env_clear();
        for (name, value) in [
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("TERM", term.to_owned()),
            ("HOME", home.display().to_string()),
            ("LANG", "fr_FR.UTF-8".to_owned()),
            ("BINOME_TODAY", "2026-11-23".to_owned()),
        ] {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = Arc::new(Mutex::new(vt100::Parser::new(
            rows.try_into().unwrap(),
            columns.try_into().unwrap(),
            0,
        )));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let screen = Arc::clone(&parser);
        let sent = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&sent);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                log.lock().unwrap().extend_from_slice(&bytes[..count]);
                screen.lock().unwrap().process(&bytes[..count]);
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { parser, writer, child, sent, master: pair.master }
    }

    /// A new base in that home, opened by somebody who has just given their name; then more of the
    /// shell, to which `$binome` opens the base again. Gives the base.
    pub(crate) fn begun(home: &Path, (columns, rows): (u16, u16), then: &str) -> (Self, PathBuf) {
        let db = home.join("base.db");
        let script = format!(
            "binome='{} --db {}'; $binome init --department 01; $binome; {then}",
            binome(),
            db.display()
        );
        let mut pty = Self::run(&script, columns, rows, "xterm-256color", home);
        pty.introduce_luc();
        (pty, db)
    }

    pub(crate) fn type_in(&mut self, bytes: &str) {
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Says who one is in a base where nobody is named yet.
    pub(crate) fn introduce_luc(&mut self) {
        self.wait_for("Qui êtes-vous");
        self.type_in("\r");
        self.wait_for("Prénom");
        self.type_in("Luc Spécimen\u{13}");
        self.wait_for("Luc Spécimen (");
    }

    pub(crate) fn contents(&self) -> String {
        self.parser.lock().unwrap().screen().contents()
    }

    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if self.contents().contains(text) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("« {text} » never came:\n{}", self.contents());
    }

    #[track_caller]
    pub(crate) fn wait_until_gone(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while self.contents().contains(text) {
            assert!(Instant::now() < end, "« {text} » never went:\n{}", self.contents());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Everything that was sent to the terminal.
    pub(crate) fn sent(&self) -> String {
        String::from_utf8_lossy(&self.sent.lock().unwrap()).into_owned()
    }

    /// The terminal is binome's: its other screen, with clicks and bracketed pastes.
    pub(crate) fn is_taken(&self) -> bool {
        let parser = self.parser.lock().unwrap();
        let screen = parser.screen();
        let clicks = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
        screen.alternate_screen() && screen.bracketed_paste() && clicks
    }

    /// Waits for the first of several; tells which came.
    #[track_caller]
    pub(crate) fn wait_for_one<'a>(&self, texts: &[&'a str]) -> &'a str {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let contents = self.contents();
            if let Some(found) = texts.iter().find(|text| contents.contains(**text)) {
                return found;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("none of {texts:?} came:\n{}", self.contents());
    }

    /// Waits until what was run has ended.
    pub(crate) fn end(mut self) {
        self.child.wait().unwrap();
    }

    /// Ends at once all that runs in it, whatever it does.
    pub(crate) fn kill(&mut self) {
        let group = self.master.process_group_leader().unwrap();
        let kill = ["-KILL".to_owned(), "--".to_owned(), format!("-{group}")];
        assert!(Command::new("kill").args(kill).status().unwrap().success());
        self.child.wait().unwrap();
    }

    /// The terminal is as it was before: plain screen, cursor, no mouse, no bracketed paste.
    #[track_caller]
    pub(crate) fn is_given_back(&self) {
        let parser = self.parser.lock().unwrap();
        let screen = parser.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is still there");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    }
}

pub(crate) fn binome() -> &'static str {
    env!("CARGO_BIN_EXE_binome")
}

/// Sends a signal to the program that has this base open.
#[cfg(unix)]
pub(crate) fn signal(name: &str, db: &Path) {
    let pattern = format!("binome --db {}$", db.display());
    let killed = std::process::Command::new("pkill").args([name, "-f", &pattern]).status().unwrap();
    assert!(killed.success());
}

/// What is kept of what was typed, in the user's own folder.
pub(crate) fn drafts(home: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(home.join(".local/share/binome/drafts"));
    let paths = files.into_iter().flatten().flatten().map(|file| file.path());
    paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect()
}

/// Waits until what was typed is there.
pub(crate) fn wait_for_draft(home: &Path, text: &str) {
    let end = Instant::now() + PATIENCE;
    let holds = |draft: &PathBuf| std::fs::read_to_string(draft).is_ok_and(|it| it.contains(text));
    while !drafts(home).iter().any(holds) {
        assert!(Instant::now() < end, "« {text} » was never kept");
        thread::sleep(Duration::from_millis(10));
    }
}
