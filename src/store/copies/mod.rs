//! Verified copies of a base: taking them, where they stand, going back to one, and what can be read
//! of a damaged base.

pub(super) mod alone;
pub(super) mod backup;
pub(super) mod restore;
pub(super) mod salvage;
pub(super) mod shelf;
