//! Erasing a person (RGPD): emptying what the base and its journal hold of them.
//!
//! Texts of others are edited like any other edit, with lines of the journal; those that held the
//! name are emptied, and the chain still verifies. What is left in the bytes of the files is for
//! [`super::scrub`]; what is looked for is decided in `domain::mention`.

use rusqlite::{Connection, params_from_iter, types::ValueRef};

use super::{known, meant::Meant};
use crate::{
    domain::{
        erasure::{Erasure, MENTION, PERSON, Place, Whom},
        field::{Field, Fields, RecordKind, Value},
        id::PersonId,
        mention::Sought,
        person::Role,
        record::{self as described, Holds, free_texts},
        refusal::Refusal,
        trace::Trace,
    },
    store::{
        Actor, Store,
        apply::WriteError,
        clock,
        journal::{self, Entry, Writer},
        record,
        write::entry,
    },
};

/// What erasing changes, record by record, and the lines it empties.
#[derive(Default)]
pub(in crate::store) struct Found {
    pub(in crate::store) told: Erasure,
    edits: Vec<(RecordKind, String, Fields)>,
    lines: Vec<i64>,
}

impl Store {
    /// What erasing somebody would touch. Nothing is changed.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erasure(&self, whom: &Whom) -> Result<Erasure, Refusal> {
        let told = |conn: &Connection| Ok(look(conn, &Meant::here(conn, whom)?)?.told);
        self.reading(self.at_once(told))
    }

    /// The record of somebody who was erased under this name.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erased_as(&self, name: &str) -> Result<Option<PersonId>, Refusal> {
        self.reading(known::person(&self.conn, name))
    }

    /// What recognises those whom the base erased.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn erased(&self) -> Result<Vec<Trace>, Refusal> {
        let known = self.reading(self.at_once(known::all))?;
        Ok(known.into_iter().flat_map(|one| one.traces).collect())
    }

    /// The names that somebody bears or bore, as far as the base still tells.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn names_of(&self, whom: &Whom) -> Result<Vec<String>, Refusal> {
        let told = |conn: &Connection| Ok(Meant::here(conn, whom)?.names);
        self.reading(self.at_once(told))
    }

    /// Erases somebody from the rows and the journal, in one transaction. The bytes of the files are
    /// cleaned by [`Store::scrub`].
    ///
    /// # Errors
    /// As for [`Store::apply`]; a working copy, which is brought back first. Nothing was written.
    pub fn erase(&mut self, actor: &Actor, whom: &Whom) -> Result<Erasure, Refusal> {
        self.erasing(actor, whom, false)
    }

    /// The same, where only copies hold them: these are told of it.
    ///
    /// # Errors
    /// As for [`Store::erase`].
    pub fn erase_from_copies(&mut self, actor: &Actor, whom: &Whom) -> Result<Erasure, Refusal> {
        self.erasing(actor, whom, true)
    }

    fn erasing(&mut self, actor: &Actor, whom: &Whom, in_copies: bool) -> Result<Erasure, Refusal> {
        if self.fork()?.is_some() {
            // What is emptied here is missing of what comes back.
            return Err(Refusal::WorkingCopy(self.path.clone()));
        }
        let kept = |conn: &Connection| {
            let meant = Meant::here(conn, whom)?;
            let again = look(conn, &meant)?.told.is_nothing() && known::is_known(conn, whom)?;
            if again && !in_copies { Ok(Vec::new()) } else { known::traces(conn, whom, &meant) }
        };
        let traces = self.reading(self.at_once(kept))?;
        let op = known::named(&traces);
        let mut told = Erasure::default();
        self.write(
            &op,
            actor,
            |_, _| Ok(Vec::new()),
            |tx| {
                let found = look(tx, &Meant::here(tx, whom)?)?;
                erase(tx, &entry(&op, actor), &found, &traces)?;
                told = found.told;
                Ok(Vec::new())
            },
        )?;
        Ok(told)
    }
}

/// Erases what was found, in one operation, and keeps what recognises who was erased.
pub(in crate::store) fn erase(
    tx: &Connection,
    entry: &Entry<'_>,
    found: &Found,
    traces: &[Trace],
) -> Result<(), WriteError> {
    let mut writer = Writer::begin(tx, entry.clone())?;
    for (kind, id, fields) in &found.edits {
        let Some(rev) = record::revision(tx, *kind, id)?.map(|rev| rev.saturating_add(1)) else {
            continue;
        };
        record::update(tx, *kind, id, rev, fields)?;
        for (key, after) in fields {
            // What was before is not told again.
            writer.line(*kind, id, rev, key, &Value::Null, after)?;
        }
    }
    if !traces.is_empty() && !writer.wrote() {
        told_by_nobody(&mut writer, traces)?;
    }
    known::keep(tx, entry.op, traces)?;
    Ok(journal::empty_all(writer, &found.lines)?)
}

/// The chain tells of every erasing that is kept, also where nothing was there to erase: by the record
/// that it would have left.
fn told_by_nobody(writer: &mut Writer<'_>, traces: &[Trace]) -> rusqlite::Result<()> {
    let (conn, kind) = (writer.conn(), RecordKind::Person);
    let person = traces.iter().find_map(|trace| trace.person.as_ref());
    let id = person.map_or_else(clock::new_id, |id| id.as_str().to_owned());
    let mut fields = Fields::from([(Field::Archived.into(), Value::Int(1))]);
    let rev = record::revision(conn, kind, &id)?.map_or(1, |rev| rev + 1);
    if rev > 1 {
        record::update(conn, kind, &id, rev, &fields)?;
    } else {
        fields.insert(Field::Name.into(), PERSON.into());
        fields.insert(Field::Role.into(), Role::Lecture.as_str().into());
        record::insert(conn, kind, &id, &fields)?;
    }
    for (key, value) in &fields {
        writer.line(kind, &id, rev, key, &Value::Null, value)?;
    }
    Ok(())
}

/// What a file holds of those who are meant in it.
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
            found.told.machines.push(machine);
        }
    }
    Ok(found)
}

impl Found {
    /// Whether it empties a line that comes after one.
    pub(in crate::store) fn empties_after(&self, seq: i64) -> bool {
        self.lines.iter().any(|line| *line > seq)
    }

    /// The record of a person, and what is disagreed on about it.
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
    fn texts(&mut self, conn: &Connection, meant: &Meant) -> rusqlite::Result<()> {
        for (kind, field) in free_texts() {
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
    fn lines(&mut self, conn: &Connection, meant: &Meant) -> rusqlite::Result<()> {
        let theirs = vec!["?"; meant.people.len()].join(", ");
        let about = if has_conflicts(conn)? {
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
                self.told.lines += 1;
            }
        }
        Ok(())
    }
}

/// What the record of somebody who was erased says: no more than that there was one, of which role.
pub(in crate::store) fn left_of_person(field: Field) -> Option<Value> {
    if field == Field::Archived {
        return Some(Value::Int(1));
    }
    let spec = described::of(RecordKind::Person).spec(field)?;
    match spec.holds {
        Holds::Name => Some(PERSON.into()),
        Holds::Code(_) => None,
        _ => Some(Value::Null),
    }
}

/// Copies that an earlier version took have no such table.
pub(in crate::store) fn has_conflicts(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'conflict'")?.exists([])
}
