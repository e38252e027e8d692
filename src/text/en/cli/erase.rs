//! Erasing a person, in English.

use super::super::super::cli::erase::{EraseText, ErasureWords};
use crate::domain::{day::format_en, erasure::Holder, refusal::Refusal};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| format!("Erasing “{name}” would touch:{}", WORDS.touched(erasure)),
    confirm: "Nothing was touched. To erase, add --yes: it cannot be undone.",
    elsewhere_only: |name| format!("“{name}” is nowhere in this base, but it is elsewhere."),
    places: |places| WORDS.places(places),
    cleaned: |places| WORDS.cleaned(places),
    anew: |erasings| {
        format!(
            "Done anew in the copy: {}.",
            counted(erasings, "erasing of a person", "erasings of a person")
        )
    },
    done: |name, erasure| format!("“{name}” is erased:{}", WORDS.touched(erasure)),
    nowhere: |name, near| {
        let nowhere = format!("“{name}” is nowhere in this base.");
        if near.is_empty() {
            return nowhere;
        }
        format!("{nowhere} Nearest names: {}.", near.join(", "))
    },
    look: |erasure| WORDS.look(erasure),
    copies: |kept| WORDS.copies(kept),
    elsewhere: "Think also of copies made elsewhere (another folder, a stick): binome does not see them. If you restore one, the erasing is done anew in it.",
    left: |why| {
        let (why, remedy) = if matches!(why, Refusal::Busy) {
            ("somebody else has the base open", "Close binome on every machine")
        } else if matches!(why, Refusal::Full) {
            ("the disk is full", "Make room")
        } else {
            ("the system refused to clean them", "Close binome everywhere, look at the disk")
        };
        format!(
            "The name is no longer in records, texts nor journal, but the files may keep traces of it: {why}. {remedy}, then run the same command again."
        )
    },
};

const WORDS: ErasureWords = ErasureWords {
    kind: |kind| (super::super::TEXT.kind)(kind).one,
    record: "their record: name, functions, mandate",
    no_record: "no record",
    lines: |n| {
        counted(n, "line of the journal", "lines of the journal") + " whose values are emptied"
    },
    texts: |n| counted(n, "text", "texts"),
    replaced: |mention| format!(", where “{mention}” replaces the name:"),
    more: |left| format!("and {} more", (super::super::TEXT.words.number)(left)),
    conflicts: |n| counted(n, "conflict closed", "conflicts closed"),
    alone: "! To read yourself: part of the name stands alone there, and may be somebody else or a place.",
    machines: |machines| {
        format!(
            "! The journal keeps the machine name “{}”: erasing it would break its chain.",
            machines.join("”, “")
        )
    },
    also_there: "! The name is there too, and would be erased from it:",
    unread: " (could not be read whole)",
    copy: " (copy)",
    draft: " (draft)",
    your_name: " (your name)",
    file_journal: " (journal of the file)",
    erased_also: "Erased also from:",
    drafts_left: "! These drafts still name the person: close binome, then run this again.",
    name_left: "! Your configuration keeps that name: ",
    others: "! With others, the name is erased when they next open the base, or when the working copy is brought back:",
    holder,
    kept: "! These copies still hold this name; they could not be cleaned: remove them once they are of no use.",
};

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

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count == 1 { one } else { more })
}
