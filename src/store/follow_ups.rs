//! Reading follow-ups.

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row};

use super::{
    rows::{code, id, line, optional_day, optional_id},
    schema,
};
use crate::domain::{
    follow_up::{FollowUp, OwedBy},
    id::{FollowUpId, NoteId, TerritoryCode},
};

const FOLLOW_UP: &str =
    "SELECT id, note, territory, convention, action, what, owed_by, due, done FROM follow_up";

/// The same, of a schema that knew no action.
const FOLLOW_UP_BEFORE: &str = "SELECT id, note, territory, NULL AS convention, NULL AS action,
    what, owed_by, due, done FROM follow_up";

const OPEN: &str = "WHERE done IS NULL AND archived = 0 ORDER BY due IS NULL, due, id";

const DONE_SINCE: &str = "WHERE done > ? AND archived = 0 ORDER BY due IS NULL, due, id";

/// Those not done on a day, by due date, those without one last.
pub(super) fn open_on(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Vec<FollowUp>> {
    // Two reads, so that the usual one follows the index of open follow-ups.
    let mut found = select(conn, OPEN, [])?;
    let done_since = select(conn, DONE_SINCE, [on.to_string()])?;
    if !done_since.is_empty() {
        found.extend(done_since);
        found.sort_by(|a, b| (a.due.is_none(), a.due, &a.id).cmp(&(b.due.is_none(), b.due, &b.id)));
    }
    Ok(found)
}

/// Those that came out of a note, done or not.
pub(super) fn of_note(conn: &Connection, note: &NoteId) -> rusqlite::Result<Vec<FollowUp>> {
    select(conn, "WHERE note = ? AND archived = 0 ORDER BY due IS NULL, due, id", [note.as_str()])
}

/// Those that name a territory, or none, done or not: by due date.
pub(super) fn of_territory(
    conn: &Connection,
    territory: &TerritoryCode,
) -> rusqlite::Result<Vec<FollowUp>> {
    let there = "WHERE archived = 0 AND (territory = ? OR territory IS NULL)
        ORDER BY due IS NULL, due, id";
    select(conn, there, [territory.as_str()])
}

/// All of them, by due date.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<FollowUp>> {
    select(conn, "WHERE archived = 0 ORDER BY due IS NULL, due, id", [])
}

/// One.
pub(super) fn one(conn: &Connection, id: &FollowUpId) -> rusqlite::Result<Option<FollowUp>> {
    Ok(select(conn, "WHERE id = ? AND archived = 0", [id.as_str()])?.pop())
}

fn select(conn: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<FollowUp>> {
    let life = schema::version(conn)? >= schema::LIFE;
    let columns = if life { FOLLOW_UP } else { FOLLOW_UP_BEFORE };
    conn.prepare_cached(&format!("{columns} {rest}"))?.query_map(params, read)?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<FollowUp> {
    Ok(FollowUp {
        id: id(row, "id")?,
        note: optional_id(row, "note")?,
        territory: optional_id(row, "territory")?,
        convention: optional_id(row, "convention")?,
        action: optional_id(row, "action")?,
        what: line(row, "what")?,
        owed_by: code(row, "owed_by", OwedBy::from_code)?,
        due: optional_day(row, "due")?,
        done: optional_day(row, "done")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However many have been done over the years.
    #[test]
    fn what_is_open_on_a_day_is_read_without_all_that_was_ever_done() {
        let conn = Connection::open_in_memory().unwrap();
        super::super::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for (rest, index) in [(OPEN, "follow_up_open"), (DONE_SINCE, "follow_up_done")] {
            let sql = format!("EXPLAIN QUERY PLAN {FOLLOW_UP} {rest}");
            let mut statement = conn.prepare(&sql).unwrap();
            let plan: String = statement
                .raw_query()
                .mapped(|row| row.get::<_, String>("detail"))
                .map(Result::unwrap)
                .collect();
            assert!(plan.contains(index), "{plan}");
        }
    }
}
