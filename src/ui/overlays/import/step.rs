//! What every step of an import does: its keys, its sentence, its drawing. Steps lie one over the other, so
//! that going back finds each as it was left.

use std::{fmt::Debug, path::PathBuf};

use ratatui::{Frame, layout::Rect};

use crate::{
    domain::import::{Question, Settled, SheetMapping},
    keys::{Action, Key, Scope},
    ui::world::World,
};

/// What a key did in a step.
#[derive(Debug)]
pub(super) enum Did {
    /// Nothing outside the step.
    Nothing,
    /// It asks for something first.
    Warn(String),
    /// Back to the step before.
    Back,
    /// To that folder or workbook.
    Go(PathBuf),
    /// The sheets are chosen; none where all of the file is.
    Chosen(Vec<String>),
    /// A sheet is to be looked at as this says.
    Look(SheetMapping),
    /// The columns are as this says.
    Columns(Vec<SheetMapping>),
    /// The rows were looked at.
    GoOn,
    /// Questions were answered, or put off.
    Answered(Vec<Settled>, Vec<Question>),
    /// The import is wanted.
    Write,
}

/// A step.
pub(super) trait Step: Debug {
    /// Its place among the six.
    fn place(&self) -> usize;

    /// The scope of its keys.
    fn scope(&self) -> Scope {
        Scope::Import
    }

    /// Does what a key means there.
    fn act(&mut self, action: Action, world: &World) -> Did;

    /// Takes a key that means nothing.
    fn key(&mut self, _key: Key, _world: &World) -> Did {
        Did::Nothing
    }

    /// Takes text; tells whether it did.
    fn typed(&mut self, _text: &str, _world: &World) -> bool {
        false
    }

    /// A click on a line of its part of the screen.
    fn click(&mut self, _line: usize) {}

    /// Brings it to its part of the screen.
    fn settle(&mut self, _area: Rect, _world: &World) {}

    /// What to do there.
    fn says(&self, world: &World) -> String;

    /// Draws it.
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World);

    /// Whether a key does something there, now.
    fn offers(&self, action: Action) -> bool;

    /// Another name of an action there.
    fn word(&self, _action: Action, _world: &World) -> Option<&'static str> {
        None
    }

    /// The status line.
    fn status(&self, _world: &World) -> String {
        String::new()
    }
}
