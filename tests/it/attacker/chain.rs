//! The chain of the journal as an attacker who read the sources computes it anew, from its first link to
//! its last.

use rusqlite::{Connection, Row, types::Value};
use sha2::{Digest, Sha256};

use super::{Dice, edits};

/// What was changed, from which line on.
#[derive(Default)]
pub(crate) struct Edit {
    pub(crate) line: i64,
    pub(crate) description: String,
}

fn part(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

/// One edit of the journal, with what the record says after it. The triggers stand again.
pub(crate) fn draw(raw: &Connection, dice: &mut Dice) -> rusqlite::Result<Edit> {
    let made = edits::lift(raw)?;
    let last: i64 = raw.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    let any = 1 + i64::try_from(dice.below(usize::try_from(last).unwrap())).unwrap();
    let edit = match dice.below(3) {
        0 => words(raw, any)?,
        1 => operation(raw, any, dice)?,
        _ => machine(raw, any)?,
    };
    edits::restore(raw, &made)?;
    Ok(edit)
}

/// The words of a note, in the line that tells them last and in the note.
fn words(raw: &Connection, any: i64) -> rusqlite::Result<Edit> {
    let (line, id): (i64, String) = raw.query_row(
        "SELECT max(journal.seq), record FROM journal
         JOIN journal_value ON journal_value.seq = journal.seq
         WHERE field = 'text' AND salt IS NOT NULL AND record = (
             SELECT record FROM journal WHERE kind = 'note' AND field = 'text'
             ORDER BY abs(seq - ?), seq LIMIT 1)",
        [any],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    raw.execute("UPDATE journal_value SET after_value = 'faux' WHERE seq = ?", [line])?;
    raw.execute("UPDATE note SET text = 'faux', folded = 'faux' WHERE id = ?", [&id])?;
    Ok(Edit { line, description: format!("the words of line {line}") })
}

/// Who did something.
fn operation(raw: &Connection, any: i64, dice: &mut Dice) -> rusqlite::Result<Edit> {
    let line: i64 =
        raw.query_row("SELECT operation FROM journal WHERE seq = ?", [any], |row| row.get(0))?;
    let people = "SELECT id FROM person ORDER BY id LIMIT 1 OFFSET ?";
    let by: String =
        raw.query_row(people, [i64::try_from(dice.below(3)).unwrap()], |row| row.get(0))?;
    let changed = raw.execute(
        "UPDATE operation SET person = ?1 WHERE seq = ?2 AND person IS NOT ?1",
        (&by, line),
    )?;
    let line = if changed == 0 { 0 } else { line };
    Ok(Edit { line, description: format!("who did line {line}") })
}

/// When and where something was done.
fn machine(raw: &Connection, any: i64) -> rusqlite::Result<Edit> {
    let line: i64 =
        raw.query_row("SELECT operation FROM journal WHERE seq = ?", [any], |row| row.get(0))?;
    raw.execute(
        "UPDATE operation SET machine = 'x', at = '2026-01-01T00:00:00.000Z' WHERE seq = ?",
        [line],
    )?;
    Ok(Edit { line, description: format!("when and where line {line} was done") })
}

/// Every commitment and every hash anew, seals included.
pub(crate) fn compute(raw: &Connection) -> rusqlite::Result<()> {
    let made = edits::lift(raw)?;
    let seals: Vec<(i64, i64, String, String)> = raw
        .prepare("SELECT number, after, kind, says FROM seal ORDER BY number")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut seals = seals.into_iter().peekable();
    let mut lines = raw.prepare(
        "SELECT journal.seq, operation, rev, operation.id AS op, coalesce(group_id, operation.id) AS grp,
             at, machine, kind, record, field, undoes, person, member, schema, commitment,
             salt, before_value, after_value
         FROM journal JOIN operation ON operation.seq = journal.operation
         JOIN journal_value ON journal_value.seq = journal.seq ORDER BY journal.seq",
    )?;
    let mut lines = lines.query([])?;
    let (mut previous, mut at) = (Vec::new(), 0);
    raw.execute_batch("BEGIN")?;
    loop {
        while let Some((number, after, kind, says)) = seals.next_if(|seal| seal.1 <= at) {
            let mut hasher = Sha256::new();
            part(&mut hasher, b"seal");
            part(&mut hasher, &previous);
            part(&mut hasher, &number.to_le_bytes());
            part(&mut hasher, &after.to_le_bytes());
            part(&mut hasher, kind.as_bytes());
            part(&mut hasher, says.as_bytes());
            previous = hasher.finalize().to_vec();
            raw.prepare_cached("UPDATE seal SET hash = ? WHERE number = ?")?
                .execute((&previous, number))?;
        }
        let Some(row) = lines.next()? else { break };
        at = row.get("seq")?;
        let commitment = commitment(row)?;
        previous = hash(row, &previous, &commitment)?;
        raw.prepare_cached("UPDATE journal SET commitment = ?, hash = ? WHERE seq = ?")?
            .execute((commitment, &previous, at))?;
    }
    raw.execute_batch("COMMIT")?;
    edits::restore(raw, &made)
}

fn commitment(row: &Row<'_>) -> rusqlite::Result<Vec<u8>> {
    let Some(salt) = row.get::<_, Option<Vec<u8>>>("salt")? else { return row.get("commitment") };
    let mut hasher = Sha256::new();
    hasher.update(salt);
    for column in ["before_value", "after_value"] {
        let (tag, bytes) = match row.get::<_, Value>(column)? {
            Value::Integer(number) => (1_u8, number.to_le_bytes().to_vec()),
            Value::Text(text) => (2, text.into_bytes()),
            _ => (0, Vec::new()),
        };
        hasher.update([tag]);
        part(&mut hasher, &bytes);
    }
    Ok(hasher.finalize().to_vec())
}

fn hash(row: &Row<'_>, previous: &[u8], commitment: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let mut hasher = Sha256::new();
    part(&mut hasher, previous);
    for number in ["seq", "operation", "rev"] {
        part(&mut hasher, &row.get::<_, i64>(number)?.to_le_bytes());
    }
    for text in ["op", "grp", "at", "machine", "kind", "record", "field"] {
        part(&mut hasher, row.get::<_, String>(text)?.as_bytes());
    }
    for text in ["undoes", "person", "member"] {
        let text: Option<String> = row.get(text)?;
        part(&mut hasher, &[u8::from(text.is_some())]);
        part(&mut hasher, text.unwrap_or_default().as_bytes());
    }
    part(&mut hasher, commitment);
    if let Some(schema) = row.get::<_, Option<u32>>("schema")? {
        part(&mut hasher, &schema.to_le_bytes());
    }
    Ok(hasher.finalize().to_vec())
}

/// The tips as the journal has them by now, of one person or of all.
pub(crate) fn place_tips(raw: &Connection, whose: Option<&String>) -> rusqlite::Result<()> {
    raw.execute(
        "INSERT OR REPLACE INTO tip (person, seq, hash, at)
         SELECT coalesce(person, ''), max(journal.seq), hash, at
         FROM journal JOIN operation ON operation.seq = journal.operation
         WHERE ?1 IS NULL OR person = ?1 GROUP BY 1",
        [whose],
    )?;
    if whose.is_none() {
        raw.execute(
            "DELETE FROM tip WHERE person NOT IN (SELECT coalesce(person, '') FROM operation)",
            [],
        )?;
    }
    Ok(())
}
