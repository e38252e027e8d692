//! Reading what stands around a convention: difficulties, needs, posts, establishments, pacts, documents, of
//! the convention itself and of its territories.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::{
    domain::{
        field::{Field, RecordKind},
        id::ConventionId,
        life::Life,
        reader::Reader,
        rows::Row,
    },
    store::{records, there},
};

/// Territories that a perimeter touches, communes of amendments with it.
const TERRITORIES: &str = "WITH inside AS (
        SELECT commune FROM convention_commune WHERE convention = ?1
        UNION SELECT amendment_added.commune FROM amendment_added
        JOIN amendment ON amendment.id = amendment_added.amendment
        WHERE amendment.convention = ?1 AND amendment.archived = 0)
    SELECT id FROM territory WHERE archived = 0 AND id IN (
        SELECT epci FROM commune WHERE id IN inside
        UNION SELECT territory FROM territory_commune WHERE commune IN inside)";

/// Communes of territories.
const COMMUNES: &str = "WITH these AS (SELECT value FROM json_each(?1))
    SELECT id FROM commune WHERE epci IN these AND archived = 0
    UNION SELECT commune FROM territory_commune WHERE territory IN these";

/// What owns a document, by the field that names it.
const OWNERS: [(Field, RecordKind); 2] =
    [(Field::Action, RecordKind::Action), (Field::Meeting, RecordKind::Meeting)];

/// Adds them to a life; a file of an earlier schema has none.
pub(super) fn read(conn: &Connection, life: &mut Life) -> rusqlite::Result<()> {
    if !there::has(conn, RecordKind::Document)? {
        return Ok(());
    }
    let itself = [life.convention.to_string()];
    let places = strings(conn, TERRITORIES, &itself[0])?;
    let communes = strings(conn, COMMUNES, &serde_json::Value::from(&*places).to_string())?;
    let asked: [(RecordKind, Field, &[String]); 8] = [
        (RecordKind::Difficulty, Field::Convention, &itself),
        (RecordKind::Difficulty, Field::Territory, &places),
        (RecordKind::Need, Field::Territory, &places),
        (RecordKind::Post, Field::Convention, &itself),
        (RecordKind::Post, Field::Territories, &places),
        (RecordKind::Pact, Field::Convention, &itself),
        (RecordKind::Pact, Field::Territories, &places),
        (RecordKind::Equipment, Field::CommuneOf, &communes),
    ];
    for (kind, field, ids) in asked {
        add(conn, life, kind, field, ids)?;
    }
    add(conn, life, RecordKind::Document, Field::Convention, &itself)?;
    for (field, owner) in OWNERS {
        let owners: Vec<String> = life.of(owner).iter().map(|row| row.id.clone()).collect();
        add(conn, life, RecordKind::Document, field, &owners)?;
    }
    Ok(())
}

/// Adds the records that name one of these, each once; what another convention has is left to it.
fn add(
    conn: &Connection,
    life: &mut Life,
    kind: RecordKind,
    field: Field,
    ids: &[String],
) -> rusqlite::Result<()> {
    let found = records::every_of(conn, kind, Some((field, ids)), false)?.into_iter();
    let known: BTreeSet<String> = life.of(kind).iter().map(|row| row.id.clone()).collect();
    let convention = life.convention.clone();
    let is_of_another = |row: &Row| {
        let named: Option<ConventionId> = Reader(&row.fields).id(Field::Convention);
        // A pact stays on its territories, whichever convention it led to.
        kind != RecordKind::Pact && named.is_some_and(|id| id != convention)
    };
    let rows = found.map(|one| Row { id: one.id, fields: one.fields });
    let rows = rows.filter(|row| !known.contains(&row.id) && !is_of_another(row));
    life.rows.entry(kind).or_default().extend(rows);
    Ok(())
}

fn strings(conn: &Connection, sql: &str, param: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare_cached(sql)?.query_map(params![param], |row| row.get(0))?.collect()
}
