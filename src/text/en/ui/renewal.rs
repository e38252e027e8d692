//! Renewing a convention and moving its dates, in English.

use chrono::NaiveDate;

use super::super::super::ui::renewal::RenewalText;
use crate::domain::schedule::Move;

pub(super) const RENEWAL: RenewalText = RenewalText {
    choice: "renewal",
    title: |name| format!("Renew · {name}"),
    parties: "Signatories",
    actions: "Actions that go on",
    help_actions: |key| format!("Actions neither done nor given up; Space ticks, {key} ticks all"),
    did: |name| format!("{name} renewed"),
    moves_title: "Dates that follow",
    moves,
    count: |moving, staying| {
        let moving = match moving {
            0 => "No deadline moves".to_owned(),
            1 => "1 deadline moves".into(),
            n => format!("{n} deadlines move"),
        };
        match staying {
            0 => format!("{moving} with this date:"),
            1 => format!("{moving} with this date, 1 stays where it is:"),
            n => format!("{moving} with this date, {n} stay where they are:"),
        }
    },
    ask: |yes, no| format!("{yes}: yes, save it all    {no}: no, nothing is saved"),
    not_read: |key| format!("Not saved yet: the deadlines are being read. {key} again."),
    next: "Renewed by",
    closed: "Closed generations",
    inhabitants: |number| format!("{number} inhabitants"),
    schedule: "deadlines of the templates",
    scheduled: |made| match made {
        1 => "1 deadline added".into(),
        made => format!("{made} deadlines added"),
    },
    schedule_is_whole: "Each template has its deadline, or nothing dates it.",
    whole: |epci, communes| format!("all of {epci}, {communes} communes"),
};

fn moves(one: &Move) -> String {
    let day: fn(NaiveDate) -> String = super::super::TEXT.words.day;
    match one {
        Move::New { title, to, .. } => format!("new → {} · {title}", day(*to)),
        Move::Moved { deadline, to } => {
            format!("{} → {} · {}", day(deadline.due), day(*to), deadline.title)
        }
        Move::Stays { deadline, .. } => {
            let why = if deadline.done.is_some() { "done" } else { "set by hand" };
            format!("{} stays ({why}) · {}", day(deadline.due), deadline.title)
        }
        Move::Leaves { deadline } => format!("{} leaves · {}", day(deadline.due), deadline.title),
    }
}
