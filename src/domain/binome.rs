//! The binôme: an administrateur and a technicien who follow a sector for a time.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    field::{Field, Fields, FieldsBuilder},
    id::{BinomeId, PersonId, TerritoryCode},
};

/// A pair over a sector. One of the two may be missing: that is half a binôme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binome {
    /// Which.
    pub id: BinomeId,
    /// The board member.
    pub administrateur: Option<PersonId>,
    /// The field adviser.
    pub technicien: Option<PersonId>,
    /// First day.
    pub start: NaiveDate,
    /// Last day, where one is set.
    pub end: Option<NaiveDate>,
    /// After how many days without a contact it wants to be reminded.
    #[serde(default)]
    pub cadence_days: Option<u32>,
    /// The territories given to the pair.
    pub sector: BTreeSet<TerritoryCode>,
}

impl Binome {
    /// Whether the pair is at work on that day, both ends included.
    #[must_use]
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    /// Whether one of the two is missing.
    #[must_use]
    pub fn is_half(&self) -> bool {
        self.administrateur.is_none() || self.technicien.is_none()
    }

    /// Whether this person is one of the two.
    #[must_use]
    pub fn includes(&self, person: &PersonId) -> bool {
        [&self.administrateur, &self.technicien].into_iter().flatten().any(|one| one == person)
    }

    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        let person = |id: &Option<PersonId>| id.as_ref().map(|id| id.as_str().to_owned());
        FieldsBuilder::default()
            .with(Field::Administrateur, person(&self.administrateur).as_deref())
            .with(Field::Technicien, person(&self.technicien).as_deref())
            .with(Field::Start, self.start)
            .with(Field::End, self.end)
            .with(Field::CadenceDays, self.cadence_days)
            .with_set(Field::Territories, self.sector.iter().map(TerritoryCode::as_str))
            .done()
    }
}

/// The sector of a person on a day: the territories of every binôme they are in.
#[must_use]
pub fn sector_of(person: &PersonId, binomes: &[Binome], day: NaiveDate) -> BTreeSet<TerritoryCode> {
    binomes
        .iter()
        .filter(|binome| binome.active_on(day) && binome.includes(person))
        .flat_map(|binome| binome.sector.iter().cloned())
        .collect()
}

/// The binôme of a territory on a day; a whole pair goes before half of one, the latest before.
#[must_use]
pub fn binome_of<'a>(
    territory: &TerritoryCode,
    binomes: &'a [Binome],
    day: NaiveDate,
) -> Option<&'a Binome> {
    foremost(binomes.iter().filter(|binome| binome.sector.contains(territory)), day)
}

/// Of the binômes of one territory, the one of a day: whole before half, the latest before.
pub(super) fn foremost<'a>(
    binomes: impl Iterator<Item = &'a Binome>,
    day: NaiveDate,
) -> Option<&'a Binome> {
    let active = binomes.filter(|binome| binome.active_on(day));
    active.max_by_key(|binome| (!binome.is_half(), binome.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn binome(start: &str, end: Option<&str>, technicien: Option<&str>) -> Binome {
        Binome {
            cadence_days: None,
            id: start.into(),
            administrateur: Some("anne".into()),
            technicien: technicien.map(Into::into),
            start: day(start),
            end: end.map(day),
            sector: [TerritoryCode::from("200069193")].into(),
        }
    }

    #[test]
    fn a_binome_works_on_its_first_and_last_day() {
        let pair = binome("2026-01-01", Some("2026-12-31"), None);
        assert!(pair.active_on(day("2026-01-01")) && pair.active_on(day("2026-12-31")));
        assert!(!pair.active_on(day("2025-12-31")) && !pair.active_on(day("2027-01-01")));
    }

    #[test]
    fn a_sector_ends_with_its_binome() {
        let binomes = [binome("2022-01-01", Some("2025-12-31"), Some("luc"))];
        assert_eq!(sector_of(&"luc".into(), &binomes, day("2025-06-01")).len(), 1);
        assert!(sector_of(&"luc".into(), &binomes, day("2026-06-01")).is_empty());
        assert!(sector_of(&"eve".into(), &binomes, day("2025-06-01")).is_empty());
    }

    #[test]
    fn a_whole_binome_goes_before_half_of_one() {
        let binomes = [binome("2026-02-01", None, None), binome("2026-01-01", None, Some("luc"))];
        let found = binome_of(&"200069193".into(), &binomes, day("2026-06-01")).unwrap();
        assert!(!found.is_half());
        assert!(binome_of(&"243500139".into(), &binomes, day("2026-06-01")).is_none());
    }
}
