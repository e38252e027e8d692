//! Erasing a person (RGPD): emptying what the base and its journal hold of them.
//!
//! Texts of others are edited like any other edit, with lines of the journal; those that held the
//! name are emptied, and the chain still verifies. What is left in the bytes of the files is for
//! [`super::scrub`]; what is looked for is decided in `domain::mention`.

use rusqlite::{Connection, Transaction, types::ValueRef};

use crate::{
    domain::{
        erasure::{Erasure, MENTION, PERSON, Place, Whom},
        field::{Field, Fields, RecordKind, Value},
        mention::Sought,
        refusal::Refusal,
    },
    store::{
        Actor, Store,
        apply::Stop,
        clock,
        journal::{self, Writer},
        record,
        write::entry,
    },
};

/// The words that people write freely, and a name may be among.
const TEXTS: [(RecordKind, Field); 10] = [
    (RecordKind::Note, Field::Text),
    (RecordKind::FollowUp, Field::What),
    (RecordKind::Passage, Field::Reason),
    (RecordKind::Convention, Field::Name),
    (RecordKind::Territory, Field::Name),
    (RecordKind::Theme, Field::Label),
    (RecordKind::NoteKind, Field::Label),
    (RecordKind::Person, Field::Functions),
    (RecordKind::Conflict, Field::Read),
    (RecordKind::Conflict, Field::Wanted),
];

/// What erasing changes, record by record, and the lines it empties.
#[derive(Default)]
struct Found {
    told: Erasure,
    edits: Vec<(RecordKind, String, Fields)>,
    lines: Vec<i64>,
}

impl Store {
    /// What erasing somebody would touch. Nothing is changed.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erasure(&self, whom: &Whom) -> Result<Erasure, Refusal> {
        self.reading(self.at_once(|conn| touched(conn, whom)))
    }

    /// Erases somebody from the rows and the journal, in one transaction. The bytes of the files are
    /// cleaned by [`Store::scrub`].
    ///
    /// # Errors
    /// As for [`Store::apply`]; a working copy, which is brought back first. Nothing was written.
    pub fn erase(&mut self, actor: &Actor, whom: &Whom) -> Result<Erasure, Refusal> {
        if self.fork()?.is_some() {
            // What is emptied here is missing of what comes back.
            return Err(Refusal::WorkingCopy(self.path.clone()));
        }
        let op = format!("{}{}", journal::ERASING, clock::new_id());
        let mut told = Erasure::default();
        self.write(
            &op,
            actor,
            |_, _| Ok(Vec::new()),
            |tx| {
                told = erase(tx, Writer::begin(tx, entry(&op, actor))?, whom)?;
                Ok(Vec::new())
            },
        )?;
        Ok(told)
    }
}

/// What a base, or a copy of one, holds of somebody.
pub(in crate::store) fn touched(conn: &Connection, whom: &Whom) -> rusqlite::Result<Erasure> {
    look(conn, whom).map(|found| found.told)
}

fn erase(tx: &Transaction<'_>, mut writer: Writer<'_>, whom: &Whom) -> Result<Erasure, Stop> {
    let found = look(tx, whom)?;
    for (kind, id, fields) in &found.edits {
        let Some(rev) = record::revision(tx, *kind, id)?.map(|rev| rev + 1) else { continue };
        record::update(tx, *kind, id, rev, fields)?;
        for (key, after) in fields {
            // What was before is not told again.
            writer.line(*kind, id, rev, key, &Value::Null, after)?;
        }
    }
    journal::empty_all(writer, &found.lines)?;
    Ok(found.told)
}

fn look(conn: &Connection, whom: &Whom) -> rusqlite::Result<Found> {
    let mut found = Found::default();
    let sought = sought(conn, whom)?;
    if let Some(person) = &whom.person {
        found.record(conn, person.as_str())?;
    }
    found.texts(conn, whom, &sought)?;
    found.lines(conn, whom, &sought)?;
    let mut machines = conn.prepare("SELECT DISTINCT machine FROM operation ORDER BY machine")?;
    for machine in machines.query_map([], |row| row.get::<_, String>("machine"))? {
        let machine = machine?;
        if sought.is_in(&machine) || sought.stands_alone(&machine) {
            found.told.machines.push(machine);
        }
    }
    Ok(found)
}

/// What is looked for: nothing more once the record no longer says a name.
fn sought(conn: &Connection, whom: &Whom) -> rusqlite::Result<Sought> {
    let mut names = vec![whom.name.clone()];
    if let Some(person) = &whom.person {
        let mut borne = conn.prepare(
            "SELECT DISTINCT after_value AS name
             FROM journal JOIN journal_value ON journal_value.seq = journal.seq
             WHERE record = ? AND kind = 'person' AND field = 'name'
               AND typeof(after_value) = 'text'",
        )?;
        for name in borne.query_map([person.as_str()], |row| row.get("name"))? {
            names.push(name?);
        }
    }
    names.retain(|name| name != PERSON);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut people = conn.prepare("SELECT id, name FROM person")?;
    let people = people.query_map([], |row| Ok((row.get("id")?, row.get("name")?)))?;
    let people: Vec<(String, String)> = people.collect::<rusqlite::Result<_>>()?;
    let of_another = |id: &str| whom.person.as_ref().is_none_or(|person| person.as_str() != id);
    let others = people.iter().filter(|(id, _)| of_another(id)).map(|(_, name)| name.as_str());
    Ok(Sought::new(&names, others))
}

impl Found {
    /// The record of a person, and what is disagreed on about it.
    fn record(&mut self, conn: &Connection, person: &str) -> rusqlite::Result<()> {
        let (kind, mut fields) = (RecordKind::Person, Fields::new());
        for (field, left) in [
            (Field::Name, Value::from(PERSON)),
            (Field::Functions, Value::Null),
            (Field::MandateStart, Value::Null),
            (Field::MandateEnd, Value::Null),
            (Field::Archived, Value::Int(1)),
        ] {
            let says = record::current(conn, kind, person, &field.into())?;
            if says != left {
                fields.insert(field.into(), left);
            }
        }
        if !fields.is_empty() && record::revision(conn, kind, person)?.is_some() {
            self.told.record = true;
            self.edits.push((kind, person.to_owned(), fields));
        }
        if !has_conflicts(conn)? {
            return Ok(());
        }
        let mut conflicts = conn.prepare(
            "SELECT id FROM conflict WHERE kind = 'person' AND record = ?
             AND (read_value IS NOT NULL OR wanted IS NOT NULL OR archived = 0)",
        )?;
        for id in conflicts.query_map([person], |row| row.get::<_, String>("id"))? {
            self.told.conflicts += 1;
            let fields = [(Field::Read, Value::Null), (Field::Wanted, Value::Null)];
            let aside = (Field::Archived, Value::Int(1));
            let fields = fields.into_iter().chain([aside]);
            let fields = fields.map(|(field, value)| (field.into(), value)).collect();
            self.edits.push((RecordKind::Conflict, id?, fields));
        }
        Ok(())
    }

    /// What others wrote.
    fn texts(&mut self, conn: &Connection, whom: &Whom, sought: &Sought) -> rusqlite::Result<()> {
        for (kind, field) in TEXTS {
            if kind == RecordKind::Conflict && !has_conflicts(conn)? {
                continue;
            }
            let (table, column) = (kind.as_str(), field.as_str());
            let mut rows = conn.prepare(&format!(
                "SELECT id, {column} AS says FROM {table} WHERE typeof({column}) = 'text'"
            ))?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let (id, says): (String, String) = (row.get("id")?, row.get("says")?);
                let theirs = whom.person.as_ref().is_some_and(|person| person.as_str() == id);
                if !theirs {
                    self.text(kind, field, id, &says, sought);
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
                // Put aside for this person's sake already.
                Some((_, _, fields)) if fields.contains_key(&field.into()) => {}
                Some((_, _, fields)) => {
                    fields.insert(field.into(), left.into());
                }
                None => {
                    let fields = Fields::from([(field.into(), left.into())]);
                    self.edits.push((kind, place.id.clone(), fields));
                    self.told.texts.push(place.clone());
                }
            }
        }
        if sought.stands_alone(says) && !self.told.alone.contains(&place) {
            self.told.alone.push(place);
        }
    }

    /// The lines of the journal that hold the name, or are about this person.
    fn lines(&mut self, conn: &Connection, whom: &Whom, sought: &Sought) -> rusqlite::Result<()> {
        let person = whom.person.as_ref().map_or("", |person| person.as_str());
        let about = if has_conflicts(conn)? {
            "OR kind = 'conflict'
                AND record IN (SELECT id FROM conflict WHERE kind = 'person' AND record = ?1)"
        } else {
            ""
        };
        let mut lines = conn.prepare(&format!(
            "SELECT journal.seq AS seq, before_value, after_value,
                 ((kind = 'person' AND record = ?1 {about})
                  AND operation.id NOT LIKE '{}%') AS theirs
             FROM journal JOIN journal_value ON journal_value.seq = journal.seq
             JOIN operation ON operation.seq = journal.operation
             WHERE salt IS NOT NULL",
            journal::ERASING
        ))?;
        let mut lines = lines.query([person])?;
        while let Some(line) = lines.next()? {
            let holds = |value: ValueRef<'_>| value.as_str().is_ok_and(|text| sought.is_in(text));
            let named = holds(line.get_ref("before_value")?) || holds(line.get_ref("after_value")?);
            if named || line.get::<_, bool>("theirs")? {
                self.lines.push(line.get("seq")?);
                self.told.lines += 1;
            }
        }
        Ok(())
    }
}

/// Copies that an earlier version took have no such table.
fn has_conflicts(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'conflict'")?.exists([])
}
