//! The last line of each person, kept beside the journal: rewriting what others wrote before it
//! leaves their tips astray, which somebody new can see.

use rusqlite::{Connection, OptionalExtension};

use crate::store::schema;

/// The last line of each person after a line, of lines that came with tips.
const LAST: &str = "SELECT coalesce(person, '') AS person, max(journal.seq) AS seq, hash, at
    FROM journal JOIN operation ON operation.seq = journal.operation
    WHERE journal.seq > ?1 AND schema IS NOT NULL GROUP BY 1";

/// The same of the whole journal: of each person, found one after another in the index of people, the
/// last line of the last operation.
const ALL: &str = "WITH RECURSIVE who (person) AS (
        SELECT '' UNION ALL
        SELECT (SELECT min(operation.person) FROM operation WHERE operation.person > who.person)
        FROM who WHERE who.person IS NOT NULL),
    final AS (SELECT who.person AS person, coalesce(
            (SELECT max(seq) FROM operation WHERE operation.person = who.person AND schema IS NOT NULL), 0) AS first
        FROM who WHERE who.person IS NOT NULL AND who.person <> ''
        UNION ALL SELECT '', max(
            coalesce((SELECT max(seq) FROM operation WHERE operation.person IS NULL AND schema IS NOT NULL), 0),
            coalesce((SELECT max(seq) FROM operation WHERE operation.person = '' AND schema IS NOT NULL), 0))),
    line AS (SELECT final.person AS person, at, coalesce(
            (SELECT next.seq - 1 FROM operation AS next WHERE next.seq > final.first
             ORDER BY next.seq LIMIT 1),
            (SELECT max(seq) FROM journal)) AS seq
        FROM final JOIN operation ON operation.seq = final.first)
    SELECT line.person AS person, line.seq AS seq, hash, at
    FROM line JOIN journal ON journal.seq = line.seq";

/// A tip whose line is no longer what it was.
pub(in crate::store) struct Tip {
    pub(in crate::store) person: String,
    pub(in crate::store) name: Option<String>,
    pub(in crate::store) seq: i64,
    pub(in crate::store) at: String,
}

/// Leaves the tips of those who wrote after a line.
pub(in crate::store) fn leave(conn: &Connection, after: i64) -> rusqlite::Result<()> {
    conn.prepare_cached(&format!("INSERT OR REPLACE INTO tip (person, seq, hash, at) {LAST}"))?
        .execute([after])?;
    Ok(())
}

/// The latest tip whose line is no longer there, or another.
pub(in crate::store) fn astray(conn: &Connection) -> rusqlite::Result<Option<Tip>> {
    if schema::version(conn)? < schema::SEALS {
        return Ok(None);
    }
    conn.prepare_cached(
        "SELECT tip.person AS person, name, tip.seq AS seq, at FROM tip
         LEFT JOIN journal ON journal.seq = tip.seq
         LEFT JOIN person ON person.id = tip.person
         WHERE journal.hash IS NOT tip.hash ORDER BY tip.seq DESC LIMIT 1",
    )?
    .query_row([], |row| {
        Ok(Tip {
            person: row.get("person")?,
            name: row.get("name")?,
            seq: row.get("seq")?,
            at: row.get("at")?,
        })
    })
    .optional()
}

/// A person whose tip is not their last line, or who has none, or one too many.
pub(in crate::store) fn misplaced(conn: &Connection) -> rusqlite::Result<Option<String>> {
    if schema::version(conn)? < schema::SEALS {
        return Ok(None);
    }
    let tips = "SELECT person, seq, hash, at FROM tip";
    conn.query_row(
        &format!(
            "WITH last AS ({ALL})
             SELECT person FROM (SELECT * FROM last EXCEPT {tips})
             UNION ALL SELECT person FROM ({tips} EXCEPT SELECT * FROM last) LIMIT 1"
        ),
        [],
        |row| row.get("person"),
    )
    .optional()
}
