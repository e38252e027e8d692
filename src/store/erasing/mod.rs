//! Erasing a person: from rows and journal, from the bytes of the files, and the copies left.

pub(super) mod erase;
pub(super) mod holding;
pub(super) mod scrub;
