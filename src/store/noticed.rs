//! Reading what alerts look for and no list holds: steering committees and boards of the year, councils
//! that have not deliberated, evaluations begun, alerts put off. A base of an earlier schema has none.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row};

use super::{
    Store,
    rows::{code, day, id, optional_day, optional_id, optional_line},
    schema, there,
};
use crate::domain::{
    alerts::RuleCode, field::RecordKind, id::ConventionId, refusal::Refusal, snooze::Snooze,
};

/// Of each convention, by the index of its notes.
const COPILS: &str = "SELECT convention.id AS owner,
        (SELECT on_date FROM note
         WHERE note.convention = convention.id AND note.archived = 0 AND kind = 'copil'
           AND on_date BETWEEN ?1 AND ?2
         ORDER BY on_date DESC LIMIT 1) AS last
    FROM convention WHERE archived = 0 AND last IS NOT NULL";

const COPILS_MET: &str = "SELECT meeting.convention AS owner,
        (SELECT on_date FROM note
         WHERE note.id = meeting.note AND archived = 0 AND kind = 'copil'
           AND on_date BETWEEN ?1 AND ?2) AS last
    FROM meeting
    WHERE meeting.convention IS NOT NULL AND meeting.archived = 0 AND last IS NOT NULL";

const BOARD: &str = "SELECT on_date FROM note
    WHERE archived = 0 AND kind = 'ca_decentralise' AND on_date BETWEEN ?1 AND ?2
    ORDER BY on_date DESC LIMIT 1";

const EVALUATIONS: &str = "SELECT convention AS owner, min(started_on) AS last FROM evaluation
    WHERE archived = 0 AND kind IN ('mi_parcours', 'finale') AND started_on IS NOT NULL
    GROUP BY convention";

const DELIBERATIONS: &str = "SELECT convention AS owner, count(*) AS missing FROM signatory
    WHERE archived = 0 AND deliberation_on IS NULL AND kind IN ('epci', 'commune', 'syndicat')
    GROUP BY convention";

const SNOOZES: &str = "SELECT id, rule, record, until_on, seen_rev, reason, author FROM snooze
    WHERE archived = 0 ORDER BY id";

/// The latest steering committee of each convention in the year of a day, up to it.
pub(super) fn copils(
    conn: &Connection,
    on: NaiveDate,
) -> rusqlite::Result<BTreeMap<ConventionId, NaiveDate>> {
    let mut all = BTreeMap::new();
    if schema::version(conn)? < schema::LIFE {
        return Ok(all);
    }
    for sql in [COPILS, COPILS_MET] {
        let mut statement = conn.prepare_cached(sql)?;
        for one in statement.query_map(year_to(on), of_convention)? {
            let (owner, on) = one?;
            let last = all.entry(owner).or_insert(on);
            *last = on.max(*last);
        }
    }
    Ok(all)
}

/// The latest board held on the ground in the year of a day, up to it.
pub(super) fn board_held(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(BOARD)?;
    statement.query_row(year_to(on), |row| day(row, "on_date")).optional()
}

/// The first day of the evaluation of each convention that has begun one.
pub(super) fn evaluations(
    conn: &Connection,
) -> rusqlite::Result<BTreeMap<ConventionId, NaiveDate>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(BTreeMap::new());
    }
    conn.prepare_cached(EVALUATIONS)?.query_map([], of_convention)?.collect()
}

/// How many councils have still to deliberate, by convention.
pub(super) fn deliberations(conn: &Connection) -> rusqlite::Result<BTreeMap<ConventionId, usize>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(BTreeMap::new());
    }
    let read = |row: &Row<'_>| {
        let missing: i64 = row.get("missing")?;
        Ok((id(row, "owner")?, usize::try_from(missing).unwrap_or_default()))
    };
    conn.prepare_cached(DELIBERATIONS)?.query_map([], read)?.collect()
}

/// Alerts put off, each with the revision its record has now. One of a rule that is not known says nothing.
pub(super) fn snoozes(conn: &Connection) -> rusqlite::Result<Vec<Snooze>> {
    if !there::has(conn, RecordKind::Snooze)? {
        return Ok(Vec::new());
    }
    let read = |row: &Row<'_>| -> rusqlite::Result<Snooze> {
        Ok(Snooze {
            id: row.get("id")?,
            rule: code(row, "rule", RuleCode::from_code)?,
            record: row.get("record")?,
            until: optional_day(row, "until_on")?,
            seen: row.get("seen_rev")?,
            now: None,
            reason: optional_line(row, "reason")?,
            by: optional_id(row, "author")?,
        })
    };
    let mut statement = conn.prepare_cached(SNOOZES)?;
    let mut all = Vec::new();
    let mut known = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let rule: String = row.get("rule")?;
        if RuleCode::from_code(&rule).is_none() {
            continue;
        }
        let mut one = read(row)?;
        if one.seen.is_some() {
            let key = (one.rule.about(), one.record.clone());
            one.now = match known.get(&key) {
                Some(now) => *now,
                None => *known.entry(key).or_insert(revision(conn, one.rule.about(), &one.record)?),
            };
        }
        all.push(one);
    }
    Ok(all)
}

impl Store {
    /// The revision of a record that was not archived.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn revision(&self, kind: RecordKind, id: &str) -> Result<Option<i64>, Refusal> {
        self.reading(self.at_once(|conn| revision(conn, kind, id)))
    }
}

fn revision(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Option<i64>> {
    let sql = format!("SELECT rev FROM {} WHERE id = ?1 AND archived = 0", kind.as_str());
    conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()
}

fn of_convention(row: &Row<'_>) -> rusqlite::Result<(ConventionId, NaiveDate)> {
    Ok((id(row, "owner")?, day(row, "last")?))
}

/// From the first day of its year to a day.
fn year_to(on: NaiveDate) -> [String; 2] {
    let first = NaiveDate::from_ymd_opt(on.year(), 1, 1).unwrap_or(on);
    [first.to_string(), on.to_string()]
}

#[cfg(test)]
mod tests {
    use super::{super::notes::tests::plan, *};

    #[test]
    fn what_was_held_in_the_year_is_found_without_going_through_notes() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for sql in [COPILS, COPILS_MET, BOARD] {
            let plan = plan(&conn, sql);
            assert!(!plan.contains("SCAN note"), "{sql}: {plan}");
        }
    }
}
