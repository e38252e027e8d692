//! Openings, facts and decisions of committees at each stage of a convention.

use super::{super::chance::Pool, committees};
use crate::domain::stage::Stage;

/// Openings, facts and decisions of a committee.
pub(in super::super) struct StageTexts {
    pub(in super::super) openings: Pool,
    pub(in super::super) facts: Pool,
    pub(in super::super) decisions: Pool,
}

/// Those of a stage.
pub(in super::super) fn of(stage: Stage) -> StageTexts {
    let (openings, facts, decisions) = match stage {
        Stage::Mobilisation | Stage::Abandonnee => (
            committees::MOBILISATION_OPENINGS,
            committees::MOBILISATION_FACTS,
            committees::MOBILISATION_DECISIONS,
        ),
        Stage::Methode => {
            (committees::METHODE_OPENINGS, committees::METHODE_FACTS, committees::METHODE_DECISIONS)
        }
        Stage::Diagnostic => (
            committees::DIAGNOSTIC_OPENINGS,
            committees::DIAGNOSTIC_FACTS,
            committees::DIAGNOSTIC_DECISIONS,
        ),
        Stage::Orientations => (
            committees::ORIENTATIONS_OPENINGS,
            committees::ORIENTATIONS_FACTS,
            committees::ORIENTATIONS_DECISIONS,
        ),
        Stage::Plan => {
            (committees::PLAN_OPENINGS, committees::PLAN_FACTS, committees::PLAN_DECISIONS)
        }
        Stage::Signature => (
            committees::SIGNATURE_OPENINGS,
            committees::SIGNATURE_FACTS,
            committees::SIGNATURE_DECISIONS,
        ),
        Stage::MiseEnOeuvre => (
            committees::MISE_EN_OEUVRE_OPENINGS,
            committees::MISE_EN_OEUVRE_FACTS,
            committees::MISE_EN_OEUVRE_DECISIONS,
        ),
        Stage::Evaluation => (
            committees::EVALUATION_OPENINGS,
            committees::EVALUATION_FACTS,
            committees::EVALUATION_DECISIONS,
        ),
        Stage::Renouvellement | Stage::Renouvelee | Stage::Echue | Stage::Resiliee => (
            committees::RENOUVELLEMENT_OPENINGS,
            committees::RENOUVELLEMENT_FACTS,
            committees::RENOUVELLEMENT_DECISIONS,
        ),
    };
    StageTexts { openings, facts, decisions }
}
