//! The people in front, by function: a few of them under a name that nobody bears.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        book::{Book, later},
        conventions::Ctg,
        french::typeset,
        places::{DOMBES, Place},
        texts::{
            contacts,
            life::{FAMILY_NAMES, FIRST_NAMES},
        },
    },
    Ground,
    ground::{bare, body, scene},
};
use crate::domain::{
    change::Change,
    contact::{ContactKind, Part},
    day::add_months,
    field::{Field, FieldsBuilder, RecordKind},
    id::{ContactId, TerritoryCode},
};

/// How long an elected person serves, in months.
const MANDATE: i32 = 72;

/// A contact, and from when to when one may meet them.
pub(super) struct Known {
    pub(super) id: ContactId,
    pub(super) kind: ContactKind,
    pub(super) part: Option<Part>,
    pub(super) territories: BTreeSet<TerritoryCode>,
    mandate: Option<(NaiveDate, NaiveDate)>,
    written: NaiveDate,
}

impl Known {
    /// Whether one meets them there then.
    pub(super) fn meets(&self, territory: &TerritoryCode, on: NaiveDate) -> bool {
        let serves = self.mandate.is_none_or(|(start, end)| start <= on && on <= end);
        serves && self.written <= on && self.territories.contains(territory)
    }
}

/// Writes them all, then what they are to the conventions.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>) -> Vec<Known> {
    let mut known = Vec::new();
    for (at, place) in ground.places.iter().enumerate() {
        let followed = ground.conventions().any(|(ctg, _)| ctg.territories.contains(&place.code));
        for row in contacts::ALL {
            let wanted = match row[0] {
                "each" => true,
                "former" | "ctg" => followed,
                "some" => followed && at.is_multiple_of(2),
                _ => false,
            };
            if wanted {
                known.push(contact(book, ground, Some(place), row));
            }
        }
    }
    for row in contacts::ALL.iter().filter(|row| row[0] == "all" && !ground.places.is_empty()) {
        known.push(contact(book, ground, None, row));
    }
    for (at, (ctg, _)) in ground.conventions().enumerate() {
        roles(book, ground, at, ctg, &known);
    }
    known
}

/// Writes the posts nobody holds: a function is known before a name, and without one.
pub(super) fn write_late(book: &mut Book, ground: &Ground<'_>) {
    let place = ground.places.iter().find(|place| place.code.as_str() == DOMBES);
    for row in contacts::ALL.iter().filter(|row| row[0] == "vacant") {
        if let Some(place) = place {
            contact(book, ground, Some(place), row);
        }
    }
}

/// One of a place, or of them all.
fn contact(
    book: &mut Book,
    ground: &Ground<'_>,
    place: Option<&Place>,
    row: &[&'static str; 6],
) -> Known {
    let [reach, kind, function, of, role, named] = *row;
    let kind = ContactKind::from_code(kind).unwrap_or(ContactKind::Autre);
    let mandate = (kind == ContactKind::Elu).then(|| mandate(book.today(), reach == "former"));
    let (body, commune) = match place {
        Some(place) => of_place(book, ground, place, of),
        None => (of.to_owned(), None),
    };
    let territories: BTreeSet<TerritoryCode> = match place {
        Some(place) => [place.code.clone()].into(),
        None => ground.places.iter().map(|place| place.code.clone()).collect(),
    };
    let opened = later(book.opened(), 1);
    let began = mandate.map_or(opened, |(start, _)| start.max(opened)).min(book.last());
    let known = Known {
        id: book.id(began),
        kind,
        part: Part::from_code(role),
        territories,
        mandate,
        written: book.written(began),
    };
    let name = (!named.is_empty()).then(|| {
        let (first, last) = (book.chance.deal(FIRST_NAMES), book.chance.deal(FAMILY_NAMES));
        format!("{first} {last}")
    });
    let fields = FieldsBuilder::default()
        .with(Field::Function, typeset(function))
        .with(Field::Body, body)
        .with(Field::Kind, kind.as_str())
        .with(Field::Name, name)
        .with(Field::CommuneOf, commune)
        .with(Field::MandateStart, mandate.map(|(start, _)| start))
        .with(Field::MandateEnd, mandate.map(|(_, end)| end))
        .with_set(Field::Territories, known.territories.iter().map(TerritoryCode::as_str))
        .done();
    let by = known.territories.first().and_then(|code| ground.adviser(code, began));
    let change = Change::write(RecordKind::Contact, Some(known.id.as_str()), fields);
    book.write(began, by.as_ref(), change);
    known
}

/// The body one speaks for, and the commune of an elected person of one.
fn of_place(
    book: &mut Book,
    ground: &Ground<'_>,
    place: &Place,
    of: &str,
) -> (String, Option<String>) {
    let communes = ground.communes(place);
    let commune = match of {
        "bourg" => communes.first(),
        "village" => communes.get(communes.len() / 2),
        _ => None,
    };
    match (of, commune) {
        (_, Some(commune)) => (typeset(&commune.name), Some(commune.insee.clone())),
        ("social", None) => {
            let name = scene(place, book.today()).fill(&mut book.chance, "{social}");
            (bare(&name), None)
        }
        _ => (body(place).to_owned(), None),
    }
}

/// The first and last day of the present mandate of the councils, or of the one before.
fn mandate(today: NaiveDate, former: bool) -> (NaiveDate, NaiveDate) {
    const ELECTED: i32 = 2026;
    let of = |year| NaiveDate::from_ymd_opt(year, 4, 1).unwrap_or(today);
    let year = ELECTED + (today.year() - ELECTED).div_euclid(6) * 6;
    let latest = if of(year) < later(today, -7) { of(year) } else { of(year - 6) };
    let start = if former { add_months(latest, -MANDATE) } else { latest };
    (start, later(add_months(start, MANDATE), -1))
}

/// What those of its territories are to a convention.
fn roles(book: &mut Book, ground: &Ground<'_>, at: usize, ctg: &Ctg, known: &[Known]) {
    let begun = ctg.convention.passages.first().map_or(book.opened(), |first| first.on);
    let (begun, today) = (later(begun, 9), book.today());
    let mut writes: Vec<(NaiveDate, Change)> = Vec::new();
    for (place, one) in known.iter().enumerate() {
        let own = ctg.territories.iter().any(|code| one.meets(code, today));
        // Of those of the whole département, each convention has some.
        let far = one.territories.len() > 1 && !(place + at).is_multiple_of(3);
        let Some(part) = one.part.filter(|_| own && !far) else {
            continue;
        };
        let on = book.written(begun.max(one.written));
        let fields = FieldsBuilder::default()
            .with(Field::Contact, one.id.as_str())
            .with(Field::Convention, ctg.convention.id.as_str())
            .with(Field::Role, part.as_str())
            .done();
        let id: String = book.id(on);
        let change = Change::write(RecordKind::ContactRole, Some(&id), fields);
        match writes.iter_mut().find(|(day, _)| *day == on) {
            Some((_, first)) => *first = std::mem::take(first).then(change),
            None => writes.push((on, change)),
        }
    }
    for (on, change) in writes {
        book.write(on, ground.writer(ctg, on).as_ref(), change);
    }
}
