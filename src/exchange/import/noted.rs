//! Columns that the person makes notes of: their words under their titles.
//!
//! Must not know of which kind the sheet is.

use super::{
    Header, How, Takes, Wanted,
    values::{says_nothing, shown},
};
use crate::{
    domain::{
        clean,
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
    },
    exchange::read::workbook::Row,
};

/// « Budget : 12 000 € », a line a column that says something; empty where none does.
pub fn words(header: &Header, row: &Row) -> String {
    let noted = header.columns.iter().filter(|one| one.takes == Some(Takes::Note.as_str()));
    let line = |(title, words): (&str, String)| {
        if title.is_empty() { words } else { format!("{title}\u{a0}: {words}") }
    };
    let said = noted.map(|column| (column.title.as_str(), shown(row.at(column.at))));
    let said = said.filter(|(_, words)| !words.is_empty() && !says_nothing(words));
    clean::text(&said.map(line).collect::<Vec<_>>().join("\n"))
}

/// A note that says these words, told from others by what it is about.
pub fn note(about: &str, text: &str) -> Wanted {
    let fields = FieldsBuilder::default().with(Field::Kind, "autre").with(Field::Text, text).done();
    let key = format!("{about}#{}", fold(text));
    Wanted { kind: RecordKind::Note, key, id: None, fields, named: Vec::new(), how: How::Compared }
}
