//! Whether a line of the journal is about some territories, as SQL: by the keys of its record alone,
//! from the description of its kind.

use crate::{
    domain::{
        field::Field,
        record::{self, Kind, Locate, REFERENCE},
    },
    store::tables::set,
};

/// True of a line that is about one of these territories, a list of marks; `commune` is the key of communes.
pub(super) fn about(these: &str, commune: &str) -> String {
    // In an earlier schema no line was about the reference.
    let kinds = record::all().filter(|one| commune == "id" || !REFERENCE.contains(&one.kind));
    let each = kinds.filter_map(|kind| {
        let is = located(kind, "record", these, commune)?;
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
fn located(kind: &Kind, id: &str, these: &str, commune: &str) -> Option<String> {
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
        Locate::Through(field, other) => located(record::of(other), &says(field), these, commune),
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
                    SELECT 1 FROM {table} AS held JOIN commune ON commune.{commune} = held.commune
                    WHERE held.{owner} = {id} AND (epci IN ({these}) OR EXISTS (
                        SELECT 1 FROM territory_commune AS own
                        WHERE own.territory IN ({these}) AND own.commune = held.commune)))"
            ))
        }
    }
}
