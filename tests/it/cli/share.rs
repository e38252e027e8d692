//! `binome check --share`: real processes at once on one folder, and a partner that keeps no lock.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use binome::domain::share::Turn;
use rusqlite::{Connection, OptionalExtension as _};

use crate::shell::Shell;

/// One machine at it; killed when dropped.
struct Machine(Child);

impl Machine {
    fn begin(shell: &Shell, args: &[&str]) -> Self {
        let mut command = shell.command(["check", "--share"].iter().chain(args));
        Self(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
    }

    /// Waits for a line of the standard error that holds this.
    fn says(&mut self, part: &str) {
        let mut message = BufReader::new(self.0.stderr.as_mut().unwrap()).lines();
        assert!(message.any(|line| line.unwrap().contains(part)), "it never printed {part}");
    }

    /// Its code, and its output since.
    fn end(mut self) -> (i32, String, String) {
        let mut text = [String::new(), String::new()];
        let (out, err) = (self.0.stdout.take().unwrap(), self.0.stderr.take().unwrap());
        text[0] = std::io::read_to_string(out).unwrap();
        text[1] = std::io::read_to_string(err).unwrap();
        let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let [out, err] = text.map(flat);
        (self.0.wait().unwrap().code().unwrap(), out, err)
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn left(shell: &Shell) -> bool {
    shell.folder().join("ain.db.check").exists()
}

#[test]
fn two_processes_prove_to_each_other_that_they_lock_and_see() {
    let shell = Shell::in_the_ain();
    let before = fs::read(shell.base()).unwrap();
    let (one, other) =
        (Machine::begin(&shell, &["--for", "60"]), Machine::begin(&shell, &["--json"]));
    let (code, out, err) = one.end();
    assert_eq!(code, 0, "{out}{err}");
    println!("{out}");
    assert_eq!(out.matches("√ bien").count(), 6, "{out}");
    for part in ["celui-ci attend", "l’autre attend", "le voit en", "le voit aussitôt"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let (code, out, err) = other.end();
    assert_eq!(code, 0, "{out}{err}");
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&report["holds"], &report["here"]["locks"]), (&true.into(), &true.into()));
    assert!(!left(&shell));
    assert_eq!(fs::read(shell.base()).unwrap(), before);
}

#[test]
fn where_nobody_comes_nothing_is_proven_and_nothing_is_left() {
    let shell = Shell::in_the_ain();
    let (code, out, err) = Machine::begin(&shell, &["--for", "1"]).end();
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(
        err.contains("J’attends l’autre poste") && err.contains("Personne n’est venu"),
        "{err}"
    );
    assert!(!left(&shell));
    assert_eq!(shell.run(["check", "--for", "3"]).code, 2);
    fs::remove_file(shell.base()).unwrap();
    assert!(shell.run(["check", "--share"]).message(1).contains("Il n’y a pas de base ici"));
    assert!(!left(&shell));
}

#[test]
fn one_that_is_killed_is_reported_by_the_other() {
    let shell = Shell::in_the_ain();
    let (mut one, other) = (Machine::begin(&shell, &[]), Machine::begin(&shell, &[]));
    one.says("L’autre poste est là");
    drop(other);
    let (code, out, err) = one.end();
    assert_eq!((code, out.as_str()), (1, ""), "{err}");
    assert!(err.contains("ne répond plus"), "{err}");
    assert!(!left(&shell));
}

#[test]
fn what_killed_ones_left_misleads_nobody_and_a_third_disturbs_no_pair() {
    let shell = Shell::in_the_ain();
    for _ in 0..2 {
        let mut killed = Machine::begin(&shell, &[]);
        killed.says("J’attends");
        let until = Instant::now() + Duration::from_secs(10);
        while members(&shell) == 0 && Instant::now() < until {
            sleep(Duration::from_millis(20));
        }
        drop(killed);
    }
    assert!(left(&shell));
    let (code, _, err) = Machine::begin(&shell, &["--for", "2"]).end();
    assert!(code == 1 && err.contains("Personne n’est venu"), "{err}");
    let three: Vec<Machine> = (0..3).map(|_| Machine::begin(&shell, &["--for", "12"])).collect();
    let mut codes: Vec<i32> = three.into_iter().map(|one| one.end().0).collect();
    codes.sort_unstable();
    assert_eq!(codes, [0, 0, 1]);
}

fn members(shell: &Shell) -> i64 {
    let probe = shell.folder().join("ain.db.check/probe.db");
    let count = Connection::open(probe)
        .and_then(|conn| conn.query_row("SELECT count(*) FROM member", [], |row| row.get(0)));
    count.unwrap_or_default()
}

/// A partner that speaks as the program does, and keeps no lock: as on a share that forges them.
struct Pretender {
    conn: Connection,
    heard: i64,
}

impl Pretender {
    /// Its id comes before any other: it begins.
    fn come(folder: &Path) -> Self {
        let probe = folder.join("probe.db");
        while !probe.exists() {
            sleep(Duration::from_millis(20));
        }
        let conn = Connection::open(probe).unwrap();
        conn.busy_timeout(Duration::from_secs(10)).unwrap();
        conn.pragma_update_and_check(None, "journal_mode", "persist", |_| Ok(())).unwrap();
        conn.execute("INSERT INTO member (id, machine) VALUES ('0', 'faux')", []).unwrap();
        let paired = "SELECT partner IS NOT NULL FROM member WHERE id = '0'";
        while !conn.query_row(paired, [], |row| row.get::<_, bool>(0)).unwrap() {
            conn.execute("UPDATE member SET beat = beat + 1 WHERE id = '0'", []).unwrap();
            sleep(Duration::from_millis(50));
        }
        Self { conn, heard: 0 }
    }

    fn say(&self, word: &str, value: &str) {
        let sql = "INSERT INTO said (by, word, value) VALUES ('0', ?, ?)";
        self.conn.execute(sql, (word, value)).unwrap();
    }

    fn hear(&mut self, word: &str) -> String {
        loop {
            let sql = "SELECT seq, value FROM said WHERE by <> '0' AND word = ? AND seq > ?
                       ORDER BY seq LIMIT 1";
            let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            if let Some((seq, value)) =
                self.conn.query_row(sql, (word, self.heard), row).optional().unwrap()
            {
                self.heard = seq;
                return value;
            }
            sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn a_share_that_forges_locks_is_found_out() {
    let shell = Shell::in_the_ain();
    let real = Machine::begin(&shell, &[]);
    let folder = shell.folder().join("ain.db.check");
    let mut false_one = Pretender::come(&folder);
    false_one.say("lock-ready", "");
    false_one.hear("lock-go");
    sleep(Duration::from_millis(800));
    false_one.say("lock-done", "");
    for _ in 0..5 {
        let asked = false_one.hear("ask");
        false_one.say("answer", &asked);
    }
    let name = false_one.hear("file-ask");
    fs::write(folder.join(format!("new-{name}")), "").unwrap();
    false_one.say("file-there", "");
    let turn = Turn::heard(&false_one.hear("told")).unwrap();
    assert!(!turn.locks() && turn.sees() && turn.at_once(), "{turn:?}");
    // The other way round all holds.
    false_one.hear("lock-ready");
    false_one.say("lock-go", "");
    false_one.hear("lock-done");
    for round in 0..5 {
        false_one.say("ask", &round.to_string());
        false_one.hear("answer");
    }
    false_one.say("file-ask", &uuid::Uuid::now_v7().to_string());
    false_one.hear("file-there");
    false_one.say("told", "1500000;1,1,1,1,1;0");
    false_one.hear("bye");
    let (code, out, err) = real.end();
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("celui-ci a pu écrire aussi"), "{out}");
    assert!(out.contains("! à voir") && err.contains("n’y écrivez pas à plusieurs"), "{err}");
}
