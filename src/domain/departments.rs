//! Several départements in one base: to which a territory belongs, the figures of each, and the base as if
//! it held one alone.
//!
//! An EPCI of two of them is one territory of the base; each counts the communes of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use super::{
    coverage::{Coverage, covered_communes},
    goal::{Goal, goal_on},
    snapshot::Snapshot,
    territory::{Commune, Department, Territory},
};

/// The figures of one département on a day.
#[derive(Debug, Clone)]
pub struct DepartmentFigures {
    /// Which.
    pub department: Department,
    /// How much of its population is covered.
    pub coverage: Coverage,
    /// Conventions signed this year, up to the day, over a commune of it.
    pub signatures: usize,
    /// Its own goals of the year.
    pub goal: Option<Goal>,
}

/// The figures of each, by code; a convention over two of them counts in each.
#[must_use]
pub fn figures(snapshot: &Snapshot, on: NaiveDate) -> Vec<DepartmentFigures> {
    let covered = covered_communes(&snapshot.conventions, on);
    let mut coverages: HashMap<&str, Coverage> = HashMap::new();
    for commune in snapshot.communes.iter() {
        let sum = coverages.entry(&commune.department).or_default();
        sum.population += u64::from(commune.population);
        if covered.contains(commune.insee.as_str()) {
            sum.covered += u64::from(commune.population);
            sum.communes += 1;
        }
    }
    let mut signatures: HashMap<&str, usize> = HashMap::new();
    for convention in &snapshot.conventions {
        if convention.signed.is_some_and(|day| day.year() == on.year() && day <= on) {
            for code in codes(snapshot, &convention.communes).into_keys() {
                *signatures.entry(code).or_default() += 1;
            }
        }
    }
    let goal = |code: &str| goal_on(snapshot.department_goals.get(code)?, on).copied();
    let figures = |one: &Department| DepartmentFigures {
        department: one.clone(),
        coverage: coverages.get(one.code.as_str()).copied().unwrap_or_default(),
        signatures: signatures.get(one.code.as_str()).copied().unwrap_or_default(),
        goal: goal(&one.code),
    };
    snapshot.base.departments.iter().map(figures).collect()
}

/// The codes of the départements of a territory, the one where most of its people live first.
#[must_use]
pub fn of<'a>(snapshot: &'a Snapshot, territory: &Territory) -> Vec<&'a str> {
    let mut found: Vec<(&str, u64)> = codes(snapshot, &territory.communes).into_iter().collect();
    found.sort_by_key(|(_, population)| std::cmp::Reverse(*population));
    found.into_iter().map(|(code, _)| code).collect()
}

/// The départements of a set of communes, each with how many of their people live there.
fn codes<'a>(snapshot: &'a Snapshot, communes: &BTreeSet<String>) -> BTreeMap<&'a str, u64> {
    let mut found = BTreeMap::new();
    for commune in communes.iter().filter_map(|insee| snapshot.commune(insee)) {
        *found.entry(commune.department.as_str()).or_default() += u64::from(commune.population);
    }
    found
}

/// The base as if it held this département alone: of a territory, the communes that lie in it.
#[must_use]
pub fn within(snapshot: &Snapshot, department: &Department) -> Snapshot {
    let communes: Vec<Commune> = snapshot
        .communes
        .iter()
        .filter(|commune| commune.department == department.code)
        .cloned()
        .collect();
    let mut within = Snapshot { communes: communes.into(), ..snapshot.clone() };
    for territory in &mut within.territories {
        territory.communes.retain(|insee| within.communes.of(insee).is_some());
        let lives = territory.communes.iter().filter_map(|insee| within.communes.of(insee));
        territory.population = lives.map(|commune| u64::from(commune.population)).sum();
    }
    within.territories.retain(|territory| !territory.communes.is_empty());
    let there: BTreeSet<_> = within.territories.iter().map(|one| one.code.clone()).collect();
    let elsewhere = |code: &super::id::TerritoryCode| !there.contains(code);
    within.follow_ups.retain(|one| !one.territory.as_ref().is_some_and(elsewhere));
    let communes = within.communes.clone();
    within.conventions.retain(|one| one.communes.iter().any(|insee| communes.of(insee).is_some()));
    if snapshot.base.departments.len() > 1 {
        within.goals = snapshot.department_goals.get(&department.code).cloned().unwrap_or_default();
    }
    within.base.department.clone_from(&department.code);
    within.base.department_name.clone_from(&department.name);
    within.base.population_year = department.population_year;
    within.base.departments = vec![department.clone()];
    within
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            convention::tests::{convention, day},
            territory::TerritoryKind,
        },
        *,
    };

    /// An EPCI of 300 people in the Ain and 700 in the Rhône; another of 1,000 in the Ain alone.
    fn snapshot() -> Snapshot {
        let commune = |insee: &str, population| Commune {
            insee: insee.into(),
            name: insee.into(),
            department: insee[..2].into(),
            epci: None,
            population,
        };
        let territory = |code: &str, communes: &[&str]| Territory {
            code: code.into(),
            name: code.into(),
            kind: TerritoryKind::Epci,
            communes: communes.iter().map(|&insee| insee.to_owned()).collect(),
            population: 1000,
            talking_points: None,
        };
        let department = |code: &str| Department {
            code: code.into(),
            name: format!("Département {code}"),
            population_year: 2023,
        };
        let goal = |coverage| vec![Goal { year: 2026, coverage, signatures: None }];
        let mut data = Snapshot {
            communes: vec![commune("01001", 300), commune("01002", 1000), commune("69001", 700)]
                .into(),
            territories: vec![territory("both", &["01001", "69001"]), territory("ain", &["01002"])],
            conventions: vec![convention(
                "2026-01-01",
                "2030-12-31",
                "2026-02-01",
                &["01001", "69001"],
            )],
            goals: goal(85),
            department_goals: [("69".to_owned(), goal(60))].into(),
            ..Snapshot::default()
        };
        data.base.departments = vec![department("01"), department("69")];
        data
    }

    #[test]
    fn each_counts_its_own_communes_and_a_convention_over_both_counts_in_each() {
        let figures = figures(&snapshot(), day("2026-06-01"));
        let shown: Vec<_> = figures
            .iter()
            .map(|one| (one.department.code.as_str(), one.coverage.covered, one.signatures))
            .collect();
        assert_eq!(shown, [("01", 300, 1), ("69", 700, 1)]);
        assert_eq!(figures[0].coverage.population, 1300);
        assert_eq!((figures[0].goal, figures[1].goal.map(|one| one.coverage)), (None, Some(60)));
    }

    #[test]
    fn a_territory_of_two_is_first_where_most_of_its_people_live() {
        let data = snapshot();
        assert_eq!(of(&data, &data.territories[0]), ["69", "01"]);
        assert_eq!(of(&data, &data.territories[1]), ["01"]);
    }

    #[test]
    fn one_alone_has_its_part_of_a_territory_and_its_own_goals() {
        let data = snapshot();
        let rhone = within(&data, &data.base.departments[1]);
        let places: Vec<_> =
            rhone.territories.iter().map(|one| (one.code.as_str(), one.population)).collect();
        assert_eq!(places, [("both", 700)]);
        assert_eq!((rhone.conventions.len(), rhone.goals[0].coverage), (1, 60));
        assert!(within(&data, &data.base.departments[0]).goals.is_empty());
    }
}
