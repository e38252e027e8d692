//! The place of a convention in English.

use super::super::super::ui::life::LifeText;
use crate::domain::{meeting::Outcome, plan::Progress};

pub(super) const LIFE: LifeText = LifeText {
    section: |letter| match letter {
        's' => "Situation",
        'p' => "Plan",
        'r' => "Meetings and deadlines",
        'i' => "Signatories and contacts",
        'h' => "Story",
        _ => "",
    },
    empty: |letter| match letter {
        'p' => "No action yet.",
        'r' => "Nothing planned.",
        'i' => "Nobody noted.",
        _ => "Nothing yet.",
    },
    perimeter: |communes, inhabitants| {
        let commune = if communes > 1 { "communes" } else { "commune" };
        format!("{communes} {commune}, {inhabitants} inhabitants")
    },
    amendment: |number, object, signed, end| {
        let signed = signed.map_or(" · not signed".into(), |day| format!(" · signed on {day}"));
        let end = end.map(|day| format!(" · ends on {day}")).unwrap_or_default();
        format!("Amendment {number}: {object}{signed}{end}")
    },
    progress,
    late: "late",
    target: |target, reached| {
        let reached = match reached {
            Some(true) => " (reached)",
            Some(false) | None => "",
        };
        format!("target {target}{reached}")
    },
    pinned: " (day set by hand)",
    count_late: |count| match count {
        0 => String::new(),
        1 => "1 deadline late".into(),
        count => format!("{count} deadlines late"),
    },
    outcome: |outcome| match outcome {
        Outcome::Planned => "planned",
        Outcome::ToConfirm => "to be confirmed",
        Outcome::Held => "held",
        Outcome::Cancelled => "cancelled",
    },
    deliberation: |day| format!("council decision of {day}"),
    no_deliberation: "council decision missing",
    signed: |day| format!("signed on {day}"),
    mandate_ended: " · mandate ended",
    count_missing: |count| match count {
        0 => String::new(),
        1 => "1 council decision missing".into(),
        count => format!("{count} council decisions missing"),
    },
    go_to: "Go to",
    add: "Add",
    enter: " (Enter)",
    axis_first: "An action belongs to an axis: give the plan an axis first.",
    choose_indicator: "Choose the line of an indicator first.",
    was_held: |key| format!("Was it held? Note it; {key} if it was not."),
    marked: |what, done| {
        if done { format!("{what}: done today") } else { format!("{what}: to be done again") }
    },
};

fn progress(progress: &Progress) -> String {
    let Some(percent) = progress.percent() else { return "no action".into() };
    let late = match progress.late {
        0 => String::new(),
        late => format!(" · {late} late"),
    };
    format!("{} of {} done ({percent}%){late}", progress.done, progress.counted)
}
