//! The question before something is written where others follow: it waits for the answer, and nothing of it is
//! lost by a no.

use ratatui::{Frame, layout::Rect};

use super::asking::asking;
use crate::{
    domain::refusal::Followed,
    keys::{Action, Scope},
    ui::{
        Ticket,
        layer::{Command, Layer, Reply, Then},
        world::World,
    },
};

/// Whether to write in the place of those who follow a territory.
#[derive(Debug)]
pub struct Replace {
    /// What waits for the answer.
    pub ticket: Ticket,
    /// Where, and who follows.
    pub found: Vec<Followed>,
}

impl Layer for Replace {
    fn scope(&self) -> Scope {
        Scope::Question
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, _world: &World) -> Reply {
        let yes = match action {
            Action::Yes => true,
            Action::No | Action::Back => false,
            _ => return Reply::default(),
        };
        let command = Command::Replace(self.ticket, std::mem::take(&mut self.found), yes);
        Reply::from(command).then(Then::Close)
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let text = &world.text().ui.rights;
        let [yes, no] = [Action::Yes, Action::No].map(|one| world.key(Scope::Question, one));
        let answers = (text.replace_or_not)(&yes, &no);
        asking(frame, area, world, 58, &(text.ask_replace)(&self.found), answers);
    }
}
