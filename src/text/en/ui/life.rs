//! The place of a convention in English.

use super::super::super::ui::life::LifeText;
use chrono::{Datelike, NaiveDate};

use crate::domain::{
    day::{self, Precision},
    meeting::Outcome,
    plan::Progress,
};

pub(super) const LIFE: LifeText = LifeText {
    section: |letter| match letter {
        's' => "Situation",
        'p' => "Plan",
        'r' => "Meetings and deadlines",
        'i' => "Signatories and contacts",
        'b' => "Needs and difficulties",
        'e' => "Establishments and pacts",
        'm' => "Means",
        'd' => "Documents",
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
    of_the_whole: |shown, whole| {
        let of = whole.percent().map(|percent| format!(" ({percent}%)")).unwrap_or_default();
        format!("{} · in all {}/{}{of}", figures(shown, ""), whole.done, whole.counted)
    },
    facets: ["theme", "commune", "status", "pilot"],
    how_to_filter: "Words, then theme: commune: status: pilot: (e.g. crèche status: late)",
    no_move_narrowed: "Clear the filter first: a line is moved in the whole plan.",
    choose_to_move: "Choose the line of an axis or an action first.",
    renumbered: "actions numbered anew",
    quoted: |words| format!("“{words}”"),
    change: |change| format!("({change})"),
    offer_copy: "Copy the common actions of another CTG (Enter)",
    copy_from: "Copy the plan of which CTG?",
    copy_title: |from, ticked| match ticked {
        1 => format!("{from} · 1 action ticked"),
        _ => format!("{from} · {ticked} actions ticked"),
    },
    common: |count| match count {
        0 => "no common action".into(),
        1 => "1 common action".into(),
        _ => format!("{count} common actions"),
    },
    is_common: " · common to the Caf",
    tick_one: "Tick one action at least first.",
    plan_not_empty: "This plan is no longer empty: add actions one by one.",
    copied: |count| match count {
        1 => "1 action copied".into(),
        _ => format!("{count} actions copied"),
    },
    short_period,
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

fn short_period(day: NaiveDate, precision: Precision) -> String {
    match precision {
        Precision::Jour => day::format_en(day),
        Precision::Mois => format!("{:02}/{}", day.month(), day.year()),
        Precision::Trimestre => format!("Q{} {}", day.month0() / 3 + 1, day.year()),
        Precision::Semestre => format!("H{} {}", day.month0() / 6 + 1, day.year()),
        Precision::Annee => day.year().to_string(),
    }
}

fn progress(progress: &Progress) -> String {
    let percent = progress.percent().map(|percent| format!(" ({percent}%)"));
    figures(progress, &percent.unwrap_or_default())
}

/// The count, what follows it, and how many are late.
fn figures(progress: &Progress, after: &str) -> String {
    if progress.percent().is_none() {
        return "no action".into();
    }
    let late = match progress.late {
        0 => String::new(),
        late => format!(" · {late} late"),
    };
    format!("{} of {} done{after}{late}", progress.done, progress.counted)
}
