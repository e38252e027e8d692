//! The map, in English.

use super::super::{super::ui::map::MapText, plural::lasting, words::WORDS};
use crate::domain::{
    alerts::Thresholds,
    painted::{Measured, Painted},
};

pub(super) const MAP: MapText = MapText {
    title_mine: |place, painted, key| {
        format!("Map · {place} · {painted} · my sector · {key}: the whole Caf")
    },
    title_all: |place, painted, key| match key {
        Some(key) => format!("Map · {place} · {painted} · the whole Caf · {key}: my sector"),
        None => format!("Map · {place} · {painted} · the whole Caf"),
    },
    painted: |painted| match painted {
        Painted::State => "state",
        Painted::Covered => "population covered",
        Painted::MonthsLeft => "months left",
        Painted::Silence => "days of silence",
        Painted::Difficulties => "open difficulties",
    },
    head: |painted| match painted {
        Painted::State => "State",
        Painted::Covered => "Covered",
        Painted::MonthsLeft => "Left",
        Painted::Silence => "Silence",
        Painted::Difficulties => "Diff.",
    },
    level,
    short,
    long,
    inhabitants: |number| format!("{number} inhabitants"),
    also_in: |all| format!("In several départements: {all}"),
    no_contour: "A group of communes: it has no contour on the map.",
    one_shape: "The département is a single EPCI: the map has one shape.",
    department: "département",
    turn: ["paint before", "paint after"],
    nothing: "Nothing answers. Esc clears the filter.",
    none_of_mine: |key| {
        format!("None of your territories is in this département. {key} shows the whole Caf.")
    },
};

#[expect(clippy::match_same_arms, reason = "two levels may be called alike")]
fn level(painted: Painted, level: u8, limits: &Thresholds) -> String {
    let silence = limits.silence_days;
    let words = match (painted, level) {
        (Painted::State, _) => "",
        (Painted::Covered, 0) => "nobody",
        (Painted::Covered, 1) => "1/3 at most",
        (Painted::Covered, 2) => "2/3 at most",
        (Painted::Covered, 3) => "over 2/3",
        (Painted::Covered, _) => "all",
        (Painted::MonthsLeft, 0) => "none",
        (Painted::MonthsLeft, 1) => return format!("{} and more", limits.end_plan),
        (Painted::MonthsLeft, 2) => return format!("under {}", limits.end_plan),
        (Painted::MonthsLeft, 3) => return format!("under {}", limits.end_evaluate),
        (Painted::MonthsLeft, _) => return format!("under {} months", limits.end_renew),
        (Painted::Silence, 0) => "no contact",
        (Painted::Silence, 1) => return format!("up to {}", silence / 3),
        (Painted::Silence, 2) => return format!("up to {silence}"),
        (Painted::Silence, 3) => return format!("up to {}", silence * 2),
        (Painted::Silence, _) => return format!("over {} days", silence * 2),
        (Painted::Difficulties, 0) => "none",
        (Painted::Difficulties, 1) => "1",
        (Painted::Difficulties, 2) => "2",
        (Painted::Difficulties, 3) => "3",
        (Painted::Difficulties, _) => "4 and more",
    };
    words.to_owned()
}

fn short(painted: Painted, one: &Measured) -> String {
    match painted {
        Painted::State => WORDS.short_ground(one.state).to_owned(),
        Painted::Covered => (WORDS.percent)(one.covered.rounded()),
        Painted::MonthsLeft => match one.months_left {
            None => "–".to_owned(),
            Some(0) => "<\u{a0}1\u{a0}month".to_owned(),
            Some(left) => (WORDS.months)(left),
        },
        Painted::Silence => one.silence.map_or("–".to_owned(), |days| format!("{days}\u{a0}d")),
        Painted::Difficulties => one.difficulties.to_string(),
    }
}

fn long(painted: Painted, one: &Measured) -> String {
    match painted {
        Painted::State => (WORDS.ground)(one.state).to_owned(),
        Painted::Covered => {
            format!("{} of the population covered", (WORDS.percent)(one.covered.rounded()))
        }
        Painted::MonthsLeft => match one.months_left {
            None => "nothing in force".to_owned(),
            Some(0) => "less than a month left".to_owned(),
            Some(left) => format!("{} left", (WORDS.months)(left)),
        },
        Painted::Silence => match one.silence {
            None => "no contact noted".to_owned(),
            Some(0) => "a contact today".to_owned(),
            Some(1) => "last contact yesterday".to_owned(),
            Some(days) => format!("last contact {} ago", lasting(days)),
        },
        Painted::Difficulties => match one.difficulties {
            0 => "no open difficulty".to_owned(),
            1 => "1 open difficulty".to_owned(),
            n => format!("{n} open difficulties"),
        },
    }
}
