//! Search of the journal: from the newest back, operation by operation, and no further than
//! asked.
//!
//! One person's operations and one record's lines come from an index. A territory or a field is
//! looked for in the lines of each operation passed, by the keys of their records; words, in the texts they
//! wrote. A look that would be long is cut, and says from where to go on.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rusqlite::{Connection, Row, params_from_iter, types::Value as Sql};

use super::{
    JournalLine,
    about::{Known, about},
    activities::activity,
    read,
};
use crate::domain::{
    fold::{Needle, fold},
    journal::{JournalFilter, JournalPage, JournalQuery},
};

/// How many operations are passed in one look.
const STEPS: usize = 4000;

/// By how much the clocks of two machines may differ: what is older than that by a clock comes
/// before in the journal too.
const SKEW: TimeDelta = TimeDelta::days(7);

/// A window of activities.
pub(in crate::store) fn page(
    conn: &Connection,
    query: &JournalQuery,
) -> rusqlite::Result<JournalPage> {
    let mut activities = Vec::new();
    let next = walk(conn, &query.filter, query.before, STEPS, |seq, _| {
        activities.extend(activity(conn, "WHERE seq = ?", &seq)?);
        Ok(activities.len() < query.limit)
    })?;
    Ok(JournalPage { query: query.clone(), activities, next })
}

/// The newest lines that answer a filter, before a place, operation by operation; then the place to go
/// on from.
pub(in crate::store) fn lines(
    conn: &Connection,
    filter: &JournalFilter,
    before: Option<i64>,
    limit: usize,
) -> rusqlite::Result<(Vec<JournalLine>, Option<i64>)> {
    let mut found = Vec::new();
    let known = Known::of(conn)?;
    let next = walk(conn, filter, before, usize::MAX, |first, last| {
        let (terms, values) = terms(filter, &known);
        let condition = format!("WHERE seq BETWEEN ?1 AND ?2 AND {terms} ORDER BY seq DESC");
        let bounds = [Sql::Integer(first), Sql::Integer(last)].into_iter();
        found.extend(read::lines(conn, &condition, params_from_iter(bounds.chain(values)))?);
        Ok(found.len() < limit)
    })?;
    Ok((found, next))
}

/// Hands the first and last line of each operation that answers, the newest first, until asked to
/// stop; gives the place to go on from where something may be left.
fn walk(
    conn: &Connection,
    filter: &JournalFilter,
    before: Option<i64>,
    steps: usize,
    mut hand: impl FnMut(i64, i64) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Option<i64>> {
    let (source, lead) = source(filter);
    let (terms, values) = terms(filter, &Known::of(conn)?);
    let narrow = terms != "1";
    let touches = format!("SELECT 1 FROM journal WHERE seq BETWEEN ?1 AND ?2 AND {terms} LIMIT 1");
    let mut touches = conn.prepare_cached(&touches)?;
    let mut operations = conn.prepare_cached(&source)?;
    let needle = Needle::new(&filter.words);
    let start = [Sql::Integer(before.unwrap_or(i64::MAX))].into_iter();
    let mut operations = operations.query(params_from_iter(start.chain(lead)))?;
    let (mut passed, mut last_seen) = (0, None);
    while let Some(row) = operations.next()? {
        let (first, last): (i64, i64) = (row.get("seq")?, row.get("last")?);
        if last_seen == Some(first) {
            continue;
        }
        last_seen = Some(first);
        let bounds = || [Sql::Integer(first), Sql::Integer(last)].into_iter();
        match within(row, filter)? {
            When::Over => return Ok(None),
            When::Out => {}
            When::In => {
                let params = params_from_iter(bounds().chain(values.iter().cloned()));
                if (!narrow || touches.exists(params)?)
                    && wrote(conn, &needle, first, last)?
                    && !hand(first, last)?
                {
                    return Ok(Some(first));
                }
            }
        }
        passed += 1;
        if passed >= steps {
            return Ok(Some(first));
        }
    }
    Ok(None)
}

/// Texts that lines wrote, or took the place of.
const TEXTS: &str = "SELECT before_value, after_value
    FROM journal JOIN journal_value ON journal_value.seq = journal.seq
    WHERE journal.seq BETWEEN ? AND ? AND field IN ('text', 'what', 'name', 'label', 'reason')";

/// Whether the texts of these lines hold every word.
fn wrote(conn: &Connection, needle: &Needle, first: i64, last: i64) -> rusqlite::Result<bool> {
    if needle.is_empty() {
        return Ok(true);
    }
    let mut lines = conn.prepare_cached(TEXTS)?;
    let mut lines = lines.query([first, last])?;
    let mut all = String::new();
    while let Some(line) = lines.next()? {
        for value in ["before_value", "after_value"] {
            if let Ok(text) = line.get_ref(value)?.as_str() {
                all.push_str(&fold(text));
                all.push(' ');
            }
        }
    }
    Ok(needle.is_in(&all))
}

/// The SQL source of operations, filtered before their lines.
const LOOKED_AT: &str = "operation.seq AS seq, at, person, coalesce(
        (SELECT next.seq - 1 FROM operation AS next WHERE next.seq > operation.seq
         ORDER BY next.seq LIMIT 1),
        (SELECT max(seq) FROM journal)) AS last";

/// Where operations are taken from, the newest first: an index, where one person or one record is
/// asked.
fn source(filter: &JournalFilter) -> (String, Option<Sql>) {
    let text = |text: &str| Some(Sql::Text(text.to_owned()));
    let one_person = filter.people.as_ref().filter(|people| people.len() == 1);
    let (rest, value) = match (&filter.record, one_person.and_then(|people| people.first())) {
        (Some(record), _) => (
            "FROM journal CROSS JOIN operation ON operation.seq = journal.operation
             WHERE record = ?2 AND journal.seq < ?1 ORDER BY journal.seq DESC",
            text(record),
        ),
        (None, Some(person)) => (
            "FROM operation WHERE person = ?2 AND seq < ?1 ORDER BY seq DESC",
            text(person.as_str()),
        ),
        (None, None) => ("FROM operation WHERE seq < ?1 ORDER BY seq DESC", None),
    };
    (format!("SELECT {LOOKED_AT} {rest}"), value)
}

enum When {
    In,
    Out,
    /// Neither this one nor any before it.
    Over,
}

/// Whether an operation is of the people and the days asked.
fn within(row: &Row<'_>, filter: &JournalFilter) -> rusqlite::Result<When> {
    let (at, person): (String, Option<String>) = (row.get("at")?, row.get("person")?);
    let written = |moment: DateTime<Utc>| moment.to_rfc3339_opts(SecondsFormat::Millis, true);
    if let Some(from) = filter.from {
        if at < written(from.checked_sub_signed(SKEW).unwrap_or(from)) {
            return Ok(When::Over);
        }
        if at < written(from) {
            return Ok(When::Out);
        }
    }
    let late = filter.until.is_some_and(|until| at >= written(until));
    let other = filter.people.as_ref().is_some_and(|people| {
        !person.is_some_and(|person| people.contains(&person.as_str().into()))
    });
    Ok(if late || other { When::Out } else { When::In })
}

/// What a line must be, with its values from the third on.
fn terms(filter: &JournalFilter, known: &Known) -> (String, Vec<Sql>) {
    let (mut terms, mut values) = (vec!["1".to_owned()], Vec::new());
    let mut mark = |value: &str| {
        values.push(Sql::Text(value.to_owned()));
        format!("?{}", values.len() + 2)
    };
    if let Some(record) = &filter.record {
        terms.push(format!("record = {}", mark(record)));
    }
    if let Some(field) = filter.field {
        terms.push(format!("field = {}", mark(field.as_str())));
    }
    if let Some(territories) = &filter.territories {
        let marks: Vec<String> = territories.iter().map(|code| mark(code.as_str())).collect();
        terms.push(about(&marks.join(", "), known));
    }
    if terms.len() > 1 {
        terms.remove(0);
    }
    (terms.join(" AND "), values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Field;

    /// The query plan of SQLite.
    fn plan(conn: &Connection, sql: &str) -> String {
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
        steps.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }

    /// However long the journal and the tables have become.
    #[test]
    fn no_look_reads_a_whole_table_nor_sorts() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let all = JournalFilter::default();
        let filters = [
            (all.clone(), "operation USING INTEGER PRIMARY KEY (rowid<?)"),
            (
                JournalFilter { people: Some(["anne".into()].into()), ..all.clone() },
                "operation USING INDEX operation_by_person (person=? AND seq<?)",
            ),
            (
                JournalFilter { record: Some("n".into()), ..all.clone() },
                "journal USING INDEX journal_by_record (record=? AND rowid<?)",
            ),
            (
                JournalFilter {
                    territories: Some(["a".into(), "b".into()].into()),
                    field: Some(Field::Text),
                    ..all
                },
                "operation USING INTEGER PRIMARY KEY (rowid<?)",
            ),
        ];
        for (filter, expected) in filters {
            let (source, _) = source(&filter);
            let (terms, _) = terms(&filter, &Known::of(&conn).unwrap());
            let looked = plan(&conn, &source);
            assert!(looked.contains(expected), "{source}\n{looked}");
            let inside = format!("SELECT 1 FROM journal WHERE seq BETWEEN 1 AND 2 AND {terms}");
            let inside = plan(&conn, &inside);
            for plan in [looked, inside] {
                assert!(!plan.contains("SCAN ") && !plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    }
}
