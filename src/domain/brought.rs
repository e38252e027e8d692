//! The outcome of bringing back a working copy.

/// Counts of a bringing back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// Operations that had not come back before.
    pub operations: u64,
    /// Fields that say now what the working copy says.
    pub fields: u64,
    /// Long texts in which both edits were put together, line by line.
    pub merged: u64,
    /// Fields that two people want differently, now to be settled.
    pub conflicts: u64,
    /// Fields that named somebody erased from the base: they come back without the name.
    pub withheld: u64,
    /// Whether the working copy still names a person erased from the base.
    pub uncleaned: bool,
}
