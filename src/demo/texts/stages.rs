//! What is said and decided in committee at each stage of a convention.

use super::{super::chance::Pool, committees as said};
use crate::domain::stage::Stage;

/// How a committee opens, what is said there, what is decided.
pub(in super::super) struct StageTexts {
    pub(in super::super) openings: Pool,
    pub(in super::super) facts: Pool,
    pub(in super::super) decisions: Pool,
}

/// Those of a stage.
pub(in super::super) fn of(stage: Stage) -> StageTexts {
    let (openings, facts, decisions) = match stage {
        Stage::Mobilisation | Stage::Abandonnee => {
            (said::MOBILISATION_OPENINGS, said::MOBILISATION_FACTS, said::MOBILISATION_DECISIONS)
        }
        Stage::Methode => (said::METHODE_OPENINGS, said::METHODE_FACTS, said::METHODE_DECISIONS),
        Stage::Diagnostic => {
            (said::DIAGNOSTIC_OPENINGS, said::DIAGNOSTIC_FACTS, said::DIAGNOSTIC_DECISIONS)
        }
        Stage::Orientations => {
            (said::ORIENTATIONS_OPENINGS, said::ORIENTATIONS_FACTS, said::ORIENTATIONS_DECISIONS)
        }
        Stage::Plan => (said::PLAN_OPENINGS, said::PLAN_FACTS, said::PLAN_DECISIONS),
        Stage::Signature => {
            (said::SIGNATURE_OPENINGS, said::SIGNATURE_FACTS, said::SIGNATURE_DECISIONS)
        }
        Stage::MiseEnOeuvre => (
            said::MISE_EN_OEUVRE_OPENINGS,
            said::MISE_EN_OEUVRE_FACTS,
            said::MISE_EN_OEUVRE_DECISIONS,
        ),
        Stage::Evaluation => {
            (said::EVALUATION_OPENINGS, said::EVALUATION_FACTS, said::EVALUATION_DECISIONS)
        }
        Stage::Renouvellement | Stage::Renouvelee | Stage::Echue | Stage::Resiliee => (
            said::RENOUVELLEMENT_OPENINGS,
            said::RENOUVELLEMENT_FACTS,
            said::RENOUVELLEMENT_DECISIONS,
        ),
    };
    StageTexts { openings, facts, decisions }
}
