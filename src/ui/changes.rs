//! Changes of others, in words: on a row, in a sheet, at the bottom of the screen.

use super::{widgets::line::cut, words, world::World};
use crate::{
    domain::{fold::short_name, news::RemoteChange, record},
    text::ui::unseen::ChangedRecord,
};

/// Who did it.
#[must_use]
pub fn who<'a>(world: &'a World, one: &RemoteChange) -> &'a str {
    match world.data.person_name(one.by.as_ref()) {
        "" => world.text().ui.unseen.somebody,
        name => name,
    }
}

/// Columns of what a record is about: what became of it and where are to be read, too.
const LABEL: usize = 32;

/// A change in words: record and outcome.
#[must_use]
pub fn what(world: &World, one: &RemoteChange) -> String {
    let first = record::of(one.kind).named_by.first();
    let label = match first.map(|field| (*field, one.text(*field))) {
        Some((field, Some(code))) => words::of_code(world, one.kind, field, code),
        Some((_, None)) => String::new(),
        None => one.record.clone(),
    };
    let label = cut(&label, LABEL);
    (world.text().ui.unseen.change)(&ChangedRecord {
        kind: one.kind,
        turn: one.turn,
        label: &label,
    })
}

/// Who, what and where, in one sentence.
#[must_use]
pub fn described(world: &World, one: &RemoteChange) -> String {
    let text = &world.text().ui.unseen;
    let places = one.territories(&world.data);
    let place = match places.len() {
        0 => None,
        1 => {
            let found = places.first().and_then(|code| world.data.territory(code));
            found.map(|found| short_name(&found.name).to_owned())
        }
        n => Some((text.places)(n)),
    };
    (text.who_what)(who(world, one), &what(world, one), place.as_deref())
}

/// A change of a record in sight: outcome, author, moment.
#[must_use]
pub fn changed(world: &World, one: &RemoteChange) -> String {
    let text = &world.text().ui.unseen;
    let when = (text.moment)(one.at, world.today);
    (text.by)((text.turn)(one.turn), who(world, one), &when)
}

/// Who, what and when, where the territory is in sight.
#[must_use]
pub fn dated(world: &World, one: &RemoteChange) -> String {
    let text = &world.text().ui.unseen;
    let sentence = (text.who_what)(who(world, one), &what(world, one), None);
    format!("{sentence}, {}", (text.moment)(one.at, world.today))
}

/// The new changes, in one sentence.
#[must_use]
pub fn sentence(world: &World) -> Option<String> {
    match world.unseen.fresh() {
        [] => None,
        [one] => Some(described(world, one)),
        all => {
            let by = |one: &RemoteChange| all.iter().filter(|other| other.by == one.by).count();
            let most = all.iter().max_by_key(|one| (by(one), one.seq))?;
            let several = world.text().ui.unseen.several;
            Some(several(by(most), who(world, most), all.len() - by(most)))
        }
    }
}
