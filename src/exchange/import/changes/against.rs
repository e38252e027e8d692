//! What an import is compared with.

use crate::{
    domain::{id::PersonId, import::Answers},
    exchange::import::{base::Base, pulse::Steps, standing::Standing},
};

/// What the base and the imports of before know.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The records.
    pub standing: &'a Standing,
    /// What the person answered.
    pub answers: &'a Answers,
    /// The base, what was imported last, and what a new record says where nobody says it.
    pub base: Base<'a>,
    /// Who imports.
    pub me: Option<&'a PersonId>,
    /// Who watches.
    pub pulse: Option<&'a dyn Steps>,
}
