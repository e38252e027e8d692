//! What Enter and the key of editing do on a line: a heading folds, a record opens.

use super::{ConventionPlace, lines::Key as RowKey, section::Section};
use crate::{
    domain::{field::RecordKind, id::TerritoryCode, journal::Named},
    ui::{
        forms::Opening,
        layer::{Reply, Then},
        route::{About, Route},
        world::World,
    },
};

impl ConventionPlace {
    pub(super) fn fold(&mut self, section: Section) -> Reply {
        if !self.folded.remove(&section) {
            self.folded.insert(section);
        }
        Reply::default()
    }

    /// Enter: folds a heading, opens a record.
    pub(super) fn open(&mut self, world: &World) -> Reply {
        match self.list.selected().cloned() {
            Some(RowKey::Section(section)) => self.fold(section),
            Some(RowKey::Record(RecordKind::Convention, id)) => {
                Then::instead(Route::Sheet(About::Convention(id.into()))).into()
            }
            Some(RowKey::Record(RecordKind::Meeting, id)) => self.open_meeting(&id, world),
            Some(RowKey::Record(..)) => self.edit(world),
            Some(RowKey::Offer) => Then::go(Route::CopyPlan(self.id.clone())).into(),
            Some(RowKey::Sentence(..)) | None => Reply::default(),
        }
    }

    /// The form of the chosen record; on a heading or a sentence, that of the convention.
    pub(super) fn edit(&self, world: &World) -> Reply {
        if let Some(Named { kind, id, says }) = self.named(world) {
            return Then::go(Route::Form(Opening::Record(kind, Some((id, says))))).into();
        }
        let near = self.territory(world);
        Then::go(Route::Form(Opening::Convention(self.id.clone(), near))).into()
    }

    pub(super) fn territory(&self, world: &World) -> Option<TerritoryCode> {
        let convention = world.data.convention(&self.id)?;
        Some(world.data.territories_of(convention).first()?.code.clone())
    }
}
