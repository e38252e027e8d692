//! Replay of one operation of a working copy, as if its author did it now, without undoing anybody:
//! an edit that clashes with later writes becomes a conflict.

use super::{
    choices::{Choice, Choices, chosen_here},
    fit::{fits, merged},
    put_off::PutOff,
    read::{Place, Read, place_of},
    take_away::Fork,
};
use crate::{
    domain::{
        brought::Brought,
        field::{Field, FieldEdit, Fields, RecordKind, Value},
    },
    store::{
        edit::field_conflict,
        journal::{self, JournalLine, Operation, Writer},
        record,
        write_error::WriteError,
    },
};

/// The outcome for one field.
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
    choices: &'a Choices,
    brought: &'a mut Brought,
}

impl<'a> Replay<'a> {
    pub(in crate::store) fn new(
        writer: Writer<'a>,
        fork: &'a Fork,
        read: &'a Read,
        choices: &'a Choices,
        brought: &'a mut Brought,
    ) -> Self {
        Self { writer, fork, read, choices, brought }
    }

    /// Writes what the operation did.
    pub(in crate::store) fn operation(&mut self, operation: &Operation) -> Result<(), WriteError> {
        let lines = || operation.records().flatten();
        for choice in lines().filter_map(|line| self.choices.made_by(line)) {
            if !lines().any(|line| place_of(line) == choice.place()) {
                self.stays_by(choice)?;
            }
        }
        operation.records().try_for_each(|lines| self.record(lines))
    }

    /// A choice for the value at hand wrote nothing; it counts as an edit all the same, and waits
    /// where the field says something else here.
    fn stays_by(&mut self, choice: &Choice) -> Result<(), WriteError> {
        let place = choice.place();
        let (kind, id, key) = place;
        if let (Some(rev), false) =
            (record::revision(self.writer.conn(), kind, id)?, choice.archived)
        {
            // An edit of nothing: a record that somebody archived meanwhile stands again.
            self.edited(kind, id, rev.saturating_add(1), &[])?;
        }
        let conn = self.writer.conn();
        let now = record::current(conn, kind, id, key)?;
        if now == choice.left || PutOff::of(conn, place, self.fork, self.read)?.is_some() {
            return Ok(());
        }
        // The author of the choice had read the other version, and left it.
        let wanted = FieldEdit { key: key.clone(), base: now.clone(), mine: choice.left.clone() };
        self.put_off(place, &wanted, now)
    }

    /// Writes what the operation did to one record.
    fn record(&mut self, lines: &[JournalLine]) -> Result<(), WriteError> {
        let Some(JournalLine { kind, record: id, .. }) = lines.first() else { return Ok(()) };
        match record::revision(self.writer.conn(), *kind, id)? {
            None => self.born(*kind, id, lines),
            Some(rev) => self.edited(*kind, id, rev.saturating_add(1), lines),
        }
    }

    fn born(
        &mut self,
        kind: RecordKind,
        id: &str,
        lines: &[JournalLine],
    ) -> Result<(), WriteError> {
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
    ) -> Result<(), WriteError> {
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
            self.put_off(place_of(line), &self.wanted(line), now)?;
        }
        Ok(())
    }

    fn outcome(&mut self, line: &JournalLine, now: &Value) -> Result<Outcome, WriteError> {
        let conn = self.writer.conn();
        let stored = |value: &Value| record::stored(&line.key, value);
        let (before, after) = (stored(&line.before), stored(&line.after));
        let place = place_of(line);
        let read = self.read.of(place);
        if let Some(waiting) = PutOff::of(conn, place, self.fork, self.read)? {
            // Later edits of other lines are not held up by the lines in conflict.
            let both = merged(line, &before, &after, now).filter(|both| both != now);
            let now = both.as_ref().unwrap_or(now);
            let over = u64::from(waiting.go_on(&mut self.writer, &after, now)?);
            self.brought.conflicts = self.brought.conflicts.saturating_sub(over);
            return Ok(both.map_or(Outcome::Nothing, Outcome::Merged));
        }
        if *now == after {
            return Ok(Outcome::Nothing);
        }
        if chosen_here(conn, (line.kind, &line.record, Some(&line.key)), self.fork)? {
            return Ok(Outcome::PutOff);
        }
        let mine = read.is_none() || self.wrote_last(line)?;
        if *now == before && mine {
            let archived = line.key.field == Field::Archived && after == Value::Int(1);
            // An edit wins over an archiving, whichever comes first.
            let kept = archived && self.others_wrote(line)?;
            return Ok(if kept { Outcome::Nothing } else { Outcome::Written(after) });
        }
        // In the end its author changed nothing; or two people settled the same conflict.
        let unchanged = read == Some(&after);
        let moot = (unchanged && !mine) || line.kind == RecordKind::Conflict;
        if moot || line.key.field == Field::Archived {
            return Ok(Outcome::Nothing);
        }
        let from = if mine { &before } else { read.unwrap_or(&before) };
        // Lines merged into somebody else's are taken back out.
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
        let (conn, record) = (self.writer.conn(), line.record.as_str());
        Ok(journal::written_after(conn, line.kind, record, *seq, id)?
            || chosen_here(conn, (line.kind, record, None), self.fork)?)
    }

    /// Whether this operation wrote in a record that somebody else archived.
    fn comes_back(
        &self,
        kind: RecordKind,
        id: &str,
        lines: &[JournalLine],
    ) -> rusqlite::Result<bool> {
        let key = Field::Archived.into();
        let archived = record::current(self.writer.conn(), kind, id, &key)? == Value::Int(1);
        let of_it = |line: &JournalLine| line.key == key;
        let sets_mark = lines.iter().any(|line| of_it(line) && line.after == Value::Int(1));
        let nothing_else = !lines.is_empty() && lines.iter().all(of_it);
        Ok(archived
            && !sets_mark
            && !nothing_else
            && journal::brought_by(self.writer.conn(), kind, id, &key)?.as_ref()
                != Some(&self.fork.id))
    }

    /// The edit of a line's author: value read and value wanted.
    fn wanted(&self, line: &JournalLine) -> FieldEdit {
        let stored = |value: &Value| record::stored(&line.key, value);
        let base = self.read.of(place_of(line)).cloned().unwrap_or_else(|| stored(&line.before));
        FieldEdit { key: line.key.clone(), base, mine: stored(&line.after) }
    }

    fn put_off(
        &mut self,
        place: Place<'_>,
        wanted: &FieldEdit,
        now: Value,
    ) -> Result<(), WriteError> {
        let (kind, id, _) = place;
        let found = field_conflict(self.writer.conn(), kind, id, wanted, now)?;
        PutOff::write(&mut self.writer, &found)?;
        self.brought.conflicts += 1;
        Ok(())
    }
}
