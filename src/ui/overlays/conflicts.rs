//! Open conflicts, one at a time, oldest first, with the value read, the value each wrote, and when.
//!
//! Settling is one key: one version, the other, or both in a form. Where somebody
//! writes in the field meanwhile, the file refuses and it is shown again. Where somebody else settles the one
//! that is read, the next takes its place: a key meant for the first does not settle it.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::versions;
use crate::{
    domain::{
        change::Change,
        conflict::{OpenConflict as Waiting, Settled},
        id::ConflictId,
    },
    keys::{Action, Scope},
    ui::{
        forms::{Opening, settling},
        layer::{Layer, Reply, Then},
        layout::sheet_area,
        route::Route,
        widgets::{
            line::{capitalised, wrap},
            sheet::{self, Scroll},
        },
        world::{Pending, World},
    },
};

/// Which is shown.
#[derive(Debug, Default)]
pub struct Conflicts {
    chosen: Option<ConflictId>,
    /// The last that was settled here.
    settled: Option<ConflictId>,
    /// It took the place of one that somebody else settled.
    unread: bool,
    scroll: Scroll,
}

impl Conflicts {
    /// The oldest.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let chosen = world.data.conflicts.first().map(|one| one.id.clone());
        Self { chosen, ..Self::default() }
    }

    /// Its place among those that wait; the first where it was settled.
    fn place(&self, world: &World) -> usize {
        let chosen = |one: &Waiting| Some(&one.id) == self.chosen.as_ref();
        world.data.conflicts.iter().position(chosen).unwrap_or(0)
    }

    fn shown<'a>(&self, world: &'a World) -> Option<&'a Waiting> {
        world.data.conflicts.get(self.place(world))
    }

    /// Where what was shown waits no longer, the oldest takes its place; tells whether that is so because of
    /// somebody else.
    fn catch_up(&mut self, waiting: &[Waiting]) -> bool {
        if waiting.iter().any(|one| Some(&one.id) == self.chosen.as_ref()) {
            return false;
        }
        let gone = std::mem::replace(&mut self.chosen, waiting.first().map(|one| one.id.clone()));
        self.scroll = Scroll::default();
        self.unread = gone != self.settled;
        self.unread
    }

    fn turn(&mut self, world: &World, by: usize) -> Reply {
        let of = world.data.conflicts.len().max(1);
        let next = world.data.conflicts.get((self.place(world) + by) % of);
        self.chosen = next.map(|one| one.id.clone());
        self.scroll = Scroll::default();
        Reply::default()
    }

    /// Settles the one that is shown.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn settle(&mut self, action: Action, world: &World) -> Reply {
        if std::mem::take(&mut self.unread) {
            return Reply::say(world.text().ui.conflict.settled_meanwhile);
        }
        let Some(waiting) = self.shown(world) else { return Reply::default() };
        let change = match action {
            Action::PutBack => {
                Change::settle(waiting, Settled::Mine, Some(waiting.found.mine.clone()))
            }
            Action::Leave => Change::settle(waiting, Settled::Theirs, None),
            _ => {
                let id = waiting.id.clone();
                self.settled = Some(id.clone());
                return Then::go(Route::Form(Opening::Settling(id))).into();
            }
        };
        let did = settling::did(world, waiting);
        self.settled.clone_from(&self.chosen);
        Reply::write(Pending::Activity(did), change)
    }

    fn lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let Some(waiting) = self.shown(world) else { return Vec::new() };
        let what = (world.text().ui.journal.record)(&waiting.named, &world.data);
        let named = wrap(&capitalised(&what), width).into_iter();
        let mut lines: Vec<Line<'static>> =
            named.map(|line| Line::styled(line, world.settings.theme.accent)).collect();
        lines.extend(versions::waiting(world, waiting, width));
        lines
    }
}

impl Layer for Conflicts {
    fn scope(&self) -> Scope {
        Scope::Conflicts
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if matches!(action, Action::PutBack | Action::Leave | Action::EditBoth) {
            return if self.offers(action, world) {
                self.settle(action, world)
            } else {
                Reply::default()
            };
        }
        self.unread = false;
        match action {
            Action::Back => return Then::Close.into(),
            Action::Previous => {
                return self.turn(world, world.data.conflicts.len().saturating_sub(1));
            }
            Action::Next => return self.turn(world, 1),
            _ => {}
        }
        let inner = sheet_area(world);
        let lines = self.lines(world, usize::from(inner.width)).len();
        self.scroll.step(action, lines, usize::from(inner.height));
        Reply::default()
    }

    fn key(&mut self, _key: crate::keys::Key, _world: &World) -> Reply {
        self.unread = false;
        Reply::default()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn offers(&self, action: Action, world: &World) -> bool {
        match action {
            Action::EditBoth => {
                self.shown(world).is_some_and(|one| settling::holds_both(&one.found))
            }
            Action::Previous | Action::Next => world.data.conflicts.len() > 1,
            _ => true,
        }
    }

    /// A settled conflict is shown no longer; it closes once none is left.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let meanwhile = self.catch_up(&world.data.conflicts);
        if world.data.conflicts.is_empty() {
            Then::Close.into()
        } else if meanwhile {
            Reply::say(world.text().ui.conflict.settled_meanwhile)
        } else {
            Reply::default()
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let inner = sheet_area(world);
        let text = &world.text().ui.conflict;
        let title = (text.conflicts)(self.place(world) + 1, world.data.conflicts.len());
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &world.settings.theme);
        let lines = self.lines(world, usize::from(inner.width));
        sheet::draw(frame, inner, &lines, self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }
}
