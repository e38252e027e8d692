//! A binôme as it is typed for one territory.

use chrono::NaiveDate;

use super::{
    super::{
        binome::Binome,
        field::Field,
        id::{BinomeId, PersonId, TerritoryCode},
    },
    Problem, Problems, Trouble,
};

/// A binôme being typed: the two people, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BinomeDraft {
    /// The board member.
    pub administrateur: Option<PersonId>,
    /// The field adviser.
    pub technicien: Option<PersonId>,
    /// First day, as typed.
    pub start: String,
}

impl BinomeDraft {
    /// The binôme of that territory alone.
    ///
    /// # Errors
    /// Nobody at all, or a first day that is none.
    pub fn check(
        &self,
        territory: &TerritoryCode,
        today: NaiveDate,
    ) -> Result<Binome, Vec<Problem>> {
        let mut problems = Problems::default();
        if self.administrateur.is_none() && self.technicien.is_none() {
            problems.add(Field::Technicien, Trouble::Required);
        }
        let start = problems.day(Field::Start, &self.start, today);
        problems.or(start.map(|start| Binome {
            id: BinomeId::default(),
            administrateur: self.administrateur.clone(),
            technicien: self.technicien.clone(),
            start,
            end: None,
            sector: [territory.clone()].into(),
        }))
    }
}
