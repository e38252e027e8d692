//! A row of a sheet of conventions in plain words, as the command prints it.

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
