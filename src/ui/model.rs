//! Everything the screen shows, as values.

use std::ops::{Deref, DerefMut};

use chrono::NaiveDate;

use super::{
    desk,
    forms::UnsavedForm,
    message::Effect,
    notice::Notice,
    panes::{CtgPane, NotesPane, Pane, TerritoriesPane},
    stack::{Place, Views},
    world::{Settings, World},
};
use crate::domain::{journal::Direction, territory::Territory};

/// Everything shown.
#[derive(Debug)]
pub struct Model {
    /// What every place is drawn from.
    pub world: World,
    /// The views, one of them shown.
    pub views: Views,
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
    /// What is open over the views, the last on top.
    pub overlays: Vec<Place>,
    /// The sentence at the bottom.
    pub notice: Option<Notice>,
    /// What is being typed, as it was last kept outside the base.
    pub draft: Option<UnsavedForm>,
    /// Text that came where nothing takes it, until another key is pressed.
    pub held: Option<String>,
    /// What I asked to take back, until another key is pressed.
    pub asking: Option<Direction>,
    /// For how many seconds another program has kept the file from us.
    pub busy: Option<u64>,
}

impl Deref for Model {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for Model {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.world
    }
}

impl Model {
    /// A model with no base open.
    #[must_use]
    pub fn new(settings: Settings, today: NaiveDate, size: (u16, u16)) -> Self {
        Self {
            world: World::new(settings, today, size),
            views: Views::default(),
            focus: Pane::Territories,
            zoom: false,
            territories: TerritoriesPane::default(),
            ctg: CtgPane::default(),
            notes: NotesPane::default(),
            overlays: Vec::new(),
            notice: None,
            draft: None,
            held: None,
            asking: None,
            busy: None,
        }
    }

    /// The selected territory.
    #[must_use]
    pub fn territory(&self) -> Option<&Territory> {
        self.data.territory(self.territories.list.selected()?)
    }

    /// Brings every pane to what is there now; asks the file for what is missing.
    pub fn settle(&mut self) -> Vec<Effect> {
        if self.base.is_none() {
            return Vec::new();
        }
        let areas = desk::areas(self);
        super::panes::territories::settle(self, areas.height(Pane::Territories));
        super::panes::ctg::settle(self);
        super::panes::notes::settle(self, areas.height(Pane::Notes))
    }

    /// Whether a picture of it would be whole: nothing that it shows is still being read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.base.is_some() && !self.notes.is_waiting()
    }

    /// Says that something was done.
    pub fn say(&mut self, sentence: impl Into<String>) {
        self.notice = Some(Notice::Done(sentence.into()));
    }

    /// Says that something was not done, or needs care.
    pub fn warn(&mut self, sentence: impl Into<String>) {
        self.notice = Some(Notice::Warning(sentence.into()));
    }
}
