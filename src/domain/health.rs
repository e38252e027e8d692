//! The health of a base and its place: from facts to findings, each good, good to know, or a problem.
//!
//! Facts come in, findings go out: no file, no clock, no sentence.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{field::RecordKind, memo::Surprise, tier::Tier};

/// Less room than this is too little for any base: 100 MB.
const LEAST_SPACE: u64 = 100_000_000;

/// How many times its own size a base wants free: a copy, a rewriting, and what is written meanwhile.
const SPACE_TIMES: u64 = 3;

/// Clocks that differ by less are held to agree.
const CLOCK: TimeDelta = TimeDelta::minutes(5);

/// How long ago a clock that was wrong still matters.
const CLOCK_MEMORY: TimeDelta = TimeDelta::days(30);

/// How long what was written may be in no copy.
const UNCOPIED: TimeDelta = TimeDelta::days(7);

/// Facts about a base and its place.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// How its place lets it be opened.
    pub tier: Tier,
    /// The file system's name, as the system calls it.
    pub file_system: String,
    /// How commits are made whole, as SQLite calls it.
    pub journal_mode: String,
    /// Bytes of the file.
    pub size: u64,
    /// Its schema.
    pub schema: u32,
    /// Whether what is written in it is invented.
    pub demo: bool,
    /// Records that stand, by kind.
    pub records: Vec<(RecordKind, u64)>,
    /// Lines of its journal.
    pub lines: u64,
    /// Who else has it.
    pub locks: Locks,
    /// Bytes left on the disk for this user, where the system says so.
    pub space: Option<u64>,
    /// The clocks of this machine, the journal and the share.
    pub clock: Clock,
    /// Its copies.
    pub copies: Copies,
    /// Disagreements that nobody settled.
    pub conflicts: u64,
    /// Whether cleaning after somebody was erased was cut short.
    pub unclean: bool,
    /// Why it is not the base its user knows.
    pub surprise: Option<Surprise>,
}

/// Who else has a base, and what they left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Locks {
    /// Whether somebody else has it open, or holds it on a share; nothing where it was not asked.
    pub others: Option<bool>,
    /// Whether half a commit was found, and taken back.
    pub interrupted: bool,
    /// Bytes of the journal file beside the base; 0 where it is empty or missing.
    pub journal_file: u64,
}

/// Clocks to compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// That of this machine.
    pub now: DateTime<Utc>,
    /// The last operations, in the order of the journal: when, and on which machine.
    pub operations: Vec<(DateTime<Utc>, String)>,
    /// How far the clock of the share is before that of this machine.
    pub share_ahead: Option<TimeDelta>,
}

/// The copies of a base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    /// How many stand beside it.
    pub count: usize,
    /// How many the user has of their own.
    pub own: usize,
    /// When the last of all was taken.
    pub last: Option<NaiveDateTime>,
    /// Whether that one is whole today.
    pub last_whole: bool,
    /// When the first thing was written that is in none.
    pub uncopied_since: Option<DateTime<Utc>>,
    /// Whether the file that was looked at is itself a copy.
    pub is_copy: bool,
    /// Whether their folder is a link to another, in which none is taken.
    pub linked: bool,
}

/// How a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Good,
    /// Nothing to do, but good to know.
    Known,
    /// A problem: a person must act.
    ToSee,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The file itself.
    File,
    /// Where it is.
    Place,
    /// How commits are made whole.
    Mode,
    /// Whether the file and its journal are whole.
    Chain,
    /// Who else has it open; nothing where it was not asked.
    Others(Option<bool>),
    /// Half a commit was found and taken back.
    Interrupted,
    /// The journal file that must never go is missing or empty.
    NoJournalFile,
    /// Room left, and room wanted.
    Space(u64, u64),
    /// Clocks agree.
    Clocks,
    /// This machine wrote later than now, by that long.
    Ahead(TimeDelta, String),
    /// A machine wrote before what another had written, by that long.
    Backwards(TimeDelta, String, String),
    /// The clock of the share is before this one by that long, or behind.
    ShareClock(TimeDelta),
    /// The copies: since when something is in none.
    Copies(Option<DateTime<Utc>>),
    /// The last copy is not whole.
    CopyDamaged,
    /// The folder of the copies is a link to another.
    CopiesLinked,
    /// Disagreements that nobody settled.
    Conflicts(u64),
    /// Cleaning after an erasing was cut short.
    Unclean,
    /// It is not the base its user knows.
    Unfamiliar(Surprise),
}

impl What {
    /// Its stable name, for other programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Place => "place",
            Self::Mode => "journal_mode",
            Self::Chain => "chain",
            Self::Others(_) => "locks",
            Self::Interrupted => "interrupted",
            Self::NoJournalFile => "journal_file",
            Self::Space(..) => "space",
            Self::Clocks | Self::Ahead(..) | Self::Backwards(..) | Self::ShareClock(_) => "clock",
            Self::Copies(_) | Self::CopyDamaged | Self::CopiesLinked => "copies",
            Self::Conflicts(_) => "conflicts",
            Self::Unclean => "erasing",
            Self::Unfamiliar(_) => "memo",
        }
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it is.
    pub state: State,
    /// The subject of the finding.
    pub what: What,
}

/// The findings, in the order they are shown.
#[must_use]
pub fn findings(facts: &Facts) -> Vec<Finding> {
    let mut found = vec![
        finding(State::Good, What::File),
        finding(State::Good, What::Chain),
        finding(place(&facts.tier), What::Place),
        finding(mode(facts), What::Mode),
        finding(State::Good, What::Others(facts.locks.others)),
    ];
    if facts.locks.interrupted {
        found.push(finding(State::Known, What::Interrupted));
    }
    found.extend(journal_file(facts));
    if let Some(space) = facts.space {
        let wanted = LEAST_SPACE.max(SPACE_TIMES * facts.size);
        let state = if space < wanted { State::ToSee } else { State::Good };
        found.push(finding(state, What::Space(space, wanted)));
    }
    found.extend(clocks(facts));
    found.extend(copies(facts));
    let settled = if facts.conflicts == 0 { State::Good } else { State::ToSee };
    found.push(finding(settled, What::Conflicts(facts.conflicts)));
    if facts.unclean {
        found.push(finding(State::ToSee, What::Unclean));
    }
    found.extend(facts.surprise.clone().map(|one| finding(State::ToSee, What::Unfamiliar(one))));
    found
}

fn finding(state: State, what: What) -> Finding {
    Finding { state, what }
}

fn place(tier: &Tier) -> State {
    use super::tier::Unsafe;
    match tier {
        Tier::Host => State::Good,
        Tier::Share | Tier::ReadOnly(Unsafe::Rights) => State::Known,
        Tier::ReadOnly(_) => State::ToSee,
    }
}

/// A base on a local disk may keep the mode of a share, since others may reach it over one.
fn mode(facts: &Facts) -> State {
    match (&facts.tier, facts.journal_mode.as_str()) {
        (Tier::Host, "wal") | (Tier::Share, "persist") => State::Good,
        _ => State::Known,
    }
}

/// Over a share a journal that comes and goes destroys bases: the last writer was not binome, or
/// the file was put there without it.
fn journal_file(facts: &Facts) -> Option<Finding> {
    let missing = facts.journal_mode == "persist" && facts.locks.journal_file == 0;
    if !missing || facts.lines == 0 || facts.tier.reads_only() {
        return None;
    }
    let state = if facts.tier == Tier::Share { State::ToSee } else { State::Known };
    Some(finding(state, What::NoJournalFile))
}

/// Clocks are shown, never trusted: the order of things is the journal's. Wrong ones mislead people.
fn clocks(facts: &Facts) -> Vec<Finding> {
    let Clock { now, operations, share_ahead } = &facts.clock;
    let mut found = Vec::new();
    if let Some(ahead) = share_ahead.filter(|ahead| ahead.abs() > CLOCK) {
        found.push(finding(State::ToSee, What::ShareClock(ahead)));
    }
    // Invented operations bear invented dates.
    if !facts.demo {
        let latest = operations.iter().max_by_key(|(at, _)| *at);
        if let Some((at, machine)) = latest.filter(|(at, _)| *at - now > CLOCK) {
            found.push(finding(State::ToSee, What::Ahead(*at - now, machine.clone())));
        }
        let back = operations.windows(2).filter_map(|pair| {
            let [(before, first), (after, second)] = pair else { return None };
            let recent = *now - after < CLOCK_MEMORY;
            (recent && *before - after > CLOCK).then_some((*before - after, first, second))
        });
        if let Some((by, first, second)) = back.max_by_key(|(by, ..)| *by) {
            let what = What::Backwards(by, first.clone(), second.clone());
            found.push(finding(State::ToSee, what));
        }
    }
    if found.is_empty() {
        found.push(finding(State::Good, What::Clocks));
    }
    found
}

fn copies(facts: &Facts) -> Vec<Finding> {
    let Copies { last, last_whole, uncopied_since, is_copy, linked, .. } = facts.copies;
    if facts.demo || is_copy {
        return Vec::new();
    }
    let waiting = uncopied_since.filter(|since| facts.clock.now - since > UNCOPIED);
    let state = match (waiting, last) {
        (Some(_), _) => State::ToSee,
        (None, Some(_)) => State::Good,
        (None, None) => State::Known,
    };
    let mut found = vec![finding(state, What::Copies(waiting))];
    if last.is_some() && !last_whole {
        found.push(finding(State::ToSee, What::CopyDamaged));
    }
    if linked {
        found.push(finding(State::ToSee, What::CopiesLinked));
    }
    found
}

#[cfg(test)]
mod tests;
