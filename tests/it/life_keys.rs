//! The same life by keys alone, at 80×24, on a new base: the keys are in `tests/fixtures/life.keys`.
//!
//! Each line of that file begins with what is done: `@` the day, `>` keys by name, `"` text that is typed,
//! `*` the letter of a section and words of the line to go down to, `=` words that the screen then shows.

use std::fs;

use binome::ui::Message;

use crate::{
    desk::Desk,
    life_told::{assert_as_expected, told},
    shell::Shell,
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
