//! Typing and ticking in a set.

use super::*;

fn set() -> SetInput {
    let options =
        [("1", "Ambérieu", "Plaine de l’Ain"), ("2", "Bourg", ""), ("3", "Bourgneuf", "")];
    let options = options.iter().map(|(c, l, a)| SetOption::new(c, l, a)).collect();
    SetInput::new(options, BTreeSet::new())
}

#[test]
fn typing_narrows_and_space_ticks_what_is_under_the_cursor() {
    let mut set = set();
    for c in "bourgn".chars() {
        set.key(Key::char(c));
    }
    set.key(Key::char(' '));
    assert_eq!(set.chosen().iter().collect::<Vec<_>>(), ["3"]);
}

#[test]
fn ticking_all_takes_what_is_shown_and_gives_it_back() {
    let mut set = set();
    for c in "bourg".chars() {
        set.key(Key::char(c));
    }
    set.tick_all();
    assert_eq!(set.chosen().len(), 2);
    set.tick_all();
    assert!(set.chosen().is_empty());
}

#[test]
fn the_detail_of_an_option_finds_it_too() {
    let mut set = set();
    for c in "plaine".chars() {
        set.key(Key::char(c));
    }
    set.key(Key::char(' '));
    assert_eq!(set.chosen().iter().collect::<Vec<_>>(), ["1"]);
}

#[test]
fn words_go_to_the_first_option_they_find() {
    let mut set = set();
    set.key(Key::plain(KeyCode::Down));
    set.key(Key::plain(KeyCode::Down));
    for c in "bourg".chars() {
        set.key(Key::char(c));
    }
    set.key(Key::char(' '));
    set.widen();
    set.key(Key::plain(KeyCode::Up));
    set.paste("bourgneuf");
    set.key(Key::char(' '));
    assert_eq!(set.chosen().iter().collect::<Vec<_>>(), ["2", "3"]);
    set.widen();
    set.key(Key::plain(KeyCode::Up));
    set.key(Key::char(' '));
    assert!(!set.chosen().contains("2"), "without words the cursor kept its option");
}
