//! What a user remembers of a base, and whether the base that is opened is the one they know.
//!
//! No look at a file can tell that it was put back to an older state, that somebody wrote in a copy
//! of it, or that another stands in its place: each is whole. The place one had come to in its
//! journal tells. Pure: where memos are kept is another's.

use std::{
    collections::BTreeMap,
    fmt::{self, Debug},
    path::{Path, PathBuf},
};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::id::PersonId;

/// A moment, with the hour of the place it is told in.
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

/// A line of the journal, and its hash, which covers all those before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its place; 0 before the first.
    pub seq: i64,
    /// Its hash, in hexadecimal; nothing before the first.
    pub hash: String,
}

/// Up to where a person had read when they left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The last line they were told of.
    pub seq: i64,
    /// When.
    pub at: Moment,
}

/// What is remembered of one base.
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

/// What is remembered that matters for one opening.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recalled {
    /// Of the base itself, wherever it stood.
    pub of_base: Option<Memo>,
    /// Of what stood at its path.
    pub at_path: Option<Memo>,
}

/// What a base says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Face {
    /// Which it is.
    pub which: Which,
    /// The last line of its journal.
    pub last: Mark,
    /// The hash of its line at the place that is remembered; nothing where it has none.
    pub there: Option<String>,
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
    /// It has gone another way: somebody wrote in an older state, or in a copy.
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
}

/// Where memos are kept.
pub trait Memory: Debug + Send {
    /// What is remembered of this base, and of what stood at this path.
    fn recall(&self, which: &Which, path: &Path) -> Recalled;

    /// Keeps this in the place of what was remembered; a path is that of one base.
    ///
    /// # Errors
    /// What the system said.
    fn keep(&self, memo: &Memo) -> Result<(), String>;
}

/// What is surprising in a base, given what is remembered; nothing where it is known, or new.
#[must_use]
pub fn surprise(recalled: &Recalled, face: &Face) -> Option<Surprise> {
    if let Some(other) = recalled.at_path.as_ref().filter(|one| stands_in(&one.which, &face.which))
    {
        return Some(Surprise::Swapped { known: other.at });
    }
    let memo = recalled.of_base.as_ref().filter(|memo| memo.last.seq > 0)?;
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
    /// What is remembered from now on, of a base that is known or accepted.
    #[must_use]
    pub fn renewed(recalled: Recalled, face: Face, path: PathBuf, at: Moment) -> Self {
        let mut visits = recalled.of_base.map(|memo| memo.visits).unwrap_or_default();
        for visit in visits.values_mut() {
            // What was read and is no longer there will be written anew.
            visit.seq = visit.seq.min(face.last.seq);
        }
        Self { which: face.which, path, last: face.last, at, visits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> Moment {
        "2026-11-24T17:40:00+01:00".parse().unwrap()
    }

    fn which(base: &str, copy: Option<&str>) -> Which {
        Which { base: base.into(), copy: copy.map(str::to_owned) }
    }

    fn mark(seq: i64, hash: &str) -> Mark {
        Mark { seq, hash: hash.into() }
    }

    fn memo(which: Which, last: Mark) -> Memo {
        Memo { which, path: "/p/b.db".into(), last, at: moment(), visits: BTreeMap::new() }
    }

    fn known() -> Recalled {
        let memo = memo(which("a", None), mark(40, "h40"));
        Recalled { of_base: Some(memo.clone()), at_path: Some(memo) }
    }

    fn face(seq: i64, there: Option<&str>) -> Face {
        let there = there.map(str::to_owned);
        Face { which: which("a", None), last: mark(seq, "last"), there }
    }

    #[test]
    fn a_base_never_seen_and_one_that_went_on_are_no_surprise() {
        assert_eq!(surprise(&Recalled::default(), &face(12, None)), None);
        assert_eq!(surprise(&known(), &face(40, Some("h40"))), None);
        assert_eq!(surprise(&known(), &face(90, Some("h40"))), None);
    }

    #[test]
    fn a_base_without_the_last_lines_seen_is_older() {
        let older = Surprise::Older { known: moment(), missing: 12 };
        assert_eq!(surprise(&known(), &face(28, None)), Some(older));
        let empty = Surprise::Older { known: moment(), missing: 40 };
        assert_eq!(surprise(&known(), &face(0, None)), Some(empty));
    }

    #[test]
    fn a_base_whose_line_differs_or_is_cut_out_has_gone_another_way() {
        let forked = Some(Surprise::Forked { known: moment(), seq: 40 });
        assert_eq!(surprise(&known(), &face(40, Some("other"))), forked);
        assert_eq!(surprise(&known(), &face(90, Some("other"))), forked);
        assert_eq!(surprise(&known(), &face(90, None)), forked);
    }

    #[test]
    fn another_base_at_a_known_path_is_told_even_if_it_is_known_from_elsewhere() {
        let mut recalled = known();
        let other = memo(which("b", None), mark(7, "h7"));
        recalled.of_base = Some(other);
        let found = Face { which: which("b", None), ..face(7, Some("h7")) };
        let swapped = Some(Surprise::Swapped { known: moment() });
        assert_eq!(surprise(&recalled, &found), swapped);
        recalled.of_base = None;
        assert_eq!(surprise(&recalled, &found), swapped);
    }

    #[test]
    fn a_working_copy_follows_another_but_never_stands_for_the_base() {
        let copy = |id| which("a", Some(id));
        let found = Face { which: copy("2"), ..face(50, None) };
        let mut recalled = known();
        recalled.of_base = None;
        assert!(matches!(surprise(&recalled, &found), Some(Surprise::Swapped { .. })));
        recalled.at_path = Some(memo(copy("1"), mark(45, "h45")));
        assert_eq!(surprise(&recalled, &found), None);
    }

    #[test]
    fn going_back_takes_visits_back_to_what_is_there() {
        let mut recalled = known();
        let visit = Visit { seq: 38, at: moment() };
        recalled.of_base.as_mut().unwrap().visits.insert("luc".into(), visit);
        let renewed = Memo::renewed(recalled, face(28, None), "/q".into(), moment());
        assert_eq!((renewed.last.seq, renewed.visits[&"luc".into()].seq), (28, 28));
    }
}
