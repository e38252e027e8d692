//! Moving a fiche or an axis by a key, and numbering the plan anew: written at once.

use super::{ConventionPlace, lines::Key as RowKey};
use crate::{
    domain::{
        field::{Field, RecordKind},
        plan::order,
    },
    keys::Action,
    ui::{
        layer::Reply,
        world::{Pending, World},
    },
};

impl ConventionPlace {
    /// Moves the chosen fiche or axis up or down, or numbers the whole plan.
    pub(super) fn reorder(&mut self, action: Action, world: &World) -> Reply {
        let words = &world.text().ui.life;
        if self.shown.narrowed().is_some() {
            return Reply::warn(words.no_move_narrowed);
        }
        let (plan, up) = (self.shown.plan(), action == Action::MoveUp);
        let (change, did) = if action == Action::Renumber {
            (order::renumber(plan), words.renumbered.to_owned())
        } else {
            let change = match self.list.selected() {
                Some(RowKey::Record(RecordKind::Action, id)) => order::shift_action(plan, id, up),
                Some(RowKey::Record(RecordKind::Axis, id)) => order::shift_axis(plan, id, up),
                _ => return Reply::warn(words.choose_to_move),
            };
            let Some(mut named) = self.named(world) else { return Reply::default() };
            // The number it had is not the one it gets.
            named.says.remove(&Field::Number.into());
            let what = (world.text().ui.journal.record)(&named, &world.data);
            (change, (world.text().ui.rows.moved)(&what))
        };
        if change.is_empty() {
            return Reply::default();
        }
        self.moving.ask(change.clone());
        Reply::write(Pending::Activity(did), change)
    }
}
