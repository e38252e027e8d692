//! What a snapshot says on a day, computed once and shown in many places: the header, the list of
//! territories, the figures of the command line.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    attention::{Attention, TerritoryStatus, Thresholds, attention, ground},
    coverage::{Coverage, coverage, signatures},
    goal::goal_on,
    id::TerritoryCode,
    places::Called,
    snapshot::Snapshot,
    stage::Stage,
};

/// One territory as the list shows it.
#[derive(Debug, Clone)]
pub struct TerritoryLine {
    /// Which.
    pub code: TerritoryCode,
    /// What it is called, for filtering.
    pub called: Called,
    /// Where it stands.
    pub ground: TerritoryStatus,
    /// What needs somebody.
    pub attention: Vec<Attention>,
}

/// The figures of a day.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The day.
    pub on: NaiveDate,
    /// Coverage of the département.
    pub coverage: Coverage,
    /// Goal of the year for coverage, in percent.
    pub goal: Option<u32>,
    /// Conventions signed this year, up to the day.
    pub signatures: usize,
    /// Goal of the year for signatures.
    pub signatures_goal: Option<u32>,
    /// How many conventions stand at each stage, outcomes too.
    pub by_stage: BTreeMap<Stage, usize>,
    /// Late follow-ups of the whole Caf.
    pub late: usize,
    /// Every territory, in the order of the snapshot.
    pub lines: Vec<TerritoryLine>,
}

impl Overview {
    /// Computes it.
    #[must_use]
    pub fn of(snapshot: &Snapshot, on: NaiveDate, limits: &Thresholds) -> Self {
        let goal = goal_on(&snapshot.goals, on);
        let mut by_stage = BTreeMap::new();
        for convention in &snapshot.conventions {
            let stage = convention.stage_on(on);
            let begun = convention.passages.is_empty() || convention.passage_on(on).is_some();
            if begun {
                *by_stage.entry(stage).or_default() += 1;
            }
        }
        Self {
            on,
            coverage: coverage(snapshot.communes.iter(), &snapshot.conventions, on),
            goal: goal.map(|goal| goal.coverage),
            signatures: signatures(&snapshot.conventions, on),
            signatures_goal: goal.and_then(|goal| goal.signatures),
            by_stage,
            late: snapshot.follow_ups.iter().filter(|follow_up| follow_up.is_late(on)).count(),
            lines: lines(snapshot, on, limits),
        }
    }

    /// The line of a territory.
    #[must_use]
    pub fn line(&self, code: &TerritoryCode) -> Option<&TerritoryLine> {
        self.lines.iter().find(|line| line.code == *code)
    }

    /// Late follow-ups of a sector.
    #[must_use]
    pub fn late_in(&self, sector: &BTreeSet<TerritoryCode>) -> usize {
        self.lines
            .iter()
            .filter(|line| sector.contains(&line.code))
            .flat_map(|line| &line.attention)
            .map(|one| if let Attention::LateFollowUps(n) = one { *n } else { 0 })
            .sum()
    }

    /// Territories without a note for longer than the threshold.
    pub fn silent(&self) -> impl Iterator<Item = &TerritoryLine> {
        let silent = |one: &Attention| matches!(one, Attention::Silent(_));
        self.lines.iter().filter(move |line| line.attention.iter().any(silent))
    }
}

fn lines(snapshot: &Snapshot, on: NaiveDate, limits: &Thresholds) -> Vec<TerritoryLine> {
    let conventions = snapshot.conventions_by_territory();
    snapshot
        .territories
        .iter()
        .zip(conventions)
        .map(|(territory, conventions)| TerritoryLine {
            code: territory.code.clone(),
            called: Called::of(territory),
            ground: ground(territory, &conventions, on),
            attention: attention(snapshot, territory, &conventions, on, limits),
        })
        .collect()
}
