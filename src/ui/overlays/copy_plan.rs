//! A new plan begins with fiches of another. The CTG is chosen; its axes and fiches are ticked, those common
//! to the Caf in advance; all are written as one activity.

use std::{collections::BTreeSet, sync::Arc};

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use crate::{
    document::Mark,
    domain::{
        convention::Convention,
        facts::Facts,
        id::ConventionId,
        life::Life,
        plan::{Plan, copying},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        widgets::{
            line::{cut, left},
            list::ListState,
            sheet,
        },
        world::{Pending, World},
    },
};

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    /// A CTG with a plan.
    From(ConventionId),
    /// An axis of the one chosen.
    Axis(String),
    /// A fiche of it.
    Fiche(String),
}

/// The plan that is copied from.
#[derive(Debug)]
struct Source {
    id: ConventionId,
    life: Option<Box<Life>>,
    plan: Plan,
    ticked: BTreeSet<String>,
}

/// Which plan is copied into which.
#[derive(Debug)]
pub struct CopyPlan {
    into: ConventionId,
    /// The CTGs with a plan, in words.
    sources: Vec<(ConventionId, String)>,
    /// What they were read in.
    seen: Option<Arc<Facts>>,
    from: Option<Source>,
    list: ListState<Key>,
}

impl CopyPlan {
    /// Into the plan of a convention; from which is asked first.
    #[must_use]
    pub fn new(into: ConventionId) -> Self {
        Self { into, sources: Vec::new(), seen: None, from: None, list: ListState::default() }
    }

    /// Looks anew where the base has changed.
    fn look(&mut self, world: &World) {
        if self.seen.as_ref().is_some_and(|seen| Arc::ptr_eq(seen, &world.data)) {
            return;
        }
        let ui = &world.text().ui;
        let said = |(one, common): (&Convention, usize)| {
            let title = (ui.convention_title)(&one.name, one.generation);
            (one.id.clone(), format!(" {title} · {}", (ui.life.common)(common)))
        };
        let found = copying::sources(&world.data, &self.into).into_iter();
        self.sources = found.map(said).collect();
        self.seen = Some(Arc::clone(&world.data));
    }

    fn keys(&self) -> Vec<Key> {
        let Some(source) = &self.from else {
            return self.sources.iter().map(|(id, _)| Key::From(id.clone())).collect();
        };
        let plan = &source.plan;
        let filled = plan.axes.iter().filter(|axis| plan.of_axis(&axis.id).next().is_some());
        let all = filled.flat_map(|axis| {
            let fiches = plan.of_axis(&axis.id).map(|one| Key::Fiche(one.id.clone()));
            std::iter::once(Key::Axis(axis.id.clone())).chain(fiches)
        });
        all.collect()
    }

    /// Enter: the plan of the CTG chosen is read.
    fn choose(&mut self) -> Reply {
        let Some(Key::From(id)) = self.list.selected().cloned() else { return Reply::default() };
        let (plan, ticked) = (Plan::default(), BTreeSet::new());
        self.from = Some(Source { id: id.clone(), life: None, plan, ticked });
        Reply::ask([Effect::Read(Query::Life(id))])
    }

    /// Ticks a fiche, all those of an axis, or all.
    fn tick(&mut self, all: bool) {
        let chosen = self.list.selected();
        let Some(source) = &mut self.from else { return };
        let fiches = source.plan.actions.iter();
        let about: Vec<&str> = match chosen {
            _ if all => fiches.map(|one| one.id.as_str()).collect(),
            Some(Key::Axis(id)) => source.plan.of_axis(id).map(|one| one.id.as_str()).collect(),
            Some(Key::Fiche(id)) => vec![id.as_str()],
            Some(Key::From(_)) | None => return,
        };
        if about.iter().all(|id| source.ticked.contains(*id)) {
            source.ticked.retain(|id| !about.contains(&id.as_str()));
        } else {
            source.ticked.extend(about.into_iter().map(str::to_owned));
        }
    }

    fn save(&self, world: &World) -> Reply {
        let words = &world.text().ui.life;
        let Some((source, life)) =
            self.from.as_ref().and_then(|one| Some((one, one.life.as_ref()?)))
        else {
            return Reply::default();
        };
        if world.data.axes_of(&self.into).next().is_some() {
            return Reply::warn(words.plan_not_empty);
        }
        if source.ticked.is_empty() {
            return Reply::warn(words.tick_one);
        }
        let change = copying::copied(&self.into, life, &source.ticked);
        let did = (words.copied)(source.ticked.len());
        Reply::write(Pending::Activity(did), change).then(Then::Close)
    }

    fn title(&self, world: &World) -> String {
        let words = &world.text().ui.life;
        match &self.from {
            None => words.copy_from.to_owned(),
            Some(source) => {
                let from = world.data.convention(&source.id).map_or("", |one| one.name.as_str());
                (words.copy_title)(from, source.ticked.len())
            }
        }
    }

    /// A line in words.
    fn said(&self, key: &Key, world: &World) -> String {
        let ticked = |is: bool| if is { Mark::Ticked.glyph() } else { Mark::Unticked.glyph() };
        match (key, &self.from) {
            (Key::From(id), _) => {
                let found = self.sources.iter().find(|(one, _)| one == id);
                found.map(|(_, said)| said.clone()).unwrap_or_default()
            }
            (Key::Axis(id), Some(source)) => {
                let axis = source.plan.axes.iter().find(|one| one.id == *id);
                let all = source.plan.of_axis(id).all(|one| source.ticked.contains(&one.id));
                format!(" {} {}", ticked(all), axis.map_or("", |axis| axis.title.as_str()))
            }
            (Key::Fiche(id), Some(source)) => {
                let Some(one) = source.plan.action(id) else { return String::new() };
                let is = ticked(source.ticked.contains(id));
                let common = if one.common { world.text().ui.life.is_common } else { "" };
                format!("   {is} {}. {}{common}", one.number, one.title)
            }
            (Key::Axis(_) | Key::Fiche(_), None) => String::new(),
        }
    }
}

impl Layer for CopyPlan {
    fn scope(&self) -> Scope {
        Scope::CopyPlan
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are distinguished here")]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Back if self.from.is_none() => return Then::Close.into(),
            Action::Back => self.list.select(match self.from.take() {
                Some(source) => Key::From(source.id),
                None => return Then::Close.into(),
            }),
            Action::Choose if self.from.is_none() => return self.choose(),
            Action::Choose | Action::Save => return self.save(world),
            Action::Tick => self.tick(false),
            Action::TickAll => self.tick(true),
            action => {
                self.list.step(&self.keys(), action, usize::from(sheet_area(world).height));
            }
        }
        Reply::default()
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let line = sheet_line(world, row).map(|line| line + self.list.offset());
        if let Some(key) = line.and_then(|line| self.keys().get(line).cloned()) {
            self.list.select(key);
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        // Archived meanwhile, here or by somebody else.
        if world.data.convention(&self.into).is_none() {
            return Then::Close.into();
        }
        self.look(world);
        self.list.settle(&self.keys(), usize::from(sheet_area(world).height).max(1), |_| 1);
        Reply::default()
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        self.from.as_ref().map(|source| Query::Life(source.id.clone()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        let Some(source) = &mut self.from else { return };
        if let Answer::Life(life) = answer
            && life.convention == source.id
        {
            let first = source.life.is_none();
            (source.plan, source.life) = (life.plan(), Some(life.clone()));
            if first {
                source.ticked = copying::common(&source.plan);
            }
        }
    }

    fn is_waiting(&self) -> bool {
        self.from.as_ref().is_some_and(|source| source.life.is_none())
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are distinguished here")]
    fn offers(&self, action: Action, _world: &World) -> bool {
        match action {
            Action::Tick | Action::TickAll | Action::Save => self.from.is_some(),
            Action::Choose => self.from.is_none(),
            _ => true,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let outer = inner.outer(ratatui::layout::Margin::new(1, 1));
        sheet::frame_over(frame, outer, &self.title(world), theme);
        let (keys, offset) = (self.keys(), self.list.offset());
        let (width, height) = (usize::from(inner.width), usize::from(inner.height));
        let shown = keys.iter().enumerate().skip(offset).take(height);
        let lines = shown.map(|(at, key)| {
            let line = cut(&self.said(key, world), width);
            if at == self.list.index() {
                return Line::styled(left(&line, width), theme.selected);
            }
            Line::styled(line, if matches!(key, Key::Axis(_)) { theme.header } else { theme.text })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
        sheet::how_far(frame, inner, (offset + height).min(keys.len()), keys.len());
        let row = u16::try_from(self.list.index().saturating_sub(offset)).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
    }
}
