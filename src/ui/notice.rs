//! The sentence at the bottom, until the next key.

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Something was done.
    Done(String),
    /// Something was not.
    Warning(String),
}
