//! Changes of EPCI, and of the territories that people follow.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    holding::{Edition, HeldSet, Holding, Trouble},
    listing::{Census, Move, Place, Renamed},
    plan::Plan,
};
use crate::domain::territory::{Commune, TerritoryKind};

/// Tells moves, EPCI and heirs.
pub(super) fn tell(plan: &mut Plan, held: &Holding, edition: &Edition) -> Result<(), Trouble> {
    let names = names(plan, held, edition)?;
    let place = |siren: &str| Place::named(siren, names.get(siren).map_or("", String::as_str));
    let before: BTreeMap<&str, Vec<&Commune>> = by_epci(held.standing());
    let after: BTreeMap<&str, Vec<&Commune>> = by_epci(plan.after.iter());
    let next: BTreeMap<&str, &Commune> =
        plan.after.iter().map(|one| (one.insee.as_str(), one)).collect();
    let each = held.standing().filter_map(|one| {
        let now = next.get(one.insee.as_str()).filter(|now| now.epci != one.epci)?;
        let place_of = |epci: &Option<String>| epci.as_deref().map(place);
        Some(Move {
            commune: Place::of(now),
            before: place_of(&one.epci),
            after: place_of(&now.epci),
        })
    });
    let moved: Vec<Move> = each.collect();
    let mut heirs = BTreeMap::new();
    let mut gone = Vec::new();
    for (siren, communes) in before.iter().filter(|(siren, _)| !after.contains_key(*siren)) {
        let heir = heir(plan, &next, communes);
        gone.push((place(siren), heir.map(place)));
        heirs.extend(heir.map(|heir| ((*siren).to_owned(), heir.to_owned())));
    }
    let created: Vec<Place> =
        after.keys().filter(|siren| !before.contains_key(*siren)).map(|one| place(one)).collect();
    let renamed = held.epcis.iter().filter(|one| !one.archived).filter_map(|one| {
        let now = edition.epcis.get(&one.record.siren).filter(|now| now.name != one.record.name)?;
        let stands = after.contains_key(one.record.siren.as_str());
        stands.then(|| Renamed {
            code: now.siren.clone(),
            before: one.record.name.clone(),
            after: now.name.clone(),
        })
    });
    let renamed = renamed.collect();
    let all: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let sum = |communes: Option<&Vec<&Commune>>| {
        let each = communes.into_iter().flatten().map(|one| u64::from(one.population));
        (communes.map_or(0, Vec::len), each.sum())
    };
    let years = |communes: Option<&Vec<&Commune>>| {
        let department = &communes?.first()?.department;
        let of = |one: &&Census| one.place.code == *department;
        plan.departments.iter().find(of).map(|one| one.years)
    };
    let census = |siren: &str| {
        let (was, now): ((usize, u64), (usize, u64)) =
            (sum(before.get(siren)), sum(after.get(siren)));
        let (communes, population) = ((was.0, now.0), (was.1, now.1));
        let years = years(after.get(siren)).or_else(|| years(before.get(siren)));
        let years = years.unwrap_or_default();
        (was != now).then(|| Census { place: place(siren), years, communes, population })
    };
    let territories = all.into_iter().filter_map(census).collect();
    (plan.moved, plan.heirs, plan.territories) = (moved, heirs, territories);
    (plan.epcis.created, plan.epcis.gone, plan.epcis.renamed) = (created, gone, renamed);
    plan.heirs.extend(groups_that_end(plan, held));
    Ok(())
}

/// Names of every EPCI, the latest known.
fn names(
    plan: &Plan,
    held: &Holding,
    edition: &Edition,
) -> Result<BTreeMap<String, String>, Trouble> {
    let mut names: BTreeMap<String, String> =
        held.epcis.iter().map(|one| (one.record.siren.clone(), one.record.name.clone())).collect();
    names.extend(edition.epcis.iter().map(|(siren, one)| (siren.clone(), one.name.clone())));
    let unnamed = plan.after.iter().find_map(|commune| {
        let siren = commune.epci.as_ref().filter(|siren| !names.contains_key(*siren))?;
        Some(Trouble::UnnamedEpci { siren: siren.clone(), commune: Place::of(commune) })
    });
    unnamed.map_or(Ok(names), Err)
}

fn by_epci<'a>(communes: impl Iterator<Item = &'a Commune>) -> BTreeMap<&'a str, Vec<&'a Commune>> {
    let mut found: BTreeMap<&str, Vec<&Commune>> = BTreeMap::new();
    for commune in communes {
        if let Some(epci) = &commune.epci {
            found.entry(epci).or_default().push(commune);
        }
    }
    found
}

/// The EPCI to which most of the people of these communes went.
fn heir<'a>(
    plan: &Plan,
    next: &BTreeMap<&str, &'a Commune>,
    communes: &[&Commune],
) -> Option<&'a str> {
    let mut people: BTreeMap<&str, u64> = BTreeMap::new();
    for commune in communes {
        let to = plan.leads.get(&commune.insee).into_iter().flatten();
        for epci in to.filter_map(|code| next.get(code.as_str())?.epci.as_deref()) {
            // A commune of nobody counts too.
            *people.entry(epci).or_default() += u64::from(commune.population) + 1;
        }
    }
    people.into_iter().max_by_key(|(_, people)| *people).map(|(epci, _)| epci)
}

/// A commune of no EPCI is a group of its own; it ends with what joins an EPCI.
fn groups_that_end(plan: &Plan, held: &Holding) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for commune in held.standing().filter(|one| one.epci.is_none()) {
        let its_own =
            |one: &&HeldSet| one.id == commune.insee && one.members.iter().eq([&commune.insee]);
        let stands = held.territories.iter().any(|one| {
            one.id == commune.insee && one.kind == TerritoryKind::Group && !one.archived
        });
        if stands && held.perimeters.iter().any(|one| its_own(&one)) {
            let to = plan.leads.get(&commune.insee).into_iter().flatten();
            let mut after = to.filter_map(|code| plan.after.iter().find(|one| one.insee == *code));
            if let Some(epci) = after.find_map(|one| one.epci.clone()) {
                found.push((commune.insee.clone(), epci));
            }
        }
    }
    found
}
