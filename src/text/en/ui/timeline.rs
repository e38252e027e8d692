//! The line of time of the conventions, in English.

use super::super::super::ui::timeline::TimelineText;

pub(super) const TIMELINE: TimelineText = TimelineText {
    title_all: |n, key| match key {
        Some(key) => format!("Timeline · the whole Caf ({n} CTG) · {key}: my sector"),
        None => format!("Timeline · the whole Caf ({n} CTG)"),
    },
    title_mine: |n, key| format!("Timeline · my sector ({n} CTG) · {key}: the whole Caf"),
    generation: |n| match n {
        1 => "1st".to_owned(),
        2 => "2nd".to_owned(),
        3 => "3rd".to_owned(),
        n => format!("{n}th"),
    },
    signed: "signed",
    no_ctg: "no CTG",
    today: "today",
    making: "making",
    stages: "stages",
    signature: "signature",
    deadline: "deadline",
    late: "late",
    outcome: "outcome",
    stages_said: |all| format!("Stages: {all}"),
    deadlines_said: |all| format!("Deadlines: {all}"),
    turn: ["a year before", "a year after"],
    nothing: "Nothing answers. Esc clears the filter.",
};
