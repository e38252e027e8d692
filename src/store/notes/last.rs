//! The day of the latest note of each territory and of each convention, up to a day: one step of an index
//! each, and meetings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::{
    domain::id::{ConventionId, TerritoryCode},
    store::{
        rows::{day, id},
        schema,
    },
};

const BY_TERRITORY: &str = "SELECT territory.id AS owner,
        (SELECT on_date FROM note
         WHERE note.territory = territory.id AND archived = 0 AND on_date <= ?1
         ORDER BY on_date DESC LIMIT 1) AS last
    FROM territory WHERE last IS NOT NULL";

const MET_THERE: &str = "SELECT meeting_territory.territory AS owner,
        (SELECT on_date FROM note
         WHERE note.id = meeting.note AND archived = 0 AND on_date <= ?1) AS last
    FROM meeting JOIN meeting_territory ON meeting_territory.meeting = meeting.id
    WHERE meeting.archived = 0 AND last IS NOT NULL";

const BY_CONVENTION: &str = "SELECT convention.id AS owner,
        (SELECT on_date FROM note
         WHERE note.convention = convention.id AND note.archived = 0 AND on_date <= ?1
         ORDER BY on_date DESC LIMIT 1) AS last
    FROM convention WHERE archived = 0 AND last IS NOT NULL";

const MET_ABOUT: &str = "SELECT meeting.convention AS owner,
        (SELECT on_date FROM note
         WHERE note.id = meeting.note AND archived = 0 AND on_date <= ?1) AS last
    FROM meeting
    WHERE meeting.convention IS NOT NULL AND meeting.archived = 0 AND last IS NOT NULL";

/// Whether a note met an elected person: one who was there, or by its kind.
macro_rules! met_elu {
    () => {
        "(note.kind = 'rencontre_elus' OR EXISTS (
            SELECT 1 FROM note_contact JOIN contact ON contact.id = note_contact.contact
            WHERE note_contact.note = note.id AND contact.kind = 'elu'))"
    };
}

const ELU_BY_TERRITORY: &str = concat!(
    "SELECT territory.id AS owner,
        (SELECT on_date FROM note
         WHERE note.territory = territory.id AND archived = 0 AND on_date <= ?1 AND ",
    met_elu!(),
    "ORDER BY on_date DESC LIMIT 1) AS last
    FROM territory WHERE last IS NOT NULL"
);

const ELU_MET_THERE: &str = concat!(
    "SELECT meeting_territory.territory AS owner,
        (SELECT on_date FROM note
         WHERE note.id = meeting.note AND archived = 0 AND on_date <= ?1 AND ",
    met_elu!(),
    ") AS last
    FROM meeting JOIN meeting_territory ON meeting_territory.meeting = meeting.id
    WHERE meeting.archived = 0 AND last IS NOT NULL"
);

const ELU_BY_CONVENTION: &str = concat!(
    "SELECT convention.id AS owner,
        (SELECT on_date FROM note
         WHERE note.convention = convention.id AND note.archived = 0 AND on_date <= ?1 AND ",
    met_elu!(),
    "ORDER BY on_date DESC LIMIT 1) AS last
    FROM convention WHERE archived = 0 AND last IS NOT NULL"
);

const ELU_MET_ABOUT: &str = concat!(
    "SELECT meeting.convention AS owner,
        (SELECT on_date FROM note
         WHERE note.id = meeting.note AND archived = 0 AND on_date <= ?1 AND ",
    met_elu!(),
    ") AS last
    FROM meeting
    WHERE meeting.convention IS NOT NULL AND meeting.archived = 0 AND last IS NOT NULL"
);

/// Of each territory, the latest day on which an elected person was met.
pub(in crate::store) fn elus_by_territory(
    conn: &Connection,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<TerritoryCode, NaiveDate>> {
    elus(conn, ELU_BY_TERRITORY, ELU_MET_THERE, until)
}

/// The same of each convention.
pub(in crate::store) fn elus_by_convention(
    conn: &Connection,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<ConventionId, NaiveDate>> {
    elus(conn, ELU_BY_CONVENTION, ELU_MET_ABOUT, until)
}

fn elus<T: From<String> + Ord>(
    conn: &Connection,
    named: &str,
    met: &str,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<T, NaiveDate>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(BTreeMap::new());
    }
    latest(conn, named, met, until)
}

/// Of each territory, notes that name it or a meeting held there.
pub(in crate::store) fn by_territory(
    conn: &Connection,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<TerritoryCode, NaiveDate>> {
    latest(conn, BY_TERRITORY, MET_THERE, until)
}

/// Of each convention, notes that name it or a meeting about it.
pub(in crate::store) fn by_convention(
    conn: &Connection,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<ConventionId, NaiveDate>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(BTreeMap::new());
    }
    latest(conn, BY_CONVENTION, MET_ABOUT, until)
}

fn latest<T: From<String> + Ord>(
    conn: &Connection,
    named: &str,
    met: &str,
    until: NaiveDate,
) -> rusqlite::Result<BTreeMap<T, NaiveDate>> {
    let life = schema::version(conn)? >= schema::LIFE;
    let mut all = BTreeMap::new();
    for sql in [Some(named), Some(met).filter(|_| life)].into_iter().flatten() {
        let mut statement = conn.prepare_cached(sql)?;
        let found = statement
            .query_map([until.to_string()], |row| Ok((id(row, "owner")?, day(row, "last")?)))?;
        for one in found {
            let (owner, on) = one?;
            let last = all.entry(owner).or_insert(on);
            *last = on.max(*last);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{super::tests::plan, *};

    #[test]
    fn the_latest_notes_are_found_without_going_through_notes() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let elus = [ELU_BY_TERRITORY, ELU_MET_THERE, ELU_BY_CONVENTION, ELU_MET_ABOUT];
        for sql in [BY_TERRITORY, MET_THERE, BY_CONVENTION, MET_ABOUT].into_iter().chain(elus) {
            let plan = plan(&conn, sql);
            assert!(!plan.contains("SCAN note"), "{sql}: {plan}");
        }
    }
}
