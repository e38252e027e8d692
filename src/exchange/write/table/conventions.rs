//! What a table of conventions says beside their fields, counted on the day. Its titles are among those that
//! `import` takes: the sheet that is written is read back without a change.

use std::collections::HashSet;

use super::{Cell, Telling, label};
use crate::{
    domain::{
        binome::binome_of,
        contents::Record,
        convention::{Convention, Standing},
        field::{Field, RecordKind},
        id::PersonId,
        renewal::open_generations,
        stage::Stage,
        territory::Territory,
    },
    text::Text,
};

/// The ids of those that are followed: neither renewed and over, nor at an outcome.
pub(super) fn open<'a>(telling: &Telling<'a>) -> HashSet<&'a str> {
    let on = telling.on;
    let all = open_generations(&telling.data.conventions, on);
    let all = all.filter(|(_, ctg)| !ctg.stage_on(on).is_outcome());
    all.map(|(_, ctg)| ctg.id.as_str()).collect()
}

/// The title of a field that another column would be taken for.
pub(super) fn title(kind: RecordKind, field: Field, text: &Text) -> Option<&'static str> {
    let words = &text.cli.export;
    match (kind, field) {
        (RecordKind::Convention, Field::End) => Some(words.first_end),
        (RecordKind::Convention, Field::Communes) => Some(words.perimeter),
        _ => None,
    }
}

/// Where it lies: the territory that has most of it, and how many more.
pub(super) fn lead(one: &Record, telling: &Telling<'_>) -> Vec<(String, Cell)> {
    let text = telling.text;
    let places = places(one, telling);
    let first = places.first();
    let siren = first.map(|one| one.code.to_string()).unwrap_or_default();
    let name = first.map(|one| one.name.clone()).unwrap_or_default();
    let others = places.iter().skip(1).map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    vec![
        ((text.words.field)(Field::Territory).to_owned(), Cell::text(name)),
        (text.cli.export.siren.to_owned(), Cell::text(siren)),
        (text.cli.export.others.to_owned(), Cell::text(others)),
    ]
}

/// State, stage, end, inhabitants and binôme of the day.
pub(super) fn counted(one: &Record, telling: &Telling<'_>) -> Vec<(String, Cell)> {
    let (data, text, on) = (telling.data, telling.text, telling.on);
    let (words, page) = (&text.words, &text.page);
    let ctg = found(one, telling);
    let standing = ctg.map(|ctg| state(ctg, telling)).unwrap_or_default();
    let stage = ctg.map(|ctg| (words.stage)(ctg.stage_on(on))).unwrap_or_default();
    let people = ctg.map(|ctg| data.population(ctg.perimeter_on(on)));
    let people = people.and_then(|count| i64::try_from(count).ok());
    let places = places(one, telling);
    let pair = places.first().and_then(|place| binome_of(&place.code, &data.binomes, on));
    let name = |id: Option<&PersonId>| Cell::text(data.person_name(id));
    let of = RecordKind::Binome;
    vec![
        (page.standing.to_owned(), Cell::text(standing)),
        (page.stage.to_owned(), Cell::text(stage)),
        (
            label(text, RecordKind::Convention, Field::End),
            Cell::day(ctg.and_then(|one| one.end_on(on))),
        ),
        (text.cli.export.covered.to_owned(), people.map_or(Cell::Empty, Cell::Whole)),
        (
            label(text, of, Field::Administrateur),
            name(pair.and_then(|one| one.administrateur.as_ref())),
        ),
        (label(text, of, Field::Technicien), name(pair.and_then(|one| one.technicien.as_ref()))),
    ]
}

/// Where it stands; that the next one is being made, where it is in force meanwhile.
fn state(ctg: &Convention, telling: &Telling<'_>) -> &'static str {
    let (on, text) = (telling.on, telling.text);
    match (ctg.standing(on), ctg.stage_on(on)) {
        (Standing::InForce, Stage::Renouvellement) => text.cli.export.renewing,
        (standing, _) => (text.words.standing)(standing),
    }
}

fn found<'a>(one: &Record, telling: &Telling<'a>) -> Option<&'a Convention> {
    telling.data.convention(&one.id.as_str().into())
}

fn places<'a>(one: &Record, telling: &Telling<'a>) -> Vec<&'a Territory> {
    found(one, telling).map(|ctg| telling.data.territories_of(ctg)).unwrap_or_default()
}
