//! The communes of a perimeter, ticked one by one or an EPCI at a time, with their inhabitants.

use std::collections::BTreeSet;

use super::super::{
    widgets::{
        input::Input,
        set_input::{SetInput, SetOption},
    },
    world::World,
};
use crate::domain::{
    fold::sort_key,
    territory::{Commune, Territory},
};

/// The communes of the base, those of the territory first, each with its EPCI beside it; before them the
/// whole EPCI.
pub(super) fn input(world: &World, chosen: &BTreeSet<String>, near: Option<&Territory>) -> Input {
    let mut all: Vec<_> = world.data.communes.iter().collect();
    let far = |insee: &String| !near.is_some_and(|territory| territory.communes.contains(insee));
    all.sort_by_cached_key(|commune| (far(&commune.insee), sort_key(&commune.name)));
    let split = all.iter().position(|one| far(&one.insee)).unwrap_or(all.len());
    let epci = |siren: Option<&String>| {
        let code = siren.map(|siren| siren.as_str().into());
        code.and_then(|code| world.data.territory(&code)).map_or("", |one| one.name.as_str())
    };
    let option = |commune: &&Commune| {
        let option = SetOption::new(&commune.insee, &commune.name, epci(commune.epci.as_ref()));
        option.weighing(commune.population)
    };
    let (here, there) = all.split_at(split);
    let others = world.data.territories.iter();
    let others = others.filter(|one| near.is_none_or(|near| near.code != one.code));
    let whole = |one: &Territory| whole(world, one);
    let options = near.map(whole).into_iter();
    let options = options.chain(here.iter().map(option));
    let options = options.chain(others.map(whole)).chain(there.iter().map(option));
    Input::Set(Box::new(SetInput::new(options.collect(), chosen.clone())))
}

/// All the communes of a territory, as one choice.
fn whole(world: &World, territory: &Territory) -> SetOption {
    let count = territory.communes.len();
    let label = (world.text().ui.renewal.whole)(&territory.name, count);
    SetOption::group(&territory.communes, &label)
}
