//! The files of a probe: their names, clearing them, and what an error of the probe's own means.

use std::path::Path;

use crate::{
    domain::{refusal::Refusal, share::Unproven},
    store::{
        copies::shelf,
        refuse::{Attempt, refuse},
    },
};

/// The probe's file.
pub(super) const PROBE: &str = "probe.db";

/// Begins the names of the files that are made to see how long they stay unseen.
pub(super) const NEW: &str = "new-";

/// Takes away what was made.
pub(super) fn clear(folder: &Path) {
    shelf::clear(folder, &[PROBE, NEW]);
}

pub(super) fn broken(path: &Path) -> impl Fn(rusqlite::Error) -> Unproven {
    move |error| Unproven::Broken(refuse(error, Attempt::Write(path)))
}

/// Whether somebody else holds the probe just now, which is no failure.
pub(super) fn is_busy(error: &Unproven) -> bool {
    matches!(error, Unproven::Broken(Refusal::Busy))
}
