//! The deadlines that move with a date and those that stay, shown before it is saved.

use ratatui::{Frame, layout::Rect};

use crate::{
    domain::{
        change::Change,
        id::ConventionId,
        life::Life,
        query::{Answer, Query},
        schedule::{self, Move},
    },
    keys::{Action, Scope},
    ui::{forms::Form, overlays::moves::Moves, world::World},
};

/// The schedule of the convention of a form, as it was read.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    life: Option<Box<Life>>,
    asked: Option<ConventionId>,
    /// What was said yes to: it is not asked again.
    agreed: Vec<Move>,
}

/// What comes of saving a change.
pub(super) enum Follows {
    /// It is written, with these moves that were agreed upon.
    Written(Change),
    /// It is asked about.
    Asked(Moving),
    /// The schedule is to be read first.
    Unread(Query),
}

impl Schedule {
    /// The query for the schedule, where the form may move it.
    pub(super) fn query(form: &Form) -> Option<Query> {
        form.schedule_of().map(Query::Life)
    }

    /// The same, where the form is about another convention than was asked for.
    pub(super) fn query_again(&mut self, form: &Form) -> Option<Query> {
        let of = form.schedule_of()?;
        let first = self.asked.is_none();
        if self.asked.as_ref() == Some(&of) {
            return None;
        }
        self.asked = Some(of.clone());
        // It was asked for when the form opened.
        (!first).then_some(Query::Life(of))
    }

    pub(super) fn take(&mut self, answer: &Answer) {
        if let Answer::Life(life) = answer {
            self.life = Some(life.clone());
        }
    }

    pub(super) fn agree(&mut self, moves: Vec<Move>) {
        self.agreed = moves;
    }

    /// What comes of saving a change.
    pub(super) fn follow(&self, form: &Form, change: Change, did: &str, world: &World) -> Follows {
        let of = form.schedule_of().filter(|_| schedule::is_dated(&change));
        let Some(of) = of else { return Follows::Written(change) };
        let Some(life) = self.life.as_ref().filter(|life| life.convention == of) else {
            return Follows::Unread(Query::Life(of));
        };
        let moves = schedule::moved(&world.data, life, &change, world.today);
        let change = moves.iter().map(|one| one.change(&of)).fold(change, Change::then);
        if moves.is_empty() || moves == self.agreed {
            return Follows::Written(change);
        }
        Follows::Asked(Moving { change, did: did.to_owned(), moves: Moves::new(moves) })
    }
}

/// The question about what moves.
#[derive(Debug)]
pub(super) struct Moving {
    /// The change, what moves included.
    pub(super) change: Change,
    /// What it is in words.
    pub(super) did: String,
    /// What moves, and what stays.
    pub(super) moves: Moves,
}

impl Moving {
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let key = |action| world.key(Scope::Question, action);
        let ask = world.text().ui.renewal.ask;
        let answers = ask(&key(Action::Yes), &key(Action::No));
        self.moves.draw(frame, area, world, None, answers);
    }
}
