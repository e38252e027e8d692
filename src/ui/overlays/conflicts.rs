//! What two people want of one field and nobody has settled: one at a time, the oldest first, with
//! what was read, what each wrote, and when.
//!
//! Settling is one key: one version, the other, or both in a form. Whoever writes in the field
//! meanwhile is noticed by the file, and it is shown again. Where somebody else settles the one that is
//! being read, the next takes its place, and the key that was meant for the first does not settle it.

use ratatui::{Frame, layout::Margin, text::Line};

use super::{Overlay, conflict, sheet_area};
use crate::{
    domain::{
        change::Change,
        conflict::{OpenConflict as Waiting, Settled},
        id::ConflictId,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, forms,
        update::may_write,
        widgets::{
            line::{capitalised, wrap},
            sheet::{self, Scroll},
        },
        world::Pending,
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

/// Shows the oldest, if there is any.
pub fn open(model: &mut Model) {
    let Some(oldest) = model.data.conflicts.first() else {
        model.say(model.text().ui.conflict.none);
        return;
    };
    let conflicts = Conflicts { chosen: Some(oldest.id.clone()), ..Conflicts::default() };
    model.overlays.push(Overlay::Conflicts(conflicts));
}

impl Conflicts {
    /// Its place among those that wait; the first where it was settled.
    fn place(&self, model: &Model) -> usize {
        let chosen = |one: &Waiting| Some(&one.id) == self.chosen.as_ref();
        model.data.conflicts.iter().position(chosen).unwrap_or(0)
    }

    fn shown<'a>(&self, model: &'a Model) -> Option<&'a Waiting> {
        model.data.conflicts.get(self.place(model))
    }

    /// Whether an action does something here, now.
    #[must_use]
    pub fn offers(&self, model: &Model, action: Action) -> bool {
        match action {
            Action::EditBoth => {
                self.shown(model).is_some_and(|one| forms::settling::holds_both(&one.found))
            }
            Action::Previous | Action::Next => model.data.conflicts.len() > 1,
            _ => true,
        }
    }

    /// Where what was shown waits no longer, the oldest takes its place; tells whether that is so by
    /// somebody else's doing.
    fn catch_up(&mut self, waiting: &[Waiting]) -> bool {
        if waiting.iter().any(|one| Some(&one.id) == self.chosen.as_ref()) {
            return false;
        }
        let gone = std::mem::replace(&mut self.chosen, waiting.first().map(|one| one.id.clone()));
        self.scroll = Scroll::default();
        self.unread = gone != self.settled;
        self.unread
    }

    fn turn(&mut self, model: &Model, by: usize) {
        let of = model.data.conflicts.len().max(1);
        let next = model.data.conflicts.get((self.place(model) + by) % of);
        self.chosen = next.map(|one| one.id.clone());
        self.scroll = Scroll::default();
    }
}

/// Handles a key.
pub fn key(model: &mut Model, mut conflicts: Conflicts, key: Key) -> Vec<Effect> {
    let mut action = model.resolve(Scope::Conflicts, key);
    let unread = std::mem::take(&mut conflicts.unread);
    if matches!(action, Some(Action::PutBack | Action::Leave | Action::EditBoth)) {
        if unread {
            model.say(model.text().ui.conflict.settled_meanwhile);
            action = None;
        } else {
            conflicts.settled.clone_from(&conflicts.chosen);
        }
    }
    let waiting = conflicts.shown(model).cloned();
    match action {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Previous) => {
            conflicts.turn(model, model.data.conflicts.len().saturating_sub(1));
        }
        Some(Action::Next) => conflicts.turn(model, 1),
        Some(action) => step(model, &mut conflicts, action),
        None => {}
    }
    model.overlays.push(Overlay::Conflicts(conflicts));
    let (Some(action), Some(waiting)) = (action, waiting) else { return Vec::new() };
    match action {
        Action::PutBack => {
            let wanted = Some(waiting.found.mine.clone());
            return settle(model, &waiting, &Change::settle(&waiting, Settled::Mine, wanted));
        }
        Action::Leave => {
            return settle(model, &waiting, &Change::settle(&waiting, Settled::Theirs, None));
        }
        Action::EditBoth if forms::settling::holds_both(&waiting.found) && may_write(model) => {
            let form = forms::settling::open(model, &waiting);
            model.overlays.push(Overlay::Form(Box::new(form)));
        }
        _ => {}
    }
    Vec::new()
}

fn settle(model: &mut Model, waiting: &Waiting, change: &Change) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let did = forms::settling::did(model, waiting);
    let ticket = model.ticket(Pending::Activity(did));
    vec![Effect::Save(ticket, change.clone())]
}

/// What was settled is shown no longer; the list closes once nothing is left.
pub fn leave_settled(model: &mut Model) {
    let conflicts = &model.world.data.conflicts;
    let mut meanwhile = false;
    for overlay in &mut model.overlays {
        if let Overlay::Conflicts(list) = overlay {
            meanwhile |= list.catch_up(conflicts);
        }
    }
    if conflicts.is_empty() {
        model.overlays.retain(|overlay| !matches!(overlay, Overlay::Conflicts(_)));
    } else if meanwhile {
        model.say(model.text().ui.conflict.settled_meanwhile);
    }
}

/// Scrolls.
pub fn step(model: &Model, conflicts: &mut Conflicts, action: Action) {
    let inner = sheet_area(model);
    let lines = lines(model, conflicts, usize::from(inner.width)).len();
    conflicts.scroll.step(action, lines, usize::from(inner.height));
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, conflicts: &Conflicts) {
    let inner = sheet_area(model);
    let text = &model.text().ui.conflict;
    let title = (text.conflicts)(conflicts.place(model) + 1, model.data.conflicts.len());
    sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &model.settings.theme);
    let lines = lines(model, conflicts, usize::from(inner.width));
    sheet::draw(frame, inner, &lines, conflicts.scroll);
    frame.set_cursor_position((inner.x, inner.y));
}

fn lines(model: &Model, conflicts: &Conflicts, width: usize) -> Vec<Line<'static>> {
    let Some(waiting) = conflicts.shown(model) else { return Vec::new() };
    let what = (model.text().ui.journal.record)(&waiting.named, &model.data);
    let named = wrap(&capitalised(&what), width).into_iter();
    let mut lines: Vec<Line<'static>> =
        named.map(|line| Line::styled(line, model.settings.theme.accent)).collect();
    lines.extend(conflict::waiting(model, waiting, width));
    lines
}
