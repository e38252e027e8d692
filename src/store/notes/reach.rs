//! What brings a note to territories: it names one, their convention, or a meeting of either names it.

use std::collections::BTreeSet;

use rusqlite::{Connection, params_from_iter, types::Value as Sql};

use crate::{
    domain::{
        id::{ConventionId, NoteId, TerritoryCode},
        note::Note,
    },
    store::{rows::id, schema},
};

/// Lists merged at most: beyond, notes are taken by day and looked at one by one.
const MERGED: usize = 60;

/// Conventions, archived ones left out, with a commune of a territory.
const CONVENTIONS: &str = "WITH inside AS (
        SELECT id FROM commune WHERE epci = ?1 AND archived = 0
        UNION SELECT commune FROM territory_commune WHERE territory = ?1)
    SELECT id FROM convention WHERE archived = 0 AND id IN (
        SELECT convention FROM convention_commune WHERE commune IN inside
        UNION SELECT amendment.convention FROM amendment_added
        JOIN amendment ON amendment.id = amendment_added.amendment AND amendment.archived = 0
        WHERE amendment_added.commune IN inside)";

/// Notes of the meetings held in a territory.
const MET_THERE: &str = "SELECT note AS id FROM meeting WHERE archived = 0 AND note IS NOT NULL
    AND id IN (SELECT meeting FROM meeting_territory WHERE territory = ?1)";

/// Notes of the meetings of a convention that do not name it.
const MET_ABOUT: &str = "SELECT note AS id FROM meeting
    WHERE meeting.convention = ?1 AND archived = 0 AND note IS NOT NULL
      AND (SELECT convention FROM note WHERE note.id = meeting.note) IS NOT ?1";

/// The lists of notes that reach some territories.
pub(super) struct Reach {
    territories: BTreeSet<TerritoryCode>,
    conventions: BTreeSet<ConventionId>,
    /// Reached through their meeting alone: few.
    notes: BTreeSet<NoteId>,
}

impl Reach {
    pub(super) fn of<'a>(
        conn: &Connection,
        territories: impl IntoIterator<Item = &'a TerritoryCode>,
    ) -> rusqlite::Result<Self> {
        let territories: BTreeSet<TerritoryCode> = territories.into_iter().cloned().collect();
        let mut reach = Self { territories, conventions: BTreeSet::new(), notes: BTreeSet::new() };
        if schema::version(conn)? < schema::LIFE {
            return Ok(reach);
        }
        for code in &reach.territories {
            reach.conventions.extend(ids(conn, CONVENTIONS, code.as_str())?);
            reach.notes.extend(ids(conn, MET_THERE, code.as_str())?);
        }
        for convention in &reach.conventions {
            reach.notes.extend(ids(conn, MET_ABOUT, convention.as_str())?);
        }
        Ok(reach)
    }

    /// Whether it reaches a note.
    pub(super) fn holds(&self, note: &Note) -> bool {
        note.territory.as_ref().is_some_and(|code| self.territories.contains(code))
            || note.convention.as_ref().is_some_and(|id| self.conventions.contains(id))
            || self.notes.contains(&note.id)
    }

    /// The condition of each list, each served by an index in the order of days, and its values.
    pub(super) fn lists(&self) -> Vec<(String, Vec<Sql>)> {
        let text = |id: &str| Sql::Text(id.to_owned());
        let through: Vec<Sql> = self.notes.iter().map(|id| text(id.as_str())).collect();
        let territories = self.territories.iter().map(|code| text(code.as_str()));
        let conventions = self.conventions.iter().map(|id| text(id.as_str()));
        if self.territories.len() + self.conventions.len() > MERGED {
            let columns = [
                ("+territory", territories.collect::<Vec<_>>()),
                ("+convention", conventions.collect()),
                ("+id", through),
            ];
            let some = columns.iter().filter(|(_, ids)| !ids.is_empty());
            let any: Vec<String> = some.map(|(column, ids)| among(column, ids.len())).collect();
            let values = columns.into_iter().flat_map(|(_, ids)| ids).collect();
            return vec![(format!("({})", any.join(" OR ")), values)];
        }
        let territories = territories.map(|code| ("territory = ?".to_owned(), vec![code]));
        let conventions = conventions.map(|id| ("convention = ?".to_owned(), vec![id]));
        let mut all: Vec<_> = territories.chain(conventions).collect();
        if all.is_empty() {
            all.push(("0".to_owned(), Vec::new()));
        }
        if !through.is_empty() {
            all.push((among("id", through.len()), through));
        }
        all
    }
}

/// A column among so many values.
fn among(column: &str, count: usize) -> String {
    format!("{column} IN ({})", vec!["?"; count].join(", "))
}

fn ids<T: From<String>>(conn: &Connection, sql: &str, of: &str) -> rusqlite::Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    statement.query_map(params_from_iter([of]), |row| id(row, "id"))?.collect()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::plan, *};

    /// Whatever brings a note there, the table of notes is never gone through.
    #[test]
    fn what_reaches_a_territory_is_found_without_going_through_notes() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for sql in [CONVENTIONS, MET_THERE, MET_ABOUT] {
            let plan = plan(&conn, sql);
            assert!(!plan.contains("SCAN note"), "{sql}: {plan}");
        }
    }
}
