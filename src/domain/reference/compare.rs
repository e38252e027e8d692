//! Differences between a base and the next reference: computed whole before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::{
    holding::{Edition, HeldSet, Holding, Trouble},
    listing::{Census, Epcis, Joined, Merger, PerimeterChange, Place, Renamed, Split},
    passage,
    plan::{Plan, lead},
    territories,
};
use crate::domain::territory::Commune;

/// Populations of a year are in force three years after.
const LEGAL: i32 = 3;

impl Plan {
    /// The plan of an edition over a base.
    ///
    /// # Errors
    /// An earlier edition, or one in which something of the base has no place.
    pub fn of(held: &Holding, edition: &Edition) -> Result<Self, Trouble> {
        let before = held.millesime().unwrap_or(edition.millesime);
        if edition.millesime < before {
            return Err(Trouble::Older { held: before, given: edition.millesime });
        }
        let after = within(held, edition)?;
        let next: BTreeMap<&str, &Commune> =
            after.iter().map(|commune| (commune.insee.as_str(), commune)).collect();
        let leads = passage::leads(held, edition, &next)?;
        let stood: BTreeMap<&str, &Commune> =
            held.standing().map(|commune| (commune.insee.as_str(), commune)).collect();
        let mut plan = Self {
            millesime: (before, edition.millesime),
            departments: Vec::new(),
            territories: Vec::new(),
            merged: merged(&leads, &stood, &next),
            split: split(&leads, &stood, &next),
            left: Vec::new(),
            appeared: Vec::new(),
            renamed: Vec::new(),
            moved: Vec::new(),
            epcis: Epcis::default(),
            perimeters: perimeters(held, &leads, &stood, &next),
            populations: 0,
            steps: Vec::new(),
            closing: Vec::new(),
            heirs: BTreeMap::new(),
            leads,
            after: Vec::new(),
        };
        let led: BTreeSet<&String> = plan.leads.values().flatten().collect();
        plan.appeared =
            after.iter().filter(|one| !led.contains(&one.insee)).map(Place::of).collect();
        let left = plan.leads.iter().filter(|(_, to)| to.is_empty());
        plan.left =
            left.filter_map(|(code, _)| Some(Place::of(stood.get(code.as_str())?))).collect();
        plan.departments = departments(held, edition, &stood, &after);
        for (code, one) in &stood {
            let Some(now) = next.get(code) else { continue };
            plan.populations += usize::from(one.population != now.population);
            if one.name != now.name {
                let (before, after) = (one.name.clone(), now.name.clone());
                plan.renamed.push(Renamed { code: one.insee.clone(), before, after });
            }
        }
        plan.after = after;
        territories::tell(&mut plan, held, edition)?;
        plan.write(held, edition);
        Ok(plan)
    }
}

/// The communes of the edition that lie in the départements of the base.
fn within(held: &Holding, edition: &Edition) -> Result<Vec<Commune>, Trouble> {
    let mut after: Vec<Commune> = Vec::new();
    for (department, _) in &held.departments {
        let count = after.len();
        let there = edition.communes.iter().filter(|one| one.department == department.code);
        after.extend(there.cloned());
        if after.len() == count {
            return Err(Trouble::NoDepartment(department.clone()));
        }
    }
    after.sort_by(|one, other| one.insee.cmp(&other.insee));
    Ok(after)
}

/// The communes that are no more, by the one they are part of now.
fn merged(
    leads: &BTreeMap<String, BTreeSet<String>>,
    stood: &BTreeMap<&str, &Commune>,
    next: &BTreeMap<&str, &Commune>,
) -> Vec<Merger> {
    let mut found: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for (code, to) in leads {
        let Some(one) = stood.get(code.as_str()).filter(|_| !next.contains_key(code.as_str()))
        else {
            continue;
        };
        for target in to {
            found.entry(target).or_default().push(Place::of(one));
        }
    }
    let mergers = found
        .into_iter()
        .filter_map(|(into, from)| Some(Merger { into: Place::of(next.get(into)?), from }));
    mergers.collect()
}

/// The communes that others were made of, while they go on or not.
fn split(
    leads: &BTreeMap<String, BTreeSet<String>>,
    stood: &BTreeMap<&str, &Commune>,
    next: &BTreeMap<&str, &Commune>,
) -> Vec<Split> {
    let splits = leads.iter().filter(|(_, to)| to.len() > 1).filter_map(|(code, to)| {
        let into = to.iter().filter_map(|code| Some(Place::of(next.get(code.as_str())?)));
        Some(Split { from: Place::of(stood.get(code.as_str())?), into: into.collect() })
    });
    splits.collect()
}

fn perimeters(
    held: &Holding,
    leads: &BTreeMap<String, BTreeSet<String>>,
    stood: &BTreeMap<&str, &Commune>,
    next: &BTreeMap<&str, &Commune>,
) -> Vec<PerimeterChange> {
    let mut former: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (code, to) in leads.iter().filter(|(code, _)| stood.contains_key(code.as_str())) {
        for target in to {
            former.entry(target).or_default().insert(code);
        }
    }
    let change = |set: &HeldSet| {
        let after = lead(leads, &set.members);
        if after == set.members {
            return None;
        }
        let left = set.members.difference(&after);
        let left = left.filter_map(|code| Some(Place::of(stood.get(code.as_str())?)));
        let joined = after.difference(&set.members).filter_map(|code| {
            let commune = Place::of(next.get(code.as_str())?);
            let partly = former
                .get(code.as_str())
                .is_some_and(|all| all.iter().any(|one| !set.members.contains(*one)));
            Some(Joined { commune, partly })
        });
        let (kind, id, name) = (set.kind, set.id.clone(), set.name.clone());
        let (left, joined) = (left.collect(), joined.collect());
        Some(PerimeterChange { kind, id, name, archived: set.archived, left, joined })
    };
    held.perimeters.iter().filter_map(change).collect()
}

fn departments(
    held: &Holding,
    edition: &Edition,
    stood: &BTreeMap<&str, &Commune>,
    after: &[Commune],
) -> Vec<Census> {
    let all = held.departments.iter().map(|(department, _)| {
        let code = &department.code;
        let before: Vec<&Commune> =
            stood.values().copied().filter(|one| one.department == *code).collect();
        let after: Vec<&Commune> = after.iter().filter(|one| one.department == *code).collect();
        let sum = |all: &[&Commune]| all.iter().map(|one| u64::from(one.population)).sum();
        let legal = u16::try_from(edition.millesime.year() - LEGAL);
        let same = sum(&before) == sum(&after);
        let year = match edition.years.get(code) {
            Some(year) => *year,
            // The figures of before are still those of their census.
            None if same => department.population_year,
            None => legal.unwrap_or(department.population_year),
        };
        Census {
            place: Place::named(code, &department.name),
            years: (department.population_year, year),
            communes: (before.len(), after.len()),
            population: (sum(&before), sum(&after)),
        }
    });
    all.collect()
}
