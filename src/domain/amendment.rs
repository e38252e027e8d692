//! An avenant: it may move the end of its convention, and communes in or out of its perimeter.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    field::{Field, Fields},
    reader::Reader,
};

/// An avenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// Which.
    pub id: String,
    /// Its number among those of the convention.
    pub number: u32,
    /// What it is about.
    pub object: String,
    /// Day of its signature: before, it counts for nothing.
    pub signed: Option<NaiveDate>,
    /// First day of its effect on the perimeter.
    pub effective: Option<NaiveDate>,
    /// The end it gives to the convention.
    pub new_end: Option<NaiveDate>,
    /// INSEE codes of communes that join.
    pub added: BTreeSet<String>,
    /// INSEE codes of communes that leave.
    pub withdrawn: BTreeSet<String>,
}

impl Amendment {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        Self {
            id: id.to_owned(),
            number: read.number(Field::Number).and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
            object: read.text(Field::Object),
            signed: read.day(Field::Signed),
            effective: read.day(Field::EffectiveOn),
            new_end: read.day(Field::NewEndOn),
            added: read.members(Field::Added),
            withdrawn: read.members(Field::Withdrawn),
        }
    }

    /// The day its communes join or leave: the later of its signature and its effect.
    #[must_use]
    pub fn moves_communes_on(&self) -> Option<NaiveDate> {
        let signed = self.signed?;
        Some(self.effective.map_or(signed, |effective| effective.max(signed)))
    }
}

/// The end that amendments signed by that day give, the last signed going before; nothing where none does.
#[must_use]
pub fn end_on(amendments: &[Amendment], day: NaiveDate) -> Option<NaiveDate> {
    let signed = amendments.iter().filter(|one| one.signed.is_some_and(|on| on <= day));
    let moving = signed.filter(|one| one.new_end.is_some());
    moving.max_by_key(|one| (one.signed, one.number))?.new_end
}

/// The communes that amendments moved by a day, each in or out by the last that names it.
#[must_use]
pub fn moved_by(amendments: &[Amendment], day: NaiveDate) -> BTreeMap<&String, bool> {
    let dated = amendments.iter().filter_map(|one| Some((one.moves_communes_on()?, one)));
    let mut moving: Vec<_> = dated.filter(|(on, _)| *on <= day).collect();
    moving.sort_by_key(|(on, one)| (*on, one.number));
    let mut moved = BTreeMap::new();
    for (_, one) in moving {
        moved.extend(one.added.iter().map(|insee| (insee, true)));
        moved.extend(one.withdrawn.iter().map(|insee| (insee, false)));
    }
    moved
}

/// The number after those there are.
#[must_use]
pub fn next_number(amendments: &[Amendment]) -> u32 {
    amendments.iter().map(|one| one.number).max().unwrap_or(0) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn amendment(number: u32, signed: &str, new_end: Option<&str>) -> Amendment {
        Amendment {
            id: number.to_string(),
            number,
            object: "Prolongation".into(),
            signed: Some(day(signed)),
            effective: None,
            new_end: new_end.map(day),
            added: BTreeSet::new(),
            withdrawn: BTreeSet::new(),
        }
    }

    #[test]
    fn the_last_signed_that_moves_the_end_gives_it() {
        let all = [
            amendment(1, "2025-11-10", Some("2026-12-31")),
            amendment(2, "2026-01-10", None),
            amendment(3, "2026-03-10", Some("2027-06-30")),
        ];
        assert_eq!(end_on(&all, day("2025-11-09")), None);
        assert_eq!(end_on(&all, day("2025-11-10")), Some(day("2026-12-31")));
        assert_eq!(end_on(&all, day("2026-02-01")), Some(day("2026-12-31")));
        assert_eq!(end_on(&all, day("2026-03-10")), Some(day("2027-06-30")));
        assert_eq!(next_number(&all), 4);
    }

    #[test]
    fn communes_move_on_the_later_of_signature_and_effect() {
        let mut one = amendment(1, "2026-03-01", None);
        one.effective = Some(day("2026-01-01"));
        assert_eq!(one.moves_communes_on(), Some(day("2026-03-01")));
        one.effective = Some(day("2026-06-01"));
        assert_eq!(one.moves_communes_on(), Some(day("2026-06-01")));
        one.signed = None;
        assert_eq!(one.moves_communes_on(), None);
    }
}
