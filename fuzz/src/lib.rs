//! What the targets share: how much of what is made at random is taken, and words that people type.

use std::sync::atomic::{AtomicU64, Ordering};

use arbitrary::Arbitrary;

/// How many were tried, and how many were taken.
#[derive(Debug, Default)]
pub struct Tally {
    tried: AtomicU64,
    taken: AtomicU64,
}

impl Tally {
    /// Nothing was tried yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { tried: AtomicU64::new(0), taken: AtomicU64::new(0) }
    }

    /// Counts one, and tells now and then where it stands.
    pub fn count(&self, taken: bool) {
        let tried = self.tried.fetch_add(1, Ordering::Relaxed) + 1;
        let taken = self.taken.fetch_add(u64::from(taken), Ordering::Relaxed) + u64::from(taken);
        if tried.is_power_of_two() || tried % 20_000 == 0 {
            eprintln!("taken {taken} of {tried}");
        }
    }
}

/// A piece of text: one that people type, or anything.
#[derive(Debug, Clone, Arbitrary)]
pub enum Piece {
    /// One of the pieces below, by its number.
    Known(u8),
    /// A number.
    Number(u16),
    /// Any text.
    Any(String),
}

/// What trips up who reads text: accents composed or not, invisible marks, blanks, line ends.
const KNOWN: [&str; 24] = [
    "é",
    "e\u{301}",
    "œ",
    "Œ",
    "ß",
    "İ",
    "’",
    "'",
    "-",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\n",
    "\r\n",
    "\t",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "👨‍👩‍👧",
    "漢",
    "CC de ",
    "Saint-",
    "L’",
    "\u{0}",
];

/// The text that pieces make.
#[must_use]
pub fn text(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Known(number) => KNOWN[usize::from(*number) % KNOWN.len()].to_owned(),
        Piece::Number(number) => number.to_string(),
        Piece::Any(text) => text.clone(),
    };
    pieces.iter().map(piece).collect()
}
