//! The state of the screen, as values.

use std::ops::{Deref, DerefMut};

use chrono::NaiveDate;

use super::{
    forms::UnsavedForm,
    layer::Layer,
    message::Message,
    notice::Notice,
    panes::desk::Desk,
    route::Route,
    stack::{Place, Views},
    world::{Settings, World},
};
use crate::domain::journal::Direction;

/// Everything shown.
#[derive(Debug)]
pub struct Model {
    /// The world every place is drawn from.
    pub world: World,
    /// The views, one of them shown.
    pub views: Views,
    /// The view of territories.
    pub desk: Desk,
    /// The layers over the views, the last on top.
    pub overlays: Vec<Place>,
    /// The sentence at the bottom.
    pub notice: Option<Notice>,
    /// The draft last kept.
    pub draft: Option<UnsavedForm>,
    /// Text that came where nothing takes it, until another key is pressed.
    pub held: Option<String>,
    /// A pending undo or redo, until another key is pressed.
    pub asking: Option<Direction>,
    /// What is pressed before a base that was opened is whole: a form would lack what it offers.
    pub early: Option<Vec<Message>>,
    /// Where one goes once the base that was asked is open.
    pub once_opened: Option<Route>,
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
            desk: Desk::default(),
            overlays: Vec::new(),
            notice: None,
            draft: None,
            held: None,
            asking: None,
            early: None,
            once_opened: None,
            busy: None,
        }
    }

    /// The view that is shown, and what it is drawn from.
    #[must_use]
    pub fn view(&self) -> &dyn Layer {
        self.views.layer().unwrap_or(&self.desk)
    }

    /// The same, to be changed.
    pub fn view_mut(&mut self) -> (&mut dyn Layer, &World) {
        let layer = match self.views.layer_mut() {
            Some(layer) => layer.as_mut(),
            None => &mut self.desk,
        };
        (layer, &self.world)
    }

    /// The layer that keys go to, and what it is drawn from.
    pub fn top_mut(&mut self) -> (&mut dyn Layer, &World) {
        let layer = match (self.overlays.last_mut(), self.views.layer_mut()) {
            (Some(place), _) => place.layer.as_mut(),
            (None, Some(view)) => view.as_mut(),
            (None, None) => &mut self.desk,
        };
        (layer, &self.world)
    }

    /// The same, to be read.
    #[must_use]
    pub fn top(&self) -> &dyn Layer {
        self.overlays.last().map_or_else(|| self.view(), |place| place.layer.as_ref())
    }

    /// Whether a picture of it would be whole: nothing that it shows is still being read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.base.is_some() && !self.view().is_waiting()
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
