//! Communes, and the territories a binôme follows: an EPCI or a free group of communes.
//!
//! Knows the official codes; must not know where they are stored or shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::TerritoryCode,
};

/// A commune of the reference. Codes are text: `01053`, `2A004`, `97411`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commune {
    /// INSEE code, five characters.
    pub insee: String,
    /// Official name, with its article and accents.
    pub name: String,
    /// Code of the département, two or three characters.
    pub department: String,
    /// SIREN of its EPCI; four communes of France belong to none.
    pub epci: Option<String>,
    /// Population municipale, in inhabitants: the one coverage counts.
    pub population: u32,
}

/// What is counted of a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<'a> {
    /// INSEE code.
    pub insee: &'a str,
    /// SIREN of its EPCI.
    pub epci: Option<&'a str>,
    /// Inhabitants.
    pub population: u32,
}

impl Commune {
    /// What is counted of it.
    #[must_use]
    pub fn counted(&self) -> Counted<'_> {
        let Self { insee, epci, population, .. } = self;
        Counted { insee, epci: epci.as_deref(), population: *population }
    }
}

/// An intercommunal body of the reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Epci {
    /// SIREN code, nine digits.
    pub siren: String,
    /// Official name.
    pub name: String,
    /// Legal kind as INSEE codes it: CC, CA, CU, METRO, MET69.
    pub nature: String,
}

codes! {
    /// The nature of a territory.
    pub enum TerritoryKind {
        /// The communes of one EPCI that lie in the département.
        Epci = "epci",
        /// Any other set of communes a Caf follows as one.
        Group = "group",
    }
}

/// A territory a binôme follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Territory {
    /// SIREN code, or the id of a group.
    pub code: TerritoryCode,
    /// Name as shown.
    pub name: String,
    /// EPCI or group.
    pub kind: TerritoryKind,
    /// INSEE codes of its communes inside the département.
    pub communes: BTreeSet<String>,
    /// Their population municipale, in inhabitants.
    pub population: u64,
    /// What to say at the next visit.
    pub talking_points: Option<String>,
}

impl Territory {
    /// The fields people write: those of a group. An EPCI comes from the reference.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Name, self.name.as_str())
            .with(Field::Kind, self.kind.as_str())
            .with_set(Field::Communes, self.communes.iter().map(String::as_str))
            .with(Field::TalkingPoints, self.talking_points.as_deref())
            .done()
    }
}

/// A département of the reference: the area of one Caf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    /// INSEE code, two or three characters: `01`, `2A`, `974`.
    pub code: String,
    /// Official name, without an article except « La Réunion ».
    pub name: String,
    /// Census year of its populations.
    pub population_year: u16,
}

/// The reference of one département or of several, at one *millésime*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentReference {
    /// Their common name.
    pub department: Department,
    /// Each, by code.
    pub departments: Vec<Department>,
    /// Date of the geography (communes, names, EPCI), ISO 8601.
    pub millesime: String,
    /// Census year of the populations, which is not that of the geography.
    pub population_year: u16,
    /// Their communes and no other, by INSEE code.
    pub communes: Vec<Commune>,
    /// Every EPCI with at least one of these communes, by SIREN; it may have others elsewhere.
    pub epcis: Vec<Epci>,
}
