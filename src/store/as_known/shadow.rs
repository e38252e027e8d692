//! Tables in memory under the names of the file's: records that changed after a line, as they were before.
//!
//! Few records are copied whole, with their indexes. Of many, a view shows those of the file that did not
//! change, and beside them those that did.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, named_params, params_from_iter, types::Value as Sql};

use super::value;
use crate::{
    domain::{
        field::{Field, FieldKey, Fields, RecordKind, Value},
        fold::fold,
    },
    store::{
        journal::{ERASING, sql},
        rows::code,
        tables::Set,
        there,
    },
};

/// The records of a kind that later lines tell of, each with the revision of the first of them.
type Changed = BTreeMap<RecordKind, HashMap<String, i64>>;

/// Makes them all, in the place of those that are there.
pub(super) fn make(conn: &Connection, last: i64, few: i64) -> rusqlite::Result<()> {
    drop_all(conn)?;
    cut_journal(conn, last)?;
    let erased: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM main.operation WHERE seq > ?1 AND id LIKE ?2 || '%')",
        (last, ERASING),
        |row| row.get(0),
    )?;
    for (kind, records) in changed(conn, last)? {
        if there::has(conn, kind)? {
            let shadow = Shadow::begin(conn, kind, few)?;
            shadow.hide(&records, |id| Ok(erased && is_older(conn, kind, id, last)?))?;
            shadow.fill()?;
            shadow.take_back(last)?;
            shadow.show()?;
        }
    }
    Ok(())
}

fn drop_all(conn: &Connection) -> rusqlite::Result<()> {
    let mut all = conn.prepare(
        "SELECT type, name FROM temp.sqlite_schema WHERE type IN ('table', 'view') ORDER BY type DESC",
    )?;
    let all: Vec<(String, String)> =
        all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (what, name) in all {
        conn.execute_batch(&format!("DROP {what} temp.\"{name}\""))?;
    }
    Ok(())
}

/// The journal ends at the line.
fn cut_journal(conn: &Connection, last: i64) -> rusqlite::Result<()> {
    for table in ["operation", "journal", "journal_value"] {
        conn.execute_batch(&format!(
            "CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE seq <= {last}"
        ))?;
    }
    let whole: String = conn.query_row(
        "SELECT sql FROM main.sqlite_schema WHERE name = 'journal_full'",
        [],
        |row| row.get(0),
    )?;
    conn.execute_batch(&whole.replacen("CREATE VIEW", "CREATE TEMP VIEW", 1))
}

/// The records that later lines tell of.
fn changed(conn: &Connection, last: i64) -> rusqlite::Result<Changed> {
    let mut lines =
        conn.prepare("SELECT kind, record, rev FROM main.journal WHERE seq > ? ORDER BY seq")?;
    let mut lines = lines.query([last])?;
    let mut found = Changed::new();
    let mut before = (String::new(), String::new());
    while let Some(line) = lines.next()? {
        let (kind, record) = (line.get_ref("kind")?.as_str()?, line.get_ref("record")?.as_str()?);
        // Lines of a record follow each other.
        if before.1 != record || before.0 != kind {
            before = (kind.to_owned(), record.to_owned());
            let kind = code(line, "kind", RecordKind::from_code)?;
            found.entry(kind).or_default().entry(record.to_owned()).or_insert(line.get("rev")?);
        }
    }
    Ok(found)
}

/// Whether a record has a line up to there: erasing writes lines of a revision that is not new.
fn is_older(conn: &Connection, kind: RecordKind, id: &str, last: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM main.journal WHERE record = ? AND kind = ? AND seq <= ?")?
        .exists((id, kind.as_str(), last))
}

/// One kind, being hidden.
struct Shadow<'a> {
    conn: &'a Connection,
    kind: RecordKind,
    columns: Vec<Field>,
    sets: Vec<Set>,
    /// Whether its records are copied whole.
    whole: bool,
}

impl<'a> Shadow<'a> {
    fn begin(conn: &'a Connection, kind: RecordKind, few: i64) -> rusqlite::Result<Self> {
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM main.{} LIMIT ?)", kind.as_str());
        let count: i64 = conn.query_row(&sql, [few.saturating_add(1)], |row| row.get(0))?;
        let (columns, sets) = (there::columns(conn, kind)?, there::sets(conn, kind)?);
        Ok(Self { conn, kind, columns, sets, whole: count <= few })
    }

    /// Its tables, each with the column that names the record.
    fn tables(&self) -> impl Iterator<Item = (&str, &str)> {
        let sets = self.sets.iter().map(|set| (set.table.as_str(), set.owner));
        [(self.kind.as_str(), "id")].into_iter().chain(sets)
    }

    /// The name of a table in memory: that of the file's, or one beside it that a view reads.
    fn beside(&self, table: &str) -> String {
        if self.whole { table.to_owned() } else { format!("{table} then") }
    }

    fn hidden(&self) -> String {
        format!("temp.\"{} changed\"", self.kind.as_str())
    }

    /// Writes down which records of the file are not shown: those born since, and those that changed.
    fn hide(
        &self,
        records: &HashMap<String, i64>,
        is_older: impl Fn(&str) -> rusqlite::Result<bool>,
    ) -> rusqlite::Result<()> {
        let hidden = self.hidden();
        self.conn.execute_batch(&format!(
            "CREATE TABLE {hidden} (id TEXT NOT NULL PRIMARY KEY, born INTEGER NOT NULL)
             STRICT, WITHOUT ROWID"
        ))?;
        let mut write = self.conn.prepare(&format!("INSERT INTO {hidden} VALUES (?, ?)"))?;
        for (id, rev) in records {
            write.execute((id, *rev == 1 && !is_older(id)?))?;
        }
        Ok(())
    }

    /// Copies rows of the file: all but those born since, or those alone that changed.
    fn fill(&self) -> rusqlite::Result<()> {
        let hidden = self.hidden();
        for (table, owner) in self.tables() {
            let beside = self.beside(table);
            copy_table(self.conn, table, &beside)?;
            let which = if self.whole {
                format!("{owner} NOT IN (SELECT id FROM {hidden} WHERE born = 1)")
            } else {
                format!("{owner} IN (SELECT id FROM {hidden} WHERE born = 0)")
            };
            self.conn.execute_batch(&format!(
                "INSERT INTO temp.\"{beside}\" SELECT * FROM main.{table} WHERE {which}"
            ))?;
        }
        Ok(())
    }

    /// Puts the values back that later lines took the place of.
    fn take_back(&self, last: i64) -> rusqlite::Result<()> {
        let sql = format!("SELECT id FROM {} WHERE born = 0", self.hidden());
        let mut all = self.conn.prepare(&sql)?;
        let all: Vec<String> = all.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for id in all {
            let (rev, fields) = value::then(self.conn, self.kind, &id, last)?;
            self.write(&id, rev, &fields)?;
        }
        Ok(())
    }

    fn write(&self, id: &str, rev: i64, fields: &Fields) -> rusqlite::Result<()> {
        let mut names = String::from("rev = ?");
        let mut values = vec![Sql::Integer(rev)];
        for (FieldKey { field, member }, value) in fields {
            let Some(member) = member else {
                if *field == Field::Archived || self.columns.contains(field) {
                    names = names + ", " + field.as_str() + " = ?";
                    values.push(sql(value));
                }
                continue;
            };
            let Some(set) = self.sets.iter().find(|set| set.field == *field) else { continue };
            self.write_member(set, id, member, *value != Value::Null)?;
        }
        if let (RecordKind::Note, Some(Value::Text(text))) =
            (self.kind, fields.get(&Field::Text.into()))
        {
            names += ", folded = ?";
            values.push(Sql::Text(fold(text)));
        }
        values.push(Sql::Text(id.to_owned()));
        let beside = self.beside(self.kind.as_str());
        let statement = format!("UPDATE temp.\"{beside}\" SET {names} WHERE id = ?");
        self.conn.prepare_cached(&statement)?.execute(params_from_iter(values))?;
        Ok(())
    }

    fn write_member(&self, set: &Set, id: &str, member: &str, in_it: bool) -> rusqlite::Result<()> {
        let Set { table, owner, member: column, .. } = set;
        let beside = self.beside(table);
        let statement = if in_it {
            format!(
                "INSERT OR IGNORE INTO temp.\"{beside}\" ({owner}, {column}) VALUES (:id, :member)"
            )
        } else {
            format!("DELETE FROM temp.\"{beside}\" WHERE {owner} = :id AND {column} = :member")
        };
        self.conn
            .prepare_cached(&statement)?
            .execute(named_params! { ":id": id, ":member": member })?;
        Ok(())
    }

    /// Shows what did not change with what did, where only that was copied.
    fn show(&self) -> rusqlite::Result<()> {
        if self.whole {
            return Ok(());
        }
        let hidden = self.hidden();
        for (table, owner) in self.tables() {
            self.conn.execute_batch(&format!(
                "CREATE TEMP VIEW {table} AS
                 SELECT * FROM main.{table} WHERE {owner} NOT IN (SELECT id FROM {hidden})
                 UNION ALL SELECT * FROM temp.\"{}\"",
                self.beside(table)
            ))?;
        }
        Ok(())
    }
}

/// Makes an empty table in memory like one of the file, with its indexes.
fn copy_table(conn: &Connection, table: &str, name: &str) -> rusqlite::Result<()> {
    let mut made = conn.prepare_cached(
        "SELECT type, name, sql FROM main.sqlite_schema
         WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )?;
    let made: Vec<(String, String, String)> = made
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (what, index, sql) in made {
        let Some((_, columns)) = sql.split_once('(') else { continue };
        conn.execute_batch(&if what == "table" {
            format!("CREATE TABLE temp.\"{name}\" ({columns}")
        } else {
            let unique = if sql.starts_with("CREATE UNIQUE") { "UNIQUE " } else { "" };
            format!("CREATE {unique}INDEX temp.\"{index}\" ON \"{name}\" ({columns}")
        })?;
    }
    Ok(())
}
