//! Lists of records in English.

use super::super::super::ui::rows::RowsText;

pub(super) const ROWS: RowsText = RowsText {
    name: "Lists",
    title: |kind, count, of| match of {
        Some(of) => format!("{kind} ({count}) · {of}"),
        None => format!("{kind} ({count})"),
    },
    empty: |key| format!("The list is empty. {key} adds a line."),
    moved: |what| format!("a new place for {what}"),
    no_order: "This list keeps its order by itself.",
    year: "Year",
};
