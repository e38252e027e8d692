//! The same life by keys alone, at 80×24, on a new base: the keys are in `tests/fixtures/life.keys`.
//!
//! Each line of that file begins with what is done: `@` the day, `>` keys by name, `"` text that is typed,
//! `*` the letter of a section and words of the line to go down to, `=` words that the screen then shows.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use binome::ui::Message;

use crate::{
    desk::Desk,
    life_told::{assert_as_expected, told},
    shell::Shell,
    terminal::{PATIENCE, Pty, binome},
};

const KEYS: &str = "tests/fixtures/life.keys";

/// Follows the lines.
fn follow(desk: &mut Desk, lines: &str) {
    for (at, line) in lines.lines().enumerate() {
        let Some((what, rest)) = line.split_once(' ').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        match what {
            "@" => {
                desk.send(Message::Today(rest.parse().unwrap()));
            }
            ">" => {
                desk.press(rest);
            }
            "\"" => {
                desk.type_in(rest);
            }
            "*" => {
                let (letter, words) = rest.split_once(' ').unwrap();
                go_down_to(desk, letter, words);
            }
            "=" => {
                let screen = desk.screen().replace(['\u{a0}', '\u{202f}'], " ");
                assert!(screen.contains(rest), "line {}: {line}\n{screen}", at + 1);
            }
            _ => panic!("line {}: {line}", at + 1),
        }
    }
}

/// Goes to a section, then down to the line that has these words.
fn go_down_to(desk: &mut Desk, letter: &str, words: &str) {
    desk.press("g").press(letter);
    for _ in 0..60 {
        let row = usize::from(desk.cursor().1);
        let screen = desk.screen().replace(['\u{a0}', '\u{202f}'], " ");
        if screen.lines().nth(row).is_some_and(|line| line.contains(words)) {
            return;
        }
        desk.press("Down");
    }
    panic!("no line {words}:\n{}", desk.screen());
}

/// A shell on the base of a desk.
fn shell(desk: &Desk) -> Shell {
    Shell::new().set("BINOME_DB", desk.path().display().to_string())
}

#[test]
fn a_convention_lives_by_keys_as_it_is_told() {
    let mut desk = Desk::bare("01", 80, 24);
    follow(&mut desk, &fs::read_to_string(KEYS).unwrap());
    let id = |generation: u32| {
        desk.value(&format!("SELECT id FROM convention WHERE generation = {generation}"))
    };
    println!("a convention's life: {} keys", desk.keys);
    assert_as_expected(&told(&shell(&desk), &id(1), &id(2)));
}

/// The convention is begun in the same way in a real terminal.
#[test]
fn its_beginning_is_typed_in_a_terminal() {
    let home = tempfile::tempdir().unwrap();
    let db = home.path().join("base.db");
    let binome = format!("{} --db '{}'", binome(), db.display());
    let script = format!("{binome} init --department 01 && {binome} --today 2020-01-15");
    let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
    pty.wait_for("Qui êtes-vous");
    let all = fs::read_to_string(KEYS).unwrap();
    let (beginning, _) = all.split_once("# From stage to stage").unwrap();
    for line in beginning.lines() {
        match line.split_once(' ').unwrap() {
            (">", keys) => keys.split_whitespace().for_each(|key| type_in(&mut pty, key)),
            ("\"", text) => pty.type_in(text),
            ("=", text) => comes(&pty, text),
            _ => {}
        }
    }
    type_in(&mut pty, "Esc");
    pty.type_in("q");
    pty.end();
    let conn = rusqlite::Connection::open(&db).unwrap();
    let sql = "SELECT count(*) || name || start_on || end_on FROM convention
               JOIN convention_commune ON convention = id";
    let begun: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(begun, "34CTG Dombes2021-01-012025-12-31");
}

/// One key as a terminal sends it, or text. What is saved is awaited: keys meanwhile are none of the form's.
fn type_in(pty: &mut Pty, key: &str) {
    if key == "Ctrl+S" {
        pty.wait_for("Ctrl+S enregistrer");
    }
    pty.type_in(match key {
        "Enter" => "\r",
        "Tab" => "\t",
        "Esc" => "\u{1b}",
        "Down" => "\u{1b}[B",
        "Space" => " ",
        "Ctrl+S" => "\u{13}",
        "Ctrl+U" => "\u{15}",
        text => text,
    });
    match key {
        "Ctrl+S" => pty.wait_until_gone("Ctrl+S enregistrer"),
        // Alone, it is no beginning of another key.
        "Esc" => thread::sleep(Duration::from_millis(200)),
        _ => {}
    }
}

fn comes(pty: &Pty, text: &str) {
    let end = Instant::now() + PATIENCE;
    while !pty.contents().replace(['\u{a0}', '\u{202f}'], " ").contains(text) {
        assert!(Instant::now() < end, "« {text} » never came:\n{}", pty.contents());
        thread::sleep(Duration::from_millis(10));
    }
}
