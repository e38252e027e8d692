//! Changes of others, in English.

use chrono::{Datelike, NaiveDate};

use super::super::super::ui::unseen::{ChangedRecord, UnseenText};
use crate::domain::{field::RecordKind, memo::Moment, news::Turn};

pub(super) const SEEING: UnseenText = UnseenText {
    moment,
    moment_short: |at| at.format("%m-%d %H:%M").to_string(),
    change,
    turn: |turn| match turn {
        Turn::Born => "Added",
        Turn::Edited => "Changed",
        Turn::Done => "Follow-up done",
        Turn::Archived => "Put in the bin",
        Turn::BroughtBack => "Taken out of the bin",
    },
    by: |what, who, when| format!("{what} by {who}, {when}"),
    who_what: |who, what, place| match place {
        Some(place) => format!("{who}: {what} on {place}"),
        None => format!("{who}: {what}"),
    },
    several: |n, who, others| {
        let mine = format!("{} by {who}", changes(n));
        match others {
            0 => mine,
            1 => format!("{mine} and 1 other"),
            n => format!("{mine} and {n} others"),
        }
    },
    somebody: "Somebody",
    places: |n| format!("{n} territories"),
    since_title: |at| match at {
        Some(at) => format!("Since your last visit ({at})"),
        None => "Since the base was opened".into(),
    },
    partners: "Your binôme, on your territories",
    others: "Others, on your territories",
    everywhere: "In the Caf",
    elsewhere: |n| format!("Elsewhere in the Caf: {}", changes(n)),
    more: "Older changes are not shown.",
    nothing: "Nothing new from others since your last visit.",
    unfamiliar: "to be checked: read only",
    ask_accept: "Is this meant: go on with this base?",
    accept_or_read: |yes, no| format!("{yes}: yes, go on    {no}: no, read only"),
    accepted: "√ Base accepted: you may write in it.",
    memo_not_kept: |why| {
        format!(
            "What you know of this base cannot be remembered ({why}): if it were replaced, binome would not see it. Check your rights on your own folder."
        )
    },
    cleaned: |copies| {
        let copies = if copies == 1 {
            "one copy".into()
        } else {
            format!("{} copies", (super::super::TEXT.words.number)(copies))
        };
        format!("√ Somebody who was erased from the base is now erased from {copies} too.")
    },
    bring_back_first: |path| {
        format!(
            "This working copy still names somebody who was erased from the base: bring it back with “binome bring-back {}”, and the name is erased from it.",
            path.display()
        )
    },
};

fn changes(n: usize) -> String {
    if n == 1 { "1 change".into() } else { format!("{n} changes") }
}

fn moment(at: Moment, today: NaiveDate) -> String {
    let (day, hour) = (at.date_naive(), at.format("%H:%M"));
    if day == today {
        format!("at {hour}")
    } else if day.year() == today.year() {
        format!("on {} at {hour}", day.format("%-d %b"))
    } else {
        format!("on {} at {hour}", day.format("%-d %b %Y"))
    }
}

fn change(changed: &ChangedRecord<'_>) -> String {
    let ChangedRecord { kind, turn, label } = *changed;
    let what = ((super::super::TEXT.kind)(kind).changed)(label);
    match turn {
        Turn::Born => what,
        Turn::Edited if kind == RecordKind::Conflict => format!("{what} settled"),
        Turn::Edited => format!("{what} changed"),
        Turn::Done => format!("{what} done"),
        Turn::Archived => format!("{what} put in the bin"),
        Turn::BroughtBack => format!("{what} taken out of the bin"),
    }
}
