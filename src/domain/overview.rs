//! The figures of a snapshot on a day, computed once and shown in many places: the header, the list of
//! territories, the figures of the command line.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use chrono::NaiveDate;

use super::{
    alerts::{Alert, Context, RuleCode, Thresholds, Urgency, alerts},
    convention::Convention,
    coverage::{Coverage, coverage, signatures},
    goal::goal_on,
    id::TerritoryCode,
    index::Index,
    places::Called,
    snapshot::Snapshot,
    stage::Stage,
    territory::Territory,
    territory_status::{TerritoryStatus, ground},
};

/// One territory as the list shows it.
#[derive(Debug, Clone)]
pub struct TerritoryLine {
    /// Which.
    pub code: TerritoryCode,
    /// Its names, for filtering; folded at the first filter.
    called: OnceLock<Called>,
    /// Where it stands.
    pub ground: TerritoryStatus,
    /// Its alerts: places in those of the overview, the most urgent first.
    alerts: Vec<usize>,
    /// The most urgent of them.
    pub urgency: Option<Urgency>,
}

impl TerritoryLine {
    /// What its territory is called, to be searched.
    #[must_use]
    pub fn called(&self, territory: &Territory) -> &Called {
        self.called.get_or_init(|| Called::of(territory))
    }
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
    /// All alerts, those put off too, the most urgent first.
    pub alerts: Vec<Alert>,
    /// Every territory, in the order of the snapshot.
    pub lines: Vec<TerritoryLine>,
}

impl Overview {
    /// Computes it.
    #[must_use]
    pub fn of(snapshot: &Snapshot, index: &Index, on: NaiveDate, limits: &Thresholds) -> Self {
        let alerts = alerts(&Context { snapshot, index, on, limits });
        let goal = goal_on(&snapshot.goals, on);
        let mut by_stage = BTreeMap::new();
        for convention in &snapshot.conventions {
            if let Some(stage) = convention.begun_stage(on) {
                *by_stage.entry(stage).or_default() += 1;
            }
        }
        Self {
            on,
            coverage: coverage(snapshot.communes.counted(), &snapshot.conventions, on),
            goal: goal.map(|goal| goal.coverage),
            signatures: signatures(&snapshot.conventions, on),
            signatures_goal: goal.and_then(|goal| goal.signatures),
            by_stage,
            late: snapshot.follow_ups.iter().filter(|follow_up| follow_up.is_late(on)).count(),
            lines: lines(snapshot, index, on, &alerts),
            alerts,
        }
    }

    /// The line of a territory.
    #[must_use]
    pub fn line(&self, code: &TerritoryCode) -> Option<&TerritoryLine> {
        self.lines.iter().find(|line| line.code == *code)
    }

    /// Alerts on a territory, the most urgent first.
    pub fn alerts_on(&self, code: &TerritoryCode) -> impl Iterator<Item = &Alert> {
        self.line(code).into_iter().flat_map(|line| self.alerts_of(line))
    }

    /// Alerts on the territory of a line.
    pub fn alerts_of(&self, line: &TerritoryLine) -> impl Iterator<Item = &Alert> {
        line.alerts.iter().filter_map(|at| self.alerts.get(*at))
    }

    /// Late follow-ups of a sector.
    #[must_use]
    pub fn late_in(&self, sector: &BTreeSet<TerritoryCode>) -> usize {
        let rules = [RuleCode::CafFollowUp, RuleCode::PartnerFollowUp];
        let late = self.alerts.iter().filter(|alert| rules.contains(&alert.measured.rule()));
        let mine = |alert: &Alert| alert.territories.iter().any(|code| sector.contains(code));
        late.filter(|alert| mine(alert)).count()
    }

    /// Territories without a note for longer than the threshold, put off or not.
    pub fn silent(&self) -> impl Iterator<Item = &TerritoryLine> {
        let all = self.alerts.iter().filter(|one| one.measured.rule() == RuleCode::Silent);
        let silent: BTreeSet<&TerritoryCode> = all.flat_map(|one| &one.territories).collect();
        self.lines.iter().filter(move |line| silent.contains(&line.code))
    }
}

fn lines(
    snapshot: &Snapshot,
    index: &Index,
    on: NaiveDate,
    alerts: &[Alert],
) -> Vec<TerritoryLine> {
    let places = snapshot.territories.iter().zip(index.places());
    let mut lines: Vec<TerritoryLine> = places
        .map(|(territory, place)| {
            let conventions: Vec<&Convention> = place.conventions(snapshot).collect();
            TerritoryLine {
                code: territory.code.clone(),
                called: OnceLock::new(),
                ground: ground(territory, &conventions, on),
                alerts: Vec::new(),
                urgency: None,
            }
        })
        .collect();
    for (at, alert) in alerts.iter().enumerate().filter(|(_, alert)| alert.is_shown()) {
        for place in alert.territories.iter().filter_map(|code| index.position(code)) {
            let line = &mut lines[place];
            line.alerts.push(at);
            line.urgency = line.urgency.max(Some(alert.urgency));
        }
    }
    lines
}
