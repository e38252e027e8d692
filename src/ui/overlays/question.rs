//! Two questions that come by themselves: whether to accept a base that is not the one I know, and whether to
//! resume drafts of earlier runs.

use ratatui::{Frame, layout::Rect};

use super::asking::asking;
use crate::{
    domain::refusal::Refusal,
    keys::{Action, Scope},
    ui::{
        Effect,
        forms::Orphan,
        layer::{Command, Layer, Reply, Then},
        world::World,
    },
};

/// Columns of a sentence.
const COLUMNS: u16 = 52;

/// Whether to go on with a base that is not the one I know.
#[derive(Debug)]
pub struct Accept;

impl Layer for Accept {
    fn scope(&self) -> Scope {
        Scope::Question
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, _world: &World) -> Reply {
        match action {
            Action::Yes => Reply::ask([Effect::Accept]).then(Then::Close),
            Action::No | Action::Back => Then::Close.into(),
            _ => Reply::default(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let text = world.text();
        let found = world.base.as_ref().zip(world.unfamiliar.clone());
        let why = found.map(|(base, surprise)| Refusal::Unfamiliar(base.path.clone(), surprise));
        let why = why.map(|why| (text.refusal.sentence)(&why)).unwrap_or_default();
        let sentence = format!("{why}\n\n{}", text.ui.unseen.ask_accept);
        let (yes, no) = answers(world);
        let answers = (text.ui.unseen.accept_or_read)(&yes, &no);
        asking(frame, area, world, COLUMNS, &sentence, answers);
    }
}

/// Whether to go on with what earlier runs left unsaved: the last first.
#[derive(Debug)]
pub struct Unfinished {
    /// The drafts still to be asked about.
    pub orphans: Vec<Orphan>,
}

impl Layer for Unfinished {
    fn scope(&self) -> Scope {
        Scope::Question
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, _world: &World) -> Reply {
        let command = match action {
            Action::Yes => self.orphans.pop().map(|one| Command::Resume(Box::new(one))),
            Action::No | Action::Back => {
                self.orphans.pop();
                None
            }
            _ => return Reply::default(),
        };
        // The next is asked about in its turn.
        let then = if self.orphans.is_empty() { Then::Close } else { Then::Stay };
        Reply { then, command, ..Reply::default() }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let form = &world.text().ui.form;
        let title = self.orphans.last().map_or("", |orphan| orphan.draft.title.as_str());
        let (yes, no) = answers(world);
        asking(
            frame,
            area,
            world,
            COLUMNS,
            &(form.ask_resume)(title),
            (form.now_or_later)(&yes, &no),
        );
    }
}

/// The keys of the two answers.
fn answers(world: &World) -> (String, String) {
    let key = |action| world.key(Scope::Question, action);
    (key(Action::Yes), key(Action::No))
}
