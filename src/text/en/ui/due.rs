//! The deadlines, in English.

use chrono::Datelike;

use super::super::super::{first_lower, ui::due::DueText};
use crate::domain::{deadline::Span, follow_up::OwedBy};

pub(super) const DUE: DueText = DueText {
    title_all: |n, key| match key {
        Some(key) => format!("Deadlines · the whole Caf ({n}) · {key}: my sector"),
        None => format!("Deadlines · the whole Caf ({n})"),
    },
    title_mine: |n, key| format!("Deadlines · my sector ({n}) · {key}: the whole Caf"),
    span: |span, n| {
        let span = match span {
            Span::Late => "Late",
            Span::ThisWeek => "This week",
            Span::NextWeek => "Next week",
            Span::ThisMonth => "This month",
            Span::Later => "Later",
        };
        format!("{span} ({n})")
    },
    short_day: |on, today| {
        let same = on.year() == today.year();
        on.format(if same { "%m-%d" } else { "%y-%m-%d" }).to_string()
    },
    owed_short: |owed_by| match owed_by {
        OwedBy::Caf => "Caf",
        OwedBy::Partner => "part.",
    },
    far: |days| match days {
        0 => "today".to_owned(),
        days if days.abs() < 365 => format!("{}\u{a0}d", days.abs()),
        days if days.abs() < 1200 => format!("{}\u{a0}mo", days.abs() * 12 / 365),
        days => format!("{}\u{a0}y", days.abs() / 365),
    },
    evaluation: |name| format!("Evaluation to begin: {name}"),
    end: |name| format!("End: {name}"),
    action: |number, title| format!("Action {number}: {title}"),
    to_confirm: |meeting| format!("To confirm: {meeting}"),
    planned: |kind, name| format!("Evaluation planned ({}): {name}", first_lower(kind)),
    agreement: |name| format!("Agreement ends: {name}"),
    mandate: |who| format!("Mandate ends: {who}"),
    ask_move: |what, from, to| format!("Move “{what}” from {from} to {to}?"),
    moved: |what, to| format!("“{what}” on {to}"),
    choose_day: "Choose a follow-up, a deadline of a schedule, an action or a meeting.",
    no_match: "No deadline has these words.",
    choose_done: "Choose a follow-up or a deadline of a schedule.",
    nothing: "No deadline is known. A follow-up with a date, a CTG with an end are read here.",
};
