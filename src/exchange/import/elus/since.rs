//! The day a mandate begins, as official files write days.
//!
//! What it says of a cell that is no day shows nothing of it: it may have moved there from another column.

use chrono::NaiveDate;

use crate::exchange::{
    import::{
        Asking, Reason,
        values::{day, shown},
    },
    read::workbook::Content,
};

/// Since which day: of the function, else of the mandate. Outside nothing where the cells have moved; within
/// it nothing where no day is given.
#[expect(clippy::option_option, reason = "a line that is broken is not one without a day")]
pub(super) fn start(
    cells: [(String, &Content); 2],
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<Option<NaiveDate>> {
    for (cell, content) in cells {
        if *content == Content::Empty {
            continue;
        }
        if let Some(day) = plain(content) {
            return Some(Some(day));
        }
        let read = shown(content);
        let dated = read.chars().all(|c| c.is_ascii_digit() || " /-.:+TZ".contains(c));
        if !dated {
            asking.say(Reason::BrokenLine, &cell, "");
            return None;
        }
        return Some(day(content, &cell, today, asking));
    }
    Some(None)
}

/// A day as these files write it: 28/03/2026, 2026-03-28, 2026-03-28 00:00:00+00.
fn plain(content: &Content) -> Option<NaiveDate> {
    match content {
        Content::Moment(moment) => Some(moment.date()),
        Content::Text(text) => {
            let first = text.trim().split([' ', 'T']).next()?;
            let iso = NaiveDate::parse_from_str(first, "%Y-%m-%d");
            iso.or_else(|_| NaiveDate::parse_from_str(first, "%d/%m/%Y")).ok()
        }
        Content::Empty
        | Content::Number(_)
        | Content::Rate(_)
        | Content::Hour(_)
        | Content::Truth(_)
        | Content::Fault(_)
        | Content::Uncalculated => None,
    }
}
