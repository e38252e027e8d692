//! Reading the snapshot, within the caller's transaction.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{
    awaited, conflicts, contacts, conventions, follow_ups, journal, life, lists, means, notes,
    noticed, people, plans,
    rows::{code, line},
    schema, territories, there,
};
use crate::domain::{
    base_info::BaseInfo, communes::Communes, field::RecordKind, record, snapshot::Snapshot,
    territory::Department,
};

/// The snapshot of a day, over the communes that stand.
pub(super) fn read(
    conn: &Connection,
    communes: Communes,
    on: NaiveDate,
) -> rusqlite::Result<Snapshot> {
    let first = first(conn, communes, on)?;
    Ok(Snapshot {
        talking_points: means::talking_points(conn, &first.territories)?,
        contacts: contacts::contacts(conn)?,
        axes: plans::axes(conn)?,
        actions: plans::actions(conn)?,
        indicators: plans::indicators(conn)?,
        orientations: means::orientations(conn)?,
        equipments: means::equipments(conn)?,
        posts: means::posts(conn)?,
        difficulties: means::difficulties(conn)?,
        needs: means::needs(conn)?,
        pacts: means::pacts(conn)?,
        templates: life::templates(conn)?,
        schedule: awaited::schedule(conn, on)?,
        meetings: awaited::meetings(conn)?,
        evaluations_planned: awaited::evaluations(conn, on)?,
        elus_met: notes::elus_by_territory(conn, on)?,
        elus_of_conventions: notes::elus_by_convention(conn, on)?,
        copils: noticed::copils(conn, on)?,
        board_held: noticed::board_held(conn, on)?,
        deliberations_missing: noticed::deliberations(conn)?,
        archived: archived(conn)?,
        partial: false,
        ..first
    })
}

/// What the first picture shows of it: territories, who follows them, conventions, what is late.
pub(super) fn first(
    conn: &Connection,
    communes: Communes,
    on: NaiveDate,
) -> rusqlite::Result<Snapshot> {
    let territories = territories::territories(conn, &communes)?;
    Ok(Snapshot {
        base: base(conn)?,
        seq: journal::last_seq(conn)?,
        territories,
        communes,
        people: people::people(conn)?,
        binomes: people::binomes(conn)?,
        conventions: conventions::conventions(conn)?,
        follow_ups: follow_ups::open_on(conn, on)?,
        themes: lists::themes(conn)?,
        note_kinds: lists::note_kinds(conn)?,
        goals: lists::goals(conn)?,
        department_goals: lists::department_goals(conn)?,
        last_notes: notes::last_by_territory(conn, on)?,
        last_of_conventions: notes::last_by_convention(conn, on)?,
        evaluations_begun: noticed::evaluations(conn)?,
        snoozes: noticed::snoozes(conn)?,
        settings: life::settings(conn)?,
        conflicts: conflicts::conflicts(conn)?,
        partial: true,
        ..Snapshot::default()
    })
}

fn base(conn: &Connection) -> rusqlite::Result<BaseInfo> {
    let mut base = base_row(conn)?;
    base.departments = if schema::version(conn)? < schema::DEPARTMENTS {
        vec![Department {
            code: base.department.clone(),
            name: base.department_name.clone(),
            population_year: base.population_year,
        }]
    } else {
        lists::departments(conn)?
    };
    Ok(base)
}

fn base_row(conn: &Connection) -> rusqlite::Result<BaseInfo> {
    // The vintage a base was born with is that of its départements until an update.
    let (vintage, year) = if schema::version(conn)? < schema::REFERENCE {
        ("millesime", "population_year")
    } else {
        (
            "coalesce((SELECT max(millesime) FROM department), millesime)",
            "coalesce((SELECT max(population_year) FROM department), population_year)",
        )
    };
    let sql = format!(
        "SELECT id, department, department_name, {vintage} AS millesime,
                {year} AS population_year, demo
         FROM base"
    );
    conn.prepare_cached(&sql)?.query_row([], |row| {
        Ok(BaseInfo {
            id: row.get("id")?,
            department: row.get("department")?,
            department_name: line(row, "department_name")?,
            departments: Vec::new(),
            millesime: line(row, "millesime")?,
            population_year: row.get("population_year")?,
            demo: row.get("demo")?,
        })
    })
}

/// Names of what was archived and may still be spoken of: other records name it.
fn archived(conn: &Connection) -> rusqlite::Result<BTreeMap<(RecordKind, String), String>> {
    let kinds = there::all(conn)?.into_iter();
    let spoken_of = kinds.filter(|kind| record::references(kind.kind).next().is_some());
    let named = spoken_of.filter_map(|kind| Some((kind.kind.as_str(), kind.name()?.as_str())));
    let each = named.map(|(kind, name)| {
        format!("SELECT '{kind}' AS kind, id, {name} AS name FROM {kind} WHERE archived = 1")
    });
    let mut statement = conn.prepare_cached(&each.collect::<Vec<_>>().join(" UNION ALL "))?;
    let read = |row: &Row<'_>| {
        Ok(((code(row, "kind", RecordKind::from_code)?, row.get("id")?), line(row, "name")?))
    };
    statement.query_map([], read)?.collect()
}
