//! Whether a line of the journal is about some territories, as SQL: by the keys of its record alone,
//! from the description of its kind.

use rusqlite::Connection;

use crate::{
    domain::{
        field::{Field, RecordKind},
        record::{self, Kind, Locate},
    },
    store::{schema, tables::set, there},
};

/// What a file has of what tells of territories: its kinds, and the key of its communes.
pub(super) struct Known {
    kinds: Vec<&'static Kind>,
    commune: &'static str,
}

impl Known {
    pub(super) fn of(conn: &Connection) -> rusqlite::Result<Self> {
        let commune = schema::key(conn, RecordKind::Commune)?;
        Ok(Self { kinds: there::all(conn)?, commune })
    }
}

/// True of a line that is about one of these territories, a list of marks.
pub(super) fn about(these: &str, known: &Known) -> String {
    let Known { kinds, commune } = known;
    let each = kinds.iter().filter_map(|kind| {
        let is = located_in(kind, "record", these, commune)?;
        // A territory that left a sector is in the line alone.
        let left = kind.place.each().iter().map(|place| match place {
            Locate::Sector(field) => {
                format!("(field = '{}' AND member IN ({these})) OR ", field.as_str())
            }
            Locate::Nowhere
            | Locate::Itself
            | Locate::By(_)
            | Locate::Perimeter
            | Locate::Commune(_)
            | Locate::First(_)
            | Locate::Through(..) => String::new(),
        });
        let left: String = left.collect();
        Some(format!(" WHEN '{}' THEN {left}{is}", kind.kind.as_str()))
    });
    format!("CASE kind{} ELSE 0 END", each.collect::<String>())
}

/// True of the record of this kind that `id` names; nothing where the kind is about no territory.
pub(in crate::store) fn located(
    kind: RecordKind,
    id: &str,
    these: &str,
    commune: &str,
) -> Option<String> {
    located_in(record::of(kind), id, these, commune)
}

fn located_in(kind: &Kind, id: &str, these: &str, commune: &str) -> Option<String> {
    let each = kind.place.each().iter();
    let each: Vec<String> = each.filter_map(|place| at(kind, *place, id, these, commune)).collect();
    (!each.is_empty()).then(|| each.join(" OR "))
}

fn at(kind: &Kind, place: Locate, id: &str, these: &str, commune: &str) -> Option<String> {
    let table = kind.kind.as_str();
    let says = |field: Field| format!("(SELECT {} FROM {table} WHERE id = {id})", field.as_str());
    match place {
        Locate::Nowhere | Locate::First(_) => None,
        Locate::Itself => Some(format!("{id} IN ({these})")),
        Locate::By(field) => Some(format!("{} IN ({these})", says(field))),
        Locate::Through(field, other) => located(other, &says(field), these, commune),
        Locate::Sector(field) => {
            let set = set(kind.kind, field)?;
            let (table, owner, member) = (set.table, set.owner, set.member);
            Some(format!(
                "EXISTS (SELECT 1 FROM {table} WHERE {owner} = {id} AND {member} IN ({these}))"
            ))
        }
        Locate::Commune(field) => Some(format!(
            "EXISTS (
                SELECT 1 FROM commune WHERE commune.{commune} = {says} AND (epci IN ({these}) OR EXISTS (
                    SELECT 1 FROM territory_commune AS own
                    WHERE own.territory IN ({these}) AND own.commune = {says})))",
            says = says(field)
        )),
        Locate::Perimeter => {
            let set = set(kind.kind, Field::Communes)?;
            let (table, owner) = (set.table, set.owner);
            Some(format!(
                "EXISTS (
                    SELECT 1 FROM {table} AS held JOIN commune ON commune.{commune} = held.commune
                    WHERE held.{owner} = {id} AND (epci IN ({these}) OR EXISTS (
                        SELECT 1 FROM territory_commune AS own
                        WHERE own.territory IN ({these}) AND own.commune = held.commune)))"
            ))
        }
    }
}
