//! Names of people and binômes in forms, and the list in which somebody is chosen.

use super::super::{
    widgets::{
        input::Input,
        person_input::{PersonInput, PersonOption},
    },
    world::World,
};
use crate::domain::{
    fold::short_name,
    handover::Pair,
    id::{PersonId, TerritoryCode},
    person::{Person, Role},
};

/// How many territories are named before they are only counted.
const NAMED: usize = 2;

/// Somebody for a role: those who have it and are still here; the others are found by their name.
#[must_use]
pub(super) fn input(world: &World, role: Role, chosen: Option<&PersonId>) -> Input {
    let vacant = world.text().page.vacant.to_owned();
    let nobody = PersonOption { code: String::new(), label: vacant, detail: None };
    let mut options = vec![nobody];
    options.extend(world.data.people.iter().map(|one| option(world, role, one)));
    let known = |id: &&PersonId| options.iter().all(|one| one.code != id.as_str());
    if let Some(id) = chosen.filter(known) {
        let (code, label) = (id.to_string(), world.data.person_name(Some(id)).to_owned());
        options.push(PersonOption { code, label, detail: None });
    }
    Input::Person(Box::new(PersonInput::new(options, chosen.map_or("", PersonId::as_str))))
}

fn option(world: &World, role: Role, one: &Person) -> PersonOption {
    let left = one.mandate_end.filter(|end| *end < world.today).map(world.text().words.day);
    let detail = match left {
        Some(day) => Some((world.text().ui.people.mandate_until)(&day)),
        None => (one.role != role).then(|| world.role_word(one.role).to_owned()),
    };
    PersonOption { code: one.id.to_string(), label: one.name.clone(), detail }
}

/// A pair by their names.
#[must_use]
pub(super) fn pair(world: &World, pair: &Pair) -> String {
    let name = |id: &Option<PersonId>| world.data.person_name(id.as_ref());
    (world.text().ui.people.pair)(name(&pair.administrateur), name(&pair.technicien))
}

/// A few territories by their names, many by their number.
#[must_use]
pub(super) fn territories<'a>(
    world: &World,
    codes: impl Iterator<Item = &'a TerritoryCode>,
) -> String {
    let named: Vec<&str> = codes
        .filter_map(|code| world.data.territory(code))
        .map(|one| short_name(&one.name))
        .collect();
    if named.len() > NAMED {
        return (world.text().ui.people.so_many)(named.len());
    }
    named.join(", ")
}
