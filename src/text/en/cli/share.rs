//! A share that is tried, in English.

use super::super::super::cli::share::{ShareText, time};
use crate::domain::share::{Event, Turn, Unproven};

pub(super) const SHARE: ShareText = ShareText {
    event: |event| match event {
        Event::Waiting(seconds) => format!(
            "Waiting for the other machine: run the same command there ({seconds} s at most)."
        ),
        Event::Met(machine) => {
            format!(
                "The other machine is there: “{machine}”. Let both finish; it may take a minute."
            )
        }
    },
    lock,
    writing,
    file,
    unproven: |why| {
        match why {
        Unproven::Alone => "Nobody came: nothing is proven. Run the same command on another machine, for the same file, while this one waits.".into(),
        Unproven::Silent(machine) => format!(
            "The other machine (“{machine}”) no longer answers: nothing is proven. Run the command on both again."
        ),
        Unproven::Broken(refusal) => format!(
            "The probe’s file did not hold: nothing is proven. {}",
            (super::super::TEXT.refusal.sentence)(refusal)
        ),
    }
    },
    failed: "This share does not hold all it must: do not write there from several machines. Put the base on the disk of a machine that everybody logs in to.",
};

fn lock(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    if turn.locks() {
        let kept = time(turn.kept_out, '.');
        format!("Locks: while {holder} writes, {waiter} waits (for {kept}).")
    } else {
        format!("Locks: while {holder} was writing, {waiter} could write too.")
    }
}

fn writing(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    match (turn.usual(), turn.worst()) {
        (Some(usual), Some(worst)) if turn.sees() => format!(
            "Writing: what {holder} saves, {waiter} sees in {} ({} at worst).",
            time(usual, '.'),
            time(worst, '.')
        ),
        _ => format!("Writing: {waiter} did not see all that {holder} saved."),
    }
}

fn file(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    match turn.unseen {
        Some(_) if turn.at_once() => {
            format!("Files: a file that {holder} makes, {waiter} sees at once.")
        }
        Some(after) => format!(
            "Files: a file that {holder} makes, {waiter} sees only after {}; it does no harm, since binome never removes its journal on a share.",
            time(after, '.')
        ),
        None => format!("Files: a file that {holder} makes, {waiter} does not see."),
    }
}

/// Who holds and who waits.
const fn sides(here: bool) -> (&'static str, &'static str) {
    if here { ("the other machine", "this one") } else { ("this machine", "the other") }
}
