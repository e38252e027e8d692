//! A row in plain words, for the kinds whose records alone do not say it all.

use chrono::NaiveDate;

/// What a row says of a convention. Where a question stands, what is here is only what was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct ConventionRow {
    /// SIREN of its territories.
    pub territories: Vec<String>,
    /// INSEE codes, where it is less than an EPCI.
    pub communes: Vec<String>,
    /// The code of its state.
    pub state: Option<&'static str>,
    /// The day it was signed.
    pub signed: Option<NaiveDate>,
    /// Its first day.
    pub start: Option<NaiveDate>,
    /// Its last day, avenants counted.
    pub end: Option<NaiveDate>,
    /// « Prénom Nom » of the board members who follow it.
    pub administrators: Vec<String>,
    /// « Prénom Nom » of the field advisers who follow it.
    pub technicians: Vec<String>,
    /// Codes of its themes, in the order of the row.
    pub themes: Vec<String>,
    /// Inhabitants, as the row says.
    pub population: Option<i64>,
}

/// What a line says of a commune.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct CommuneRow {
    /// SIREN of its territory.
    pub territories: Vec<String>,
    /// Its INSEE code today.
    pub communes: Vec<String>,
    /// Whether it signs.
    pub signatory: Option<bool>,
    /// The day its council deliberated.
    pub deliberation: Option<NaiveDate>,
}

/// Where a row is, whose record does not say it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct PlaceRow {
    /// SIREN of its territories.
    pub territories: Vec<String>,
}

/// A row in plain words, as the command prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Summary {
    /// Its records say it all.
    #[default]
    None,
    /// A convention.
    Convention(ConventionRow),
    /// A commune of a perimeter.
    Commune(CommuneRow),
    /// A reading of a territory.
    Place(PlaceRow),
}
