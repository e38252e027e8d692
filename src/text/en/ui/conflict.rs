//! Two versions of a field, in English.

use super::super::super::ui::conflict::ConflictText;

pub(super) const CONFLICT: ConflictText = ConflictText {
    title: |at, of| format!("Two versions of one field · {at} of {of}"),
    title_read: "Changed in the meantime",
    intro: |who| {
        format!(
            "{} changed this field since you opened it. Nothing is saved yet, nothing is lost: choose.",
            somebody(who)
        )
    },
    intro_action: |who| {
        format!(
            "{} wrote here in the meantime: nothing was saved. Read, then try again.",
            somebody(who)
        )
    },
    intro_undo: |who| {
        format!(
            "{} wrote here since: what you did is not undone, so that nothing is erased. Edit it yourself if need be.",
            somebody(who)
        )
    },
    intro_redo: |who| {
        format!(
            "{} wrote here since: what you undid is not redone, so that nothing is erased. Edit it yourself if need be.",
            somebody(who)
        )
    },
    read: "What I read",
    mine: "Mine",
    theirs: |who, when| format!("What {} wrote{}", who.unwrap_or("somebody"), signed(None, when)),
    waiting: |who, since| format!("What waits{}", signed(who, Some(since))),
    standing: |who, when| format!("What the base says{}", signed(who, when)),
    conflicts: |at, of| format!("To settle · {at} of {of}"),
    count: |count| format!("! {count} to settle (p)"),
    settled_meanwhile: "Settled by somebody else: here is the next one, to be read before you choose.",
    none: "Nothing to settle: nobody waits for your choice.",
    put_off: "Both versions are kept: p shows them.",
    did_settle: |field, what| format!("“{field}” settled, {what}"),
    written: "What I had written",
    restored: "What undoing would bring back",
    undone: "What my undoing had brought back",
    redone: "What redoing would bring again",
    empty: "(empty)",
    theirs_kept: "The other version is kept; nothing of yours is left to save.",
    both_in_form: |key| {
        format!("Both texts are in the field: keep what is needed of them, then {key}.")
    },
};

fn somebody(who: Option<&str>) -> &str {
    who.unwrap_or("Somebody")
}

/// Who and when, between brackets, as far as they are known.
fn signed(who: Option<&str>, when: Option<&str>) -> String {
    let known: Vec<&str> = who.into_iter().chain(when).filter(|one| !one.is_empty()).collect();
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}
