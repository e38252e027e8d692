//! A base that is damaged: what that means, what can be read of it, and the copies that are whole.
//!
//! Nothing here mends anything: the file is left as it is. Somebody who has warned the others goes back to a
//! copy.

use std::path::PathBuf;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use crate::{
    domain::{refusal::Refusal, tier::Tier},
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout,
        message::{Effect, WholeCopy},
        route::{First, Route},
        widgets::{line::wrap, sheet},
        world::World,
    },
};

/// The facts about a damaged base.
#[derive(Debug)]
pub struct Damage {
    path: PathBuf,
    /// Why it is not to be trusted.
    found: Refusal,
    /// The copies that are whole, once they were looked for.
    copies: Option<Vec<WholeCopy>>,
    /// Why what was asked from here could not be done.
    refusal: Option<String>,
    /// Whether the copies were asked for.
    asked: bool,
}

impl Damage {
    /// That of a base that is damaged, or no longer made as binome makes it; nothing where the refusal
    /// is another.
    #[must_use]
    pub fn new(found: Refusal) -> Option<Self> {
        let (Refusal::Damaged(path, _) | Refusal::Foreign(path, _)) = &found else { return None };
        let path = path.clone();
        Some(Self { path, found, copies: None, refusal: None, asked: false })
    }

    /// Whether a refusal belongs here.
    #[must_use]
    pub const fn tells_of(found: &Refusal) -> bool {
        matches!(found, Refusal::Damaged(..) | Refusal::Foreign(..))
    }

    fn back(&self, world: &World) -> Reply {
        if world.base.is_some() {
            return Then::Close.into();
        }
        // There is nothing behind: the first screens.
        let why = (world.text().refusal.sentence)(&self.found);
        Then::instead(Route::Welcome(First::Begin(Some(why)))).into()
    }
}

impl Layer for Damage {
    fn scope(&self) -> Scope {
        Scope::Damage
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        let reading =
            world.base.as_ref().is_some_and(|base| matches!(base.tier, Tier::ReadOnly(_)));
        match action {
            Action::Back => self.back(world),
            Action::ReadRest if reading => Then::Close.into(),
            Action::ReadRest => Reply::ask([Effect::ReadDamaged(self.path.clone())]),
            Action::ReadCopy => {
                let newest = self.copies.iter().flatten().next().cloned();
                Reply::ask(newest.map(|(path, _)| Effect::ReadCopy(path)))
            }
            _ => Reply::default(),
        }
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        let copies = self.copies.as_ref().is_some_and(|copies| !copies.is_empty());
        action != Action::ReadCopy || copies
    }

    fn reconcile(&mut self, _area: Rect, _world: &World) -> Reply {
        let first = !std::mem::replace(&mut self.asked, true);
        Reply::ask(first.then(|| Effect::FindCopies(self.path.clone())))
    }

    fn copies(&mut self, found: &[WholeCopy]) {
        self.copies = Some(found.to_vec());
    }

    fn not_opened(&mut self, why: &str) -> bool {
        self.refusal = Some(why.to_owned());
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let width = usize::from(layout::popup(area, 90, 3).width.saturating_sub(2));
        let lines = lines(world, self, width);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let area: Rect = layout::popup(area, 90, height);
        let theme = &world.settings.theme;
        sheet::frame_over(frame, area, world.text().ui.damage.title, theme);
        sheet::draw(frame, area.inner(Margin::new(1, 1)), &lines, sheet::Scroll::default());
        frame.set_cursor_position((area.x + 1, area.y + 1));
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn lines(world: &World, damage: &Damage, width: usize) -> Vec<Line<'static>> {
    let (theme, text) = (&world.settings.theme, &world.text().ui.damage);
    let mut lines = Vec::new();
    let mut say = |sentence: &str, style| {
        lines.extend(wrap(sentence, width).into_iter().map(|line| Line::styled(line, style)));
        lines.push(Line::default());
    };
    let found = match &damage.found {
        Refusal::Damaged(path, message) => (text.found)(path, message),
        other => (world.text().refusal.sentence)(other),
    };
    say(&found, theme.bad);
    say(&(text.untouched)(&world.key(Scope::Damage, Action::ReadRest)), theme.text);
    match damage.copies.as_deref() {
        None => say(text.looking, theme.dim),
        Some([]) => say(text.no_copy, theme.warning),
        Some(copies) => {
            for (path, taken) in copies {
                let when = (world.text().ui.journal.when)(*taken, world.today);
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
