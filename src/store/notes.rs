//! Reading notes: the rows of a window, newest first, never all of them to show a few.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row};

use super::rows::{day, id, optional_id};
use crate::domain::{
    fold::{fold, matches},
    id::{NoteId, TerritoryCode},
    note::Note,
    page::{NotesPage, NotesQuery},
};

const NOTE: &str = "SELECT id, kind, on_date, territory, convention, text, author,
    administrator_present, send_up FROM note";

const NEWEST: &str = "ORDER BY on_date DESC, id DESC";

/// The notes a query asks for.
pub(super) fn page(conn: &Connection, query: &NotesQuery) -> rusqlite::Result<NotesPage> {
    let of = count(conn, query.territory.as_ref())?;
    if query.filter.trim().is_empty() {
        let notes = window(conn, query)?;
        return Ok(NotesPage { query: query.clone(), of, total: of, notes });
    }
    let ids = matching(conn, query)?;
    let total = ids.len();
    let mut notes = Vec::new();
    for id in ids.iter().skip(query.offset).take(query.limit) {
        notes.extend(one(conn, id)?);
    }
    Ok(NotesPage { query: query.clone(), of, total, notes })
}

/// One note.
pub(super) fn one(conn: &Connection, id: &NoteId) -> rusqlite::Result<Option<Note>> {
    Ok(select(conn, "WHERE id = ? AND archived = 0", [id.as_str()])?.pop())
}

/// The day of the latest note of each territory, up to a day: one step of the index a territory.
pub(super) fn contacts(
    conn: &Connection,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<TerritoryCode, NaiveDate>> {
    conn.prepare_cached(
        "SELECT territory.id AS territory,
                (SELECT on_date FROM note
                 WHERE note.territory = territory.id AND archived = 0 AND on_date <= ?
                 ORDER BY on_date DESC, id DESC LIMIT 1) AS last
         FROM territory WHERE last IS NOT NULL",
    )?
    .query_map([until.to_string()], |row| Ok((id(row, "territory")?, day(row, "last")?)))?
    .collect()
}

fn count(conn: &Connection, territory: Option<&TerritoryCode>) -> rusqlite::Result<usize> {
    let found: i64 = match territory {
        Some(territory) => conn
            .prepare_cached("SELECT count(*) FROM note WHERE territory = ? AND archived = 0")?
            .query_row([territory.as_str()], |row| row.get(0))?,
        None => conn
            .prepare_cached("SELECT count(*) FROM note WHERE archived = 0")?
            .query_row([], |row| row.get(0))?,
    };
    Ok(usize::try_from(found).unwrap_or_default())
}

fn window(conn: &Connection, query: &NotesQuery) -> rusqlite::Result<Vec<Note>> {
    let limit = i64::try_from(query.limit).unwrap_or(i64::MAX);
    let offset = i64::try_from(query.offset).unwrap_or(i64::MAX);
    match &query.territory {
        Some(territory) => select(
            conn,
            &format!("WHERE territory = ? AND archived = 0 {NEWEST} LIMIT ? OFFSET ?"),
            (territory.as_str(), limit, offset),
        ),
        None => {
            select(conn, &format!("WHERE archived = 0 {NEWEST} LIMIT ? OFFSET ?"), (limit, offset))
        }
    }
}

/// Ids of the notes whose text, kind, author or themes hold every word of the filter.
fn matching(conn: &Connection, query: &NotesQuery) -> rusqlite::Result<Vec<NoteId>> {
    let sql = "SELECT note.id, note.folded, note_kind.label AS kind, person.name AS author,
                   (SELECT group_concat(theme.label, ' ') FROM note_theme
                    JOIN theme ON theme.id = note_theme.theme WHERE note_theme.note = note.id) AS themes
               FROM note JOIN note_kind ON note_kind.id = note.kind
               LEFT JOIN person ON person.id = note.author
               WHERE note.archived = 0 AND (?1 IS NULL OR note.territory = ?1)
               ORDER BY note.on_date DESC, note.id DESC";
    let territory = query.territory.as_ref().map(TerritoryCode::as_str);
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([territory])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut text: String = row.get("folded")?;
        for more in ["kind", "author", "themes"] {
            if let Some(label) = row.get::<_, Option<String>>(more)? {
                text.push(' ');
                text.push_str(&fold(&label));
            }
        }
        if matches(&text, &query.filter) {
            found.push(id(row, "id")?);
        }
    }
    Ok(found)
}

fn select(conn: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<Note>> {
    let mut notes: Vec<Note> = conn
        .prepare_cached(&format!("{NOTE} {rest}"))?
        .query_map(params, read)?
        .collect::<Result<_, _>>()?;
    let mut themes = conn.prepare_cached("SELECT theme FROM note_theme WHERE note = ?")?;
    for note in &mut notes {
        note.themes = themes
            .query_map([note.id.as_str()], |row| row.get("theme"))?
            .collect::<Result<_, _>>()?;
    }
    Ok(notes)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: id(row, "id")?,
        kind: row.get("kind")?,
        on: day(row, "on_date")?,
        territory: id(row, "territory")?,
        convention: optional_id(row, "convention")?,
        themes: std::collections::BTreeSet::new(),
        text: row.get("text")?,
        author: optional_id(row, "author")?,
        administrator_present: row.get("administrator_present")?,
        send_up: row.get("send_up")?,
    })
}
