//! Reading means, levers and needs, each small in number. A base of an earlier schema has none.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{journal, life::every, schema};
use crate::domain::{
    difficulty::Difficulty,
    equipment::Equipment,
    field::{Field, RecordKind},
    fold::fold,
    id::{PersonId, TerritoryCode},
    need::Need,
    orientation::Orientation,
    pact::Pact,
    post::Post,
    territory::Territory,
};

/// The characters of a day at the head of a moment.
const DAY: usize = 10;

pub(super) fn orientations(conn: &Connection) -> rusqlite::Result<Vec<Orientation>> {
    let of = |id: &str, fields: &_| Some(Orientation::of(id, fields));
    let mut all = every(conn, RecordKind::Orientation, of)?;
    let carried = carried(conn)?;
    for one in &mut all {
        one.actions = carried.get(&one.id).copied().unwrap_or_default();
    }
    all.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
    Ok(all)
}

/// How many actions of plans that stand carry each orientation.
fn carried(conn: &Connection) -> rusqlite::Result<HashMap<String, u32>> {
    if schema::version(conn)? < schema::MEANS {
        return Ok(HashMap::new());
    }
    let sql = "SELECT orientation, count(*) FROM action_orientation
               JOIN action ON action.id = action AND action.archived = 0
               JOIN axis ON axis.id = action.axis AND axis.archived = 0
               GROUP BY orientation";
    let mut all = conn.prepare_cached(sql)?;
    all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

pub(super) fn equipments(conn: &Connection) -> rusqlite::Result<Vec<Equipment>> {
    let of = |id: &str, fields: &_| Some(Equipment::of(id, fields));
    let mut all = every(conn, RecordKind::Equipment, of)?;
    all.sort_by_cached_key(|one| (fold(&one.name), one.id.clone()));
    Ok(all)
}

pub(super) fn posts(conn: &Connection) -> rusqlite::Result<Vec<Post>> {
    every(conn, RecordKind::Post, Post::of)
}

pub(super) fn difficulties(conn: &Connection) -> rusqlite::Result<Vec<Difficulty>> {
    let open =
        |id: &str, fields: &_| Difficulty::of(id, fields).filter(|one| one.closed_on.is_none());
    let mut all = every(conn, RecordKind::Difficulty, open)?;
    all.sort_by(|a, b| (a.opened_on, &a.id).cmp(&(b.opened_on, &b.id)));
    Ok(all)
}

pub(super) fn needs(conn: &Connection) -> rusqlite::Result<Vec<Need>> {
    let mut all = every(conn, RecordKind::Need, Need::of)?;
    all.sort_by(|a, b| (&a.territory, &a.id).cmp(&(&b.territory, &b.id)));
    Ok(all)
}

/// Who wrote the talking points of each territory that has some, and when, as the journal says.
pub(super) fn talking_points(
    conn: &Connection,
    territories: &[Territory],
) -> rusqlite::Result<BTreeMap<TerritoryCode, (Option<PersonId>, NaiveDate)>> {
    let mut found = BTreeMap::new();
    for place in territories.iter().filter(|one| one.talking_points.is_some()) {
        let (kind, key) = (RecordKind::Territory, Field::TalkingPoints.into());
        let (person, at) = journal::last_writer(conn, kind, place.code.as_str(), &key)?;
        let day = at.and_then(|at| at.get(..DAY)?.parse().ok());
        found.extend(day.map(|day| (place.code.clone(), (person, day))));
    }
    Ok(found)
}

pub(super) fn pacts(conn: &Connection) -> rusqlite::Result<Vec<Pact>> {
    let of = |id: &str, fields: &_| Some(Pact::of(id, fields));
    let mut all = every(conn, RecordKind::Pact, of)?;
    all.sort_by_cached_key(|one| (fold(&one.name), one.id.clone()));
    Ok(all)
}
