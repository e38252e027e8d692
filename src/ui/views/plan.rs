//! The view of plans: the fiches of every CTG, by axis, pilot, theme or commune, late ones first.
//!
//! ```text
//! ‼ 6. Micro-crèche à Marignieu          CTG de Bugey Sud   CC Bugey Sud   oct. 2024   en retard
//! ```

mod rows;

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect};

use self::rows::{Columns, full, head, row, searched};
use crate::{
    domain::{
        facts::Facts,
        field::RecordKind,
        id::TerritoryCode,
        plan::{
            Action as Fiche,
            filter::{PlanFilter, Searched},
            grouping::{Group, Grouping, Members, grouped},
        },
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        route::Route,
        views::{
            any,
            framed::{framed, instead, on_border},
        },
        widgets::{filter::Filter, grouped::Grouped},
        world::World,
    },
};

/// What the groups follow from: where nothing of it changed, they stay.
#[derive(Debug)]
struct Source {
    facts: Arc<Facts>,
    members: Arc<Members>,
    within: Option<BTreeSet<TerritoryCode>>,
    today: NaiveDate,
    by: Grouping,
    words: String,
}

/// The fiches in their groups, and which one is chosen.
#[derive(Debug)]
pub struct Plans {
    by: Grouping,
    filter: Filter,
    /// Themes and communes, once they were read.
    members: Option<Arc<Members>>,
    of: Source,
    groups: Vec<Group>,
    /// What each fiche says, while a filter is in use.
    searched: Vec<Searched>,
    /// Fiches before the filter.
    count: usize,
    /// Those of them that stand in more than one group.
    several: usize,
    /// By place of the group and of the fiche.
    rows: Grouped<(usize, usize)>,
}

impl Plans {
    /// Those of today, by axis.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let members = Arc::default();
        let of = Source::of(world, Grouping::Axis, &members, "");
        let mut view = Self {
            by: Grouping::Axis,
            filter: Filter::default(),
            members: None,
            of,
            groups: Vec::new(),
            searched: Vec::new(),
            count: 0,
            several: 0,
            rows: Grouped::default(),
        };
        view.arrange(world);
        view
    }

    /// Follows the world and the filter.
    fn follow(&mut self, world: &World) {
        let members = self.members.clone().unwrap_or_default();
        let of = Source::of(world, self.by, &members, self.filter.words());
        if !self.of.is(&of) {
            if !self.of.has_fiches_of(&of) {
                self.searched.clear();
            }
            self.of = of;
            self.arrange(world);
        }
    }

    fn arrange(&mut self, world: &World) {
        let Source { facts, members, within, today, by, words } = &self.of;
        let mut groups = grouped(facts, *by, members, within.as_ref(), *today);
        let all: Vec<usize> = groups.iter().flat_map(|group| group.actions.clone()).collect();
        let mut times: HashMap<usize, usize> = HashMap::new();
        for at in all {
            *times.entry(at).or_default() += 1;
        }
        self.count = times.len();
        self.several = times.values().filter(|times| **times > 1).count();
        if !words.is_empty() {
            if self.searched.is_empty() {
                self.searched = searched(&world.context(), members);
            }
            let filter = PlanFilter::read(words, &world.text().ui.life.facets);
            let passes = |at: &usize| self.searched.get(*at).is_some_and(|one| filter.passes(one));
            for group in &mut groups {
                group.actions.retain(passes);
            }
            groups.retain(|group| !group.actions.is_empty());
        }
        let rows = groups.iter().enumerate();
        self.rows.set(rows.map(|(at, group)| group.actions.iter().map(|one| (at, *one)).collect()));
        self.groups = groups;
    }

    fn fiche(&self, (_, at): (usize, usize)) -> Option<&Fiche> {
        self.of.facts.actions.get(at)
    }

    fn selected(&self) -> Option<&Fiche> {
        self.fiche(*self.rows.selected()?)
    }

    fn place(&self) -> Option<Route> {
        let fiche = self.selected()?;
        let convention = self.of.facts.convention_of_axis(&fiche.axis)?.clone();
        Some(Route::Record(RecordKind::Action, fiche.id.clone(), Some(convention)))
    }
}

impl Layer for Plans {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Plan }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.rows.step(action) {
            return Reply::default();
        }
        match action {
            action if self.filter.act(action) => {}
            Action::GroupBy => {
                self.by = self.by.next();
                self.rows.step(Action::First);
            }
            Action::Open => return self.place().map(Then::go).unwrap_or_default().into(),
            action => return any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
        Reply::ask(self.reads(world).map(crate::ui::message::Effect::Read))
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        let by_axis = matches!(self.by, Grouping::Axis | Grouping::Pilot);
        let needed = !by_axis || self.filter.is_in_use();
        needed.then_some(Query::Members)
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        if let Answer::Members(members) = answer {
            self.members = Some(Arc::new(Members::clone(members)));
            self.follow(world);
        }
    }

    fn neighbour(&mut self, back: bool, _world: &World) -> Option<Route> {
        let before = self.place();
        self.rows.step(if back { Action::Up } else { Action::Down });
        self.place().filter(|now| Some(now) != before.as_ref())
    }

    fn leave(&mut self) {
        self.filter.keep();
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        if let Some(line) = row.checked_sub(area.y + 1) {
            self.rows.click(line.into());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        self.follow(world);
        self.rows.settle(usize::from(area.height.saturating_sub(2)));
        Reply::default()
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        any::word(action, world)
    }

    fn status(&self, world: &World) -> String {
        self.selected().map(|one| full(one, &world.context())).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (theme, text) = (&world.settings.theme, &world.text().ui.plan);
        let shown = self.rows.keys().len();
        let key = world.key(Scope::Plan, Action::GroupBy);
        let title = (text.title)(world.reaches_all(), self.by, (self.count, self.several), &key);
        let inner = framed(frame, area, &title, world);
        on_border(frame, area, &self.filter, (shown, self.count), world);
        if shown == 0 {
            let why = if self.count == 0 { text.nothing } else { text.no_match };
            instead(frame, inner, why, world);
            return;
        }
        let context = world.context();
        let columns = Columns::of(inner.width.into(), self.by);
        let head_of = |at: usize| {
            let group = self.groups.get(at);
            group.map(|group| head(group, self.by, inner.width.into(), world)).unwrap_or_default()
        };
        let row_of = |key: &(usize, usize), chosen: bool| {
            let fiche = self.fiche(*key);
            fiche.map(|one| row(one, chosen, &columns, &context, theme)).unwrap_or_default()
        };
        self.rows.draw(frame, inner, head_of, row_of);
    }
}

impl Source {
    fn of(world: &World, by: Grouping, members: &Arc<Members>, words: &str) -> Self {
        Self {
            facts: world.data.clone(),
            members: members.clone(),
            within: (!world.reaches_all()).then(|| world.sector.clone()),
            today: world.today,
            by,
            words: words.trim().to_owned(),
        }
    }

    /// Whether the same fiches say the same.
    fn has_fiches_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.facts, &other.facts)
            && (Arc::ptr_eq(&self.members, &other.members) || self.members == other.members)
            && self.today == other.today
    }

    fn is(&self, other: &Self) -> bool {
        self.has_fiches_of(other)
            && self.within == other.within
            && self.by == other.by
            && self.words == other.words
    }
}
