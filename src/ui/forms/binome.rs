//! The form that says who follows a territory.

use super::{
    super::{Model, widgets::input::Input},
    Entry, Form, Subject,
};
use crate::domain::{
    binome::{Binome, binome_of},
    change::Change,
    day,
    draft::{Problem, binome::BinomeDraft},
    field::Field,
    id::{PersonId, TerritoryCode},
    person::Role,
    territory::Territory,
};

/// The binôme of a territory, beginning with the one that follows it.
#[must_use]
pub fn open(model: &Model, territory: &Territory) -> Form {
    let ui = &model.text().ui;
    let base = binome_of(&territory.code, &model.data.binomes, model.today);
    let administrateur = base.and_then(|binome| binome.administrateur.as_ref());
    let technicien = base.and_then(|binome| binome.technicien.as_ref());
    let entries = vec![
        Entry::new(Field::Administrateur, people(model, Role::Administrateur, administrateur))
            .help(ui.form.help_person),
        Entry::new(Field::Technicien, people(model, Role::Technicien, technicien))
            .help(ui.form.help_person),
        Entry::new(Field::Start, Input::line(&day::format_fr(model.today))).help(ui.form.help_day),
    ];
    let subject = Subject::Binome(territory.code.clone(), base.cloned().map(Box::new));
    Form::new(subject, (ui.form.binome_title)(&territory.name), entries)
}

fn people(model: &Model, role: Role, chosen: Option<&PersonId>) -> Input {
    let mut options = vec![(String::new(), model.text().ui.nobody.to_owned())];
    let people = model.data.people.iter().filter(|person| person.role == role);
    options.extend(people.map(|person| (person.id.to_string(), person.name.clone())));
    Input::choice(options, chosen.map_or("", PersonId::as_str))
}

/// The territory leaves the binôme it had, and joins one of the two people or begins a new one.
pub(super) fn submit(
    form: &Form,
    model: &Model,
    territory: &TerritoryCode,
    base: Option<&Binome>,
) -> Result<(Change, String), Vec<Problem>> {
    let person = |field| {
        let id = form.value(field);
        (!id.is_empty()).then(|| PersonId::from(id))
    };
    let draft = BinomeDraft {
        administrateur: person(Field::Administrateur),
        technicien: person(Field::Technicien),
        start: form.value(Field::Start),
    };
    let mine = draft.check(territory, model.today)?;
    let name = model.data.territory(territory).map_or("", |one| one.name.as_str());
    let did = (model.text().ui.form.did_binome)(name);
    Ok((change(&model.data.binomes, base, &mine, model.today), did))
}

fn change(
    binomes: &[Binome],
    base: Option<&Binome>,
    mine: &Binome,
    today: chrono::NaiveDate,
) -> Change {
    let pair = |one: &Binome| (one.administrateur.clone(), one.technicien.clone());
    if base.is_some_and(|base| pair(base) == pair(mine)) {
        return Change::default();
    }
    let leave = base.map_or_else(Change::default, |base| {
        let left = base.sector.difference(&mine.sector).cloned().collect();
        // The last territory given away ends the binôme; its history stays.
        let end = mine.start.pred_opt().filter(|end| *end >= base.start);
        let after = if base.sector.len() == 1 {
            Binome { end: end.or(Some(base.start)), ..base.clone() }
        } else {
            Binome { sector: left, ..base.clone() }
        };
        Change::edit_binome(base, &after)
    });
    let same_pair = binomes
        .iter()
        .find(|one| one.active_on(today) && pair(one) == pair(mine) && base != Some(one));
    let join = match same_pair {
        Some(one) => {
            let sector = one.sector.union(&mine.sector).cloned().collect();
            Change::edit_binome(one, &Binome { sector, ..one.clone() })
        }
        None => Change::add_binome(mine),
    };
    leave.then(join)
}
