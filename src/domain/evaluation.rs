//! An evaluation of a convention: yearly, half-way or final.

use chrono::NaiveDate;

use super::{
    code::codes,
    convention::Convention,
    field::{Field, Fields},
    id::ConventionId,
    reader::Reader,
    stage::Stage,
};

codes! {
    /// What an evaluation is.
    pub enum EvaluationKind {
        /// The yearly review.
        Annuelle = "annuelle",
        /// Half-way.
        MiParcours = "mi_parcours",
        /// Final.
        Finale = "finale",
    }
}

codes! {
    /// Who conducts it.
    pub enum Conduct {
        /// The parties themselves.
        Interne = "interne",
        /// A consultancy.
        Cabinet = "cabinet",
        /// Both.
        Partagee = "partagee",
    }
}

/// An evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Which.
    pub id: String,
    /// Of which convention.
    pub convention: ConventionId,
    /// What it is.
    pub kind: EvaluationKind,
    /// The year it is about.
    pub year: Option<i32>,
    /// First day.
    pub started_on: Option<NaiveDate>,
    /// Last day.
    pub ended_on: Option<NaiveDate>,
    /// Who conducts it.
    pub conduct: Option<Conduct>,
    /// Conclusions.
    pub conclusions: Option<String>,
}

/// An evaluation that is to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub id: String,
    /// Of which convention.
    pub convention: ConventionId,
    /// What it is.
    pub kind: EvaluationKind,
    /// Its first day.
    pub on: NaiveDate,
}

impl Evaluation {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            convention: read.id(Field::Convention)?,
            kind: read.code(Field::Kind, EvaluationKind::from_code)?,
            year: read.number(Field::Year),
            started_on: read.day(Field::StartedOn),
            ended_on: read.day(Field::EndedOn),
            conduct: read.code(Field::Conduct, Conduct::from_code),
            conclusions: read.optional(Field::Conclusions),
        })
    }
}

/// Whether the evaluation that comes before the renewal has begun by a day: one half-way or final that
/// started, or the stage reached. A note alone is not one.
#[must_use]
pub fn has_begun(convention: &Convention, evaluations: &[Evaluation], on: NaiveDate) -> bool {
    let counts = |one: &&Evaluation| one.kind != EvaluationKind::Annuelle;
    let started = evaluations.iter().filter(counts).filter_map(|one| one.started_on);
    let stage = Stage::Evaluation.position();
    started.into_iter().any(|day| day <= on)
        || stage.is_some_and(|stage| convention.reached(on) >= stage)
}
