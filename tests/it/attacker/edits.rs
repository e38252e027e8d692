//! Random edits by plain SQL, of any table, column, row and thing of the schema.

use rusqlite::{Connection, types::Value};

use super::Dice;

/// All that stands in a base: what it is made of, and every row.
pub(crate) fn dump(raw: &Connection) -> Vec<String> {
    let mut all = Vec::new();
    for pragma in ["user_version", "application_id"] {
        let value: i64 = raw.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
        all.push(format!("{pragma} {value}"));
    }
    let mut schema =
        raw.prepare("SELECT type || name || coalesce(sql, '') FROM sqlite_schema").unwrap();
    all.extend(schema.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap));
    for table in tables(raw) {
        let mut rows = raw.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|at| row.get(at).unwrap()).collect();
            all.push(format!("{table} {values:?}"));
        }
    }
    all.sort();
    all
}

/// Drops the triggers of a base; gives what makes them again.
pub(crate) fn lift(raw: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let made: Vec<(String, String)> = raw
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, _) in &made {
        raw.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    Ok(made)
}

/// Makes them again.
pub(crate) fn restore(raw: &Connection, made: &[(String, String)]) -> rusqlite::Result<()> {
    made.iter().try_for_each(|(_, sql)| raw.execute_batch(sql))
}

/// Puts what an older file holds in the place of all that a base holds, in the same file: as other tools
/// restore a base that somebody has open.
pub(crate) fn put_back(raw: &Connection, older: &std::path::Path) -> rusqlite::Result<()> {
    raw.execute_batch("PRAGMA foreign_keys = OFF")?;
    raw.execute("ATTACH ? AS older", [older.to_str()])?;
    raw.execute_batch("BEGIN IMMEDIATE")?;
    let made = lift(raw)?;
    for table in tables(raw) {
        raw.execute_batch(&format!(
            "DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM older.{table}"
        ))?;
    }
    restore(raw, &made)?;
    raw.execute_batch("COMMIT; DETACH older")
}

fn tables(raw: &Connection) -> Vec<String> {
    let mut tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

struct Column {
    name: String,
    key: bool,
    holds: String,
}

fn columns(raw: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    raw.prepare("SELECT name, pk, type FROM pragma_table_info(?)")?
        .query_map([table], |row| {
            let key: i64 = row.get(1)?;
            Ok(Column { name: row.get(0)?, key: key > 0, holds: row.get(2)? })
        })?
        .collect()
}

/// One row, by a condition on its key.
fn row_of(raw: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<Option<String>> {
    let keys: Vec<String> =
        columns(raw, table)?.into_iter().filter(|one| one.key).map(|one| one.name).collect();
    let quoted: Vec<String> = keys.iter().map(|key| format!("quote({key})")).collect();
    let sql = format!("SELECT {} FROM {table} ORDER BY 1", quoted.join(", "));
    let mut rows = raw.prepare(&sql)?;
    let rows: Vec<String> = rows
        .query_map([], |row| {
            let mut terms = Vec::new();
            for (at, key) in keys.iter().enumerate() {
                terms.push(format!("{key} = {}", row.get::<_, String>(at)?));
            }
            Ok(terms.join(" AND "))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(if rows.is_empty() { None } else { Some(dice.one(&rows).clone()) })
}

/// Something else than a column says.
fn other(table: &str, column: &Column, dice: &mut Dice) -> String {
    let name = &column.name;
    let any = [
        format!("(SELECT {name} FROM {table} ORDER BY {name} LIMIT 1 OFFSET {})", dice.below(40)),
        "NULL".to_owned(),
    ];
    let typed = match column.holds.as_str() {
        "INTEGER" => vec![
            format!("coalesce({name}, 0) + 1"),
            format!("coalesce({name}, 0) - 1"),
            format!("1 - {name}"),
            format!("{}", dice.below(900)),
        ],
        "BLOB" => vec!["randomblob(32)".into(), "x''".into(), format!("{name} || x'00'")],
        _ => vec![
            format!("{name} || 'x'"),
            "''".into(),
            format!("upper({name})"),
            format!("replace({name}, 'e', 'a')"),
            format!("'{}'", uuid::Uuid::now_v7()),
            "'2020-02-02'".into(),
            format!("date({name}, '+1 day')"),
        ],
    };
    let all: Vec<String> = any.into_iter().chain(typed).collect();
    dice.one(&all).clone()
}

/// One edit; what was done. The triggers stand again after it, unless they are what was edited.
pub(crate) fn draw(raw: &Connection, dice: &mut Dice) -> rusqlite::Result<String> {
    if dice.below(12) == 0 {
        let sql = of_the_schema(raw, dice)?;
        raw.execute_batch(&sql)?;
        return Ok(sql);
    }
    let made = lift(raw)?;
    let table = dice.one(&tables(raw)).clone();
    let sql = match dice.below(10) {
        0..=4 => change(raw, &table, dice)?,
        5 => delete(raw, &table, dice)?,
        6 => insert(raw, &table, dice)?,
        7 => swap(raw, &table, dice)?,
        8 => reorder(raw, dice)?,
        _ => empty(raw, dice)?,
    };
    raw.execute_batch(&sql)?;
    restore(raw, &made)?;
    Ok(sql)
}

fn change(raw: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<String> {
    let columns = columns(raw, table)?;
    let column = dice.one(&columns);
    let other = other(table, column, dice);
    // A single row as a rule, sometimes all.
    let row = row_of(raw, table, dice)?.unwrap_or("1".into());
    let row = if dice.below(8) == 0 { "1".to_owned() } else { row };
    Ok(format!("UPDATE {table} SET {} = {other} WHERE {row}", column.name))
}

fn delete(raw: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<String> {
    let row = row_of(raw, table, dice)?.unwrap_or("1".into());
    let row = if dice.below(5) == 0 { "1".to_owned() } else { row };
    Ok(format!("DELETE FROM {table} WHERE {row}"))
}

fn insert(raw: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<String> {
    let row = row_of(raw, table, dice)?.unwrap_or("1".into());
    let columns = columns(raw, table)?;
    let values: Vec<String> = columns
        .iter()
        .map(|column| match (column.key, column.holds.as_str()) {
            (true, "INTEGER") => format!("(SELECT max({}) + 1 FROM {table})", column.name),
            (true, _) if table == "goal" => "'2031'".into(),
            (true, _) => format!("'{}'", uuid::Uuid::now_v7()),
            (false, _) if dice.below(6) == 0 => other(table, column, dice),
            (false, _) => column.name.clone(),
        })
        .collect();
    let names: Vec<String> = columns.into_iter().map(|column| column.name).collect();
    let (names, values) = (names.join(", "), values.join(", "));
    Ok(format!("INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE {row} LIMIT 1"))
}

/// What two rows say of one column, exchanged.
fn swap(raw: &Connection, table: &str, dice: &mut Dice) -> rusqlite::Result<String> {
    let columns: Vec<Column> =
        columns(raw, table)?.into_iter().filter(|column| !column.key).collect();
    let (Some(one), Some(two)) = (row_of(raw, table, dice)?, row_of(raw, table, dice)?) else {
        return Ok(String::new());
    };
    if columns.is_empty() {
        return Ok(String::new());
    }
    let name = &dice.one(&columns).name;
    Ok(format!(
        "CREATE TEMP TABLE kept AS SELECT {name} AS value FROM {table} WHERE {one};
         UPDATE {table} SET {name} = (SELECT {name} FROM {table} WHERE {two}) WHERE {one};
         UPDATE {table} SET {name} = (SELECT value FROM kept) WHERE {two};
         DROP TABLE kept"
    ))
}

/// Two lines of the journal in each other's place, with their values or without, or the last ones gone.
fn reorder(raw: &Connection, dice: &mut Dice) -> rusqlite::Result<String> {
    let last: i64 = raw.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    let last = usize::try_from(last).unwrap();
    let (one, two) = (1 + dice.below(last), 1 + dice.below(last));
    let exchange = |table: &str| {
        format!(
            "UPDATE {table} SET seq = -1 WHERE seq = {one};
             UPDATE {table} SET seq = {one} WHERE seq = {two};
             UPDATE {table} SET seq = {two} WHERE seq = -1;"
        )
    };
    Ok(match dice.below(4) {
        0 => exchange("journal_value"),
        1 => exchange("journal"),
        2 => exchange("journal") + &exchange("journal_value"),
        _ => format!(
            "DELETE FROM journal_value WHERE seq >= {one}; DELETE FROM journal WHERE seq >= {one};
             DELETE FROM operation WHERE seq >= {one};"
        ),
    })
}

/// Values emptied as an erasing would, and what the record says of it changed.
fn empty(raw: &Connection, dice: &mut Dice) -> rusqlite::Result<String> {
    let last: i64 = raw.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    let line = 1 + dice.below(usize::try_from(last).unwrap());
    let mut sql = format!(
        "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
         WHERE seq = {line};"
    );
    if dice.below(2) == 0 {
        sql = format!(
            "{sql} UPDATE note SET text = 'faux', folded = 'faux'
             WHERE id = (SELECT record FROM journal WHERE seq = {line});"
        );
    }
    Ok(sql)
}

fn of_the_schema(raw: &Connection, dice: &mut Dice) -> rusqlite::Result<String> {
    let things: Vec<(String, String)> = raw
        .prepare(
            "SELECT type, name FROM sqlite_schema
             WHERE type <> 'table' AND name NOT LIKE 'sqlite_%'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let (kind, name) = dice.one(&things);
    let table = dice.one(&tables(raw)).clone();
    Ok(match dice.below(8) {
        0..=2 => format!("DROP {kind} {name}"),
        3 => format!("CREATE TABLE x{} (a)", dice.below(9)),
        4 => format!("CREATE TRIGGER x AFTER INSERT ON {table} BEGIN SELECT 1; END"),
        5 => format!("CREATE INDEX x ON {table} ({})", columns(raw, &table)?[0].name),
        6 => format!("ALTER TABLE {table} ADD COLUMN x TEXT"),
        _ => format!("PRAGMA user_version = {}", dice.below(6)),
    })
}
