//! Data of a file about somebody to erase: their record, the texts that name them, the lines
//! of the journal. Nothing is changed here.

use rusqlite::{Connection, params_from_iter, types::ValueRef};

use super::meant::Meant;
use crate::{
    domain::{
        erasure::{Erasure, MENTION, PERSON, Place},
        field::{Field, Fields, RecordKind, Value},
        mention::Sought,
        record::{self as described, Holds, free_texts},
    },
    store::{conflicts, journal, record, there},
};

/// Edits of an erasing, record by record, and the lines it empties.
#[derive(Default)]
pub(in crate::store) struct Found {
    pub(in crate::store) erasure: Erasure,
    pub(super) edits: Vec<(RecordKind, String, Fields)>,
    pub(super) lines: Vec<i64>,
}

/// Finds the data of a file about the person to erase.
pub(in crate::store) fn look(conn: &Connection, meant: &Meant) -> rusqlite::Result<Found> {
    let mut found = Found::default();
    let sought = &meant.sought;
    for person in &meant.people {
        found.record(conn, person)?;
    }
    found.texts(conn, meant)?;
    found.lines(conn, meant)?;
    let mut machines = conn.prepare("SELECT DISTINCT machine FROM operation ORDER BY machine")?;
    for machine in machines.query_map([], |row| row.get::<_, String>("machine"))? {
        let machine = machine?;
        if sought.is_in(&machine) || sought.stands_alone(&machine) {
            found.erasure.machines.push(machine);
        }
    }
    Ok(found)
}

impl Found {
    /// Whether it empties a line that comes after one.
    pub(in crate::store) fn empties_after(&self, seq: i64) -> bool {
        self.lines.iter().any(|line| *line > seq)
    }

    /// The record of a person, and its conflicts.
    fn record(&mut self, conn: &Connection, person: &str) -> rusqlite::Result<()> {
        let (kind, mut fields) = (RecordKind::Person, Fields::new());
        let of_people = described::of(kind).fields.iter().map(|spec| spec.field);
        for field in of_people.chain([Field::Archived]) {
            let Some(left) = left_of_person(field) else { continue };
            let says = record::current(conn, kind, person, &field.into())?;
            if says != left {
                fields.insert(field.into(), left);
            }
        }
        if !fields.is_empty() && record::revision(conn, kind, person)?.is_some() {
            self.erasure.record = true;
            self.edits.push((kind, person.to_owned(), fields));
        }
        if !conflicts::has_table(conn)? {
            return Ok(());
        }
        let mut conflicts = conn.prepare(
            "SELECT id FROM conflict WHERE kind = 'person' AND record = ?
             AND (read_value IS NOT NULL OR wanted IS NOT NULL OR archived = 0)",
        )?;
        for id in conflicts.query_map([person], |row| row.get::<_, String>("id"))? {
            self.erasure.conflicts += 1;
            let fields = [(Field::Read, Value::Null), (Field::Wanted, Value::Null)];
            let archived = (Field::Archived, Value::Int(1));
            let fields = fields.into_iter().chain([archived]);
            let fields = fields.map(|(field, value)| (field.into(), value)).collect();
            self.edits.push((RecordKind::Conflict, id?, fields));
        }
        Ok(())
    }

    /// Texts of others.
    fn texts(&mut self, conn: &Connection, meant: &Meant) -> rusqlite::Result<()> {
        for (kind, field) in free_texts() {
            if !there::has(conn, kind)? {
                continue;
            }
            let (table, column) = (kind.as_str(), field.as_str());
            let mut rows = conn.prepare(&format!(
                "SELECT id, {column} AS says FROM {table} WHERE typeof({column}) = 'text'"
            ))?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let (id, says): (String, String) = (row.get("id")?, row.get("says")?);
                if !meant.is(kind, &id) {
                    self.text(kind, field, id, &says, &meant.sought);
                }
            }
        }
        Ok(())
    }

    fn text(&mut self, kind: RecordKind, field: Field, id: String, says: &str, sought: &Sought) {
        let place = Place { kind, id };
        if let Some(left) = sought.without(says, MENTION) {
            let known = self.edits.iter_mut().find(|(of, id, _)| *of == kind && *id == place.id);
            match known {
                // Archived for this person's sake already.
                Some((_, _, fields)) if fields.contains_key(&field.into()) => {}
                Some((_, _, fields)) => {
                    fields.insert(field.into(), left.into());
                }
                None => {
                    let fields = Fields::from([(field.into(), left.into())]);
                    self.edits.push((kind, place.id.clone(), fields));
                    self.erasure.texts.push(place.clone());
                }
            }
        }
        if sought.stands_alone(says) && !self.erasure.alone.contains(&place) {
            self.erasure.alone.push(place);
        }
    }

    /// The lines of the journal that hold the name, or are about this person.
    fn lines(&mut self, conn: &Connection, meant: &Meant) -> rusqlite::Result<()> {
        let theirs = vec!["?"; meant.people.len()].join(", ");
        let about = if conflicts::has_table(conn)? {
            format!(
                "OR kind = 'conflict' AND record IN
                 (SELECT id FROM conflict WHERE kind = 'person' AND record IN ({theirs}))"
            )
        } else {
            String::new()
        };
        let mut lines = conn.prepare(&format!(
            "SELECT journal.seq AS seq, before_value, after_value,
                 ((kind = 'person' AND record IN ({theirs}) {about})
                  AND operation.id NOT LIKE '{}%') AS theirs
             FROM journal JOIN journal_value ON journal_value.seq = journal.seq
             JOIN operation ON operation.seq = journal.operation
             WHERE salt IS NOT NULL",
            journal::ERASING
        ))?;
        let twice = if about.is_empty() { 1 } else { 2 };
        let people = meant.people.iter().cycle().take(meant.people.len() * twice);
        let mut lines = lines.query(params_from_iter(people))?;
        while let Some(line) = lines.next()? {
            let holds =
                |value: ValueRef<'_>| value.as_str().is_ok_and(|text| meant.sought.is_in(text));
            let named = holds(line.get_ref("before_value")?) || holds(line.get_ref("after_value")?);
            if named || line.get::<_, bool>("theirs")? {
                self.lines.push(line.get("seq")?);
                self.erasure.lines += 1;
            }
        }
        Ok(())
    }
}

/// The value an erasing leaves in a field of the person; nothing where it stays as it is.
pub(in crate::store) fn left_of_person(field: Field) -> Option<Value> {
    if field == Field::Archived {
        return Some(Value::Int(1));
    }
    let spec = described::of(RecordKind::Person).spec(field)?;
    match spec.holds {
        Holds::Name => Some(PERSON.into()),
        Holds::Code(_) => None,
        Holds::Line
        | Holds::Text
        | Holds::Lines
        | Holds::Day
        | Holds::Truth
        | Holds::Number(..)
        | Holds::Decimal
        | Holds::Hundredths(_)
        | Holds::One(_)
        | Holds::Many(_)
        | Holds::Communes
        | Holds::Key
        | Holds::Value => Some(Value::Null),
    }
}
