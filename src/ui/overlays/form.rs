//! A form over the panes: its keys, its saving, what is asked before text is abandoned, and what two
//! people want differently.

mod conflict;
mod moving;
mod save;

use ratatui::{Frame, layout::Rect};

use self::{
    conflict::Conflict,
    moving::{Moving, Schedule},
};
use super::asking::asking;
use crate::{
    domain::{
        change::Change,
        query::{Answer, Query},
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Ticket,
        forms::{self, Form, several},
        layer::{Layer, Refused, Reply, Saved},
        world::World,
    },
};

/// A form, and what is asked over it.
#[derive(Debug)]
pub struct FormLayer {
    form: Form,
    over: Option<Over>,
    /// The change to be written, until its ticket is known.
    trying: Option<Change>,
    schedule: Schedule,
}

/// A question over a form.
#[derive(Debug)]
enum Over {
    /// Whether what was typed may be abandoned; on the way out of binome, too.
    Leave { quit: bool },
    /// Which of two versions shall stand.
    Conflict(Conflict),
    /// Whether what moves with a date shall move.
    Moving(Moving),
}

impl FormLayer {
    /// A form as it opens.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self { form, over: None, trying: None, schedule: Schedule::default() }
    }
}

impl Layer for FormLayer {
    fn scope(&self) -> Scope {
        match self.over {
            Some(Over::Leave { .. } | Over::Moving(_)) => Scope::Question,
            Some(Over::Conflict(_)) => Scope::Conflict,
            None => Scope::Form,
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if let Some(over) = self.over.take() {
            return self.answer_over(over, action, world);
        }
        match action {
            Action::Back if self.form.saving.is_some() => return self.withdraw(),
            _ if self.form.saving.is_some() => {}
            Action::Save => return self.save(world),
            // Esc clears the filter of a list first.
            Action::Back if self.form.widen() => {}
            Action::Back => return self.leave(false),
            Action::NextPlace => self.form.next(),
            Action::PreviousPlace => self.form.previous(),
            Action::TickAll => self.form.tick_all(),
            _ => {}
        }
        Reply::default()
    }

    fn quit(&mut self, _world: &World) -> Reply {
        if self.form.saving.is_some() {
            return self.withdraw();
        }
        match self.over.take() {
            Some(over @ Over::Leave { .. }) => {
                self.over = Some(over);
                Reply::default()
            }
            Some(Over::Conflict(_) | Over::Moving(_)) | None => self.leave(true),
        }
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        match &mut self.over {
            Some(Over::Moving(moving)) => moving.moves.key(key),
            None if self.form.saving.is_none() => self.form.key(key),
            Some(_) | None => {}
        }
        Reply::default()
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.over.is_none() && self.form.typed(text)
    }

    fn paste(&mut self, text: &str, _world: &World) -> bool {
        self.over.is_none() && self.form.paste(text)
    }

    fn takes_lines(&self) -> bool {
        self.over.is_none() && self.form.takes_lines()
    }

    fn holds_text(&self) -> bool {
        self.over.is_none() && (self.form.is_changed() || self.form.saving.is_some())
    }

    fn click(&mut self, area: Rect, column: u16, row: u16, _world: &World) {
        if self.over.is_none() && self.form.saving.is_none() {
            self.form.click(area, column, row);
        }
    }

    fn wheel(&mut self, by: i32, world: &World) {
        match &mut self.over {
            Some(Over::Leave { .. }) => {}
            Some(Over::Moving(moving)) => moving.moves.turn(by),
            Some(Over::Conflict(conflict)) => {
                let action = if by < 0 { Action::Up } else { Action::Down };
                (0..by.abs()).for_each(|_| conflict.act(action, &self.form, world));
            }
            None => self.form.wheel(by),
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        forms::follow(world, &mut self.form);
        several::keep_one_blank(&mut self.form, world.text());
        Reply::ask(self.schedule.query_again(&self.form).map(Effect::Read))
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        let revision = || self.form.revision_of().map(|(kind, id)| Query::Revision(kind, id));
        Schedule::query(&self.form).or_else(revision)
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Revision(kind, id, now) = answer {
            self.form.at_revision(*kind, id, *now);
        }
        self.schedule.take(answer);
    }

    fn asked(&mut self, ticket: Ticket) {
        self.form.saving = Some(ticket);
        self.form.tried = self.trying.take().map(|change| (ticket, change));
    }

    fn saved(&mut self, ticket: Ticket, world: &World) -> Option<Saved> {
        (self.form.saving == Some(ticket)).then(|| Saved {
            subject: self.form.subject.clone(),
            name: self.form.name(),
            put_off: !self.form.put_off.is_empty(),
            note: forms::edited_note(&self.form, world),
        })
    }

    fn refused(&mut self, ticket: Ticket, refused: &Refused<'_>, world: &World) -> Option<Reply> {
        if self.form.saving != Some(ticket) {
            return None;
        }
        self.form.saving = None;
        self.form.refusal = Some(refused.why.to_owned());
        if refused.conflicts.is_empty() {
            return Some(Reply::default());
        }
        let conflict = Conflict::new(&self.form, refused.conflicts);
        Some(self.ask(conflict, world))
    }

    fn form(&self) -> Option<&Form> {
        Some(&self.form)
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        match &self.over {
            Some(Over::Conflict(conflict)) if action == Action::EditBoth => {
                conflict.holds_both(&self.form)
            }
            Some(Over::Conflict(_)) => !action.needs_subject(),
            _ => true,
        }
    }

    fn status(&self, world: &World) -> String {
        let saving = self.form.saving.map(|_| world.text().ui.saving.to_owned());
        saving.unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        forms::draw(frame, area, world, &self.form);
        match &self.over {
            Some(Over::Leave { quit }) => {
                let form = &world.text().ui.form;
                let sentence = match quit {
                    false => form.ask_abandon,
                    true if self.is_refused(world) => form.ask_quit_refused,
                    true => form.ask_quit_typing,
                };
                let key = |action| world.key(Scope::Question, action);
                let answers = (form.yes_or_no)(&key(Action::Yes), &key(Action::No));
                asking(frame, area, world, 52, sentence, answers);
            }
            Some(Over::Conflict(conflict)) => conflict.draw(frame, world),
            Some(Over::Moving(moving)) => moving.draw(frame, area, world),
            None => {}
        }
    }
}
