//! A form over the panes: its keys, its saving, what is asked before text is abandoned, and what two
//! people want differently.

mod conflict;

use ratatui::{Frame, layout::Rect};

use self::conflict::Conflict;
use super::asking::asking;
use crate::{
    domain::change::Change,
    keys::{Action, Key, Scope},
    ui::{
        Effect, Ticket,
        forms::{self, Answer, Form, UnsavedForm, several, submit},
        layer::{Command, Layer, Refused, Reply, Saved, Then},
        world::{Pending, World},
    },
};

/// A form, and what is asked over it.
#[derive(Debug)]
pub struct FormLayer {
    form: Form,
    over: Option<Over>,
    /// The change to be written, until its ticket is known.
    trying: Option<Change>,
}

/// A question over a form.
#[derive(Debug)]
enum Over {
    /// Whether what was typed may be abandoned; on the way out of binome, too.
    Leave { quit: bool },
    /// Which of two versions shall stand.
    Conflict(Conflict),
}

impl FormLayer {
    /// A form as it opens.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self { form, over: None, trying: None }
    }

    fn leave(&mut self, quit: bool) -> Reply {
        if self.form.is_changed() {
            self.over = Some(Over::Leave { quit });
            return Reply::default();
        }
        if quit { Reply::ask([Effect::Quit]) } else { Then::Close.into() }
    }

    /// Leaves, though something was typed.
    fn abandon(&self, quit: bool, world: &World) -> Reply {
        match quit {
            false => Then::Close.into(),
            true if self.is_refused(world) => Reply::ask([Effect::Quit]),
            true => Reply::ask([Effect::DropDraft, Effect::Quit]),
        }
    }

    /// Whether what is typed was to be saved and could not be: it is no less wanted then.
    fn is_refused(&self, world: &World) -> bool {
        let kept = UnsavedForm::of(&self.form, &world.data.base.id, None).is_some();
        self.form.tried.is_some() && kept && !world.data.base.demo
    }

    /// Saves the form, or shows what is wrong with it.
    fn save(&mut self, world: &World) -> Reply {
        match submit(&self.form, world) {
            Ok((change, _)) if change.is_empty() => {
                Reply::say(world.text().ui.form.nothing_changed).then(Then::Close)
            }
            Ok(_) if self.form.asks(world) => Reply::warn(world.text().ui.form.asks_again),
            Ok((change, did)) => {
                self.form.refusal = None;
                let again = self.form.tried.take().filter(|(_, tried)| *tried == change);
                self.trying = Some(change.clone());
                let again = again.map(|(ticket, _)| ticket);
                let command = Some(Command::Submit(Pending::Form(did), change, again));
                Reply { command, ..Reply::default() }
            }
            Err(problems) => {
                self.form.show(&problems, world);
                let wrong = self.form.entries.iter().filter(|entry| !entry.problems.is_empty());
                Reply::warn((world.text().ui.form.to_mend)(wrong.count().max(1)))
            }
        }
    }

    /// Tells the form what was answered, and saves it unless texts are to be edited first.
    fn finish(&mut self, conflict: &Conflict, world: &World) -> Reply {
        let text = &world.text().ui.conflict;
        conflict.settle(&mut self.form);
        if conflict.has(&Answer::Both) {
            return Reply::say((text.both_in_form)(&world.key(Scope::Form, Action::Save)));
        }
        let reply = self.save(world);
        if reply.then == Then::Close && conflict.has(&Answer::Theirs) {
            return Reply::say(text.theirs_kept).then(Then::Close);
        }
        reply
    }

    fn ask(&mut self, conflict: Conflict, world: &World) -> Reply {
        if conflict.is_over() {
            return self.finish(&conflict, world);
        }
        self.over = Some(Over::Conflict(conflict));
        Reply::default()
    }

    fn answer_over(&mut self, over: Over, action: Action, world: &World) -> Reply {
        match (over, action) {
            (Over::Leave { quit }, Action::Yes) => self.abandon(quit, world),
            (Over::Leave { .. }, Action::No) | (_, Action::Back) => Reply::default(),
            (Over::Conflict(mut conflict), action) => {
                conflict.act(action, &self.form, world);
                self.ask(conflict, world)
            }
            (over @ Over::Leave { .. }, _) => {
                self.over = Some(over);
                Reply::default()
            }
        }
    }

    /// A form being saved is not touched until the file has answered; one may give up waiting.
    fn withdraw(&self) -> Reply {
        Reply::ask(self.form.saving.map(Effect::Withdraw))
    }
}

impl Layer for FormLayer {
    fn scope(&self) -> Scope {
        match self.over {
            Some(Over::Leave { .. }) => Scope::Question,
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
            Some(Over::Conflict(_)) | None => self.leave(true),
        }
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        if self.over.is_none() && self.form.saving.is_none() {
            self.form.key(key);
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
        Reply::default()
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
            None => {}
        }
    }
}
