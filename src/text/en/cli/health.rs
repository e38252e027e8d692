//! A base's health, in English.

use chrono::{DateTime, Local, NaiveDateTime, TimeDelta, Utc};

use super::super::{
    super::cli::health::{HealthText, Seen, lasting, size},
    refusal::unfamiliar,
};
use crate::domain::{
    day::format_en,
    field::RecordKind,
    health::{Copies, State, What},
    tier::{Tier, Unsafe},
};

pub(super) const HEALTH: HealthText = HealthText {
    state: |state| match state {
        State::Good => "√ good",
        State::Known => "– note",
        State::ToSee => "! to do",
    },
    sentence,
    wanting: |count| match count {
        1 => "One point wants somebody: the line “! to do”.".into(),
        more => format!("{more} points want somebody: the lines “! to do”."),
    },
};

fn sentence(seen: &Seen<'_>, what: &What) -> String {
    match what {
        What::File => file(seen),
        What::Place => place(seen),
        What::Mode => mode(&seen.facts.journal_mode, &seen.facts.tier),
        What::Chain => format!(
            "Chain: the file is whole, its journal too ({}).",
            counted(seen.facts.lines, "line verified", "lines verified")
        ),
        What::Others(open) => others(*open, &seen.facts.journal_mode).into(),
        What::Interrupted => {
            "Locks: a save cut short was found and taken back; what was confirmed is there.".into()
        }
        What::NoJournalFile => "File -journal: it is missing or empty. Another program wrote into the base, or it was just put here. Close binome everywhere, open the base with binome alone, and save a note from one machine: the file comes back.".into(),
        What::Space(left, wanted) => space(*left, *wanted),
        What::Clocks => "Clocks: they agree.".into(),
        What::Ahead(by, machine) => format!(
            "Clocks: the journal was written {} after now, by “{machine}”. Set that machine or this one right.",
            time(*by)
        ),
        What::Backwards(by, first, second) => format!(
            "Clocks: “{second}” wrote after “{first}” but dated itself {} earlier. Set these machines right.",
            time(*by)
        ),
        What::ShareClock(by) => format!(
            "Clocks: that of the share is {} {} this machine’s. Set both right.",
            time(*by),
            if *by > TimeDelta::zero() { "ahead of" } else { "behind" }
        ),
        What::Copies(waiting) => copies(&seen.facts.copies, *waiting),
        What::CopyDamaged => "Copies: the last one is not whole. Take one now: binome backup.".into(),
        What::CopiesLinked => "Copies: their folder is a link to another, in which binome does not write. Replace the link by a real folder.".into(),
        What::Conflicts(0) => "Conflicts: none to settle.".into(),
        What::Conflicts(count) => {
            format!("Conflicts: {} to settle. Open binome and press p.", number(*count))
        }
        What::Unclean => "Erasing: cleaning the files was cut short. Run “binome erase person” with --yes again.".into(),
        What::Unfamiliar(surprise) => unfamiliar(seen.path, surprise),
    }
}

fn file(seen: &Seen<'_>) -> String {
    let (code, name) = seen.department;
    let of = |kind| seen.facts.records.iter().find(|(of, _)| *of == kind).map_or(0, |(_, n)| *n);
    format!(
        "File: {}, {}, schema {}; {name} ({code}): {}, {} CTG, {}; base {}.",
        seen.path.display(),
        bytes(seen.facts.size),
        seen.facts.schema,
        counted(of(RecordKind::Note), "note", "notes"),
        number(of(RecordKind::Convention)),
        counted(of(RecordKind::Person), "person", "people"),
        seen.id,
    )
}

fn place(seen: &Seen<'_>) -> String {
    let name = &seen.facts.file_system;
    match &seen.facts.tier {
        Tier::Host => format!("Place: a disk of this machine ({name}), where it is best."),
        Tier::Share => format!(
            "Place: a network share that forwards locks ({name}); “binome check --share” tries it from two machines."
        ),
        Tier::ReadOnly(Unsafe::Rights) => "Place: read-only, since you may not write there.".into(),
        Tier::ReadOnly(why) => {
            let refusal =
                crate::domain::refusal::Refusal::UnsafePlace(seen.path.into(), why.clone());
            format!("Place: {}", (super::super::TEXT.refusal.sentence)(&refusal))
        }
    }
}

fn mode(mode: &str, tier: &Tier) -> String {
    let why = match (mode, tier) {
        ("wal", _) => "nobody waits for anybody to read, on a disk of the machine",
        ("persist", Tier::Host) => "that of a share, kept since others may come over the network",
        ("persist", _) => "the only one that never damaged a base on a share",
        _ => "read as it stands, nothing is changed",
    };
    format!("Journal: mode {mode}, {why}.")
}

fn others(open: Option<bool>, mode: &str) -> &'static str {
    match (open, mode) {
        (Some(true), "wal") => "Locks: somebody else has the base open.",
        (Some(true), _) => "Locks: somebody else is reading or writing just now.",
        (Some(false), "wal") => "Locks: nobody else has the base open.",
        (Some(false), _) => "Locks: nobody holds it just now.",
        (None, _) => "Locks: not asked, the base being read-only.",
    }
}

fn space(left: u64, wanted: u64) -> String {
    let room = format!("Disk: {} left", bytes(left));
    if left < wanted {
        return format!("{room}, {} are wanted. Make room.", bytes(wanted));
    }
    format!("{room}.")
}

fn copies(copies: &Copies, waiting: Option<DateTime<Utc>>) -> String {
    let Some(last) = copies.last else {
        return match waiting {
            Some(since) => format!(
                "Copies: none, and people write since {}. Take one: binome backup.",
                format_en(since.with_timezone(&Local).date_naive())
            ),
            None => "Copies: none yet; binome takes one at the first opening of the day.".into(),
        };
    };
    let latest = format!(
        "Copies: {} beside the base, {} of your own; the last is of {}",
        number(copies.count as u64),
        number(copies.own as u64),
        moment(last)
    );
    match waiting {
        Some(since) => format!(
            "{latest}, and what is written since {} is in none. Take one: binome backup.",
            format_en(since.with_timezone(&Local).date_naive())
        ),
        None => format!("{latest}."),
    }
}

fn moment(at: NaiveDateTime) -> String {
    format!("{} at {}", format_en(at.date()), at.format("%H:%M"))
}

fn time(by: TimeDelta) -> String {
    lasting(by, ["min", "h", "days"])
}

fn bytes(count: u64) -> String {
    size(count, '.', ["bytes", "kB", "MB", "GB"])
}

fn number(figure: u64) -> String {
    (super::super::TEXT.words.number)(figure)
}

fn counted(count: u64, one: &str, more: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { more })
}
