//! Pictures of every place, as wide and as narrow as people have it, in both languages; and what they tell
//! without a colour.

use binome::{text::Lang, ui::style::Theme};
use insta::assert_snapshot;
use ratatui::style::Color;

use crate::desk::Desk;

/// Each place with the keys that lead there.
const PLACES: [(&str, &str); 9] = [
    ("sector", "v s"),
    ("due", "v e"),
    ("plan", "v p"),
    ("figures", "v c"),
    ("map", "t v m"),
    ("timeline", "t v f"),
    ("questions", "v q"),
    ("activity", "v a"),
    ("visit", "v v"),
];

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn at(keys: &str, (columns, rows): (u16, u16), lang: Lang, theme: Theme) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.model.settings.lang = lang;
    desk.model.settings.theme = theme;
    desk.press(keys);
    desk
}

fn taken(lang: Lang) {
    for (name, keys) in PLACES {
        for (columns, rows) in SIZES {
            let desk = at(keys, (columns, rows), lang, Theme::mono());
            let named = format!("{name}_{}_{columns}x{rows}", lang.code());
            assert_snapshot!(named, desk.picture());
        }
    }
}

#[test]
fn every_place_in_french() {
    taken(Lang::Fr);
}

#[test]
fn every_place_in_english() {
    taken(Lang::En);
}

/// What is told in colours is told the same in glyphs and words: nothing is lost without them.
#[test]
fn without_colours_every_place_says_the_same() {
    for (name, keys) in PLACES {
        for size in SIZES {
            let plain = at(keys, size, Lang::Fr, Theme::mono());
            let coloured = at(keys, size, Lang::Fr, Theme::dark());
            assert_eq!(plain.screen(), coloured.screen(), "{name} {size:?}");
            let drawn = plain.drawn();
            let cells = drawn.backend().buffer().content.iter();
            let told = cells.filter(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
            assert_eq!(told.count(), 0, "{name} {size:?} has a colour");
        }
    }
}

/// The three panes stay calm: few keys, few words in a row that nobody touched.
#[test]
fn the_sector_names_six_keys_at_most_and_twelve_words_a_row() {
    for size in SIZES {
        for lang in [Lang::Fr, Lang::En] {
            let desk = at("v s", size, lang, Theme::mono());
            let screen = desk.screen();
            let last = screen.lines().last().unwrap();
            let keys = ["F1", "q ", "Entrée", "Enter", "n ", "f ", "/ "];
            let named = last.split("  ").filter(|one| !one.trim().is_empty());
            let named: Vec<&str> = named.collect();
            assert!(named.len() <= 6, "{last}");
            let known = |one: &&str| keys.iter().any(|key| one.trim().starts_with(key.trim()));
            assert!(named.iter().all(known), "{last}");
            let rows = screen.lines().skip(4).take(4);
            for row in rows {
                let pane = row.trim_start_matches('║').split(['║', '│']).next().unwrap();
                let words = pane.split_whitespace();
                let words = words.filter(|word| word.chars().any(char::is_alphanumeric)).count();
                assert!(words <= 12, "{words} words: {pane}");
            }
        }
    }
}
