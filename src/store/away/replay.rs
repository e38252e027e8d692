//! One operation of a working copy, written here as if its author did it now, without undoing
//! anybody: what cannot be written beside what others wrote is put off.

use rusqlite::{Connection, ErrorCode};

use super::{put_off::PutOff, read::Read, working_copy::Fork};
use crate::{
    domain::{
        brought::Brought,
        field::{Field, FieldEdit, Fields, RecordKind, Value},
        merge::{Merge, merge_lines},
    },
    store::{
        apply::{Stop, disagreement},
        journal::{self, JournalLine, Operation, Writer},
        record,
    },
};

/// What becomes of one field.
enum Outcome {
    Nothing,
    Written(Value),
    Merged(Value),
    PutOff,
}

/// The writing of one operation.
pub(in crate::store) struct Replay<'a> {
    writer: Writer<'a>,
    fork: &'a Fork,
    read: &'a Read,
    brought: &'a mut Brought,
    /// Whether the operation settles what was settled otherwise here.
    contrary: bool,
}

impl<'a> Replay<'a> {
    pub(in crate::store) fn new(
        writer: Writer<'a>,
        fork: &'a Fork,
        read: &'a Read,
        brought: &'a mut Brought,
    ) -> Self {
        Self { writer, fork, read, brought, contrary: false }
    }

    /// Writes what the operation did. Where it settles what somebody settled otherwise here, what it
    /// put in the field waits beside their choice.
    pub(in crate::store) fn operation(&mut self, operation: &Operation) -> Result<(), Stop> {
        self.contrary = self.is_contrary(operation)?;
        operation.records().try_for_each(|lines| self.record(lines))
    }

    fn is_contrary(&self, operation: &Operation) -> rusqlite::Result<bool> {
        let (kind, conn) = (RecordKind::Conflict, self.writer.conn());
        let settles = |line: &&JournalLine| line.kind == kind && line.key == Field::Settled.into();
        for line in operation.records().flatten().filter(settles) {
            let now = record::current(conn, kind, &line.record, &line.key)?;
            if now != Value::Null && now != line.before && now != line.after {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Writes what the operation did to one record.
    fn record(&mut self, lines: &[JournalLine]) -> Result<(), Stop> {
        let Some(JournalLine { kind, record: id, .. }) = lines.first() else { return Ok(()) };
        match record::revision(self.writer.conn(), *kind, id)? {
            None => self.born(*kind, id, lines),
            Some(rev) => self.edited(*kind, id, rev + 1, lines),
        }
    }

    fn born(&mut self, kind: RecordKind, id: &str, lines: &[JournalLine]) -> Result<(), Stop> {
        let fields: Fields =
            lines.iter().map(|line| (line.key.clone(), line.after.clone())).collect();
        record::insert(self.writer.conn(), kind, id, &fields)?;
        for (key, value) in &fields {
            self.writer.line(kind, id, 1, key, &Value::Null, value)?;
        }
        self.brought.fields += fields.len() as u64;
        Ok(())
    }

    fn edited(
        &mut self,
        kind: RecordKind,
        id: &str,
        rev: i64,
        lines: &[JournalLine],
    ) -> Result<(), Stop> {
        let conn = self.writer.conn();
        let (mut before, mut after) = (Fields::new(), Fields::new());
        let (mut merged, mut put_off) = (0, Vec::new());
        for line in lines {
            let now = record::current(conn, kind, id, &line.key)?;
            let value = match self.outcome(line, &now)? {
                Outcome::Nothing => continue,
                Outcome::PutOff => {
                    put_off.push((line, now));
                    continue;
                }
                Outcome::Written(value) => value,
                Outcome::Merged(value) => {
                    merged += 1;
                    value
                }
            };
            before.insert(line.key.clone(), now);
            after.insert(line.key.clone(), value);
        }
        if self.comes_back(kind, id, lines)? {
            before.insert(Field::Archived.into(), Value::Int(1));
            after.insert(Field::Archived.into(), Value::Int(0));
        }
        if !after.is_empty() && !fits(conn, kind, id, rev, &after)? {
            // Together with what others wrote it would break a rule that every record keeps.
            put_off.extend(lines.iter().filter_map(|line| {
                after.remove(&line.key).and(before.get(&line.key)).map(|now| (line, now.clone()))
            }));
            after.clear();
        }
        for (key, value) in &after {
            self.writer.line(kind, id, rev, key, before.get(key).unwrap_or(&Value::Null), value)?;
        }
        self.brought.fields += after.len() as u64;
        self.brought.merged += if after.is_empty() { 0 } else { merged };
        for (line, now) in put_off {
            self.put_off(line, now)?;
        }
        Ok(())
    }

    fn outcome(&mut self, line: &JournalLine, now: &Value) -> Result<Outcome, Stop> {
        let conn = self.writer.conn();
        let told = |value: &Value| record::told(&line.key, value);
        let (before, after) = (told(&line.before), told(&line.after));
        let read = self.read.of(line);
        if let Some(waiting) = PutOff::of(conn, line, self.fork, self.read)? {
            // What its author goes on writing beside the lines in dispute is not held up by these.
            let both = merged(line, &before, &after, now).filter(|both| both != now);
            let now = both.as_ref().unwrap_or(now);
            let over = u64::from(waiting.go_on(&mut self.writer, &after, now)?);
            self.brought.conflicts = self.brought.conflicts.saturating_sub(over);
            return Ok(both.map_or(Outcome::Nothing, Outcome::Merged));
        }
        if *now == after {
            return Ok(Outcome::Nothing);
        }
        if self.contrary && line.kind != RecordKind::Conflict {
            return Ok(Outcome::PutOff);
        }
        let mine = read.is_none() || self.wrote_last(line)?;
        if *now == before && mine {
            let aside = line.key.field == Field::Archived && after == Value::Int(1);
            // An edit wins over a putting aside, whichever comes first.
            let kept = aside && self.others_wrote(line)?;
            return Ok(if kept { Outcome::Nothing } else { Outcome::Written(after) });
        }
        // All told, its author changed nothing; or two people settled the same thing.
        let unchanged = read == Some(&after);
        let moot = (unchanged && !mine) || line.kind == RecordKind::Conflict;
        if moot || line.key.field == Field::Archived {
            return Ok(Outcome::Nothing);
        }
        let from = if mine { &before } else { read.unwrap_or(&before) };
        // What was put beside somebody else's lines is taken back out of them.
        let otherwise = if unchanged { Outcome::Nothing } else { Outcome::PutOff };
        Ok(merged(line, from, &after, now).map_or(otherwise, Outcome::Merged))
    }

    /// Whether what the field says now came back from this working copy.
    fn wrote_last(&self, line: &JournalLine) -> rusqlite::Result<bool> {
        let JournalLine { kind, record, key, .. } = line;
        let by = journal::brought_by(self.writer.conn(), *kind, record, key)?;
        Ok(by.as_ref() == Some(&self.fork.id))
    }

    fn others_wrote(&self, line: &JournalLine) -> rusqlite::Result<bool> {
        let Fork { id, seq, .. } = self.fork;
        journal::written_after(self.writer.conn(), line.kind, &line.record, *seq, id)
    }

    /// Whether a record that somebody else put aside was written in by this operation.
    fn comes_back(
        &self,
        kind: RecordKind,
        id: &str,
        lines: &[JournalLine],
    ) -> rusqlite::Result<bool> {
        let key = Field::Archived.into();
        let aside = record::current(self.writer.conn(), kind, id, &key)? == Value::Int(1);
        let speaks_of_it = lines.iter().any(|line| line.key == key);
        Ok(aside
            && !speaks_of_it
            && journal::brought_by(self.writer.conn(), kind, id, &key)?.as_ref()
                != Some(&self.fork.id))
    }

    fn put_off(&mut self, line: &JournalLine, now: Value) -> Result<(), Stop> {
        let told = |value: &Value| record::told(&line.key, value);
        let base = self.read.of(line).cloned().unwrap_or_else(|| told(&line.before));
        let edit = FieldEdit { key: line.key.clone(), base, mine: told(&line.after) };
        let found = disagreement(self.writer.conn(), line.kind, &line.record, &edit, now)?;
        PutOff::write(&mut self.writer, &found)?;
        self.brought.conflicts += 1;
        Ok(())
    }
}

/// Both edits of a long text, where they are on different lines.
fn merged(line: &JournalLine, read: &Value, mine: &Value, theirs: &Value) -> Option<Value> {
    let (Field::Text, Value::Text(read), Value::Text(mine), Value::Text(theirs)) =
        (line.key.field, read, mine, theirs)
    else {
        return None;
    };
    match merge_lines(read, mine, theirs) {
        Merge::Merged(text) => Some(Value::Text(text)),
        Merge::Conflict => None,
    }
}

/// Writes fields of a record; tells whether its rules let them stand.
fn fits(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    rev: i64,
    fields: &Fields,
) -> rusqlite::Result<bool> {
    conn.execute_batch("SAVEPOINT edited")?;
    match record::update(conn, kind, id, rev, fields) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            conn.execute_batch("ROLLBACK TO edited; RELEASE edited")?;
            Ok(false)
        }
        written => {
            conn.execute_batch("RELEASE edited")?;
            written.map(|()| true)
        }
    }
}
