//! The words of the figures in English.

use super::super::figures::{FiguresText, Of, WhatIfText};
use crate::domain::{
    alerts::Thresholds,
    figures::{FigureCode, Section},
};

pub(super) const FIGURES: FiguresText = FiguresText {
    title: |day, mine| {
        let whose = if mine { "my sector" } else { "the Caf" };
        format!("Figures of {whose} · on {day}")
    },
    section: |section| match section {
        Section::Coverage => "COVERAGE",
        Section::Conventions => "CTG",
        Section::Following => "FOLLOWING",
        Section::Plans => "COMMITTEES AND PLANS",
        Section::Means => "POSTS AND LOAD",
        Section::Difficulties => "DIFFICULTIES",
        Section::Needs => "NEEDS AND SCHEME",
        Section::Trajectory => "TRAJECTORY",
    },
    label,
    rule,
    rules: "How it is counted",
    rule_title: "Rule",
    value: "Value",
    day: "On",
    people_of: |covered, of| format!("{covered} inhab. of {of}"),
    goal: |goal| format!("goal {goal}"),
    gap: |tenths| format!("({}\u{a0}pts)", signed(tenths)),
    points: |tenths| format!("{}\u{a0}pts", signed(tenths).trim_start_matches('+')),
    a_year: |tenths| format!("{}/year", signed(tenths)),
    reached: "reached",
    pace: |pace, points, by| {
        if pace.missing == 0 {
            format!("goal {}% on {by} reached", pace.goal)
        } else {
            format!("{}% on {by}: {points} more in {}\u{a0}months", pace.goal, pace.months)
        }
    },
    load: |load| {
        let territories = if load.territories == 1 { "territory" } else { "territories" };
        let s = if load.follow_ups == 1 { "" } else { "s" };
        format!(
            "{territories} · {}\u{a0}CTG · {}\u{a0}open follow-up{s}",
            load.conventions, load.follow_ups
        )
    },
    no_orientation: "no orientation",
    counting: "Counting…",
    rows_title: |label, count| {
        format!("{label} · {count}\u{a0}row{}", if count == 1 { "" } else { "s" })
    },
    no_rows: "Nothing is counted here.",
    inhabitants: |people| format!("{people} inhab."),
    chart: "Coverage on 31 December",
    legend: ["█ coverage", "• goal"],
    bars: "Population",
    what_if: WhatIfText {
        title: |count, mine| {
            let whose = if mine { "my sector" } else { "the whole Caf" };
            let what = match count {
                0 => "What if they were signed?".to_owned(),
                1 => "What if: 1\u{a0}signature".to_owned(),
                count => format!("What if: {count}\u{a0}signatures"),
            };
            format!("{what} · {whose}")
        },
        nothing: "No CTG is being made.",
        gains: |people| format!("{people} inhab."),
        signed_on: |day| format!("signed {day}"),
        counts_from: |day| format!(", counts on {day}"),
        counts: |day| format!("Signed before its period, it counts from {day}."),
        ask_day: "Signed on",
        coverage: |day, now, then| format!("On {day}: {now} → {then}"),
        as_it_is: |day, now| format!("On {day}: {now}"),
        chart: "Coverage · █ if signed · ▄ if not · • goal",
        not_stored: "Nothing is stored.",
        as_if: |names| format!("As if these were signed: {names}"),
    },
};

/// Tenths of a percent, with their sign.
fn signed(tenths: i64) -> String {
    let sign = if tenths < 0 { "−" } else { "+" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

fn label(code: FigureCode, of: &Of<'_>) -> String {
    let (year, name) = (of.year, of.of.unwrap_or_default());
    match code {
        FigureCode::Coverage => "Coverage".into(),
        FigureCode::Pace => format!("Pace {name}"),
        FigureCode::Signed => "Under a CTG".into(),
        FigureCode::Expiring => format!("CTG ending ({}\u{a0}months)", of.limits.end_plan),
        FigureCode::Preparing => "CTG being made".into(),
        FigureCode::Uncovered => "No CTG".into(),
        FigureCode::Signatures => format!("Signatures {year}"),
        FigureCode::Ending => format!("Ends in {name}"),
        FigureCode::Expired => "Expired, nothing after".into(),
        FigureCode::Late => "Late follow-ups".into(),
        FigureCode::Silent => format!("Silence > {}\u{a0}days", of.limits.silence_days),
        FigureCode::NoBinome => "Without a binôme".into(),
        FigureCode::HalfBinome => "Half a binôme".into(),
        FigureCode::Copil => format!("COPIL held in {year}"),
        FigureCode::NoCopil => format!("No COPIL in {year}"),
        FigureCode::CaDecentralise => format!("Board held locally {year}"),
        FigureCode::Done => "Actions done".into(),
        FigureCode::ActionsLate => "Late actions".into(),
        FigureCode::Posts => format!("FTE · {name}"),
        FigureCode::Difficulties if of.of.is_none() => "Open difficulties".into(),
        FigureCode::Needs if of.of.is_none() => "Needs and projects".into(),
        FigureCode::Bare => "Orientations, no action".into(),
        FigureCode::Stage
        | FigureCode::Load
        | FigureCode::Trajectory
        | FigureCode::Difficulties
        | FigureCode::Needs => name.to_owned(),
    }
}

fn rule(code: FigureCode, limits: &Thresholds) -> String {
    let rule = match code {
        FigureCode::Coverage => {
            "Inhabitants (legal population) of communes in the perimeter of a CTG in force on that day: signed, begun, not over. Each commune counts once."
        }
        FigureCode::Pace => {
            "Points of coverage to gain a year to reach the last goal of the period. The rows are the communes without a CTG in force: that is where they are to be found."
        }
        FigureCode::Signed => {
            return format!(
                "Inhabitants under a CTG in force that does not end within {} months, or whose next one is signed.",
                limits.end_plan
            );
        }
        FigureCode::Expiring => {
            return format!(
                "Inhabitants under a CTG in force that ends within {} months, the next one not signed.",
                limits.end_plan
            );
        }
        FigureCode::Preparing => {
            "Inhabitants without a CTG in force, in the perimeter of one being made, or signed and not begun."
        }
        FigureCode::Uncovered => "Inhabitants with no CTG in force nor being made.",
        FigureCode::Signatures => "CTG signed in the year, up to that day.",
        FigureCode::Ending => {
            "CTG in force that end within that time and not within the one before, the next one not signed."
        }
        FigureCode::Expired => {
            "The last CTG of a territory, expired, with none in force nor being made after it."
        }
        FigureCode::Stage => {
            "CTG at that stage on that day. An outcome (renewed, expired…) is a stage."
        }
        FigureCode::Late => "Open follow-ups whose day has passed, of the Caf or of partners.",
        FigureCode::Silent => {
            return format!(
                "Territories that are followed and have no note for more than {} days, or more than their binôme’s cadence.",
                limits.silence_days
            );
        }
        FigureCode::NoBinome => "Territories in no binôme’s sector on that day.",
        FigureCode::HalfBinome => "Territories whose binôme is one person.",
        FigureCode::Copil => "Notes of kind COPIL dated in the year, up to that day.",
        FigureCode::NoCopil => {
            "CTG in force that no COPIL note of the year tells of, alone or through its meeting."
        }
        FigureCode::CaDecentralise => {
            "Notes of kind CA décentralisé dated in the year. One is held a year at least."
        }
        FigureCode::Done => {
            "Actions done, out of all those of CTG that are not closed, those given up left out."
        }
        FigureCode::ActionsLate => "Actions to come or under way whose due date has passed.",
        FigureCode::Posts => "FTE filled out of FTE funded, posts that exist on that day.",
        FigureCode::Load => {
            "Territories where this person is the binôme’s technicien, CTG that are not closed, open follow-ups. Each counts once."
        }
        FigureCode::Difficulties => "Difficulties open on that day, by what they come from.",
        FigureCode::Needs => {
            "Needs and projects, wherever they stand, by orientation of the scheme."
        }
        FigureCode::Bare => "Orientations of running schemes that no action carries.",
        FigureCode::Trajectory => {
            "Coverage on that day, from the conventions known today, and the goal of its year."
        }
    };
    rule.to_owned()
}
