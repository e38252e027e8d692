//! The words of reports, in English.

use super::super::report::ReportText;

pub(super) const REPORT: ReportText = ReportText {
    board: |year, base| format!("Yearly report {year} of the Caf · {base}"),
    annual: |convention, year| format!("Review {year} · {convention}"),
    plan: |convention| format!("Action plan · {convention}"),
    minutes: |kind, day| format!("Decisions · {kind} of {day}"),
    sdsf: |base| format!("Needs and projects for the SDSF · {base}"),
    handover: |person| format!("Handover · {person}"),
    map: |day| format!("Territories on {day}"),
    signed: "CTG signed in the year",
    none_signed: "No CTG was signed this year.",
    signatories: "Signatories",
    perimeter: |communes, people| {
        let word = if communes == 1 { "commune" } else { "communes" };
        format!("{communes} {word}, {people} inhabitants")
    },
    axes: "Axes",
    held: "Committees held in the year",
    none_held: "No COPIL nor local board meeting is noted this year.",
    plans: "Progress of plans",
    by_theme: "Actions by theme",
    progress: ["Plan", "Actions", "Done", "Late", "Progress"],
    done: "Done in the year",
    running: "Under way or to come",
    decisions: "Decisions",
    no_decision: "No decision is noted.",
    ahead: "Deadlines to come",
    difficulties: "Open difficulties",
    indicators: ["Indicators", "Indicator", "At first", "Target", "Readings"],
    present: "Present",
    others: |count| {
        if count == 1 { "1 other person".to_owned() } else { format!("{count} other people") }
    },
    said: "What was said",
    follow_ups: "Follow-ups",
    not_held: "This meeting has no note yet: there is nothing to report. Open it once its day has come \
               (Enter, then “held”) to write it.",
    no_orientation: "Without an orientation",
    bare: "Orientations that no action carries",
    carried: |count| match count {
        0 => "no action carries it".to_owned(),
        1 => "1 action carries it".to_owned(),
        _ => format!("{count} actions carry it"),
    },
    nothing: "Nothing to report.",
    territories: "Territories followed",
    follows_nothing: "This person follows no territory on that day.",
    day: "Date",
    what: "What",
};
