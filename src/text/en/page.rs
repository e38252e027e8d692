//! Pages in English.

use chrono::NaiveDate;

use super::super::page::{FigureHeadings, MarkWords, PageText};
use crate::domain::{day::format_en, time_left::TimeLeft};

pub(super) const PAGE: PageText = PageText {
    marks: MarkWords {
        late: "late",
        attention: "to watch",
        open: "to do",
        done: "done",
        covered: "covered",
        not_covered: "not covered",
        yes: "yes",
        no: "no",
    },
    figure: FigureHeadings { figure: "Figure", value: "Value", share: "Share", beside: "Detail" },
    whole_caf: "the whole Caf",
    again: "Counted again by",
    colon: ": ",
    as_of: |day| format!("On {day}"),
    id: "id",
    code: "Code",
    ctg: "CTG",
    population: "Population",
    covered: "Coverage",
    covered_of: |some, of, rate| {
        let communes = if some == 1 { "commune" } else { "communes" };
        format!("{some} {communes} of {of} under a CTG in force, {rate} of the inhabitants")
    },
    binome: "Binôme",
    binome_line: |a, t, since| format!("{a} and {t}, since {since}"),
    then: "Then",
    vacant: "to be named",
    last_contact: "Last exchange",
    never: "never",
    commune: "Commune",
    communes: "Communes",
    communes_title: |n| if n == 1 { "1 commune".into() } else { format!("{n} communes") },
    covered_mark: "under a CTG in force",
    convention: "Convention",
    conventions: "Conventions",
    open_follow_ups: "Open follow-ups",
    last_exchanges: "Last exchanges",
    standing: "Standing",
    stage: "Stage",
    stage_behind: "the stage did not follow: the convention is in force",
    period: "Period",
    period_of,
    signed: "Signed on",
    not_signed: "not yet",
    predecessor: "Follows",
    successor: "Followed by",
    stages: "Stages and what comes out of them",
    passages: "Moves",
    day: "Date",
    by: "Who",
    reason: "Reason",
    themes: "Themes",
    in_the_socle: " (socle)",
    socle_gap: |missing, another| {
        let mut parts = missing.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        if another {
            parts.push("one more theme".into());
        }
        format!("Socle not covered: {} missing", parts.join(", "))
    },
    perimeter: "Perimeter",
    inside: |names| format!("Inside: {names}"),
    outside: |n, population, names| {
        let communes = if n == 1 { "1 commune".into() } else { format!("{n} communes") };
        format!("Outside ({communes}, {population} inhabitants): {names}")
    },
    follow_ups: "Follow-ups",
    follow_up: "Follow-up",
    follow_up_done: "This follow-up is no longer open.",
    state: "State",
    to_be_done: "to be done",
    done: |day| format!("done on {day}"),
    mandate: "Mandate",
    sector: "Sector",
    territory: "Territory",
    with: "With",
    person: "Person",
    owed_there: "Follow-ups owed by the Caf in this sector",
};

fn period_of(start: Option<NaiveDate>, end: Option<NaiveDate>, left: Option<TimeLeft>) -> String {
    let period = match (start, end) {
        (Some(start), Some(end)) => format!("{} to {}", format_en(start), format_en(end)),
        (Some(start), None) => format!("from {}", format_en(start)),
        (None, Some(end)) => format!("until {}", format_en(end)),
        (None, None) => "not set yet".into(),
    };
    // The state says already that it is over.
    let left = left.filter(|left| *left != TimeLeft::Over).map(time_left);
    period + &left.unwrap_or_default()
}

/// What follows a period.
pub(super) fn time_left(left: TimeLeft) -> String {
    match left {
        TimeLeft::Begins(0) => " · begins in less than a month".into(),
        TimeLeft::Begins(1) => " · begins in 1 month".into(),
        TimeLeft::Begins(n) => format!(" · begins in {n} months"),
        TimeLeft::Ends(0) => " · less than a month left".into(),
        TimeLeft::Ends(1) => " · 1 month left".into(),
        TimeLeft::Ends(n) => format!(" · {n} months left"),
        TimeLeft::Over => " · ended".into(),
    }
}
