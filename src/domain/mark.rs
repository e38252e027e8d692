//! A place in the journal, by the hash of its line.

use serde::{Deserialize, Serialize};

/// A line of the journal, and its hash, which covers all those before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its place; 0 before the first.
    pub seq: i64,
    /// Its hash, in hexadecimal; nothing before the first.
    pub hash: String,
}
