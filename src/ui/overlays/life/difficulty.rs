//! A difficulty of the chosen line: closed and opened again by a key, or closed by the note that did.

use super::ConventionPlace;
use crate::{
    domain::{
        change::Change,
        difficulty::Difficulty,
        field::{Field, RecordKind, Value},
        journal::Named,
        life::Life,
    },
    ui::{
        layer::Reply,
        world::{Pending, World},
    },
};

impl ConventionPlace {
    /// The difficulty of the chosen line, while it is open.
    pub(super) fn open_difficulty(&self, world: &World) -> Option<Difficulty> {
        let id = self.chosen(RecordKind::Difficulty)?;
        let all = self.shown.life().map(Life::difficulties).unwrap_or_default();
        all.into_iter().find(|one| one.id == id && one.is_open(world.today))
    }

    /// Closes it today, or opens it again: the note that closed it no longer did.
    pub(super) fn lift(named: &Named, world: &World) -> Reply {
        let closes = named.value(Field::ClosedOn) == Value::Null;
        let edits = if closes {
            vec![named.edit(Field::ClosedOn, world.today.into())]
        } else {
            let all = [Field::ClosedOn, Field::Note].into_iter();
            all.filter(|field| named.value(*field) != Value::Null)
                .map(|field| named.edit(field, Value::Null))
                .collect()
        };
        let what = (world.text().ui.journal.record)(named, &world.data);
        let did = (world.text().ui.means.did_lift)(&what, closes);
        let change = Change::edit(RecordKind::Difficulty, &named.id, edits);
        Reply::write(Pending::Activity(did), change)
    }
}
