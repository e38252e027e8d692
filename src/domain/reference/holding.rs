//! The reference of a base, the edition it is compared with, and refusals of an edition.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::listing::Place;
use crate::domain::{
    field::{Field, RecordKind},
    territory::{Commune, Department, Epci, TerritoryKind},
};

/// A line of the passage table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The former INSEE code.
    pub from: String,
    /// The new one.
    pub to: String,
    /// Where the table says so.
    pub line: usize,
}

/// The official communes and EPCI of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Date of its geography.
    pub millesime: NaiveDate,
    /// Its communes: those of other départements are passed over.
    pub communes: Vec<Commune>,
    /// The EPCI it names, by SIREN.
    pub epcis: BTreeMap<String, Epci>,
    /// The census year of the populations of a département; where none is given, that of the law.
    pub years: BTreeMap<String, u16>,
    /// The passage table: former code and new code.
    pub passages: Vec<Passage>,
}

/// A record of the reference as the base holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<T> {
    pub record: T,
    /// Whether it no longer stands.
    pub archived: bool,
}

/// A territory that people follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTerritory {
    pub id: String,
    pub name: String,
    pub kind: TerritoryKind,
    pub archived: bool,
}

/// A set of codes in a record: the communes of a convention or of a group, the territories of a binôme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSet {
    pub kind: RecordKind,
    pub id: String,
    pub name: String,
    pub archived: bool,
    pub members: BTreeSet<String>,
}

/// A record that names a territory or a commune that is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub kind: RecordKind,
    pub id: String,
    /// The field that names it; of a set, one of its members does.
    pub field: Field,
    /// A territory or a commune.
    pub names: RecordKind,
    pub of: String,
    pub archived: bool,
}

/// The reference of a base, and the records that name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holding {
    /// Its départements, each with the date of its geography.
    pub departments: Vec<(Department, String)>,
    pub communes: Vec<Held<Commune>>,
    /// The communes that merged before now, and into which.
    pub successors: BTreeMap<String, String>,
    pub epcis: Vec<Held<Epci>>,
    pub territories: Vec<HeldTerritory>,
    /// Conventions and groups with their communes.
    pub perimeters: Vec<HeldSet>,
    /// Binômes at work or to come, with their territories.
    pub sectors: Vec<HeldSet>,
}

/// Why a reference cannot be taken. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is of an earlier year than the base's.
    Older { held: NaiveDate, given: NaiveDate },
    /// It holds no commune of a département of the base.
    NoDepartment(Department),
    /// A commune of the base is not in it, and no passage says what it became; and how many more.
    Gone { commune: Place, more: usize },
    /// A passage leads to a commune that is not in it.
    Nowhere(Passage),
    /// It names no EPCI with this SIREN, and the base knows none: one of its communes.
    UnnamedEpci { siren: String, commune: Place },
}

impl Holding {
    /// The latest date of its geography; nothing where it is no date.
    pub(super) fn millesime(&self) -> Option<NaiveDate> {
        self.departments.iter().filter_map(|(_, millesime)| millesime.parse().ok()).max()
    }

    /// The communes that stand.
    pub(super) fn standing(&self) -> impl Iterator<Item = &Commune> {
        self.communes.iter().filter(|one| !one.archived).map(|one| &one.record)
    }
}
