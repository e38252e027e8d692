//! What a table of territories says beside their fields, counted on the day.

use super::{Cell, Telling, label};
use crate::domain::{
    binome::binome_of,
    contents::Record,
    convention::foremost,
    field::{Field, RecordKind},
    id::{PersonId, TerritoryCode},
    territory_status::ground,
};

/// Inhabitants, the convention that says most and its state, the last exchange, the binôme of the day.
pub(super) fn counted(one: &Record, telling: &Telling<'_>) -> Vec<(String, Cell)> {
    let (data, text, on) = (telling.data, telling.text, telling.on);
    let code: TerritoryCode = one.id.as_str().into();
    let Some(place) = data.territory(&code) else { return Vec::new() };
    let all = data.conventions_of(place);
    let ctg = foremost(&all, on).map(|ctg| ctg.name.clone()).unwrap_or_default();
    let pair = binome_of(&code, &data.binomes, on);
    let name = |id: Option<&PersonId>| Cell::text(data.person_name(id));
    let (of, headings) = (RecordKind::Binome, &text.cli.output.headings);
    let count = |count: u64| i64::try_from(count).map_or(Cell::Empty, Cell::Whole);
    vec![
        (headings.inhabitants.to_owned(), count(place.population)),
        (headings.ctg.to_owned(), Cell::text(ctg)),
        (headings.state.to_owned(), Cell::text((text.words.ground)(ground(place, &all, on)))),
        (text.cli.export.last_contact.to_owned(), Cell::day(data.last_contact(&code))),
        (
            label(text, of, Field::Administrateur),
            name(pair.and_then(|one| one.administrateur.as_ref())),
        ),
        (label(text, of, Field::Technicien), name(pair.and_then(|one| one.technicien.as_ref()))),
    ]
}
