//! Working copies: a base that is taken away, and what was written in it come back.

pub(super) mod bring_back;
pub(super) mod choices;
mod fit;
pub(super) mod put_off;
pub(super) mod read;
mod refill;
pub(super) mod replay;
pub(super) mod take_away;
pub(super) mod withheld;
