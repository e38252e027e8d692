//! The view of deadlines: late ones, this week, the next, this month, later; one's own before the others'.
//!
//! ```text
//! ‼ 28/09/2026  61 j  Caf         Haut-Bugey     Proposer à la PMI une rencontre
//! ```

mod rows;
mod source;
mod week;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::{Block, BorderType, Paragraph},
};

pub use self::rows::what;
use self::{
    rows::{head, row},
    source::{Row, Source},
};
use crate::{
    domain::{
        alerts::Alert,
        change::Change,
        deadline::{Concern, Deadline},
        field::RecordKind,
    },
    keys::{Action, Scope},
    ui::{
        forms::Opening,
        layer::{Layer, Reply, Then},
        route::{About, Route},
        views::any,
        widgets::{
            filter::Filter,
            line::{cut, wrap},
            list::ListState,
            sheet,
        },
        world::{Pending, World},
    },
};

/// The deadlines known today, and which one is chosen.
#[derive(Debug)]
pub struct Due {
    of: Source,
    rows: Vec<Row>,
    keys: Vec<Concern>,
    list: ListState<Concern>,
    filter: Filter,
    /// Rows of a page.
    page: usize,
}

impl Due {
    /// Those of today.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let filter = Filter::default();
        let of = Source::of(world, &filter);
        let (rows, keys) = of.rows(&filter, world);
        Self { of, rows, keys, list: ListState::default(), filter, page: 1 }
    }

    fn follow(&mut self, world: &World) {
        let of = Source::of(world, &self.filter);
        if self.of != of {
            (self.rows, self.keys) = of.rows(&self.filter, world);
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

    /// Lines of the filter, while there is one.
    fn filter_lines(&self) -> u16 {
        u16::from(self.filter.is_in_use())
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
            Concern::Agreement(id) => record(RecordKind::Equipment, id),
            Concern::Mandate(id) => record(RecordKind::Contact, id.as_str()),
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
                Concern::Evaluation(_)
                | Concern::End(_)
                | Concern::Action(_)
                | Concern::Meeting(_)
                | Concern::Agreement(_)
                | Concern::Mandate(_),
            )
            | None => None,
        }
        .unwrap_or_else(|| Reply::warn(world.text().ui.due.choose_done))
    }

    /// The form that puts off the alert of the chosen deadline.
    fn put_off(&self, world: &World) -> Reply {
        let of = |one: &&Alert| self.selected().is_some_and(|chosen| chosen.concern.is_of(one));
        let mut alerts = world.data.overview.alerts.iter();
        let Some(alert) = alerts.find(of) else {
            return Reply::warn(world.text().alerts.later.nothing);
        };
        let (rule, record) = (alert.measured.rule(), alert.about.id.clone());
        Then::go(Route::Form(Opening::Snooze(rule, record))).into()
    }

    /// The question whether the chosen deadline goes by a week.
    fn by_a_week(&self, later: bool, world: &World) -> Reply {
        let asked = self.selected().and_then(|one| week::asked(one, later, world));
        asked.map_or_else(|| Reply::warn(world.text().ui.due.choose_day), |to| Then::go(to).into())
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
        if self.filter.is_typing() { Scope::Filter } else { Scope::Due }
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&self.keys, action, self.page) || self.filter.act(action) {
            return Reply::default();
        }
        match action {
            Action::Open => self.open(),
            Action::MarkDone => self.mark_done(world),
            Action::Later => self.put_off(world),
            Action::WeekLater => self.by_a_week(true, world),
            Action::WeekEarlier => self.by_a_week(false, world),
            action => any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
    }

    fn neighbour(&mut self, back: bool, _world: &World) -> Option<Route> {
        let before = self.place();
        self.list.step(&self.keys, if back { Action::Up } else { Action::Down }, self.page);
        self.place().filter(|now| Some(now) != before.as_ref())
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        let Some(line) = row.checked_sub(area.y + 1 + self.filter_lines()) else { return };
        let found = self.list.row_at(line.into(), self.rows.len(), |row| self.height(row));
        if let Some(concern) = found.and_then(|row| self.keys.get(row)) {
            self.list.select(concern.clone());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        self.follow(world);
        let height = usize::from(area.height.saturating_sub(2 + self.filter_lines())).max(2);
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
        let mut inner = block.inner(area);
        frame.render_widget(block, area);
        let (columns, shown) = (usize::from(inner.width), self.rows.len());
        let all = self.of.facts.0.deadlines.len();
        if let Some(line) = self.filter.line(columns, shown, all, world.text(), theme) {
            let [top, rest] =
                Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inner);
            frame.render_widget(line, top);
            inner = rest;
        }
        frame.set_cursor_position((inner.x, inner.y));
        if self.rows.is_empty() {
            let text = &world.text().ui.due;
            let none = if self.filter.is_active() { text.no_match } else { text.nothing };
            let lines = wrap(none, inner.width.into()).into_iter();
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
                lines.push(head(deadline.span(world.today), count, world));
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
