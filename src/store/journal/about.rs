//! Whether a line of the journal is about some territories, as SQL: by the keys of its record alone,
//! after what is said of its kind.

use crate::{
    domain::{
        field::Field,
        record::{self, Kind, Locate},
    },
    store::tables::set,
};

/// True of a line that is about one of these territories, a list of marks.
pub(super) fn about(these: &str) -> String {
    let each = record::all().filter_map(|kind| {
        let is = located(kind, "record", these)?;
        // A territory that left a sector is in the line alone.
        let left = match kind.place {
            Locate::Sector(field) => {
                format!("(field = '{}' AND member IN ({these})) OR ", field.as_str())
            }
            _ => String::new(),
        };
        Some(format!(" WHEN '{}' THEN {left}{is}", kind.kind.as_str()))
    });
    format!("CASE kind{} ELSE 0 END", each.collect::<String>())
}

/// True of the record of this kind that `id` names; nothing where the kind is about no territory.
fn located(kind: &Kind, id: &str, these: &str) -> Option<String> {
    let table = kind.kind.as_str();
    let says = |field: Field| format!("(SELECT {} FROM {table} WHERE id = {id})", field.as_str());
    match kind.place {
        Locate::Nowhere => None,
        Locate::Itself => Some(format!("{id} IN ({these})")),
        Locate::By(field) => Some(format!("{} IN ({these})", says(field))),
        Locate::Through(field, other) => located(record::of(other), &says(field), these),
        Locate::Sector(field) => {
            let set = set(kind.kind, field)?;
            let (table, owner, member) = (set.table, set.owner, set.member);
            Some(format!(
                "EXISTS (SELECT 1 FROM {table} WHERE {owner} = {id} AND {member} IN ({these}))"
            ))
        }
        Locate::Perimeter => {
            let set = set(kind.kind, Field::Communes)?;
            let (table, owner) = (set.table, set.owner);
            Some(format!(
                "EXISTS (
                    SELECT 1 FROM {table} AS held JOIN commune ON commune.insee = held.commune
                    WHERE held.{owner} = {id} AND (epci IN ({these}) OR EXISTS (
                        SELECT 1 FROM territory_commune AS own
                        WHERE own.territory IN ({these}) AND own.commune = held.commune)))"
            ))
        }
    }
}
