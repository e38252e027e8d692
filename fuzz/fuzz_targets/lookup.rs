//! A thing found by what people call it: its code and its whole name always lead to it, or to several.

#![no_main]

use binome::domain::lookup::{Miss, Named, find};
use binome_fuzz::{Piece, Tally, text};
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

const NAMES: [(&str, &str); 8] = [
    ("01004", "Ambérieu-en-Bugey"),
    ("240100750", "CC de la Dombes"),
    ("200042935", "Haut-Bugey Agglomération"),
    ("01053", "Bourg-en-Bresse"),
    ("2A004", "Ajaccio"),
    ("01033", "L’Abergement-Clémenciat"),
    ("x1", "Saint-Martin"),
    ("x2", "Saint-Martin"),
];

fuzz_target!(|typed: (Result<(u8, u8), Vec<Piece>>, Vec<Piece>)| {
    let own = text(&typed.1);
    let mut all: Vec<Named<'_, usize>> =
        (0..).zip(NAMES).map(|(thing, (code, name))| Named { thing, code, name }).collect();
    all.push(Named { thing: NAMES.len(), code: "own", name: &own });
    let words = match &typed.0 {
        Ok((at, cut)) => {
            let name = NAMES[usize::from(*at) % NAMES.len()].1;
            name.chars().skip(usize::from(*cut) % 12).collect()
        }
        Err(pieces) => text(pieces),
    };
    let found = find(&words, &all);
    TALLY.count(found.is_ok());
    match found {
        Ok(thing) => assert!(thing <= NAMES.len()),
        Err(Miss::Unknown(near)) => assert!(near.len() <= 3),
        Err(Miss::Ambiguous(names)) => assert!(!names.is_empty()),
    }
    for (thing, (code, _)) in (0..).zip(NAMES) {
        // A name that is another's code is nobody's name.
        if own.is_empty() {
            assert_eq!(find(code, &all), Ok(thing));
        }
    }
});
