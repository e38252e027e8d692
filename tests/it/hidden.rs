//! Characters that hide, reverse or glue words, put in the file by hand: none is ever drawn.

use std::cell::RefCell;

use binome::domain::snapshot::Snapshot;
use proptest::{prelude::*, test_runner::TestRunner};

use crate::desk::Desk;

const PLACES: [&str; 12] =
    ["", "t", "Enter", "Tab Enter", "Tab Tab Enter", "n", "n Tab", "s", "c Tab", "b", "a", "h"];

fn is_bad(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn bad() -> impl Strategy<Value = String> {
    let all: Vec<char> = ('\0'..='\u{fffff}').filter(|&c| is_bad(c)).collect();
    proptest::collection::vec(proptest::sample::select(all), 1..4).prop_map(String::from_iter)
}

#[test]
fn nothing_that_hides_or_reverses_words_is_drawn_wherever_it_comes_from() {
    let desk = RefCell::new(Desk::demonstration(120, 40));
    let whole = Snapshot::clone(&desk.borrow().model.data);
    TestRunner::new(ProptestConfig::with_cases(8))
        .run(&(bad(), bad()), |(before, amid)| {
            let mut desk = desk.borrow_mut();
            let poisoned = poisoned(&whole, &before, &amid);
            let facts = desk.facts(poisoned);
            desk.model.take(facts);
            // A note is read apart.
            let conn = rusqlite::Connection::open(desk.path()).unwrap();
            conn.execute("UPDATE note SET text = ?1 || text || ?2", [&before, &amid]).unwrap();
            drop(conn);
            prop_assert_eq!(drawn(&mut desk), "");
            Ok(())
        })
        .unwrap();
}

/// What a base would tell whose every word begins with this, and has that amid it.
fn poisoned(whole: &Snapshot, before: &str, amid: &str) -> Snapshot {
    let put = |word: &mut String| {
        let (head, tail): (String, String) =
            (word.chars().take(3).collect(), word.chars().skip(3).collect());
        *word = format!("{before}{head}{amid}{tail}");
    };
    let mut data = whole.clone();
    put(&mut data.base.department_name);
    data.territories.iter_mut().for_each(|one| put(&mut one.name));
    data.people.iter_mut().for_each(|one| put(&mut one.name));
    data.conventions.iter_mut().for_each(|one| put(&mut one.name));
    data.follow_ups.iter_mut().for_each(|one| put(&mut one.what));
    data.themes.iter_mut().for_each(|one| put(&mut one.label));
    data.note_kinds.iter_mut().for_each(|one| put(&mut one.label));
    let mut communes = data.communes.to_vec();
    for one in &mut *communes {
        put(&mut one.name);
    }
    data.communes = communes.into();
    data
}

/// The bad characters found in the pictures of every place.
fn drawn(desk: &mut Desk) -> String {
    let mut found = String::new();
    for place in PLACES {
        desk.press(place);
        let terminal = desk.drawn();
        let cells = &terminal.backend().buffer().content;
        found.extend(cells.iter().flat_map(|cell| cell.symbol().chars()).filter(|&c| is_bad(c)));
        desk.press("Esc Esc Esc Esc");
    }
    found
}
