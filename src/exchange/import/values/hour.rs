//! An hour of the day: an hour cell, « 14h30 », « 9 h », the first of « 9h30-12h ».

use chrono::{NaiveTime, Timelike};

use super::{
    answer::answered,
    words::{says_nothing, shown},
};
use crate::{
    domain::{fold::fold, meeting::clock},
    exchange::{
        import::{Asking, Reason},
        read::workbook::Content,
    },
};

/// The hour that a cell says, as `14:30`. A day at midnight says none.
pub fn hour(content: &Content, cell: &str, asking: &mut Asking<'_>) -> Option<String> {
    let read = shown(content);
    match content {
        Content::Empty => None,
        Content::Hour(minutes) => Some(format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)),
        Content::Moment(moment) => {
            let time = moment.time();
            (time != NaiveTime::MIN).then(|| format!("{:02}:{:02}", time.hour(), time.minute()))
        }
        Content::Number(number) if (0.0..1.0).contains(number) => Some(of_day(*number)),
        Content::Fault(_) | Content::Uncalculated => {
            asking.say(Reason::Fault, cell, &read);
            None
        }
        Content::Text(_) if says_nothing(&read) => {
            asking.say(Reason::SaysNothing, cell, &read);
            None
        }
        Content::Text(_) | Content::Number(_) | Content::Rate(_) | Content::Truth(_) => {
            let found = hour_of(&read);
            if found.is_some() {
                return found;
            }
            answered((Reason::Hour, cell, &read), Vec::new(), asking, hour_of)
        }
    }
}

/// A part of a day, as spreadsheets count hours.
fn of_day(part: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a day has 1440 minutes at most"
    )]
    let minutes = (part * 1440.0).round() as u32 % 1440;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The hour that words say: `14h30`, `à 9 h`, `10:00:00`; the first of `9h30-12h` or `de 9h à 12h`.
pub fn hour_of(words: &str) -> Option<String> {
    // Folding makes a blank of a hyphen, which parts two hours.
    let folded = fold(words);
    let line = ["a partir de ", "a ", "de ", "vers ", "des "]
        .iter()
        .find_map(|lead| folded.strip_prefix(lead))
        .unwrap_or(&folded);
    let (first, rest) = first_hour(line)?;
    let rest = rest.strip_prefix("a ").or_else(|| rest.strip_prefix("/ ")).unwrap_or(rest);
    let ends = rest.is_empty() || first_hour(rest).is_some_and(|(_, rest)| rest.is_empty());
    ends.then_some(first)
}

/// The hour a line begins with, and what follows it.
fn first_hour(line: &str) -> Option<(String, &str)> {
    if let Some(rest) = line.strip_prefix("midi") {
        return Some(("12:00".to_owned(), rest.trim_start()));
    }
    let blanks = line.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    let mut ends: Vec<usize> = blanks.chain([line.len()]).collect();
    // The longest first: « 9 h 30 » before « 9 h ».
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (hour, rest) = line.split_at(end);
        let (hour, minute) = clock(without_seconds(without_unit(hour)))?;
        Some((format!("{hour:02}:{minute:02}"), rest.trim_start()))
    })
}

/// `10:00:00` without its seconds.
fn without_seconds(hour: &str) -> &str {
    if hour.matches(':').count() == 2 {
        hour.rsplit_once(':').map_or(hour, |(hour, _)| hour)
    } else {
        hour
    }
}

/// `9 heures`, `9h30min`: figures before, nothing after.
fn without_unit(hour: &str) -> &str {
    let hour = hour.trim_end_matches("min").trim_end_matches("mn").trim_end();
    ["heures", "heure", "hrs"].iter().find_map(|unit| hour.strip_suffix(unit)).unwrap_or(hour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    fn read(content: &Content) -> (Option<String>, usize) {
        let answers = Answers::default();
        let mut asking = Asking::of(&answers, "ligne 2");
        (hour(content, "ligne 2, B", &mut asking), asking.questions.len())
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("14h30", "14:30"),
            ("9 h", "09:00"),
            ("14 h 00", "14:00"),
            ("14:00", "14:00"),
            ("10:05:00", "10:05"),
            ("18 h 30", "18:30"),
            ("9h30-12h", "09:30"),
            ("9h30 – 12h", "09:30"),
            ("de 9h à 12h", "09:00"),
            ("à 17H", "17:00"),
            ("9 heures", "09:00"),
            ("midi", "12:00"),
        ] {
            assert_eq!(hour_of(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "25h", "matin", "14h30 accueil café", "12/03/2026", "h30", "9h72"] {
            assert_eq!(hour_of(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_hour_cell_is_read_and_words_are_asked() {
        assert_eq!(read(&Content::Hour(660)), (Some("11:00".into()), 0));
        assert_eq!(read(&Content::Number(0.4375)), (Some("10:30".into()), 0));
        assert_eq!(read(&Content::Number(14.0)), (Some("14:00".into()), 0));
        assert_eq!(read(&Content::Text("matin".into())), (None, 1));
        assert_eq!(read(&Content::Text("—".into())), (None, 0));
    }
}
