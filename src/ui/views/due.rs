//! The view of deadlines: late ones, then week by week, one's own before the others'.
//!
//! ```text
//! ‼ 28/09/2026  61 j  Caf         Haut-Bugey     Proposer à la PMI une rencontre
//! ```

mod rows;

use std::{collections::BTreeSet, sync::Arc};

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Block, BorderType, Paragraph},
};

pub use self::rows::what;
use self::rows::{head, row};
use crate::{
    domain::{
        change::Change,
        deadline::{Concern, Deadline, arranged},
        facts::Facts,
        field::RecordKind,
        id::TerritoryCode,
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        route::{About, Route},
        views::any,
        widgets::{
            line::{cut, wrap},
            list::ListState,
            sheet,
        },
        world::{Pending, World},
    },
};

/// The inputs of the rows: where nothing of it changed, they stay.
#[derive(Debug, PartialEq, Eq)]
struct Source {
    /// Held, so that no other facts can take its place in memory.
    facts: Held,
    today: NaiveDate,
    sector: BTreeSet<TerritoryCode>,
    only_mine: bool,
}

/// Facts, equal to themselves alone.
#[derive(Debug)]
struct Held(Arc<Facts>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Held {}

/// A row: a deadline, by its place in the facts.
#[derive(Debug)]
struct Row {
    at: usize,
    /// How many there are in its week, where it is the first one.
    head: Option<usize>,
}

/// The deadlines known today, and which one is chosen.
#[derive(Debug)]
pub struct Due {
    of: Source,
    rows: Vec<Row>,
    keys: Vec<Concern>,
    list: ListState<Concern>,
    /// Rows of a page.
    page: usize,
}

impl Due {
    /// Those of today.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let of = Source::of(world);
        let (rows, keys) = of.rows();
        Self { of, rows, keys, list: ListState::default(), page: 1 }
    }

    fn follow(&mut self, world: &World) {
        let of = Source::of(world);
        if self.of != of {
            (self.rows, self.keys) = of.rows();
            self.of = of;
        }
    }

    fn deadline(&self, row: usize) -> Option<&Deadline> {
        self.of.facts.0.deadlines.get(self.rows.get(row)?.at)
    }

    fn selected(&self) -> Option<&Deadline> {
        let chosen = self.list.selected()?;
        self.deadline(self.keys.iter().position(|one| one == chosen)?)
    }

    fn height(&self, row: usize) -> usize {
        1 + self.rows.get(row).map_or(0, |row| usize::from(row.head.is_some()))
    }

    fn open(&self) -> Reply {
        self.place().map(Then::go).unwrap_or_default().into()
    }

    /// The place of the chosen deadline.
    fn place(&self) -> Option<Route> {
        let one = self.selected()?;
        let record = |kind, id: &str| Route::Record(kind, id.to_owned(), one.convention.clone());
        Some(match &one.concern {
            Concern::FollowUp(id) => Route::Sheet(About::FollowUp(id.clone())),
            Concern::Evaluation(id) | Concern::End(id) => {
                Route::Sheet(About::Convention(id.clone()))
            }
            Concern::Step(id) => record(RecordKind::Deadline, id),
            Concern::Action(id) => record(RecordKind::Action, id),
            Concern::Meeting(id) => record(RecordKind::Meeting, id),
        })
    }

    fn mark_done(&self, world: &World) -> Reply {
        let did = |what: &str| Pending::Activity((world.text().ui.form.did_done)(what));
        match self.selected().map(|one| &one.concern) {
            Some(Concern::FollowUp(id)) => world.data.follow_up(id).map(|one| {
                let change = Change::mark_follow_up(&one.id, one.done, Some(world.today));
                Reply::write(did(&one.what), change)
            }),
            Some(Concern::Step(id)) => world.data.step(id).map(|one| {
                Reply::write(did(&one.title), Change::mark_step(&one.id, one.done, world.today))
            }),
            Some(
                Concern::Evaluation(_) | Concern::End(_) | Concern::Action(_) | Concern::Meeting(_),
            )
            | None => None,
        }
        .unwrap_or_else(|| Reply::warn(world.text().ui.due.choose_done))
    }

    fn title(&self, world: &World) -> String {
        let text = &world.text().ui.due;
        let key = world.key(Scope::Due, Action::WholeCaf);
        match (world.sector.is_empty(), self.of.only_mine) {
            (true, _) => (text.title_all)(self.rows.len(), None),
            (false, true) => (text.title_mine)(self.rows.len(), &key),
            (false, false) => (text.title_all)(self.rows.len(), Some(&key)),
        }
    }
}

impl Layer for Due {
    fn scope(&self) -> Scope {
        Scope::Due
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&self.keys, action, self.page) {
            return Reply::default();
        }
        match action {
            Action::Open => self.open(),
            Action::MarkDone => self.mark_done(world),
            action => any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
    }

    fn neighbour(&mut self, back: bool, _world: &World) -> Option<Route> {
        let before = self.place();
        self.list.step(&self.keys, if back { Action::Up } else { Action::Down }, self.page);
        self.place().filter(|now| Some(now) != before.as_ref())
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        let Some(line) = row.checked_sub(area.y + 1) else { return };
        let found = self.list.row_at(line.into(), self.rows.len(), |row| self.height(row));
        if let Some(concern) = found.and_then(|row| self.keys.get(row)) {
            self.list.select(concern.clone());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        self.follow(world);
        let height = usize::from(area.height.saturating_sub(2)).max(2);
        let mut list = std::mem::take(&mut self.list);
        list.settle(&self.keys, height, |row| self.height(row));
        (self.list, self.page) = (list, height);
        Reply::default()
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        any::word(action, world)
    }

    fn status(&self, world: &World) -> String {
        self.selected().map(|one| rows::full(one, world)).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let title = cut(&self.title(world), area.width.saturating_sub(4).into());
        let block = Block::bordered()
            .border_type(BorderType::Double)
            .border_style(theme.accent)
            .title(format!(" {title} "));
        let inner = block.inner(area);
        frame.render_widget(block, area);
        frame.set_cursor_position((inner.x, inner.y));
        if self.rows.is_empty() {
            let lines = wrap(world.text().ui.due.nothing, inner.width.into()).into_iter();
            let lines: Vec<Line<'_>> = lines.map(Line::from).collect();
            frame.render_widget(Paragraph::new(lines).style(theme.dim), inner);
            return;
        }
        let (lines, chosen, last) = self.lines(inner, world);
        frame.set_cursor_position((inner.x, inner.y + chosen));
        frame.render_widget(Paragraph::new(lines), inner);
        if self.list.offset() > 0 || last < self.rows.len() {
            sheet::how_far(frame, inner, last, self.rows.len());
        }
    }
}

impl Due {
    /// The lines of the window, which one is chosen, and how many rows end there.
    fn lines(&self, inner: Rect, world: &World) -> (Vec<Line<'static>>, u16, usize) {
        let (width, height) = (usize::from(inner.width), usize::from(inner.height));
        let (mut lines, mut chosen, mut last) = (Vec::new(), 0, self.list.offset());
        for (at, one) in self.rows.iter().enumerate().skip(self.list.offset()) {
            let Some(deadline) = self.deadline(at) else { break };
            if lines.len() + self.height(at) > height {
                break;
            }
            if let Some(count) = one.head {
                lines.push(head(deadline.week(world.today), count, world));
            }
            if at == self.list.index() {
                chosen = u16::try_from(lines.len()).unwrap_or(0);
            }
            lines.push(row(deadline, at == self.list.index(), width, world));
            last = at + 1;
        }
        (lines, chosen, last)
    }
}

impl Source {
    fn of(world: &World) -> Self {
        let only_mine = !world.reaches_all();
        let (facts, sector) = (Held(world.data.clone()), world.sector.clone());
        Self { facts, today: world.today, sector, only_mine }
    }

    /// The rows and their keys.
    fn rows(&self) -> (Vec<Row>, Vec<Concern>) {
        let all = &self.facts.0.deadlines;
        let mine = |at: &usize| !self.only_mine || all[*at].is_of(&self.sector);
        let order: Vec<usize> =
            arranged(all, &self.sector, self.today).into_iter().filter(mine).collect();
        let weeks =
            order.chunk_by(|one, other| all[*one].week(self.today) == all[*other].week(self.today));
        let rows = weeks.flat_map(|week| {
            let heads = std::iter::once(Some(week.len())).chain(std::iter::repeat(None));
            week.iter().zip(heads).map(|(at, head)| Row { at: *at, head })
        });
        (rows.collect(), order.iter().map(|at| all[*at].concern.clone()).collect())
    }
}
