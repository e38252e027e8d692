//! What forms say of people and binômes, and the list in which somebody is chosen.

use super::super::{
    Model,
    widgets::{
        input::Input,
        person_input::{PersonInput, PersonOption},
    },
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
pub(super) fn input(model: &Model, role: Role, chosen: Option<&PersonId>) -> Input {
    let vacant = model.text().page.vacant.to_owned();
    let nobody = PersonOption { code: String::new(), label: vacant, aside: None };
    let mut options = vec![nobody];
    options.extend(model.data.people.iter().map(|one| option(model, role, one)));
    let known = |id: &&PersonId| options.iter().all(|one| one.code != id.as_str());
    if let Some(id) = chosen.filter(known) {
        let (code, label) = (id.to_string(), model.data.person_name(Some(id)).to_owned());
        options.push(PersonOption { code, label, aside: None });
    }
    Input::Person(Box::new(PersonInput::new(options, chosen.map_or("", PersonId::as_str))))
}

fn option(model: &Model, role: Role, one: &Person) -> PersonOption {
    let left = one.mandate_end.filter(|end| *end < model.today).map(model.text().words.day);
    let aside = match left {
        Some(day) => Some((model.text().ui.people.mandate_until)(&day)),
        None => (one.role != role).then(|| model.role_word(one.role).to_owned()),
    };
    PersonOption { code: one.id.to_string(), label: one.name.clone(), aside }
}

/// A pair by their names.
#[must_use]
pub(super) fn pair(model: &Model, pair: &Pair) -> String {
    let name = |id: &Option<PersonId>| model.data.person_name(id.as_ref());
    (model.text().ui.people.pair)(name(&pair.administrateur), name(&pair.technicien))
}

/// A few territories by their names, many by their number.
#[must_use]
pub(super) fn territories<'a>(
    model: &Model,
    codes: impl Iterator<Item = &'a TerritoryCode>,
) -> String {
    let named: Vec<&str> = codes
        .filter_map(|code| model.data.territory(code))
        .map(|one| short_name(&one.name))
        .collect();
    if named.len() > NAMED {
        return (model.text().ui.people.so_many)(named.len());
    }
    named.join(", ")
}
