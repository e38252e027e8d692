//! A territory as a row says it.

/// A territory that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// SIREN of the EPCI, or the id of a group of the base; empty where it is one commune.
    pub siren: String,
    /// INSEE codes, where it is less than the EPCI, or more.
    pub communes: Vec<String>,
    /// SIREN of each, where it is several EPCI: their communes are those above.
    pub several: Vec<String>,
}

impl Found {
    /// A whole territory.
    pub(super) fn whole(siren: &str) -> Self {
        Self { siren: siren.to_owned(), ..Self::default() }
    }

    /// Communes of a territory, or of none where its code is empty.
    pub(super) fn part(siren: &str, communes: Vec<String>) -> Self {
        Self { siren: siren.to_owned(), communes, several: Vec::new() }
    }
}
