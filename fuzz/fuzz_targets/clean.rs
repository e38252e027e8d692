//! Text made safe, and folded: doing it again changes nothing, and nothing harmful is left.

#![no_main]

use binome::domain::{
    clean::{line, printable, text},
    fold::{Needle, fold, matches, sort_key, territory_sort_key, traced},
};
use binome_fuzz::{Piece, Tally, text as made};
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

fuzz_target!(|pieces: Vec<Piece>| {
    let raw = made(&pieces);
    let (one, several) = (line(&raw), text(&raw));
    // Taken: what had nothing to be cleaned.
    TALLY.count(several == raw);
    assert_eq!(line(&one), one);
    assert_eq!(text(&several), several);
    assert!(!one.chars().any(char::is_control), "{one:?}");
    assert!(!several.chars().any(|c| c.is_control() && c != '\n'), "{several:?}");
    let safe = printable(&raw);
    assert_eq!(printable(&safe), safe);
    let folded = fold(&one);
    assert_eq!(fold(&folded), folded, "{one:?}");
    assert!(matches(&folded, &one), "{one:?}");
    assert!(Needle::new(&one).is_in(&folded));
    for (_, range) in traced(&one) {
        assert!(one.get(range).is_some());
    }
    let _ = (sort_key(&one), territory_sort_key(&one));
});
