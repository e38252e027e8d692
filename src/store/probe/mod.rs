//! Two machines at once on one share: each proves that it keeps the other out and sees what the other
//! writes. All is done on a small file of its own beside the base, never on the base.
//!
//! `meeting`: finding each other; `talk`: words through the probe; `turn`: what is tried; `files`: what
//! is made for it.

mod files;
mod meeting;
mod talk;
mod turn;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use self::{files::clear, talk::Talk};
use super::{copies::shelf, place};
use crate::domain::share::{Event, Proof, Unproven};

/// The suffix of the folder's name, after the base's.
const FOLDER: &str = ".check";

/// Waits for another machine that does the same, and tries the share with it. What was made goes
/// again.
///
/// # Errors
/// Nobody came, or the other stopped answering, or the probe itself did not hold.
pub fn probe(
    base: &Path,
    machine: &str,
    patience: Duration,
    tell: &mut dyn FnMut(Event),
) -> Result<Proof, Unproven> {
    let until = Instant::now() + patience;
    place::examine(base).map_err(Unproven::Broken)?;
    let folder = shelf::suffixed(&place::followed(base), FOLDER);
    let probed = meeting::open(&folder).and_then(|conn| {
        tell(Event::Waiting(patience.as_secs()));
        let mut talk = meeting::meet(conn, &folder, machine, until)?;
        tell(Event::Met(talk.partner_name.clone()));
        both(&mut talk)
    });
    match &probed {
        // Who began leaves last, and clears; who met nobody has done so already.
        Ok((_, false)) | Err(Unproven::Alone) => {}
        Ok((_, true)) | Err(Unproven::Silent(_) | Unproven::Broken(_)) => clear(&folder),
    }
    probed.map(|(proof, _)| proof)
}

/// Both turns; says also whether this machine is the one that clears.
fn both(talk: &mut Talk) -> Result<(Proof, bool), Unproven> {
    let first = talk.is_first();
    let (here, there) = if first {
        let there = turn::hold(talk)?;
        (turn::watch(talk)?, there)
    } else {
        let here = turn::watch(talk)?;
        (here, turn::hold(talk)?)
    };
    // The second takes its leave and touches nothing more; the first waits for that.
    if first {
        talk.hear("bye")?;
    } else {
        talk.say("bye", "")?;
    }
    Ok((Proof { partner: talk.partner_name.clone(), here, there }, first))
}
