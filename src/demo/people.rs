//! The invented people and their binômes.
//!
//! Every surname says that nobody bears it. Mandates follow those of the boards, all renewed in 2026
//! for four years.

use chrono::{Datelike, NaiveDate};

use super::{
    book::{Book, later},
    places::{
        BOURG, BRESSE, BUGEY_SUD, CERDON, COTIERE, DOMBES, DOMBES_SAONE, GEX, HAUT_BUGEY, MACON,
        MIRIBEL, PLAINE, Place, USSES, VAL_DE_SAONE, VALSERHONE, VEYLE, VILLEFRANCHE,
    },
};
use crate::domain::{
    binome::{Binome, binome_of},
    change::Change,
    day,
    id::{BinomeId, PersonId, TerritoryCode},
    person::{Person, Role},
};

/// The user of the demonstration: a board member with four territories.
pub const ME: &str = "Hélène Exemple";

/// First name and surname, role, functions, whether the mandate was the last board's.
type Cast = (&'static str, Role, &'static [&'static str], bool);

const CAST: [Cast; 17] = [
    (ME, Role::Administrateur, &["commission d’action sociale"], false),
    ("Françoise Modèle", Role::Administrateur, &["présidente du conseil"], false),
    ("Jean-Marc Imaginaire", Role::Administrateur, &["premier vice-président du conseil"], false),
    (
        "Aïcha Spécimen",
        Role::Administrateur,
        &["commission d’action sociale", "commission des marchés"],
        false,
    ),
    ("Olivier Maquette", Role::Administrateur, &["commission de recours amiable"], false),
    (
        "Solène Prototype",
        Role::Administrateur,
        &["présidente de la commission d’action sociale"],
        false,
    ),
    ("Karim Fictive", Role::Administrateur, &["commission d’action sociale"], false),
    ("Lucien Échantillon", Role::Administrateur, &["commission d’action sociale"], true),
    ("Monique Témoin", Role::Administrateur, &["deuxième vice-présidente du conseil"], true),
    ("Inès Gabarit", Role::Technicien, &["conseillère technique petite enfance"], false),
    ("Thomas Canevas", Role::Technicien, &["conseiller technique de territoire"], false),
    ("Léa Ébauche", Role::Technicien, &["conseillère technique jeunesse"], false),
    ("Mathieu Esquisse", Role::Technicien, &["conseiller technique de territoire"], false),
    (
        "Sophie Brouillon",
        Role::Technicien,
        &["conseillère technique animation de la vie sociale"],
        false,
    ),
    ("Julien Chimère", Role::Technicien, &["conseiller technique parentalité"], false),
    ("Claire Figurante", Role::Direction, &["directrice de l’action sociale"], false),
    ("Paul Simulacre", Role::Lecture, &["chargé d’études"], false),
];

/// When a binôme worked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    /// Under the last board.
    Past,
    /// Under this board, until four months ago.
    Broken,
    /// Under this board, and still.
    Now,
    /// Since the broken one.
    Since,
}

/// Board member and adviser by their place in the cast, territories, time.
const BINOMES: [(Option<usize>, usize, &[&str], Time); 10] = [
    (Some(7), 9, &[PLAINE, BUGEY_SUD, CERDON, HAUT_BUGEY], Time::Past),
    (Some(8), 11, &[GEX, VALSERHONE, USSES], Time::Past),
    (Some(7), 10, &[BOURG, DOMBES], Time::Past),
    (Some(6), 14, &[MIRIBEL, COTIERE], Time::Broken),
    (Some(0), 9, &[PLAINE, BUGEY_SUD, CERDON, HAUT_BUGEY], Time::Now),
    (Some(1), 10, &[BOURG, DOMBES], Time::Now),
    (Some(2), 11, &[GEX, VALSERHONE], Time::Now),
    (Some(3), 12, &[BRESSE, VEYLE, MACON], Time::Now),
    (Some(4), 13, &[DOMBES_SAONE, VAL_DE_SAONE, VILLEFRANCHE], Time::Now),
    (None, 14, &[MIRIBEL, COTIERE], Time::Since),
];

/// The people and binômes once written.
pub(super) struct Team {
    people: Vec<Person>,
    binomes: Vec<Binome>,
}

impl Team {
    /// Who follows a territory on a day: the board member where there is one, and the adviser, who
    /// stays where the binôme does not.
    pub(super) fn pair(
        &self,
        territory: &TerritoryCode,
        on: NaiveDate,
    ) -> (Option<PersonId>, Option<PersonId>) {
        let pair = binome_of(territory, &self.binomes, on);
        let usual = || self.binomes.iter().find(|binome| binome.sector.contains(territory));
        let technicien = pair.or_else(usual).and_then(|binome| binome.technicien.clone());
        (pair.and_then(|binome| binome.administrateur.clone()), technicien)
    }

    /// Somebody of the direction.
    pub(super) fn direction(&self) -> Option<&PersonId> {
        self.people.iter().find(|person| person.role == Role::Direction).map(|person| &person.id)
    }
}

/// Writes them all.
pub(super) fn write(book: &mut Book, places: &[Place]) -> Team {
    let (opened, mandate) = (book.opened(), mandate(book.today()));
    let people: Vec<Person> =
        CAST.iter().enumerate().map(|(at, cast)| person(at, cast, mandate)).collect();
    let direction = people.iter().find(|one| one.role == Role::Direction).map(|one| one.id.clone());
    for person in &people {
        let on = person.mandate_start.unwrap_or(opened);
        book.write(on, direction.as_ref(), Change::add_person(person));
    }
    let mut binomes = Vec::new();
    for (administrateur, technicien, sector, time) in BINOMES {
        let (start, end) = period(book, mandate, time);
        let sector = sector.iter().map(|&code| TerritoryCode::from(code));
        let binome = Binome {
            // One of them wants to be reminded sooner than the others.
            cadence_days: (technicien == 10 && time == Time::Now).then_some(60),
            id: book.id::<BinomeId>(start.max(opened)),
            administrateur: administrateur.map(person_id),
            technicien: Some(person_id(technicien)),
            start,
            end,
            sector: sector.filter(|code| places.iter().any(|place| place.code == *code)).collect(),
        };
        write_binome(book, direction.as_ref(), &binome);
        binomes.push(binome);
    }
    Team { people, binomes }
}

/// A binôme is written when it begins, and its end when it comes.
fn write_binome(book: &mut Book, by: Option<&PersonId>, binome: &Binome) {
    let open = Binome { end: None, ..binome.clone() };
    match binome.end.filter(|end| book.written(*end) > book.written(binome.start)) {
        Some(end) => {
            book.write(binome.start, by, Change::add_binome(&open));
            book.write(end, by, Change::edit_binome(&open, binome));
        }
        None => book.write(binome.start, by, Change::add_binome(binome)),
    }
}

fn period(book: &Book, mandate: NaiveDate, time: Time) -> (NaiveDate, Option<NaiveDate>) {
    let began = later(mandate, 36).min(book.ago(2));
    let broke = book.ago(120).max(began);
    match time {
        Time::Past => (day::add_months(mandate, -46), Some(later(mandate, -1))),
        Time::Broken => (began, Some(broke)),
        Time::Now => (began, None),
        Time::Since => (later(broke, 1), None),
    }
}

fn person(at: usize, cast: &Cast, mandate: NaiveDate) -> Person {
    let &(name, role, functions, former) = cast;
    let start = if former { day::add_months(mandate, -48) } else { mandate };
    let start = (role == Role::Administrateur).then_some(start);
    Person {
        id: person_id(at),
        name: name.to_owned(),
        role,
        functions: functions.iter().map(|&function| function.to_owned()).collect(),
        mandate_start: start,
        mandate_end: start.map(|start| later(day::add_months(start, 48), -1)),
    }
}

/// The first day of the boards on that day.
fn mandate(today: NaiveDate) -> NaiveDate {
    const RENEWED: i32 = 2026;
    let year = RENEWED + (today.year() - RENEWED).div_euclid(4) * 4;
    let start = NaiveDate::from_ymd_opt(year, 2, 1).unwrap_or(today);
    if start < today { start } else { day::add_months(start, -48) }
}

/// Ids of people do not depend on the day, so that the user of the demonstration is known.
fn person_id(at: usize) -> PersonId {
    const MADE: u64 = 1_767_225_600_000;
    let id = uuid::Builder::from_unix_timestamp_millis(MADE + at as u64, b"binome-dem").into_uuid();
    PersonId::from(id.to_string())
}

/// The id of [`ME`].
#[must_use]
pub fn me() -> PersonId {
    person_id(0)
}
