//! Problems of a field, in English.

use chrono::Datelike;

use super::super::{first_lower, trouble::TroubleText};
use crate::domain::{
    day::{DayProblem, FIRST_YEAR, LAST_YEAR},
    draft::{Trouble, day::Doubt},
    field::Field,
};

pub(super) const TROUBLE: TroubleText = TroubleText {
    sentence,
    labelled,
    under,
    day,
    warning: super::warning::sentence,
    care: super::warning::care,
    doubt,
};

fn sentence(field: Field, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Required => required(field).into(),
        Trouble::TooLong(most) => {
            format!("Too long: {} characters at most.", (super::TEXT.words.number)(*most as u64))
        }
        Trouble::Day(problem) => day(*problem),
        Trouble::EndBeforeStart => "The end comes before the start.".into(),
        Trouble::NotYet => "That day has not come yet.".into(),
        Trouble::Unknown(typed, None) => format!("“{typed}” is not known here."),
        Trouble::Unknown(typed, Some(near)) => {
            format!("“{typed}” is not known here; did you mean “{near}”?")
        }
        Trouble::Nameless => "Give the name of this person.".into(),
        Trouble::Taken(name) => format!("“{name}” is already taken."),
        Trouble::NoFigure => "Give a number, such as 12 or 3.5.".into(),
        Trouble::NoHour => "Give an hour, such as 9:30.".into(),
        Trouble::NoMonthDay => "Give a day of the year, such as 11-30.".into(),
        Trouble::NotDone => "Only an action that is done has a day on which it was.".into(),
        Trouble::OneOwner => "Give one only: it belongs to a single one.".into(),
        Trouble::OneHolder => "A post has one holder.".into(),
        Trouble::Number(least, most) => format!("Give a whole number from {least} to {most}."),
        Trouble::FollowUpForm => {
            "Write “what; caf or partner; due”, for instance “send the report; caf; 31/12”.".into()
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
fn required(field: Field) -> &'static str {
    match field {
        Field::Text => "Write what was said or decided.",
        Field::What => "Say what was promised.",
        Field::Name | Field::Label => "Give a name.",
        Field::On | Field::Start | Field::End | Field::Signed | Field::Due | Field::Done => {
            "Give a date."
        }
        Field::Communes => "Choose at least one commune.",
        Field::Territory => "Choose a territory.",
        Field::Kind => "Choose a kind.",
        Field::Administrateur | Field::Technicien => "Choose at least one person.",
        _ => "To be filled in.",
    }
}

fn labelled(field: Field, trouble: &Trouble) -> String {
    under((super::TEXT.words.field)(field), field, trouble)
}

fn under(label: &str, field: Field, trouble: &Trouble) -> String {
    format!("{label}: {}", first_lower(&sentence(field, trouble)))
}

fn day(problem: DayProblem) -> String {
    match problem {
        DayProblem::Empty => "Give a date.".into(),
        DayProblem::Unknown => {
            "This date is not understood; write for instance 3/12, tomorrow or monday 7 december."
                .into()
        }
        DayProblem::NoSuchDay { month, .. } if !(1..=12).contains(&month) => {
            format!("There is no month {month}; write for example 31/12/2026 or 2026-12-31.")
        }
        DayProblem::NoSuchDay { day, month, year } => {
            format!("There is no {year}-{month:02}-{day:02} (year-month-day).")
        }
        DayProblem::ShortYear => {
            "Write 2026-12-03 or 03/12/2026: with dashes, the year has four digits.".into()
        }
        DayProblem::OtherWeekday(day) => {
            let words = &super::TEXT.words;
            format!("{} is a {}.", (words.day)(day), (words.weekday)(day.weekday()))
        }
        DayProblem::OutOfRange => {
            format!("The year must lie between {FIRST_YEAR} and {LAST_YEAR}.")
        }
    }
}

fn doubt(doubt: Doubt) -> String {
    let day = super::TEXT.words.day;
    match doubt {
        Doubt::Past(past) => {
            format!("{} is past already. If that is meant, save once more.", day(past))
        }
        Doubt::NotYet(coming) => {
            format!("{} has not come yet. If that is meant, save once more.", day(coming))
        }
    }
}
