//! The birth of a base: its identity, the reference of its départements, the lists it begins with.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior, params};

use super::{
    apply, clock,
    connection::{self, Mode},
    digests, inspect,
    journal::{self, Entry, Writer},
    migration,
    open::{self, Opened},
    place::identity,
    refuse::{Attempt, refuse},
    shipped,
    tier::place,
    write_error::WriteError,
};
use crate::domain::{
    deed::Deed,
    refusal::Refusal,
    territory::DepartmentReference,
    tier::{Tier, tier},
};

/// The content of a new base.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Its départements, communes and EPCI.
    pub reference: DepartmentReference,
    /// Whether what will be written in it is invented.
    pub demo: bool,
    /// Changes written before its first opening.
    pub deeds: Vec<Deed>,
}

/// Makes the base in the empty file that was made for it, all or nothing. Its tables and what it is born
/// with are one transaction: no file is taken for a base before it is one.
pub(super) fn found(
    path: &Path,
    founding: &Founding,
    accepted: &[PathBuf],
) -> Result<Opened, Refusal> {
    let refused = |error| refuse(error, Attempt::Write(path));
    let identity = identity(path);
    let tier = tier(&place(path, accepted));
    if let Tier::ReadOnly(why) = tier {
        return Err(Refusal::UnsafePlace(path.into(), why));
    }
    let mut conn = open::blank(path)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive).map_err(refused)?;
    migration::run(&tx, 0).map_err(refused)?;
    write_base(&tx, founding).map_err(refused)?;
    write_reference(&tx, &founding.reference).map_err(refused)?;
    shipped::write(&tx).map_err(refused)?;
    digests::seal_what_stands(&tx).map_err(refused)?;
    write_deeds(&tx, &founding.deeds).map_err(|stop| match stop {
        WriteError::Refused(refusal) => refusal,
        WriteError::Failed(error) => refused(error),
    })?;
    journal::leave(&tx, 0).map_err(refused)?;
    tx.commit().map_err(refused)?;
    if !connection::set_writing(&conn, Mode::of(&tier)).map_err(refused)? {
        return Err(Refusal::Folder(path.into(), "journal_mode".into()));
    }
    let mark = inspect::mark(&conn).map_err(refused)?;
    Ok(Opened { conn, path: path.into(), tier, identity, stamp: None, mark })
}

fn write_base(conn: &Connection, founding: &Founding) -> rusqlite::Result<()> {
    let reference = &founding.reference;
    conn.execute(
        "INSERT INTO base (one, id, department, department_name, millesime, population_year, demo,
             created_at)
         VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        params![
            clock::new_id(),
            reference.department.code,
            reference.department.name,
            reference.millesime,
            reference.population_year,
            founding.demo,
            super::write::now(),
        ],
    )?;
    Ok(())
}

fn write_reference(conn: &Connection, reference: &DepartmentReference) -> rusqlite::Result<()> {
    let mut department = conn.prepare(
        "INSERT INTO department (id, name, millesime, population_year) VALUES (?, ?, ?, ?)",
    )?;
    for one in &reference.departments {
        department.execute((&one.code, &one.name, &reference.millesime, one.population_year))?;
    }
    let mut epci = conn.prepare("INSERT INTO epci (id, name, nature) VALUES (?, ?, ?)")?;
    let mut territory = conn.prepare("INSERT INTO territory (id, name, kind) VALUES (?, ?, ?)")?;
    for body in &reference.epcis {
        epci.execute((&body.siren, &body.name, &body.nature))?;
        territory.execute((&body.siren, &body.name, "epci"))?;
    }
    let mut commune = conn.prepare(
        "INSERT INTO commune (id, name, department, epci, population) VALUES (?, ?, ?, ?, ?)",
    )?;
    let mut alone =
        conn.prepare("INSERT INTO territory_commune (territory, commune) VALUES (?, ?)")?;
    for one in &reference.communes {
        commune.execute((&one.insee, &one.name, &one.department, &one.epci, one.population))?;
        if one.epci.is_none() {
            // The few communes of no EPCI, islands for the most part, must be followed too.
            territory.execute((&one.insee, &one.name, "group"))?;
            alone.execute((&one.insee, &one.insee))?;
        }
    }
    Ok(())
}

fn write_deeds(conn: &Connection, deeds: &[Deed]) -> Result<(), WriteError> {
    for deed in deeds {
        let op = clock::new_id();
        let entry = Entry {
            op: &op,
            group: &op,
            undoes: None,
            at: deed.at.clone(),
            person: deed.by.as_ref(),
            machine: "",
        };
        apply::apply(&mut Writer::begin(conn, entry)?, &deed.change)?;
    }
    Ok(())
}
