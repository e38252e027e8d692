//! Says where cells are written otherwise than as usual: blanks, capitals without accents, apostrophes.

use super::grid::Line;
use crate::exchange::{
    import::{
        Asking, Reason,
        values::{says_nothing, shown},
    },
    read::workbook::Content,
};

/// Columns whose writing is looked at.
const LOOKED_AT: [&str; 7] =
    ["territory", "siren", "state", "administrators", "technicians", "people", "population"];

/// Says it, cell by cell.
pub(super) fn say(line: Line<'_>, asking: &mut Asking<'_>) {
    for column in &line.header.columns {
        let Some(key) = column.takes else { continue };
        let name = line.sheet.cell(line.row().number, column.at);
        let content = line.row().at(column.at);
        let read = shown(content);
        if says_nothing(&read) {
            asking.say(Reason::SaysNothing, &name, &read);
        }
        let text = if let Content::Text(text) = content { text.as_str() } else { "" };
        let odd = is_odd(text) || matches!(content, Content::Truth(_));
        if odd && LOOKED_AT.contains(&key) {
            asking.say(Reason::Spelling, &name, &read);
        }
        if key == "comment" && !read.is_empty() && !says_nothing(&read) {
            asking.say(Reason::KeptAsNote, &name, &read);
        }
    }
}

fn is_odd(text: &str) -> bool {
    let marks = text.contains(['\u{a0}', '\u{202f}', '’', '‘', '&', '\n']);
    let capitals = text.chars().filter(|c| c.is_alphabetic()).count() > 5
        && text.is_ascii()
        && !text.chars().any(char::is_lowercase);
    marks || capitals || text.trim() != text
}
