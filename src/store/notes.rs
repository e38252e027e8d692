//! Reading notes: the rows of a window, newest first, never all of them to show a few.

mod among;
mod window;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row, params_from_iter};

pub(super) use self::window::{count_on, page};
use super::{
    rows::{day, id, optional_id, optional_line},
    schema,
};
use crate::domain::{
    fold::{Needle, fold},
    id::{NoteId, TerritoryCode},
    note::Note,
    page::{NotePlace, NotesFilter},
};

const NOTE: &str = "SELECT id, kind, on_date, territory, convention, action, place, others, text,
    author, administrator_present, send_up FROM note";

/// The same, of a schema that knew no action.
const NOTE_BEFORE: &str = "SELECT id, kind, on_date, territory, convention, NULL AS action,
    NULL AS place, NULL AS others, text, author, administrator_present, send_up FROM note";

const NEWEST: &str = "ORDER BY on_date DESC, id DESC";

/// The notes that answer a filter, newest first.
pub(super) fn list(conn: &Connection, filter: &NotesFilter) -> rusqlite::Result<Vec<Note>> {
    let (condition, params) = condition(filter);
    let limit = filter.limit.unwrap_or(usize::MAX);
    if filter.words.trim().is_empty() {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rest = format!("WHERE note.archived = 0 AND {condition} {NEWEST} LIMIT {limit}");
        return select(conn, &rest, params_from_iter(params));
    }
    let these = format!("WHERE archived = 0 AND {condition}");
    let ids = matching(conn, &these, params_from_iter(params), &filter.words, limit)?;
    let mut notes = Vec::with_capacity(ids.len());
    for id in ids {
        notes.extend(one(conn, &id)?);
    }
    Ok(notes)
}

/// The condition holds only the filters given, so that an index serves it.
fn condition(filter: &NotesFilter) -> (String, Vec<String>) {
    let (mut terms, mut params) = (vec!["1".to_owned()], Vec::new());
    let days = [("on_date >= ?", filter.from), ("on_date <= ?", filter.to)];
    for (term, day) in days.into_iter().filter_map(|(term, day)| Some((term, day?))) {
        terms.push(format!("note.{term}"));
        params.push(day.to_string());
    }
    if let Some(kind) = &filter.kind {
        terms.push("note.kind = ?".into());
        params.push(kind.clone());
    }
    if let Some(territories) = &filter.territories {
        // Of several territories, the index of days gives the order: nothing is sorted.
        let marks = vec!["?"; territories.len()].join(", ");
        let column = if territories.len() == 1 { "note.territory" } else { "+note.territory" };
        terms.push(format!("{column} IN ({marks})"));
        params.extend(territories.iter().map(|code| code.as_str().to_owned()));
    }
    if let Some(NotePlace { on, id }) = &filter.after {
        terms.push("(note.on_date, note.id) < (?, ?)".into());
        params.extend([on.to_string(), id.as_str().to_owned()]);
    }
    (terms.join(" AND "), params)
}

/// One note.
pub(super) fn one(conn: &Connection, id: &NoteId) -> rusqlite::Result<Option<Note>> {
    Ok(select(conn, "WHERE id = ? AND archived = 0", [id.as_str()])?.pop())
}

/// The day of the latest note of each territory, up to a day: one step of the index a territory.
pub(super) fn last_notes(
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

/// The texts the filter searches. Kind, author and themes are read beside each note, so that notes come
/// in the order of their index whatever the other tables hold.
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

/// Ids of the newest of these notes whose text, kind, author or themes hold every word.
fn matching(
    conn: &Connection,
    these: &str,
    params: impl Params,
    words: &str,
    most: usize,
) -> rusqlite::Result<Vec<NoteId>> {
    let mut statement = conn.prepare_cached(&looked_at(&format!("{these} {NEWEST}")))?;
    let mut rows = statement.query(params)?;
    let needle = Needle::new(words);
    let mut found = Vec::new();
    while found.len() < most
        && let Some(row) = rows.next()?
    {
        if holds(row, &needle)? {
            found.push(id(row, "id")?);
        }
    }
    Ok(found)
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
mod tests {
    use super::*;

    /// The query plan of SQLite.
    pub(super) fn plan(conn: &Connection, sql: &str) -> String {
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
        steps.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }

    /// However many there are, and wherever in the list one is.
    #[test]
    fn a_list_goes_on_from_a_note_through_an_index() {
        let conn = Connection::open_in_memory().unwrap();
        super::super::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let after = NotePlace { on: "2026-11-23".parse().unwrap(), id: "n".into() };
        for (territories, index) in [
            (None, "note_by_day ((on_date,id)<(?,?))"),
            (Some(vec!["a"]), "note_by_territory (territory=? AND (on_date,id)<(?,?))"),
            (Some(vec!["a", "b"]), "note_by_day ((on_date,id)<(?,?))"),
        ] {
            let territories =
                territories.map(|some| some.into_iter().map(TerritoryCode::from).collect());
            let after = Some(after.clone());
            let filter = NotesFilter { territories, after, ..NotesFilter::default() };
            let (condition, _) = condition(&filter);
            let these = format!("WHERE archived = 0 AND {condition}");
            let looked_at = looked_at(&format!("{these} {NEWEST}"));
            for sql in [format!("{NOTE} {these} {NEWEST} LIMIT 9"), looked_at] {
                let plan = plan(&conn, &sql);
                assert!(plan.contains(&format!("note USING INDEX {index}")), "{plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    }
}
