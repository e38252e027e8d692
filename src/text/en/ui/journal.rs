//! The journal in English.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::super::super::{
    activity::{fields, is_state, led, order, with},
    kinds::{Known, over},
    ui::journal::JournalText,
};
use super::super::alerts;
use crate::domain::{
    alerts::Setting,
    day::format_en,
    journal::{Activity, Direction, How, Named},
    snapshot::Snapshot,
};

pub(super) const JOURNAL: JournalText = JournalText {
    record,
    over,
    became: |named, how, data| format!("{} {}", record(named, data), participle(how)),
    activity,
    did,
    direction: |direction| match direction {
        Direction::Undo => "undo",
        Direction::Redo => "redo",
    },
    when,
    moment: |at| format!("{} {}", format_en(at.date()), at.format("%H:%M")),
    ask_back: |direction, what| match direction {
        Direction::Undo => format!("Undo: {what}?"),
        Direction::Redo => format!("Redo: {what}?"),
    },
    taken_back: |direction, what| match direction {
        Direction::Undo => format!("√ Undone: {what} (r to redo)"),
        Direction::Redo => format!("√ Redone: {what} (u to undo)"),
    },
    ask_archive: |what, open| {
        let stay = match open {
            0 => String::new(),
            1 => " Its open follow-up stays to be done.".into(),
            n => format!(" Its {n} open follow-ups stay to be done."),
        };
        format!(
            "Put {what} in the bin?{stay} Nothing is lost: it can be taken out of the bin (a, then c)."
        )
    },
    ask_restore: |what| format!("Take {what} out of the bin?"),
    ask_thresholds: |offered| {
        let each = offered
            .iter()
            .map(|(setting, old, new)| format!("\n· {} {old}\u{a0}→\u{a0}{new}", limit(*setting)));
        format!(
            "Your configuration file holds thresholds of alerts; thresholds are now in the base, the same for everybody. Write them there?{}",
            each.collect::<Vec<_>>().concat()
        )
    },
    set_thresholds: |n| {
        if n == 1 {
            "a threshold of alerts of the base".into()
        } else {
            format!("{n} thresholds of alerts of the base")
        }
    },
    yes_or_no: |yes, no| format!("{}: yes    {no}: no", yes.join(" or ")),
    title: "Activity · the whole Caf",
    title_of: |words| format!("Activity · {}", words.join(" · ")),
    days: |from, to| match (from, to) {
        (Some(from), Some(to)) if from == to => format!("on {from}"),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => String::new(),
    },
    in_texts: |words| format!("in texts: {}", words.join(" ")),
    looking: "Looking…",
    nothing: "Nothing was written in this base yet.",
    history: |what| format!("History · {what}"),
    no_history: "The journal says nothing of this record: it is as it was when the base was created.",
    somebody: "somebody",
    birth: "created",
    before: "before: ",
    after: "after: ",
    erased: "(erased at a person’s request)",
    archived: |archived| if archived { "put in the bin" } else { "taken out of the bin" },
    bin: |n| format!("Bin ({n})"),
    empty_bin: "The bin is empty.",
    archived_on: |when, who| format!("put there {when} · {who}"),
    choose: "Choose a line first.",
};

fn record(named: &Named, data: &Snapshot) -> String {
    let over = over(named, data).map(|name| format!(" on {name}")).unwrap_or_default();
    format!("{}{over}", bare(named, data))
}

/// Without the territory it is about.
fn bare(named: &Named, data: &Snapshot) -> String {
    let known = Known::of(named, data, &super::super::TEXT);
    ((super::super::TEXT.kind)(named.kind).named)(&known)
}

fn participle(how: How) -> &'static str {
    match how {
        How::Born => "written",
        How::Edited => "changed",
        How::Archived => "put in the bin",
        How::BroughtBack => "taken out of the bin",
    }
}

fn activity(activity: &Activity, when: &str, data: &Snapshot) -> String {
    if let Some(kind) = order(activity) {
        let [_, several] = (super::super::TEXT.kind)(kind).count;
        return format!("the order of {several}, changed {when}");
    }
    let Some(first) = activity.touched.first().filter(|_| led(activity)) else {
        return format!("{} (together, {when})", with(activity, None, &super::super::TEXT));
    };
    let sentence = format!("{}, {} {when}", record(&first.named, data), participle(first.how));
    match with(activity, Some(first.named.kind), &super::super::TEXT).as_str() {
        "" => format!("{sentence}{}", fields(activity, &super::super::TEXT)),
        others => format!("{sentence}, with {others}"),
    }
}

fn did(activity: &Activity, data: &Snapshot) -> String {
    let Some(first) = activity.touched.first() else { return String::new() };
    if let Some(kind) = order(activity) {
        let [_, several] = (super::super::TEXT.kind)(kind).count;
        return format!("changed the order of {several}");
    }
    if !led(activity) {
        return format!("saved together {}", with(activity, None, &super::super::TEXT));
    }
    let record = bare(&first.named, data);
    let sentence = match first.how {
        How::Born => format!("wrote {record}"),
        How::Edited if is_state(first) => format!("changed the state of {record}"),
        How::Edited => format!("changed {record}"),
        How::Archived => format!("put {record} in the bin"),
        How::BroughtBack => format!("took {record} out of the bin"),
    };
    match with(activity, Some(first.named.kind), &super::super::TEXT).as_str() {
        "" => format!("{sentence}{}", fields(activity, &super::super::TEXT)),
        others => format!("{sentence}, with {others}"),
    }
}

/// What a threshold limits.
fn limit(setting: Setting) -> String {
    format!("{}:", alerts::limit(setting))
}

fn when(at: NaiveDateTime, today: NaiveDate) -> String {
    let day = match today - at.date() {
        days if days == TimeDelta::zero() => "today".to_owned(),
        days if days == TimeDelta::days(1) => "yesterday".into(),
        _ => format!("on {}", format_en(at.date())),
    };
    format!("{day} at {}", at.format("%H:%M"))
}
