//! The form of a departure: the last day, and below it the territories and follow-ups to hand over.

use super::{
    super::{
        widgets::{input::Input, read_only_lines::ReadOnlyLines},
        world::World,
    },
    Entry, Form, Subject,
};
use crate::{
    domain::{
        change::Change,
        draft::{self, Problem, person::last_day},
        field::Field,
        leaving::{HandedOver, handed_over, leave},
        person::Person,
    },
    keys::{Action, Scope},
};

/// Somebody leaves, today unless another day is typed.
#[must_use]
pub(super) fn open(world: &World, person: &Person) -> Form {
    let ui = &world.text().ui.people;
    let last = (world.text().words.day)(world.today);
    let entries = vec![
        Entry::new(Field::MandateEnd, Input::line(&last)).label(ui.last_day).help(ui.help_last_day),
        Entry::new(Field::Territories, Input::ReadOnlyLines(ReadOnlyLines::default()))
            .label(ui.to_hand_over)
            .help(ui.help_to_hand_over),
    ];
    let subject = Subject::Leaving(Box::new(person.clone()));
    let mut form = Form::new(subject, (ui.leaving_title)(&person.name), entries)
        .intro((ui.leaving_intro)(&world.key(Scope::Form, Action::Save)));
    follow(world, &mut form);
    form
}

/// Tells what is to be handed over after the day typed.
pub(super) fn follow(world: &World, form: &mut Form) {
    let Subject::Leaving(person) = &form.subject else { return };
    let typed = form.value(Field::MandateEnd);
    let last = draft::day::read(Field::MandateEnd, &typed, world.today, None);
    let last = last.unwrap_or(world.today);
    let lines = lines(world, &handed_over(&world.data, &person.id, last));
    let entry = form.entries.iter_mut().find(|entry| entry.field == Field::Territories);
    if let Some(Entry { input: Input::ReadOnlyLines(list), .. }) = entry {
        list.tell(lines);
    }
}

fn lines(world: &World, left: &[HandedOver<'_>]) -> Vec<String> {
    let (people, words) = (&world.text().ui.people, &world.text().words);
    if left.is_empty() {
        return vec![people.nothing_to_hand_over.to_owned()];
    }
    let owed = left.iter().map(|one| one.owed.len()).sum();
    let mut lines = vec![(people.how_much)(left.len(), owed)];
    for one in left {
        let stays = world.data.person_name(one.stays.as_ref());
        let name = &one.territory.name;
        lines.push(match stays {
            "" => (people.nobody_stays)(name),
            stays => (people.stays)(name, stays),
        });
        lines.extend(one.owed.iter().map(|owed| {
            let due = owed.due.map_or_else(|| world.text().ui.no_due_date.to_owned(), words.day);
            (people.owed)(&due, &owed.what)
        }));
    }
    lines
}

/// The change that ends their mandate and their binômes.
pub(super) fn submit(
    form: &Form,
    world: &World,
    person: &Person,
) -> Result<(Change, String), Vec<Problem>> {
    let last = last_day(&form.value(Field::MandateEnd), person, world.today)?;
    let day = (world.text().words.day)(last);
    let did = (world.text().ui.people.did_leave)(&person.name, &day);
    Ok((leave(&world.data, person, last), did))
}
