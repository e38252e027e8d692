//! Opening a row, and merging two that are marked.

use super::Rows;
use crate::{
    domain::{field::RecordKind, meeting::Meeting},
    keys::{Action, Scope},
    ui::{
        layer::Reply,
        overlays::{meeting, merging},
        world::World,
    },
};

impl Rows {
    /// Enter: the note of a meeting whose day has come, else the form.
    pub(super) fn open(&self, world: &World) -> Reply {
        let row = self.selected().filter(|_| self.listing.kind == RecordKind::Meeting);
        let found = row.and_then(|row| Meeting::of(&row.id, &row.fields));
        let opened = found.and_then(|one| meeting::open(&one, world));
        opened.unwrap_or_else(|| self.ask(Action::Edit, world))
    }

    /// Whether to make one of two marked records.
    pub(super) fn merge(&self, world: &World) -> Reply {
        let named = |id: &str| self.held.row(id).map(|row| self.named(row));
        let chosen = self.list.selected().map(String::as_str);
        merging::ask(&self.marks, chosen, (Scope::Rows, self.listing.kind), named, world)
    }
}
