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
        views::{
            any,
            framed::{framed, instead},
        },
        widgets::{filter::Filter, grouped::Grouped},
        world::{Pending, World},
    },
};

/// The deadlines known today, and which one is chosen.
#[derive(Debug)]
pub struct Due {
    of: Source,
    /// By span, each with its first row.
    spans: Vec<(Row, usize)>,
    rows: Grouped<Row>,
    filter: Filter,
}

impl Due {
    /// Those of today.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let filter = Filter::default();
        let of = Source::of(world, &filter);
        let mut due = Self { of, spans: Vec::new(), rows: Grouped::default(), filter };
        due.arrange(world);
        due
    }

    fn arrange(&mut self, world: &World) {
        let spans = self.of.rows(&self.filter, world);
        let first = |span: &Vec<Row>| Some((span.first()?.clone(), span.len()));
        self.spans = spans.iter().filter_map(first).collect();
        self.rows.set(spans);
    }

    fn follow(&mut self, world: &World) {
        let of = Source::of(world, &self.filter);
        if self.of != of {
            self.of = of;
            self.arrange(world);
        }
    }

    fn deadline(&self, row: &Row) -> Option<&Deadline> {
        self.of.facts.0.deadlines.get(row.at)
    }

    fn selected(&self) -> Option<&Deadline> {
        self.deadline(self.rows.selected()?)
    }

    /// Lines of the filter, while there is one.
    fn filter_lines(&self) -> u16 {
        u16::from(self.filter.is_in_use())
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
            Concern::Planned(id) => record(RecordKind::Evaluation, id),
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
                | Concern::Planned(_)
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
        let count = self.rows.keys().len();
        match (world.sector.is_empty(), self.of.only_mine) {
            (true, _) => (text.title_all)(count, None),
            (false, true) => (text.title_mine)(count, &key),
            (false, false) => (text.title_all)(count, Some(&key)),
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
        if self.rows.step(action) || self.filter.act(action) {
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
        self.rows.step(if back { Action::Up } else { Action::Down });
        self.place().filter(|now| Some(now) != before.as_ref())
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        if let Some(line) = row.checked_sub(area.y + 1 + self.filter_lines()) {
            self.rows.click(line.into());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        self.follow(world);
        self.rows.settle(area.height.saturating_sub(2 + self.filter_lines()).into());
        Reply::default()
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        let of_a_row =
            matches!(action, Action::Open | Action::MarkDone | Action::Later | Action::WeekLater);
        any::offers(action, world) && (!of_a_row || self.selected().is_some())
    }

    fn writes(&self, action: Action, _world: &World) -> Option<RecordKind> {
        let moved = matches!(action, Action::WeekLater | Action::WeekEarlier);
        let of_a_row = moved || action == Action::MarkDone;
        Some(match self.selected().filter(|_| of_a_row)?.concern {
            Concern::FollowUp(_) => RecordKind::FollowUp,
            Concern::Step(_) => RecordKind::Deadline,
            Concern::Action(_) => RecordKind::Action,
            Concern::Meeting(_) => RecordKind::Meeting,
            Concern::Evaluation(_) | Concern::End(_) => RecordKind::Convention,
            Concern::Planned(_) => RecordKind::Evaluation,
            Concern::Agreement(_) => RecordKind::Equipment,
            Concern::Mandate(_) => RecordKind::Contact,
        })
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        any::word(action, world)
    }

    fn status(&self, world: &World) -> String {
        self.selected().map(|one| rows::full(one, world)).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let mut inner = framed(frame, area, &self.title(world), world);
        let (columns, shown) = (usize::from(inner.width), self.rows.keys().len());
        let all = self.of.facts.0.deadlines.len();
        if let Some(line) = self.filter.line(columns, shown, all, world.text(), theme) {
            let [top, rest] =
                Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inner);
            frame.render_widget(line, top);
            inner = rest;
        }
        frame.set_cursor_position((inner.x, inner.y));
        if shown == 0 {
            let text = &world.text().ui.due;
            let none = if self.filter.is_active() { text.no_match } else { text.nothing };
            instead(frame, inner, none, world);
            return;
        }
        let head_of = |at: usize| {
            let span =
                self.spans.get(at).and_then(|(row, count)| Some((self.deadline(row)?, count)));
            span.map(|(one, count)| head(one.span(world.today), *count, world)).unwrap_or_default()
        };
        let row_of = |key: &Row, chosen: bool| {
            let one = self.deadline(key);
            one.map(|one| row(one, chosen, columns, world)).unwrap_or_default()
        };
        self.rows.draw(frame, inner, head_of, row_of);
    }
}
