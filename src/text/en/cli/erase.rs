//! Erasing a person, in English.

use super::super::super::cli::erase::{EraseText, listed, some};
use crate::domain::{
    day::format_en,
    erasure::{Erasure, Holder, Kept, MENTION, Places},
    refusal::Refusal,
};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| format!("Erasing “{name}” would touch:{}", told(erasure)),
    confirm: "Nothing was touched. To erase, add --yes: it cannot be undone.",
    elsewhere_only: |name| format!("“{name}” is nowhere in this base, but it is elsewhere."),
    places,
    cleaned,
    anew: |erasings| {
        format!(
            "Done anew in the copy: {}.",
            counted(erasings, "erasing of a person", "erasings of a person")
        )
    },
    done: |name, erasure| format!("“{name}” is erased:{}", told(erasure)),
    nowhere: |name, near| {
        let told = format!("“{name}” is nowhere in this base.");
        if near.is_empty() {
            return told;
        }
        format!("{told} Nearest names: {}.", near.join(", "))
    },
    look,
    copies,
    elsewhere: "Think also of copies made elsewhere (another folder, a stick): binome does not see them. If you restore one, the erasing is done anew in it.",
    left: |why| {
        let (why, remedy) = match why {
            Refusal::Busy => ("somebody else has the base open", "Close binome on every machine"),
            Refusal::Full => ("the disk is full", "Make room"),
            _ => ("the system refused to clean them", "Close binome everywhere, look at the disk"),
        };
        format!(
            "The name is no longer in records, texts nor journal, but the files may keep traces of it: {why}. {remedy}, then run the same command again."
        )
    },
};

fn told(erasure: &Erasure) -> String {
    let record =
        if erasure.record { "their record: name, functions, mandate" } else { "no record" };
    let mut told = format!(
        "\n  {record}\n  {} whose values are emptied\n  {}",
        counted(erasure.lines, "line of the journal", "lines of the journal"),
        counted(erasure.texts.len() as u64, "text", "texts"),
    );
    if !erasure.texts.is_empty() {
        let more = |left| format!("and {} more", (super::super::TEXT.words.number)(left));
        let places = some(super::super::TEXT.cli.told.record, &erasure.texts, more);
        told = format!("{told}, where “{MENTION}” replaces the name:{places}");
    }
    if erasure.conflicts > 0 {
        told += "\n  ";
        told += &counted(erasure.conflicts, "conflict closed", "conflicts closed");
    }
    told
}

fn look(erasure: &Erasure) -> Option<String> {
    let mut told = Vec::new();
    if !erasure.alone.is_empty() {
        let places = listed(super::super::TEXT.cli.told.record, &erasure.alone);
        told.push(format!(
            "! To read yourself: part of the name stands alone there, and may be somebody else or a place.{places}"
        ));
    }
    if !erasure.machines.is_empty() {
        told.push(format!(
            "! The journal keeps the machine name “{}”: erasing it would break its chain.",
            erasure.machines.join("”, “")
        ));
    }
    (!told.is_empty()).then(|| told.join("\n"))
}

fn places(places: &Places) -> Option<String> {
    let mut told = Vec::new();
    let here = here(places);
    if !here.is_empty() {
        told.push(format!("! The name is there too, and would be erased from it:{here}"));
    }
    told.extend(others(places.holders.iter()));
    (!told.is_empty()).then(|| told.join("\n"))
}

/// What this user can reach.
fn here(places: &Places) -> String {
    let copies = places.copies.iter().map(|copy| {
        let unseen = if copy.looked { "" } else { " (could not be read whole)" };
        format!("\n    {} (copy){unseen}", copy.path.display())
    });
    let drafts = places.drafts.iter().map(|draft| format!("\n    {} (draft)", draft.display()));
    let config = places.config.iter();
    let config = config.map(|path| format!("\n    {} (your name)", path.display()));
    let logs = places.logs.iter();
    let logs = logs.map(|path| format!("\n    {} (journal of the file)", path.display()));
    copies.chain(drafts).chain(config).chain(logs).collect()
}

fn cleaned(places: &Places) -> Option<String> {
    let mut told = Vec::new();
    if !places.cleaned.is_empty() {
        let lines = places.cleaned.iter().map(|path| format!("\n    {}", path.display()));
        let lines: String = lines.collect();
        told.push(format!("Erased also from:{lines}"));
    }
    let drafts = places.drafts.iter().map(|path| format!("\n    {}", path.display()));
    let drafts: String = drafts.collect();
    if !drafts.is_empty() {
        told.push(format!(
            "! These drafts still name the person: close binome, then run this again.{drafts}"
        ));
    }
    if let Some(path) = &places.config {
        told.push(format!("! Your configuration keeps that name: {}", path.display()));
    }
    told.extend(others(places.holders.iter().filter(|holder| !holder.clean)));
    (!told.is_empty()).then(|| told.join("\n"))
}

/// What others keep, where they must open it for it to be cleaned.
fn others<'a>(holders: impl Iterator<Item = &'a Holder>) -> Option<String> {
    let lines: String = holders.map(holder).collect();
    (!lines.is_empty()).then(|| {
        format!(
            "! With others, the name is erased when they next open the base, or when the working copy is brought back:{lines}"
        )
    })
}

fn holder(holder: &Holder) -> String {
    let who = holder.who.as_deref().unwrap_or("somebody");
    let place = format!("{who}, machine {}", holder.machine);
    if !holder.away {
        return format!("\n    copies of their own: {place}");
    }
    let day = holder.at.get(..10).and_then(|day| day.parse().ok()).map(format_en);
    let back = if holder.back { "brought back already" } else { "not brought back yet" };
    format!("\n    working copy: {place}, taken on {}, {back}", day.as_deref().unwrap_or("?"))
}

fn copies(kept: &[Kept]) -> Option<String> {
    let line = |one: &Kept| {
        let unseen = if one.looked { "" } else { " (could not be read whole)" };
        format!("\n    {}{unseen}", one.path.display())
    };
    (!kept.is_empty()).then(|| {
        let lines: String = kept.iter().map(line).collect();
        format!(
            "! These copies still hold this name; they could not be cleaned: remove them once they are of no use.{lines}"
        )
    })
}

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count == 1 { one } else { more })
}
