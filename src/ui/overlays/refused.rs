//! What was refused without a form, because somebody else wrote there: it is only read.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::versions;
use crate::{
    domain::refusal::FieldConflict,
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout::sheet_area,
        route::Attempt,
        widgets::sheet::{self, Scroll},
        world::World,
    },
};

/// The fields that somebody else wrote in.
#[derive(Debug)]
pub struct Unwritten {
    attempt: Attempt,
    found: Vec<FieldConflict>,
    scroll: Scroll,
}

impl Unwritten {
    /// The refused fields, scrolled to the first line.
    #[must_use]
    pub fn new(attempt: Attempt, found: Vec<FieldConflict>) -> Self {
        Self { attempt, found, scroll: Scroll::default() }
    }

    fn lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let found = self.found.iter();
        found.flat_map(|found| versions::of_attempt(world, self.attempt, found, width)).collect()
    }
}

impl Layer for Unwritten {
    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let inner = sheet_area(world);
        let lines = self.lines(world, usize::from(inner.width)).len();
        self.scroll.step(action, lines, usize::from(inner.height));
        Reply::default()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        !action.needs_subject() && !matches!(action, Action::Previous | Action::Next)
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let inner = sheet_area(world);
        let title = world.text().ui.conflict.title_read;
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), title, &world.settings.theme);
        let lines = self.lines(world, usize::from(inner.width));
        sheet::draw(frame, inner, &lines, self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }
}
