//! A territory as a row says it.

/// A territory that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// SIREN of the EPCI, or the id of a group of the base; empty where it is one commune.
    pub siren: String,
    /// INSEE codes, where it is less than the EPCI.
    pub communes: Vec<String>,
}
