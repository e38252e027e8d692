//! A base that is damaged: what that means, what can be read of it, and the copies that are whole.
//!
//! Nothing here mends anything: the file is left as it is, and going back to a copy is for somebody
//! who has told the others.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::{Overlay, Welcome};
use crate::{
    domain::{refusal::Refusal, tier::Tier},
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, layout,
        widgets::{line::wrap, sheet},
    },
};

/// A copy that was found whole: where it is, and when it was taken.
pub type WholeCopy = (PathBuf, NaiveDateTime);

/// What is known of a damaged base.
#[derive(Debug)]
pub struct Damage {
    path: PathBuf,
    /// Why it is not to be trusted.
    found: Refusal,
    /// The copies that are whole, once they were looked for.
    copies: Option<Vec<WholeCopy>>,
    /// Why what was asked from here could not be done.
    refusal: Option<String>,
}

/// Tells of a base that is damaged, or no longer made as binome makes it, and asks for its copies;
/// nothing where the refusal is another.
pub fn open(model: &mut Model, found: &Refusal) -> Option<Vec<Effect>> {
    let (Refusal::Damaged(path, _) | Refusal::Foreign(path, _)) = found else { return None };
    let (path, found) = (path.clone(), found.clone());
    let damage = Damage { path: path.clone(), found, copies: None, refusal: None };
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Damage(_)));
    model.overlays.push(Overlay::Damage(Box::new(damage)));
    Some(vec![Effect::FindCopies(path)])
}

/// Takes the copies that were found.
pub fn take(model: &mut Model, found: Vec<WholeCopy>) {
    for overlay in &mut model.overlays {
        if let Overlay::Damage(damage) = overlay {
            damage.copies = Some(found);
            return;
        }
    }
}

/// Says why what was asked from here could not be done; tells whether it was asked from here.
pub fn refused(model: &mut Model, why: &str) -> bool {
    let Some(Overlay::Damage(damage)) = model.overlays.last_mut() else { return false };
    damage.refusal = Some(why.to_owned());
    true
}

impl Damage {
    /// Whether an action does something here, now.
    #[must_use]
    pub fn offers(&self, action: Action) -> bool {
        let copies = self.copies.as_ref().is_some_and(|copies| !copies.is_empty());
        action != Action::ReadCopy || copies
    }
}

/// Handles a key.
pub fn key(model: &mut Model, damage: Box<Damage>, key: Key) -> Vec<Effect> {
    let reading = model.base.as_ref().is_some_and(|base| matches!(base.tier, Tier::ReadOnly(_)));
    match model.resolve(Scope::Damage, key) {
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Back) => {
            if model.base.is_none() {
                // There is nothing behind: the first screens.
                let why = (model.text().refusal.sentence)(&damage.found);
                let welcome = Welcome::begin(Vec::new(), Some(why));
                model.overlays.push(Overlay::Welcome(Box::new(welcome)));
            }
            return Vec::new();
        }
        Some(Action::ReadRest) if !reading => {
            let path = damage.path.clone();
            model.overlays.push(Overlay::Damage(damage));
            return vec![Effect::ReadDamaged(path)];
        }
        Some(Action::ReadRest) => return Vec::new(),
        Some(Action::ReadCopy) => {
            let newest = damage.copies.as_ref().and_then(|copies| copies.first()).cloned();
            model.overlays.push(Overlay::Damage(damage));
            return newest.map(|(path, _)| Effect::ReadCopy(path)).into_iter().collect();
        }
        _ => {}
    }
    model.overlays.push(Overlay::Damage(damage));
    Vec::new()
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, damage: &Damage) {
    let theme = &model.settings.theme;
    let screen = layout::above_bottom(model);
    let width = usize::from(layout::popup(screen, 90, 3).width.saturating_sub(2));
    let lines = lines(model, damage, width);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let area: Rect = layout::popup(screen, 90, height);
    sheet::frame_over(frame, area, model.text().ui.damage.title, theme);
    sheet::draw(frame, area.inner(Margin::new(1, 1)), &lines, sheet::Scroll::default());
    frame.set_cursor_position((area.x + 1, area.y + 1));
}

fn lines(model: &Model, damage: &Damage, width: usize) -> Vec<Line<'static>> {
    let (theme, text) = (&model.settings.theme, &model.text().ui.damage);
    let mut lines = Vec::new();
    let mut say = |told: &str, style| {
        lines.extend(wrap(told, width).into_iter().map(|line| Line::styled(line, style)));
        lines.push(Line::default());
    };
    let found = match &damage.found {
        Refusal::Damaged(path, said) => (text.found)(path, said),
        other => (model.text().refusal.sentence)(other),
    };
    say(&found, theme.bad);
    say(&(text.untouched)(&model.key(Scope::Damage, Action::ReadRest)), theme.text);
    match damage.copies.as_deref() {
        None => say(text.looking, theme.dim),
        Some([]) => say(text.no_copy, theme.warning),
        Some(copies) => {
            for (path, taken) in copies {
                let when = (model.text().ui.journal.when)(*taken, model.today);
                say(&(text.copy)(path, &when), theme.good);
            }
            if let Some((path, _)) = copies.first() {
                say(&(text.restore)(&damage.path, path), theme.text);
            }
        }
    }
    if let Some(why) = &damage.refusal {
        say(why, theme.warning);
    }
    lines.pop();
    lines
}
