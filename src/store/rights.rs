//! Whether the file lets somebody write a change: their role, and where its records lie.
//!
//! Names are declared, not proven: this keeps from mistakes, not from malice. While nobody is of the
//! direction it costs one look at the people.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::{
    Actor, Replaces, clock, journal, record,
    rows::{id, line, optional_id},
    schema,
    write_error::WriteError,
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, RecordKind, Value},
    id::{PersonId, TerritoryCode},
    judge::{Author, Known},
    may::{Verdict, Why},
    person::Role,
    refusal::{Followed, Refusal},
};

/// Whether the person's role lets them write at all.
pub(super) fn may_write(conn: &Connection, actor: &Actor) -> rusqlite::Result<Result<(), Refusal>> {
    let Some(person) = &actor.person else {
        return Ok(Ok(()));
    };
    let refused = role(conn, person)?.is_some_and(|role| !role.may_write());
    Ok(if refused { Err(Refusal::NotAllowed(Why::Reads)) } else { Ok(()) })
}

fn role(conn: &Connection, person: &PersonId) -> rusqlite::Result<Option<Role>> {
    let role: Option<String> = conn
        .prepare_cached("SELECT role FROM person WHERE id = ?")?
        .query_row([person.as_str()], |row| row.get("role"))
        .optional()?;
    Ok(role.and_then(|role| Role::from_code(&role)))
}

/// The rights of an actor over a change that is being written.
pub(super) struct Rights {
    author: Author,
    /// The places others follow, as they were before; nothing where it does not matter.
    followed: Option<Sectors>,
    /// Of what stood before, what lies outside.
    outside: BTreeSet<TerritoryCode>,
}

impl Rights {
    /// Refuses what the role does not allow, before anything is written.
    pub(super) fn before(
        conn: &Connection,
        actor: &Actor,
        change: &Change,
    ) -> Result<Self, WriteError> {
        let direction = "SELECT 1 FROM person WHERE role = 'direction' AND archived = 0";
        let has_direction = conn.prepare_cached(direction)?.exists([])?;
        let person = actor.person.clone();
        let role = person.as_ref().map(|id| role(conn, id)).transpose()?.flatten();
        let author = Author { id: person, role, has_direction };
        let mut rights = Self { author, followed: None, outside: BTreeSet::new() };
        if !has_direction {
            return Ok(rights);
        }
        let settled = settled(conn, change)?;
        let mut known = Vec::new();
        for step in &change.steps {
            known.push(standing(conn, step, &settled)?);
        }
        match rights.author.judge(change, &known) {
            // Nobody yet is the program itself, or somebody who comes in.
            Verdict::No(Why::Reads) if actor.person.is_none() => {}
            Verdict::No(why) => return Err(WriteError::Refused(Refusal::NotAllowed(why))),
            Verdict::Yes | Verdict::Outside => {}
        }
        let each = change.steps.iter().zip(&known);
        let asks = each.map(|(step, known)| rights.author.asks_where(step, known));
        let asks: Vec<bool> = asks.collect();
        if actor.replaces != Replaces::Everywhere && asks.contains(&true) {
            let followed = Sectors::of(conn, actor, asks)?;
            rights.outside = followed.outside(conn, change, |step, _| step.id())?;
            rights.followed = Some(followed);
        }
        Ok(rights)
    }

    /// Refuses what lies outside the sector, once it is known where everything written lies.
    pub(super) fn after(
        self,
        conn: &Connection,
        change: &Change,
        made: &[String],
    ) -> Result<(), WriteError> {
        let Some(followed) = self.followed else { return Ok(()) };
        let mut outside = self.outside;
        let written = |step, at: usize| {
            let step: &Step = step;
            if matches!(step, Step::Create { .. }) {
                made.get(at).map(String::as_str)
            } else {
                step.id()
            }
        };
        outside.extend(followed.outside(conn, change, written)?);
        if outside.is_empty() {
            return Ok(());
        }
        let named = followed.named(conn, &outside)?;
        Err(WriteError::Refused(Refusal::OutsideSector(named)))
    }
}

/// What the file says of the record of a step, but where it lies.
fn standing(
    conn: &Connection,
    step: &Step,
    settled: &[(RecordKind, String, Field)],
) -> rusqlite::Result<Known> {
    let mut known = Known::default();
    let Some(id) = step.id() else { return Ok(known) };
    let kind = step.kind();
    if kind == RecordKind::Person {
        let role = record::current(conn, kind, id, &Field::Role.into())?;
        known.of_direction = role == Value::from(Role::Direction.as_str());
    }
    let here = settled.iter().filter(|(of, record, _)| (*of, record.as_str()) == (kind, id));
    known.settled = here.map(|(_, _, field)| *field).collect();
    Ok(known)
}

/// The fields whose conflicts this change settles.
fn settled(
    conn: &Connection,
    change: &Change,
) -> rusqlite::Result<Vec<(RecordKind, String, Field)>> {
    let mut found = Vec::new();
    for step in &change.steps {
        let Step::Edit { kind: RecordKind::Conflict, id, edits } = step else { continue };
        if !edits.iter().any(|edit| edit.key.field == Field::Settled) {
            continue;
        }
        let sql = "SELECT kind, record, field FROM conflict WHERE id = ? AND settled IS NULL";
        let place: Option<(String, String, String)> = conn
            .prepare_cached(sql)?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let place = place.and_then(|(kind, record, field)| {
            Some((RecordKind::from_code(&kind)?, record, Field::from_code(&field)?))
        });
        found.extend(place);
    }
    Ok(found)
}

/// Who follows what on a day, seen by one person.
struct Sectors {
    /// Of each territory that others follow and not they, the techniciens.
    others: BTreeMap<TerritoryCode, BTreeSet<String>>,
    /// The steps for which it matters.
    asks: Vec<bool>,
}

impl Sectors {
    fn of(conn: &Connection, actor: &Actor, asks: Vec<bool>) -> rusqlite::Result<Self> {
        let day = actor.on.unwrap_or_else(|| clock::local_now().date_naive()).to_string();
        let mut others: BTreeMap<TerritoryCode, BTreeSet<String>> = BTreeMap::new();
        let mut mine: BTreeSet<TerritoryCode> = BTreeSet::new();
        let mut statement = conn.prepare_cached(
            "SELECT territory, administrateur, technicien, person.name AS name
             FROM binome JOIN binome_territory ON binome = binome.id
             LEFT JOIN person ON person.id = technicien
             WHERE binome.archived = 0 AND start_on <= ?1 AND (end_on IS NULL OR ?1 <= end_on)",
        )?;
        let mut rows = statement.query([day])?;
        while let Some(row) = rows.next()? {
            let territory: TerritoryCode = id(row, "territory")?;
            let technicien: Option<PersonId> = optional_id(row, "technicien")?;
            let pair = [optional_id(row, "administrateur")?, technicien.clone()];
            if pair.contains(&actor.person) {
                mine.insert(territory);
            } else if technicien.is_some() {
                others.entry(territory).or_default().insert(line(row, "name")?);
            }
        }
        others.retain(|code, _| !mine.contains(code) && !actor.replaces.is_on(code));
        Ok(Self { others, asks })
    }

    /// The territories of records that lie outside, each found by the id given for its step.
    fn outside<'a>(
        &self,
        conn: &Connection,
        change: &'a Change,
        id: impl Fn(&'a Step, usize) -> Option<&'a str>,
    ) -> rusqlite::Result<BTreeSet<TerritoryCode>> {
        let mut found = BTreeSet::new();
        for ((at, step), asks) in change.steps.iter().enumerate().zip(&self.asks) {
            let Some(id) = id(step, at).filter(|_| *asks) else { continue };
            let places = places(conn, step.kind(), id)?;
            if places.iter().all(|code| self.others.contains_key(code)) {
                found.extend(places);
            }
        }
        Ok(found)
    }

    fn named(
        &self,
        conn: &Connection,
        outside: &BTreeSet<TerritoryCode>,
    ) -> rusqlite::Result<Vec<Followed>> {
        let mut all = Vec::new();
        for code in outside {
            let sql = "SELECT name FROM territory WHERE id = ?";
            let name: Option<String> = conn
                .prepare_cached(sql)?
                .query_row([code.as_str()], |row| line(row, "name"))
                .optional()?;
            let by = self.others.get(code).into_iter().flatten().cloned().collect();
            all.push(Followed { code: code.clone(), name: name.unwrap_or_default(), by });
        }
        Ok(all)
    }
}

/// The territories a record is about.
fn places(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
) -> rusqlite::Result<BTreeSet<TerritoryCode>> {
    let commune = schema::key(conn, RecordKind::Commune)?;
    let Some(is) = journal::located(kind, "?1", "territory.id", commune) else {
        return Ok(BTreeSet::new());
    };
    let sql = format!("SELECT territory.id AS id FROM territory WHERE {is}");
    let mut statement = conn.prepare_cached(&sql)?;
    let found = statement.query_map([id], |row| Ok(row.get::<_, String>("id")?.into()))?;
    found.collect()
}
