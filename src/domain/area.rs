//! What of France a base is made for, and how much that is.

/// What a base is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Area {
    /// These départements, by code.
    Departments(Vec<String>),
    /// All of them.
    France,
}

/// How much an area holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaSize {
    /// Communes.
    pub communes: usize,
    /// EPCI with a commune there.
    pub epcis: usize,
    /// Inhabitants.
    pub inhabitants: u64,
}
