//! A base that is not the one it was, or stands where it is not written: in English.

use crate::domain::{
    memo::{Astray, Moment, Surprise},
    tier::Unsafe,
};

/// Surprises of a base, and their remedies.
pub(in super::super) fn unfamiliar(path: &std::path::Path, surprise: &Surprise) -> String {
    let path = path.display();
    let seen = |at: &Moment| at.format("%Y-%m-%d at %H:%M");
    match surprise {
        Surprise::Older { known, missing: 0 } => format!(
            "{path} went back to an older form than the one you saw on {}. Ask who restored it, and why, before you write in it.",
            seen(known)
        ),
        Surprise::Older { known, missing } => {
            let lines = match missing {
                1 => "1 line".to_owned(),
                n => format!("{n} lines"),
            };
            format!(
                "{path} is older than the base you saw on {}: {lines} of its journal are missing. Ask who restored it, and why, before you write in it.",
                seen(known)
            )
        }
        Surprise::Forked { known, seq } => format!(
            "{path} does not follow from the base you saw on {}: its journal differs at line {seq}. Somebody wrote in a copy, or after going back: ask which one is right before you write in it.",
            seen(known)
        ),
        Surprise::Swapped { known } => format!(
            "{path} is another base than the one you saw there on {}. Check the path, or ask who replaced it, before you write in it.",
            seen(known)
        ),
        Surprise::Rewritten(Astray { who, seq, at }) => format!(
            "{path} was rewritten: line {seq} of its journal is no longer the one that {} left there on {}. Show them this message, and ask which copy is the right one before you write in it.",
            if who.is_empty() { "somebody" } else { who },
            seen(at)
        ),
        Surprise::Forgotten => format!(
            "{path}: what this machine remembered of this base can no longer be read. Nothing tells whether it is still the same: ask your colleagues whether it was restored before you write in it."
        ),
    }
}

/// Why a base is not written in its place, and what to do.
pub(super) fn unsafe_place(path: &std::path::Path, why: &Unsafe) -> String {
    let why = match why {
        Unsafe::Damaged => {
            return format!(
                "This is what can still be read of {}: some may be missing, and nothing will be written. Go back to a whole copy.",
                path.display()
            );
        }
        Unsafe::Copy => {
            return format!(
                "{} is a copy: it is read and not written. To put it back in place: binome restore.",
                path.display()
            );
        }
        Unsafe::Rights => "you have no right to write there".to_owned(),
        Unsafe::Cifs => "Linux sets no true locks on this Windows share".into(),
        Unsafe::UserSpace(name) => format!("a {name} mount sets no true locks"),
        Unsafe::NfsWithoutLocks => "this NFS share is mounted without locks".into(),
        Unsafe::Synchronised(tool) => format!("“{tool}” copies this folder while it is written"),
        Unsafe::LocalModeOnShare => {
            "this base comes from a local disk and somebody may have it open there".into()
        }
        Unsafe::Unknown(name) => {
            return format!(
                "{0} can be read but not written here: the file system {name} was never tried, and the base could be destroyed. Put it on a local disk or a safe share; if you are sure of this place, accept it by name in the configuration: accepted = [{0:?}]",
                path.display().to_string()
            );
        }
    };
    format!(
        "{} can be read but not written here: {why}, and the base would be destroyed. Put it on a local disk or a safe share.",
        path.display()
    )
}
