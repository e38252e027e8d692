//! The memo a user keeps of a base, and whether the opened base matches it.
//!
//! A file put back to an older state, a copy that somebody wrote in, and another base in its place are each
//! whole: no look at the file finds them. The last line that the user read of its journal does. Must not
//! know where memos are kept.

use std::{
    collections::BTreeMap,
    fmt::{self, Debug},
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

pub use super::mark::Mark;
use super::{communes::Packed, id::PersonId, look::Look};

/// A moment, in local time.
pub type Moment = DateTime<FixedOffset>;

/// Which base it is. A working copy taken away is another than the base it left, under the same id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Which {
    /// Identity of the base, given at its birth.
    pub base: String,
    /// Identity of the working copy, where it is one.
    pub copy: Option<String>,
}

/// As it names files and folders: a working copy beside the base it left.
impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)?;
        self.copy.iter().try_for_each(|copy| write!(f, "+{copy}"))
    }
}

/// Up to where a person had read when they left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The last journal line they saw.
    pub seq: i64,
    /// When.
    pub at: Moment,
}

/// The memo of one base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// Which.
    pub which: Which,
    /// Where it stood; nothing where another stands there now.
    pub path: PathBuf,
    /// The last line seen.
    pub last: Mark,
    /// When it was seen.
    pub at: Moment,
    /// The last visit of each person who acts under this user's account.
    pub visits: BTreeMap<PersonId, Visit>,
}

/// The memos that matter for one opening.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recalled {
    /// Of the base itself, wherever it stood.
    pub of_base: Option<Memo>,
    /// Of what stood at its path.
    pub at_path: Option<Memo>,
    /// Whether something is kept of the base that can no longer be read.
    pub unread: bool,
}

/// The identity and position of a base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Face {
    /// Which it is.
    pub which: Which,
    /// The last line of its journal.
    pub last: Mark,
    /// The hash of its line at the place that is remembered; nothing where it has none.
    pub there: Option<String>,
    /// A line that a colleague left in it and that is no longer the same.
    pub astray: Option<Astray>,
}

/// A lost line of a colleague, known from the tip kept beside the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Astray {
    /// Who, by their name where it is known.
    pub who: String,
    /// Its place.
    pub seq: i64,
    /// When they wrote it.
    pub at: Moment,
}

/// Why a base is not the one its user knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Surprise {
    /// The last lines seen are missing: it was put back to an older state, or cut.
    Older {
        /// When they were seen.
        known: Moment,
        /// How many are missing.
        missing: i64,
    },
    /// It has forked: somebody wrote in an older state, or in a copy.
    Forked {
        /// When it was seen.
        known: Moment,
        /// The line that is no longer the same.
        seq: i64,
    },
    /// Another base stands where it stood.
    Swapped {
        /// When it was seen there.
        known: Moment,
    },
    /// A line of a colleague has changed.
    Rewritten(Astray),
    /// The memo cannot be read: whether it is the same is unknown.
    Forgotten,
}

/// Where memos are kept.
pub trait Memory: Debug + Send {
    /// The memos of this base, and of the one known at this path.
    fn recall(&self, which: &Which, path: &Path) -> Recalled;

    /// Keeps this in the place of what was remembered; a path is that of one base.
    ///
    /// # Errors
    /// The error of the system.
    fn keep(&self, memo: &Memo) -> Result<(), String>;

    /// The last look at the whole of this base, as far as it came.
    fn looked(&self, _which: &Which) -> Option<Look> {
        None
    }

    /// Keeps it in the place of the one before. Where it cannot be kept, the look begins again.
    fn keep_look(&self, _which: &Which, _look: &Look) {}

    /// The communes of this base, as of that line of its journal, the latest about the reference.
    fn communes(&self, _which: &Which, _mark: &Mark) -> Option<Packed> {
        None
    }

    /// Keeps them in the place of those before. Where they cannot be kept, they are read the next time.
    fn keep_communes(&self, _which: &Which, _mark: &Mark, _communes: &Packed) {}
}

/// The surprise of a base against its memos; nothing where it is known, or new.
#[must_use]
pub fn surprise(recalled: &Recalled, face: &Face) -> Option<Surprise> {
    if let Some(other) = recalled.at_path.as_ref().filter(|one| stands_in(&one.which, &face.which))
    {
        return Some(Surprise::Swapped { known: other.at });
    }
    if recalled.unread && recalled.of_base.is_none() {
        return Some(Surprise::Forgotten);
    }
    let memo = recalled.of_base.as_ref().filter(|memo| memo.last.seq > 0);
    // A base met, or accepted, is not reported again.
    let known = memo.map_or(0, |memo| memo.last.seq);
    let astray = face.astray.as_ref().filter(|tip| tip.seq > known);
    let astray = astray.cloned().map(Surprise::Rewritten);
    memo.and_then(|memo| of_known(memo, face)).or(astray)
}

fn of_known(memo: &Memo, face: &Face) -> Option<Surprise> {
    let Memo { last, at, .. } = memo;
    match &face.there {
        Some(hash) if *hash == last.hash => None,
        None if face.last.seq < last.seq => {
            Some(Surprise::Older { known: *at, missing: last.seq - face.last.seq })
        }
        _ => Some(Surprise::Forked { known: *at, seq: last.seq }),
    }
}

/// Whether what is found stands in the place of something else. A working copy is made anew as often
/// as one leaves: it may follow another, never the base itself.
fn stands_in(known: &Which, found: &Which) -> bool {
    known.base != found.base || (known.copy.is_none() && found.copy.is_some())
}

impl Memo {
    /// The new memo of a base that is known or accepted.
    #[must_use]
    pub fn renewed(recalled: Recalled, face: Face, path: PathBuf, at: Moment) -> Self {
        let mut visits = recalled.of_base.map(|memo| memo.visits).unwrap_or_default();
        for visit in visits.values_mut() {
            // Lines seen and lost will be written anew.
            visit.seq = visit.seq.min(face.last.seq);
        }
        Self { which: face.which, path, last: face.last, at, visits }
    }
}

#[cfg(test)]
mod tests;
