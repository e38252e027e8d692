//! Reading notes: the rows of a window, newest first, never all of them to show a few.

mod among;
mod last;
mod reach;
mod window;

use std::collections::BTreeSet;

use rusqlite::{Connection, Params, Row};

use self::{
    among::{Among, Start},
    reach::Reach,
};
pub(super) use self::{
    last::{
        by_convention as last_by_convention, by_territory as last_by_territory, elus_by_convention,
        elus_by_territory,
    },
    window::{count_on, page},
};
use super::{
    rows::{day, id, optional_id, optional_line},
    schema,
};
use crate::domain::{
    fold::{Needle, fold},
    id::NoteId,
    note::Note,
    page::NotesFilter,
};

const NOTE: &str = "SELECT id, kind, on_date, territory, convention, action, place, others, text,
    author, administrator_present, send_up FROM note";

/// The same, of a schema that knew no action.
const NOTE_BEFORE: &str = "SELECT id, kind, on_date, territory, convention, NULL AS action,
    NULL AS place, NULL AS others, text, author, administrator_present, send_up FROM note";

/// The notes that answer a filter, newest first.
pub(super) fn list(conn: &Connection, filter: &NotesFilter) -> rusqlite::Result<Vec<Note>> {
    let reach = filter.territories.as_ref().map(|codes| Reach::of(conn, codes)).transpose()?;
    let (kind, words) = (filter.kind.as_deref(), filter.words.trim());
    let among = Among { reach, kind, from: filter.from, to: filter.to, words };
    let limit = filter.limit.unwrap_or(usize::MAX);
    let (mut notes, mut after) = (Vec::new(), filter.after.clone());
    // Looking for words stops now and then.
    loop {
        let from = after.as_ref().map_or(Start::Newest, Start::Below);
        let (found, left) = window::stretch(conn, &among, from, limit - notes.len())?;
        notes.extend(found);
        after = left;
        if after.is_none() || notes.len() >= limit {
            return Ok(notes);
        }
    }
}

/// One note.
pub(super) fn one(conn: &Connection, id: &NoteId) -> rusqlite::Result<Option<Note>> {
    Ok(select(conn, "WHERE id = ? AND archived = 0", [id.as_str()])?.pop())
}

/// Notes by their ids, in that order.
fn whole<'a>(
    conn: &Connection,
    ids: impl IntoIterator<Item = &'a NoteId>,
) -> rusqlite::Result<Vec<Note>> {
    ids.into_iter().filter_map(|id| one(conn, id).transpose()).collect()
}

/// The texts the filter searches. Kind, author and themes are read beside each note: notes come in the
/// order of their index whatever the other tables hold.
fn looked_at(rest: &str) -> String {
    format!(
        "SELECT id, on_date, folded,
             (SELECT label FROM note_kind WHERE note_kind.id = note.kind) AS kind,
             (SELECT name FROM person WHERE person.id = note.author) AS author,
             (SELECT group_concat(label, ' ') FROM theme
              JOIN note_theme ON theme.id = note_theme.theme
              WHERE note_theme.note = note.id) AS themes
         FROM note {rest}"
    )
}

/// Whether what the filter looks at holds every word.
fn holds(row: &Row<'_>, needle: &Needle) -> rusqlite::Result<bool> {
    let mut text: String = row.get("folded")?;
    for more in ["kind", "author", "themes"] {
        if let Some(label) = row.get::<_, Option<String>>(more)? {
            text.push(' ');
            text.push_str(&fold(&label));
        }
    }
    Ok(needle.is_in(&text))
}

fn select(conn: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<Note>> {
    let life = schema::version(conn)? >= schema::LIFE;
    let columns = if life { NOTE } else { NOTE_BEFORE };
    let mut notes: Vec<Note> = conn
        .prepare_cached(&format!("{columns} {rest}"))?
        .query_map(params, read)?
        .collect::<Result<_, _>>()?;
    let mut themes = conn.prepare_cached("SELECT theme FROM note_theme WHERE note = ?")?;
    for note in &mut notes {
        note.themes = themes
            .query_map([note.id.as_str()], |row| row.get("theme"))?
            .collect::<Result<_, _>>()?;
    }
    if life {
        for note in &mut notes {
            note.persons =
                members(conn, "SELECT person AS member FROM note_person WHERE note = ?", &note.id)?;
            note.contacts = members(
                conn,
                "SELECT contact AS member FROM note_contact WHERE note = ?",
                &note.id,
            )?;
        }
    }
    Ok(notes)
}

/// Who was there.
fn members<T: From<String> + Ord>(
    conn: &Connection,
    sql: &str,
    note: &NoteId,
) -> rusqlite::Result<BTreeSet<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    statement.query_map([note.as_str()], |row| id(row, "member"))?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: id(row, "id")?,
        kind: row.get("kind")?,
        on: day(row, "on_date")?,
        territory: optional_id(row, "territory")?,
        convention: optional_id(row, "convention")?,
        action: optional_id(row, "action")?,
        place: optional_line(row, "place")?,
        persons: BTreeSet::new(),
        contacts: BTreeSet::new(),
        others: row.get("others")?,
        themes: BTreeSet::new(),
        text: row.get("text")?,
        author: optional_id(row, "author")?,
        administrator_present: row.get("administrator_present")?,
        send_up: row.get("send_up")?,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The query plan of SQLite.
    pub(in crate::store) fn plan(conn: &Connection, sql: &str) -> String {
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
        steps.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }
}
