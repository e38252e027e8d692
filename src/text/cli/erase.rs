//! What is said of erasing a person: what it would do, what it did, what is left to people.

use crate::domain::{
    erasure::{Erasure, Kept, Place, Places},
    field::RecordKind,
    refusal::Refusal,
};

/// Sentences about erasing; a name is the one that was found, or typed.
#[derive(Debug)]
pub struct EraseText {
    /// What erasing would touch.
    pub plan: fn(&str, &Erasure) -> String,
    /// What to do for it to be done.
    pub confirm: &'static str,
    /// The base holds nothing of the name any more, other places do.
    pub elsewhere_only: fn(&str) -> String,
    /// What else would be cleaned, and what only others can.
    pub places: fn(&Places) -> Option<String>,
    /// What was cleaned beside the base, and what is left to others.
    pub cleaned: fn(&Places) -> Option<String>,
    /// Erasings of people were done anew in a copy that was put in place.
    pub anew: fn(u64) -> String,
    /// What was done.
    pub done: fn(&str, &Erasure) -> String,
    /// Nobody and no text bears the name; the nearest names of people.
    pub nowhere: fn(&str, &[String]) -> String,
    /// What people must look at themselves; nothing where there is nothing.
    pub look: fn(&Erasure) -> Option<String>,
    /// The copies that still hold the name; nothing where there is none.
    pub copies: fn(&[Kept]) -> Option<String>,
    /// What the program cannot reach.
    pub elsewhere: &'static str,
    /// Rows and journal are done, the bytes of the files are not, and why.
    pub left: fn(&Refusal) -> String,
}

/// How many records are listed where nobody must look at each.
const LISTED: usize = 12;

/// Records one a line, as they are asked for again.
pub(in crate::text) fn listed(record: fn(RecordKind) -> &'static str, places: &[Place]) -> String {
    let line = |place: &Place| format!("\n    {} {}", record(place.kind), ending(&place.id));
    places.iter().map(line).collect()
}

/// The first of them, and how many more there are.
pub(in crate::text) fn some(
    record: fn(RecordKind) -> &'static str,
    places: &[Place],
    more: fn(u64) -> String,
) -> String {
    let shown = listed(record, &places[..places.len().min(LISTED)]);
    match places.len().saturating_sub(LISTED) {
        0 => shown,
        left => format!("{shown}\n    {}", more(left as u64)),
    }
}

/// The end of an id, which is enough to find the record again.
fn ending(id: &str) -> &str {
    let from = id.len().checked_sub(8).filter(|_| id.len() > 16);
    from.and_then(|from| id.get(from..)).unwrap_or(id)
}
