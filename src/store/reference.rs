//! The official reference of another year: comparing it with the base, and taking it as one change.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{
    Actor, Applied, Store, apply,
    journal::Writer,
    lists,
    people::members,
    rights::Rights,
    rows::{code, optional_short, short},
    schema,
    tables::{self, Set},
    write::entry,
    write_error::WriteError,
};
use crate::domain::{
    field::{Field, RecordKind},
    record,
    reference::{Edition, Held, HeldSet, HeldTerritory, Holding, Mention, Plan},
    refusal::Refusal,
    territory::{Commune, Department, Epci, TerritoryKind},
};

impl Store {
    /// The plan of an update to an edition, on a day; nothing is written.
    ///
    /// # Errors
    /// An edition that cannot be taken, and as for [`Store::snapshot`].
    pub fn compare_reference(&self, edition: &Edition, on: NaiveDate) -> Result<Plan, Refusal> {
        let held = self.reading(self.at_once(|conn| holding(conn, on)))?;
        if held.departments.is_empty() {
            return Err(Refusal::ReadOnly(self.path.clone()));
        }
        Plan::of(&held, edition).map_err(Refusal::Reference)
    }

    /// Takes an edition: all that it changes is one operation, computed within its transaction. The plan
    /// is nothing where this operation was written before.
    ///
    /// # Errors
    /// As for [`Store::compare_reference`] and [`Store::apply`]; nothing was written.
    pub fn update_reference(
        &mut self,
        op: &str,
        actor: &Actor,
        edition: &Edition,
        on: NaiveDate,
    ) -> Result<(Applied, Option<Plan>), Refusal> {
        let mut done = None;
        let applied = self.write(
            op,
            actor,
            |_, _| Ok(Vec::new()),
            |tx| {
                let refused = |trouble| WriteError::Refused(Refusal::Reference(trouble));
                let plan = Plan::of(&holding(tx, on)?, edition).map_err(refused)?;
                let change = plan.change(&mentions(tx, &plan)?);
                // Wherever it lies: the reference is of the whole Caf.
                Rights::before(tx, actor, &change)?;
                done = Some(plan);
                apply::apply(&mut Writer::begin(tx, entry(op, actor))?, &change)
            },
        )?;
        Ok((applied, done))
    }
}

/// The reference of the base, and the records that name it; binômes that end before a day left out.
fn holding(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Holding> {
    if schema::version(conn)? < schema::REFERENCE {
        // A base that is only read, as an earlier version left it: it can take no other.
        return Ok(Holding::default());
    }
    let (communes, successors) = communes(conn)?;
    let mut perimeters = sets(
        conn,
        RecordKind::Convention,
        "SELECT id, name, archived FROM convention ORDER BY name, id",
        "SELECT convention, commune FROM convention_commune",
        &[],
    )?;
    perimeters.extend(sets(
        conn,
        RecordKind::Territory,
        "SELECT id, name, archived FROM territory WHERE kind = 'group' ORDER BY name, id",
        "SELECT territory, commune FROM territory_commune",
        &[],
    )?);
    let sectors = sets(
        conn,
        RecordKind::Binome,
        "SELECT id, '' AS name, archived FROM binome WHERE coalesce(end_on, ?1) >= ?1 ORDER BY id",
        "SELECT binome, territory FROM binome_territory",
        &[&on.to_string()],
    )?;
    Ok(Holding {
        departments: departments(conn)?,
        communes,
        successors,
        epcis: epcis(conn)?,
        territories: territories(conn)?,
        perimeters,
        sectors,
    })
}

fn departments(conn: &Connection) -> rusqlite::Result<Vec<(Department, String)>> {
    let mut vintage = conn.prepare("SELECT millesime FROM department WHERE id = ?")?;
    let with = |one: Department| {
        let millesime = vintage.query_row([&one.code], |row| short(row, 0))?;
        Ok((one, millesime))
    };
    lists::departments(conn)?.into_iter().map(with).collect()
}

type Communes = (Vec<Held<Commune>>, BTreeMap<String, String>);

fn communes(conn: &Connection) -> rusqlite::Result<Communes> {
    let mut all = conn.prepare(
        "SELECT id, name, department, epci, population, successor, archived FROM commune ORDER BY id",
    )?;
    let mut rows = all.query([])?;
    let (mut found, mut successors) = (Vec::new(), BTreeMap::new());
    while let Some(row) = rows.next()? {
        let record = Commune {
            insee: short(row, 0)?,
            name: short(row, 1)?,
            department: short(row, 2)?,
            epci: optional_short(row, 3)?,
            population: row.get(4)?,
        };
        if let Some(into) = optional_short(row, 5)? {
            successors.insert(record.insee.clone(), into);
        }
        found.push(Held { record, archived: row.get(6)? });
    }
    Ok((found, successors))
}

fn epcis(conn: &Connection) -> rusqlite::Result<Vec<Held<Epci>>> {
    let read = |row: &Row<'_>| {
        let (siren, name, nature) = (short(row, 0)?, short(row, 1)?, short(row, 2)?);
        Ok(Held { record: Epci { siren, name, nature }, archived: row.get(3)? })
    };
    let mut all = conn.prepare("SELECT id, name, nature, archived FROM epci ORDER BY id")?;
    all.query_map([], read)?.collect()
}

fn territories(conn: &Connection) -> rusqlite::Result<Vec<HeldTerritory>> {
    let read = |row: &Row<'_>| {
        Ok(HeldTerritory {
            id: short(row, 0)?,
            name: short(row, 1)?,
            kind: code(row, "kind", TerritoryKind::from_code)?,
            archived: row.get("archived")?,
        })
    };
    let mut all = conn.prepare("SELECT id, name, kind, archived FROM territory ORDER BY id")?;
    all.query_map([], read)?.collect()
}

/// The records of a kind, each with the members of its set.
fn sets(
    conn: &Connection,
    kind: RecordKind,
    records: &str,
    of: &str,
    values: &[&dyn rusqlite::ToSql],
) -> rusqlite::Result<Vec<HeldSet>> {
    let mut all = members::<String>(conn, of)?;
    let read = |row: &Row<'_>| {
        let id: String = row.get("id")?;
        Ok(HeldSet {
            kind,
            name: row.get("name")?,
            archived: row.get("archived")?,
            members: all.remove(&id).unwrap_or_default(),
            id,
        })
    };
    conn.prepare(records)?.query_map(values, read)?.collect()
}

/// The records that name a territory or a commune that is no more, archived ones too.
fn mentions(conn: &Connection, plan: &Plan) -> rusqlite::Result<Vec<Mention>> {
    let mut found = Vec::new();
    for names in [RecordKind::Territory, RecordKind::Commune] {
        let gone: Vec<&str> =
            plan.gone().filter(|(kind, _)| *kind == names).map(|(_, one)| one).collect();
        for (kind, field) in record::references(names).filter(|of| passes_on(names, *of)) {
            let mut rows = conn.prepare(&naming(kind, field))?;
            for of in &gone {
                let read = |row: &Row<'_>| {
                    let (id, archived) = (row.get("id")?, row.get("archived")?);
                    Ok(Mention { kind, id, field, names, of: (*of).to_owned(), archived })
                };
                for one in rows.query_map([of], read)? {
                    found.push(one?);
                }
            }
        }
    }
    Ok(found)
}

/// Whether what a record says of a place passes to its heir. Sectors are led apart, those that are over stay
/// what they were; perimeters and what a plan says of communes are sets that the passage table leads.
fn passes_on(names: RecordKind, (kind, field): (RecordKind, Field)) -> bool {
    let is_set = record::of(kind).spec(field).is_some_and(record::Spec::is_set);
    if names == RecordKind::Territory {
        return kind != RecordKind::Binome;
    }
    record::of(kind).by_people && !is_set
}

/// The query for the records of a kind that name one in a field.
fn naming(kind: RecordKind, field: Field) -> String {
    let table = kind.as_str();
    if let Some(Set { table: set, owner, member, .. }) = tables::set(kind, field) {
        return format!(
            "SELECT id, archived FROM {table} JOIN {set} ON {owner} = id WHERE {member} = ? ORDER BY id"
        );
    }
    let column = field.as_str();
    format!("SELECT id, archived FROM {table} WHERE {column} = ? ORDER BY id")
}
