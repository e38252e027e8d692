//! The state of the three panes, selection and filters, always by id. Must not know how they are
//! drawn.

use std::collections::BTreeSet;

use super::notes::NotesPane;
use crate::{
    domain::{
        convention::Convention,
        id::{ConventionId, TerritoryCode},
        territory::Territory,
    },
    ui::{
        widgets::{filter::Filter, list::ListState, sheet::Scroll},
        world::World,
    },
};

/// The three panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Territories of my sector.
    Territories,
    /// The convention of the selected territory.
    Ctg,
    /// Notes and follow-ups of the selected territory.
    Notes,
}

impl Pane {
    /// In the order Tab visits them.
    pub const ALL: [Self; 3] = [Self::Territories, Self::Ctg, Self::Notes];
}

/// The view of territories.
#[derive(Debug)]
pub struct Desk {
    /// The pane that keys go to.
    pub focus: Pane,
    /// Whether it is alone on the screen.
    pub zoom: bool,
    /// The pane of territories.
    pub territories: TerritoriesPane,
    /// The pane of the convention.
    pub ctg: CtgPane,
    /// The pane of notes.
    pub notes: NotesPane,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            focus: Pane::Territories,
            zoom: false,
            territories: TerritoriesPane::default(),
            ctg: CtgPane::default(),
            notes: NotesPane::default(),
        }
    }
}

/// Selections and filters.
#[derive(Debug, Default)]
pub struct TerritoriesPane {
    /// The cursor.
    pub list: ListState<TerritoryCode>,
    /// The filter.
    pub filter: Filter,
    /// The territories of which a commune answers the filter.
    pub(super) by_commune: BTreeSet<TerritoryCode>,
}

/// Which convention is looked at, and how far down.
#[derive(Debug, Default)]
pub struct CtgPane {
    /// The one chosen among those of the territory.
    pub convention: Option<ConventionId>,
    /// One that was just written, to be chosen once it is read.
    pub wanted: Option<ConventionId>,
    /// The scroll.
    pub scroll: Scroll,
    /// The filter, over the communes of the perimeter.
    pub filter: Filter,
}

impl Desk {
    /// The selected territory.
    #[must_use]
    pub fn territory<'a>(&self, world: &'a World) -> Option<&'a Territory> {
        world.data.territory(self.territories.list.selected()?)
    }

    /// The convention looked at.
    #[must_use]
    pub fn convention<'a>(&self, world: &'a World) -> Option<&'a Convention> {
        world.data.convention(self.ctg.convention.as_ref()?)
    }

    /// The filter of the pane in use, to be typed in.
    pub fn filter_mut(&mut self) -> &mut Filter {
        match self.focus {
            Pane::Territories => &mut self.territories.filter,
            Pane::Ctg => &mut self.ctg.filter,
            Pane::Notes => &mut self.notes.filter,
        }
    }

    /// The filter of the pane in use.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        match self.focus {
            Pane::Territories => &self.territories.filter,
            Pane::Ctg => &self.ctg.filter,
            Pane::Notes => &self.notes.filter,
        }
    }

    /// Keys go to this pane; what was typed in the filter of the other stays.
    pub fn go_to(&mut self, pane: Pane) {
        if self.focus != pane {
            self.filter_mut().keep();
            self.focus = pane;
        }
    }
}
