//! The form that says who follows a territory, from a day on and perhaps to another.
//!
//! Its days follow its people: the pair that is there is corrected over its own days, another takes
//! over today, until what was planned next. A day that was typed stays.

use chrono::NaiveDate;

use super::{
    super::{
        widgets::{
            input::Input,
            person_input::NEW,
            set_input::{SetInput, SetOption},
        },
        world::World,
    },
    Entry, Form, Subject, people,
};
use crate::domain::{
    binome::{Binome, binome_of},
    change::Change,
    draft::{
        self, Problem,
        binome::{BinomeDraft, Chosen, Named},
    },
    field::Field,
    handover::{Pair, assign, next_change},
    id::{PersonId, TerritoryCode},
    person::Role,
    territory::Territory,
};

/// The binôme of a territory, beginning with the one that follows it.
#[must_use]
pub(super) fn open(world: &World, territory: &Territory) -> Form {
    let ui = &world.text().ui;
    let base = binome_of(&territory.code, &world.data.binomes, world.today);
    let pair = base.map(Pair::of).unwrap_or_default();
    let person = |field, role, chosen: Option<&PersonId>| {
        Entry::new(field, people::input(world, role, chosen)).help(ui.people.help_person)
    };
    let (start, end) = offered(world, &territory.code, base, world.today);
    let entries = vec![
        person(Field::Administrateur, Role::Administrateur, pair.administrateur.as_ref()),
        person(Field::Technicien, Role::Technicien, pair.technicien.as_ref()),
        Entry::new(Field::Start, Input::line(&start)).help(ui.form.help_day),
        Entry::new(Field::End, Input::line(&end)).help(ui.people.help_end),
        Entry::new(Field::Territories, territories(world, territory, base))
            .label(ui.people.territories)
            .help(ui.people.help_territories),
    ];
    let subject = Subject::Binome(territory.code.clone(), base.cloned().map(Box::new));
    Form::new(subject, (ui.form.binome_title)(&territory.name), entries)
        .intro(situation(world, &territory.code))
}

/// Every territory, each with who follows it: those of this binôme first, this one ticked.
fn territories(world: &World, territory: &Territory, base: Option<&Binome>) -> Input {
    let mut all: Vec<&Territory> = world.data.territories.iter().collect();
    let with_it = |code| base.is_some_and(|base| base.sector.contains(code));
    all.sort_by_key(|one| (one.code != territory.code, !with_it(&one.code)));
    let option = |one: &&Territory| {
        let follows = binome_of(&one.code, &world.data.binomes, world.today);
        let detail = follows.map(|one| people::pair(world, &Pair::of(one))).unwrap_or_default();
        SetOption::new(one.code.as_str(), &one.name, &detail)
    };
    let options = all.iter().map(option).collect();
    let chosen = [territory.code.to_string()].into();
    Input::Set(Box::new(SetInput::new(options, chosen).masculine()))
}

/// Who follows a territory today, and who is to follow it next.
fn situation(world: &World, territory: &TerritoryCode) -> String {
    let (words, day) = (&world.text().ui.people, world.text().words.day);
    let binomes = &world.data.binomes;
    let now = match binome_of(territory, binomes, world.today) {
        Some(one) => (words.today)(&people::pair(world, &Pair::of(one)), &day(one.start)),
        None => words.nobody_today.to_owned(),
    };
    match next_change(territory, binomes, world.today) {
        Some((from, next)) => {
            let pair = next.map(Pair::of).unwrap_or_default();
            format!("{now}\u{202f}; {}", (words.then)(&people::pair(world, &pair), &day(from)))
        }
        None => now,
    }
}

/// The days offered: the binôme's own; of another, from that day until what is planned next.
fn offered(
    world: &World,
    territory: &TerritoryCode,
    same: Option<&Binome>,
    from: NaiveDate,
) -> (String, String) {
    let say = world.text().words.day;
    let typed = |day: Option<NaiveDate>| day.map(say).unwrap_or_default();
    if let Some(base) = same {
        return (say(base.start), typed(base.end));
    }
    let planned = world.data.binomes.iter().filter(|one| one.sector.contains(territory));
    let planned = planned.map(|one| one.start).filter(|start| *start > from).min();
    (say(world.today), typed(planned.and_then(|start| start.pred_opt())))
}

/// Brings the days that nobody typed to the people chosen, and the rest to what others wrote.
pub(super) fn follow(world: &World, form: &mut Form) {
    let Subject::Binome(territory, base) = &mut form.subject else { return };
    let territory = territory.clone();
    let now = binome_of(&territory, &world.data.binomes, world.today);
    if now != base.as_deref() {
        *base = now.cloned().map(Box::new);
        form.refusal = Some(world.text().ui.people.named_meanwhile.to_owned());
    }
    let situation = situation(world, &territory);
    let same = now.filter(|base| same_people(form, base));
    let typed = draft::day::read(Field::Start, &form.value(Field::Start), world.today, None);
    let from = typed.unwrap_or(world.today);
    let (start, end) = offered(world, &territory, same, from);
    form.intro = Some(situation);
    form.offer(Field::Start, &start);
    form.offer(Field::End, &end);
}

fn same_people(form: &Form, base: &Binome) -> bool {
    let is = |field, id: &Option<PersonId>| {
        form.value(field) == id.as_ref().map_or("", PersonId::as_str)
    };
    is(Field::Administrateur, &base.administrateur) && is(Field::Technicien, &base.technicien)
}

/// The change that says so, with the people nobody wrote before.
pub(super) fn submit(
    form: &Form,
    world: &World,
    base: Option<&Binome>,
) -> Result<(Change, String), Vec<Problem>> {
    let person = |field| {
        let value = form.value(field);
        match value.strip_prefix(NEW) {
            Some(name) => Chosen::New(name.to_owned()),
            None if value.is_empty() => Chosen::Nobody,
            None => Chosen::Known(value.into()),
        }
    };
    let draft = BinomeDraft {
        administrateur: person(Field::Administrateur),
        technicien: person(Field::Technicien),
        start: form.value(Field::Start),
        end: form.value(Field::End),
        territories: form.chosen(Field::Territories).into_iter().map(Into::into).collect(),
    };
    let followed = base.is_some();
    let Named { newcomers, stint } = draft.check(&world.data.people, followed, world.today)?;
    let name = |id: Option<&PersonId>| {
        let new = newcomers.iter().find(|one| Some(&one.id) == id).map(|one| one.name.as_str());
        new.unwrap_or_else(|| world.data.person_name(id)).to_owned()
    };
    let (words, day) = (&world.text().ui.people, world.text().words.day);
    let Pair { administrateur, technicien } = &stint.pair;
    let pair = (words.pair)(&name(administrateur.as_ref()), &name(technicien.as_ref()));
    let over = people::territories(world, draft.territories.iter());
    let until = stint.end.map(day);
    let did = (words.did_name)(&over, &pair, &day(stint.start), until.as_deref());
    let rest = assign(&world.data.binomes, base, &draft.territories, &stint);
    Ok((Change::introducing(&newcomers, rest), did))
}
