//! Whether records say what the journal says of them last. SQLite sees a page that is out of shape and
//! the chain a line that is not what it was; a word that turned into another in a record is seen by
//! holding the two together.

use rusqlite::Connection;

use super::{journal, record};
use crate::domain::{
    field::{Field, FieldKey, RecordKind},
    fold::fold,
};

/// The last line of each field that has any; those whose values were emptied tell nothing.
const LAST: &str = "SELECT kind, record, field, member, salt, after_value, max(journal.seq)
    FROM journal JOIN journal_value ON journal_value.seq = journal.seq
    GROUP BY kind, record, field, member";

/// The first record found that says something else than its lines, by kind, id and field.
pub(super) fn first_disagreement(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let mut lines = conn.prepare(LAST)?;
    let mut lines = lines.query([])?;
    while let Some(line) = lines.next()? {
        let told: Option<Vec<u8>> = line.get("salt")?;
        let (kind, id): (String, String) = (line.get("kind")?, line.get("record")?);
        let field: String = line.get("field")?;
        let known = RecordKind::from_code(&kind).zip(Field::from_code(&field));
        let agrees = match known {
            _ if told.is_none() => true,
            None => false,
            Some((kind, field)) => {
                let key = FieldKey { field, member: line.get("member")? };
                let after = record::told(&key, &journal::value(line.get("after_value")?));
                record::told(&key, &record::current(conn, kind, &id, &key)?) == after
            }
        };
        if !agrees {
            return Ok(Some(format!("{kind} {id}: {field}")));
        }
    }
    first_unfolded(conn)
}

/// A note whose text that is searched is not its text.
fn first_unfolded(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let mut notes = conn.prepare("SELECT id, text, folded FROM note")?;
    let mut notes = notes.query([])?;
    while let Some(note) = notes.next()? {
        if note.get::<_, String>("folded")? != fold(&note.get::<_, String>("text")?) {
            return Ok(Some(format!("note {}: folded", note.get::<_, String>("id")?)));
        }
    }
    Ok(None)
}
