//! Leaving a form and saving it, with what is asked on the way.

use super::{FormLayer, Over, conflict::Conflict, moving::Follows};
use crate::{
    domain::change::Change,
    keys::{Action, Scope},
    ui::{
        Effect,
        forms::{Answer, UnsavedForm, submit},
        layer::{Command, Reply, Then},
        world::{Pending, World},
    },
};

impl FormLayer {
    pub(super) fn leave(&mut self, quit: bool) -> Reply {
        if self.form.is_changed() {
            self.over = Some(Over::Leave { quit });
            return Reply::default();
        }
        if quit { Reply::ask([Effect::Quit]) } else { Then::Close.into() }
    }

    /// Leaves, though something was typed.
    pub(super) fn abandon(&self, quit: bool, world: &World) -> Reply {
        match quit {
            false => Then::Close.into(),
            true if self.is_refused(world) => Reply::ask([Effect::Quit]),
            true => Reply::ask([Effect::DropDraft, Effect::Quit]),
        }
    }

    /// Whether what is typed was to be saved and could not be: it is no less wanted then.
    pub(super) fn is_refused(&self, world: &World) -> bool {
        let kept = UnsavedForm::of(&self.form, &world.data.base.id, None).is_some();
        self.form.tried.is_some() && kept && !world.data.base.demo
    }

    /// Saves the form, or shows what is wrong with it.
    pub(super) fn save(&mut self, world: &World) -> Reply {
        match submit(&self.form, world) {
            Ok((change, _)) if change.is_empty() => {
                Reply::say(world.text().ui.form.nothing_changed).then(Then::Close)
            }
            Ok(_) if self.form.asks(world) => Reply::warn(world.text().ui.form.asks_again),
            Ok((change, did)) => self.follow(change, did, world),
            Err(problems) => {
                self.form.show(&problems, world);
                let wrong = self.form.entries.iter().filter(|entry| !entry.problems.is_empty());
                Reply::warn((world.text().ui.form.to_mend)(wrong.count().max(1)))
            }
        }
    }

    /// Writes a change, or asks first about what moves with it.
    pub(super) fn follow(&mut self, change: Change, did: String, world: &World) -> Reply {
        match self.schedule.follow(&self.form, change, &did, world) {
            Follows::Written(change) => self.write(change, did),
            Follows::Asked(moving) => {
                self.over = Some(Over::Moving(moving));
                Reply::default()
            }
            Follows::Unread(query) => {
                let save = world.key(Scope::Form, Action::Save);
                let effects = vec![Effect::Read(query)];
                Reply { effects, ..Reply::warn((world.text().ui.renewal.not_read)(&save)) }
            }
        }
    }

    pub(super) fn write(&mut self, change: Change, did: String) -> Reply {
        self.form.refusal = None;
        let again = self.form.tried.take().filter(|(_, tried)| *tried == change);
        self.trying = Some(change.clone());
        let again = again.map(|(ticket, _)| ticket);
        Command::Submit(Pending::Form(did), change, again).into()
    }

    /// Tells the form what was answered, and saves it unless texts are to be edited first.
    pub(super) fn finish(&mut self, conflict: &Conflict, world: &World) -> Reply {
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

    pub(super) fn ask(&mut self, conflict: Conflict, world: &World) -> Reply {
        if conflict.is_over() {
            return self.finish(&conflict, world);
        }
        self.over = Some(Over::Conflict(conflict));
        Reply::default()
    }

    pub(super) fn answer_over(&mut self, over: Over, action: Action, world: &World) -> Reply {
        match (over, action) {
            (Over::Leave { quit }, Action::Yes) => self.abandon(quit, world),
            (Over::Moving(moving), Action::Yes) => {
                self.schedule.agree(moving.moves.into_all());
                self.write(moving.change, moving.did)
            }
            (Over::Leave { .. } | Over::Moving(_), Action::No) | (_, Action::Back) => {
                Reply::default()
            }
            (Over::Conflict(mut conflict), action) => {
                conflict.act(action, &self.form, world);
                self.ask(conflict, world)
            }
            (over @ (Over::Leave { .. } | Over::Moving(_)), _) => {
                self.over = Some(over);
                Reply::default()
            }
        }
    }

    /// A form being saved is not touched until the file has answered; one may give up waiting.
    pub(super) fn withdraw(&self) -> Reply {
        Reply::ask(self.form.saving.map(Effect::Withdraw))
    }
}
