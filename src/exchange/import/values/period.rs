//! When a plan says that something is done: from a day to a day, each with how precisely it is known.

mod bounds;
mod typed;

use chrono::NaiveDate;

pub use self::bounds::Period;
use self::typed::{Said, said};
use super::{
    answer::answered,
    day::{Typed, choice, look},
    words::{says_nothing, shown},
};
use crate::{
    domain::day::format_fr,
    exchange::{
        import::{Asking, Choice, Reason},
        read::workbook::Content,
    },
};

/// The period that a cell says; one moment alone is when it is due.
pub fn period(
    content: &Content,
    cell: &str,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<Period> {
    let read = shown(content);
    if read.is_empty() {
        return None;
    }
    let said = match content {
        Content::Text(_) if says_nothing(&read) => Said::Nothing(Reason::SaysNothing),
        Content::Text(_) => said(&read, today),
        Content::Number(year) if (1990.0..2100.0).contains(year) && year.fract() == 0.0 => {
            said(&read, today)
        }
        Content::Empty
        | Content::Number(_)
        | Content::Rate(_)
        | Content::Moment(_)
        | Content::Hour(_)
        | Content::Truth(_)
        | Content::Fault(_)
        | Content::Uncalculated => of_day(look(content, &read, today)),
    };
    match said {
        Said::Period(period, how) => {
            let exact = matches!(content, Content::Moment(_));
            let how = if exact { vec![Reason::ExactDay] } else { how };
            for code in how {
                asking.say(code, cell, &read);
            }
            Some(period)
        }
        Said::Nothing(code) => {
            asking.say(code, cell, &read);
            None
        }
        Said::Doubt(periods) => {
            let choices = periods.into_iter().map(offered).collect();
            answered((Reason::Date, cell, &read), choices, asking, |answer| {
                of_answer(answer, today)
            })
        }
    }
}

/// The period that a cell says without doubt, where nothing is to be said of it.
pub fn period_of(content: &Content, today: NaiveDate) -> Option<Period> {
    let answers = crate::exchange::import::Answers::default();
    period(content, "", today, &mut Asking::of(&answers, ""))
}

fn of_day(typed: Typed) -> Said {
    match typed {
        Typed::Day(day, how) => Said::Period(Period::due(day), how),
        Typed::Nothing(code) => Said::Nothing(code),
        Typed::Doubt(_, days) => Said::Doubt(days.into_iter().map(Period::due).collect()),
    }
}

fn of_answer(answer: &str, today: NaiveDate) -> Option<Period> {
    match said(answer, today) {
        Said::Period(period, _) => Some(period),
        Said::Nothing(_) | Said::Doubt(_) => None,
    }
}

/// A period offered, in words that are read back as they are.
fn offered(period: Period) -> Choice {
    match (period.start, period.due) {
        (Some((start, _)), Some((due, _))) => Choice {
            answer: format!("du {start} au {due}"),
            label: format!("{} – {}", format_fr(start), format_fr(due)),
        },
        (Some((start, _)), None) => Choice {
            answer: format!("à partir du {start}"),
            label: format!("{} –", format_fr(start)),
        },
        (None, Some((due, _))) => choice(due),
        (None, None) => Choice { answer: String::new(), label: String::new() },
    }
}

#[cfg(test)]
mod tests;
