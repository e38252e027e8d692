//! Sentences of a damaged base.

use std::path::Path;

/// A damaged base.
#[derive(Debug)]
pub struct DamageText {
    /// Title.
    pub title: &'static str,
    /// Which file, and what was found in it.
    pub found: fn(&Path, &str) -> String,
    /// The treatment of the damaged file: nothing.
    pub untouched: fn(&str) -> String,
    /// Copies are being looked for.
    pub looking: &'static str,
    /// There is none.
    pub no_copy: &'static str,
    /// A copy that is whole, and when it was taken.
    pub copy: fn(&Path, &str) -> String,
    /// How the base goes back to a copy.
    pub restore: fn(&Path, &Path) -> String,
}
