//! Erasing a person, in English.

use super::super::super::cli::erase::{EraseText, listed, some};
use crate::domain::{
    erasure::{Erasure, Kept, MENTION},
    refusal::Refusal,
};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| format!("Erasing “{name}” would touch:{}", told(erasure)),
    confirm: "Nothing was touched. To erase, add --yes: it cannot be undone.",
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
    elsewhere: "Think also of copies made elsewhere (another folder, a stick, a laptop) and of everybody’s drafts: binome does not see them. After bringing back a working copy that was taken away earlier, run this command again.",
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

fn copies(kept: &[Kept]) -> Option<String> {
    let line = |one: &Kept| {
        let unseen = if one.looked { "" } else { " (could not be read whole)" };
        format!("\n    {}{unseen}", one.path.display())
    };
    (!kept.is_empty()).then(|| {
        let lines: String = kept.iter().map(line).collect();
        format!(
            "! These copies still hold this name; remove them once they are of no use, and restore none without erasing again.{lines}"
        )
    })
}

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count == 1 { one } else { more })
}
