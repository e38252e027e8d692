//! Log events of the store: openings, commits, refusals, retries, repairs.
//!
//! Events hold ids and durations; never a text of the base, a name, nor a path, which may hold one.

use std::time::Instant;

use tracing::{debug, info, warn};

use super::{Applied, Store};
use crate::domain::refusal::Refusal;

/// A base was opened, or not.
pub(super) fn opened(opened: Result<Store, Refusal>) -> Result<Store, Refusal> {
    match &opened {
        Ok(store) => info!(tier = kind(store.tier()), "base opened"),
        Err(refusal) => warn!(why = kind(refusal), "base not opened"),
    }
    opened
}

/// An operation was committed, or refused.
pub(super) fn written(
    op: &str,
    since: Instant,
    written: Result<Applied, Refusal>,
) -> Result<Applied, Refusal> {
    let took = since.elapsed();
    match &written {
        Ok(applied) => info!(op, made = applied.made.len(), ?took, "committed"),
        Err(refusal @ Refusal::Busy) => debug!(op, why = kind(refusal), ?took, "not committed yet"),
        Err(refusal) => warn!(op, why = kind(refusal), ?took, "refused"),
    }
    written
}

/// Something failed in a way that may pass, and is tried again.
pub(super) fn again(what: &'static str, refusal: &Refusal) {
    warn!(what, why = kind(refusal), "tried again");
}

/// Readers held a commit up.
pub(super) fn held_up(tries: u32) {
    debug!(tries, "commit held up by readers");
}

/// A commit failed, and was looked up on a new connection.
pub(super) fn looked_up(op: &str, found: &Result<bool, Refusal>) {
    match found {
        Ok(there) => warn!(op, there, "failed commit looked up"),
        Err(refusal) => warn!(op, why = kind(refusal), "failed commit in doubt"),
    }
}

/// Something that a stop or a kill left was mended.
pub(super) fn mended(what: &'static str) {
    warn!(what, "mended");
}

/// Which one it is, without what it holds.
fn kind(one: &impl std::fmt::Debug) -> String {
    let debug = format!("{one:?}");
    debug.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tier::{Tier, Unsafe};

    #[test]
    fn a_variant_is_logged_without_its_content() {
        assert_eq!(kind(&Refusal::Missing("/home/anne/b.db".into())), "Missing");
        assert_eq!(kind(&Refusal::Gone { path: "/x".into(), replaced: true }), "Gone");
        assert_eq!(kind(&Tier::ReadOnly(Unsafe::Rights)), "ReadOnly");
    }
}
