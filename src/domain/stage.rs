//! The stages of a convention, and its passages from one to another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::{ConventionId, PassageId, PersonId},
};

codes! {
    /// Where a convention stands in its making, its life and its end.
    ///
    /// Source: the method of the branche Famille and the pages of several Caf.
    pub enum Stage {
        /// Meeting the elected people.
        Mobilisation = "mobilisation",
        /// Agreeing on the way of working.
        Methode = "methode",
        /// The shared diagnosis.
        Diagnostic = "diagnostic",
        /// Issues and orientations.
        Orientations = "orientations",
        /// The plan of actions.
        Plan = "plan",
        /// Deliberations and signature.
        Signature = "signature",
        /// The life of the convention.
        MiseEnOeuvre = "mise_en_oeuvre",
        /// The evaluation before its end.
        Evaluation = "evaluation",
        /// The making of the next one.
        Renouvellement = "renouvellement",
        /// Closed: the next one took over.
        Renouvelee = "renouvelee",
        /// Closed: it ended with nothing after it.
        Echue = "echue",
        /// Closed: given up.
        Abandonnee = "abandonnee",
        /// Closed: ended by its parties before its time.
        Resiliee = "resiliee",
    }
}

impl Stage {
    /// The steps of the line shown to people, in order.
    pub const LINE: [Self; 9] = [
        Self::Mobilisation,
        Self::Methode,
        Self::Diagnostic,
        Self::Orientations,
        Self::Plan,
        Self::Signature,
        Self::MiseEnOeuvre,
        Self::Evaluation,
        Self::Renouvellement,
    ];

    /// How a convention ends, in the order they are shown.
    pub const OUTCOMES: [Self; 4] =
        [Self::Renouvelee, Self::Echue, Self::Abandonnee, Self::Resiliee];

    /// Place in the line of steps; an outcome has none.
    #[must_use]
    pub fn position(self) -> Option<usize> {
        Self::LINE.iter().position(|stage| *stage == self)
    }

    /// Whether this is one of the four outcomes.
    #[must_use]
    pub fn is_outcome(self) -> bool {
        self.position().is_none()
    }

    /// Whether the evaluation has begun, or what follows it.
    #[must_use]
    pub fn evaluation_begun(self) -> bool {
        matches!(self, Self::Evaluation | Self::Renouvellement | Self::Renouvelee)
    }

    /// The longest usual time in this stage, in months; `None` where there is none.
    #[must_use]
    pub fn usual_months(self) -> Option<i32> {
        match self {
            Self::Methode | Self::Signature => Some(3),
            Self::Diagnostic => Some(6),
            Self::Orientations => Some(2),
            Self::Plan => Some(4),
            Self::MiseEnOeuvre => Some(60),
            Self::Evaluation => Some(8),
            Self::Mobilisation
            | Self::Renouvellement
            | Self::Renouvelee
            | Self::Echue
            | Self::Abandonnee
            | Self::Resiliee => None,
        }
    }
}

/// One passage to a stage: dated, attributed, with its reason where one was given.
///
/// Going back a stage is a passage like another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Which.
    pub id: PassageId,
    /// Of which convention.
    pub convention: ConventionId,
    /// To which stage.
    pub stage: Stage,
    /// On which day.
    pub on: NaiveDate,
    /// Why, in a few words.
    pub reason: String,
    /// The author of the passage.
    pub author: Option<PersonId>,
}

impl Passage {
    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Convention, self.convention.as_str())
            .with(Field::Stage, self.stage.as_str())
            .with(Field::On, self.on)
            .with(Field::Reason, (!self.reason.is_empty()).then_some(self.reason.as_str()))
            .with(Field::Author, self.author.as_ref().map(PersonId::as_str))
            .done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_nine_steps_and_four_outcomes_stand_outside_it() {
        let outcomes: Vec<_> = Stage::ALL.iter().filter(|stage| stage.is_outcome()).collect();
        assert_eq!(outcomes, Stage::OUTCOMES.iter().collect::<Vec<_>>());
        assert_eq!(Stage::ALL.len(), Stage::LINE.len() + outcomes.len());
    }

    #[test]
    fn every_code_reads_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_code(stage.as_str()), Some(*stage));
        }
        assert_eq!(Stage::from_code("Signature"), None);
    }
}
