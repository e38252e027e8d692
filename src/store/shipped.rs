//! The entries of lists that binome ships: a base is born with them, and one of an earlier schema gets those it
//! lacks.

use rusqlite::Connection;

use crate::domain::{
    field::RecordKind,
    lists::{NOTE_KINDS, THEMES},
    schedule::{Offset, SHIPPED},
};

/// The lists that have shipped entries.
pub(super) const KINDS: [RecordKind; 3] =
    [RecordKind::Theme, RecordKind::NoteKind, RecordKind::DeadlineTemplate];

/// Writes the shipped entries that are not there.
pub(super) fn write(conn: &Connection) -> rusqlite::Result<()> {
    let mut theme = conn
        .prepare("INSERT OR IGNORE INTO theme (id, label, socle, position) VALUES (?, ?, ?, ?)")?;
    for (position, (code, label, socle)) in (1i64..).zip(THEMES) {
        theme.execute((code, label, socle, position))?;
    }
    let mut kind =
        conn.prepare("INSERT OR IGNORE INTO note_kind (id, label, position) VALUES (?, ?, ?)")?;
    for (position, (code, label)) in (1i64..).zip(NOTE_KINDS) {
        kind.execute((code, label, position))?;
    }
    let mut template = conn.prepare(
        "INSERT OR IGNORE INTO deadline_template
             (id, title, anchor, offset_months, month_day, position)
         VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    for (position, (code, title, anchor, offset)) in (1i64..).zip(SHIPPED) {
        let (months, day) = match offset {
            Offset::Months(months) => (Some(months), None),
            Offset::MonthDay(month, day) => (None, Some(format!("{month:02}-{day:02}"))),
        };
        template.execute((code, title, anchor.as_str(), months, day, position))?;
    }
    Ok(())
}
