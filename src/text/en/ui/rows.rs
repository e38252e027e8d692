//! Lists of records in English.

use super::super::super::ui::rows::RowsText;

pub(super) const ROWS: RowsText = RowsText {
    title: |kind, count, of| match of {
        Some(of) => format!("{kind} ({count}) · {of}"),
        None => format!("{kind} ({count})"),
    },
    empty: |key| format!("The list is empty. {key} adds a line."),
    moved: |what| format!("a new place for {what}"),
    no_order: "This list keeps its order by itself.",
    mark_two: |key| format!("Mark two rows first ({key}): the first one stays."),
    ask_merge: |goes, stays, naming| {
        let follows = match naming {
            None => "What names it follows.".to_owned(),
            Some(0) => "Nothing names it.".to_owned(),
            Some(1) => "1 record names it, and follows.".to_owned(),
            Some(n) => format!("{n} records name it, and follow."),
        };
        format!("Merge these two lines?\nStays: {stays}.\nGoes to the bin: {goes}.\n{follows}")
    },
    merged: |goes, stays| format!("{goes} → {stays}, as one record"),
    year: "Year",
};
