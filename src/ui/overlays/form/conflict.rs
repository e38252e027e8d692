//! Where somebody else wrote in a field of the form: what I read, mine and theirs, field by field.
//!
//! Each field is answered; once all are, the form saves again by itself, from what was shown. Leaving
//! answers nothing. Long texts whose changed lines differ are put together without a question.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::super::versions;
use crate::{
    domain::{
        field::{Field, Value},
        merge::{Merge, merge_lines},
        refusal::FieldConflict,
    },
    keys::Action,
    ui::{
        forms::{Answer, Form},
        layout::sheet_area,
        widgets::sheet::{self, Scroll},
        world::World,
    },
};

/// How often lines are put together unasked: who writes on and on shall be seen.
const MERGES: u8 = 3;

/// The fields that two people want differently, and what was answered so far.
#[derive(Debug, Default)]
pub(super) struct Conflict {
    found: Vec<FieldConflict>,
    answers: Vec<Answer>,
    /// Fields that go with the answer about another.
    following: Vec<FieldConflict>,
    /// Put together without a question.
    merged: Vec<(FieldConflict, String)>,
    scroll: Scroll,
}

impl Conflict {
    /// The questions of a refused form.
    pub(super) fn new(form: &Form, found: &[FieldConflict]) -> Self {
        let mut conflict = Self::default();
        for one in found {
            match merged(form, one) {
                Some(text) => conflict.merged.push((one.clone(), text)),
                None if follows(one, found) => conflict.following.push(one.clone()),
                None => conflict.found.push(one.clone()),
            }
        }
        conflict
    }

    /// Whether everything is answered.
    pub(super) fn is_over(&self) -> bool {
        self.answers.len() == self.found.len()
    }

    /// Whether this was answered about a field.
    pub(super) fn has(&self, answer: &Answer) -> bool {
        self.answers.contains(answer)
    }

    /// Whether both versions of the field that is asked may stand in the form.
    pub(super) fn holds_both(&self, form: &Form) -> bool {
        self.found.get(self.answers.len()).is_some_and(|found| form.holds_both(found))
    }

    /// Takes an answer, or scrolls.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    pub(super) fn act(&mut self, action: Action, form: &Form, world: &World) {
        let answer = match action {
            Action::KeepMine => Some(Answer::Mine),
            Action::TakeTheirs => Some(Answer::Theirs),
            Action::PutOff => Some(Answer::PutOff),
            Action::EditBoth => Some(Answer::Both).filter(|_| self.holds_both(form)),
            _ => None,
        };
        if let Some(answer) = answer {
            self.answers.push(answer);
            self.scroll = Scroll::default();
            return;
        }
        let inner = sheet_area(world);
        let lines = self.lines(world, usize::from(inner.width)).len();
        self.scroll.step(action, lines, usize::from(inner.height));
    }

    /// Tells the form what was answered.
    pub(super) fn settle(&self, form: &mut Form) {
        form.merges += u8::from(!self.merged.is_empty());
        for (found, text) in &self.merged {
            form.settle(found, &Answer::Merged(text.clone()));
        }
        for (found, answer) in self.found.iter().zip(&self.answers) {
            form.settle(found, answer);
            for one in self.following.iter().filter(|one| one.id == found.id) {
                if found.key.field == Field::Predecessor {
                    form.settle(one, answer);
                }
            }
        }
        form.refusal = None;
    }

    /// Draws the field that is asked.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, world: &World) {
        let inner: Rect = sheet_area(world);
        let title = (world.text().ui.conflict.title)(self.answers.len() + 1, self.found.len());
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &world.settings.theme);
        let lines = self.lines(world, usize::from(inner.width));
        sheet::draw(frame, inner, &lines, self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }

    fn lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let asked = self.found.get(self.answers.len());
        asked.map(|found| versions::in_form(world, found, width)).unwrap_or_default()
    }
}

/// A generation is counted from the predecessor: who chooses the one has chosen the other.
fn follows(one: &FieldConflict, found: &[FieldConflict]) -> bool {
    let leads = |other: &FieldConflict| other.id == one.id && other.key.field == Field::Predecessor;
    one.key.field == Field::Generation && found.iter().any(leads)
}

/// Both edits of a long text, where they changed different lines.
fn merged(form: &Form, found: &FieldConflict) -> Option<String> {
    let (Value::Text(base), Value::Text(mine), Value::Text(theirs)) =
        (&found.base, &found.mine, &found.theirs)
    else {
        return None;
    };
    match merge_lines(base, mine, theirs) {
        Merge::Merged(text) if form.is_long(&found.key) && form.merges < MERGES => Some(text),
        Merge::Merged(_) | Merge::Conflict => None,
    }
}
