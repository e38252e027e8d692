//! The view of deadlines: what is late, then week by week, one's own before the others'.
//!
//! ```text
//! ‼ 28/09/2026  61 j  Caf         Haut-Bugey     Proposer à la PMI une rencontre
//! ```

mod rows;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Block, BorderType, Paragraph},
};

use self::rows::{head, row};
use crate::{
    domain::{
        change::Change,
        deadline::{Concern, Deadline, Week, deadlines},
        id::TerritoryCode,
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        route::{Route, Subject},
        widgets::{
            line::{cut, wrap},
            list::ListState,
            sheet,
        },
        world::{Pending, World},
    },
};

/// What deadlines follow from: where nothing of it changed, they stay.
type Source = (i64, NaiveDate, BTreeSet<TerritoryCode>, String);

/// The deadlines known today, and which one is chosen.
#[derive(Debug, Default)]
pub struct Due {
    /// My sector rather than the whole Caf.
    only_mine: bool,
    all: Vec<Deadline>,
    of: Source,
    list: ListState<Concern>,
}

impl Due {
    /// Those of today.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let mut due = Self::default();
        due.read(world);
        due
    }

    fn read(&mut self, world: &World) {
        let base = world.data.base.id.clone();
        let of = (world.data.seq, world.today, world.sector.clone(), base);
        if self.of != of {
            let limits = &world.settings.thresholds;
            self.all = deadlines(&world.data, &world.sector, world.today, limits);
            self.of = of;
        }
    }

    fn shown(&self) -> Vec<&Deadline> {
        self.all.iter().filter(|one| one.mine || !self.only_mine).collect()
    }

    fn keys(&self) -> Vec<Concern> {
        self.shown().into_iter().map(|one| one.concern.clone()).collect()
    }

    fn selected(&self) -> Option<&Deadline> {
        let chosen = self.list.selected()?;
        self.all.iter().find(|one| one.concern == *chosen)
    }

    /// Whether a head stands above each row.
    fn heads(&self) -> Vec<bool> {
        let weeks: Vec<Week> = self.shown().into_iter().map(|one| one.week).collect();
        (0..weeks.len()).map(|at| at == 0 || weeks[at - 1] != weeks[at]).collect()
    }

    fn settle(&mut self, height: usize) {
        let (keys, heads) = (self.keys(), self.heads());
        self.list.settle(&keys, height.max(2), |row| 1 + usize::from(heads[row]));
    }

    fn open(&self) -> Reply {
        let Some(one) = self.selected() else { return Reply::default() };
        let subject = match &one.concern {
            Concern::FollowUp(id) => Subject::FollowUp(id.clone()),
            Concern::Evaluation(id) | Concern::End(id) => Subject::Convention(id.clone()),
        };
        Then::Go(Route::Sheet(subject)).into()
    }

    fn mark_done(&self, world: &World) -> Reply {
        let follow_up = match self.selected().map(|one| &one.concern) {
            Some(Concern::FollowUp(id)) => world.data.follow_up(id),
            Some(Concern::Evaluation(_) | Concern::End(_)) | None => None,
        };
        let Some(one) = follow_up else { return Reply::warn(world.text().ui.choose_follow_up) };
        let change = Change::mark_follow_up(&one.id, one.done, Some(world.today));
        let did = (world.text().ui.form.did_done)(&one.what);
        Reply::write(Pending::Activity(did), change)
    }

    fn title(&self, world: &World) -> String {
        let text = &world.text().ui.due;
        let key = world.key(Scope::Due, Action::WholeCaf);
        match (world.sector.is_empty(), self.only_mine) {
            (true, _) => (text.title_all)(self.shown().len(), None),
            (false, true) => (text.title_mine)(self.shown().len(), &key),
            (false, false) => (text.title_all)(self.shown().len(), Some(&key)),
        }
    }
}

impl Layer for Due {
    fn route(&self) -> Route {
        Route::Due
    }

    fn scope(&self) -> Scope {
        Scope::Due
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        let keys = self.keys();
        if self.list.step(&keys, action, PAGE) {
            return Reply::default();
        }
        match action {
            Action::Open => self.open(),
            Action::MarkDone => self.mark_done(world),
            Action::WholeCaf if world.sector.is_empty() => {
                let key = world.key(Scope::Desk, Action::AssignBinome);
                Reply::say((world.text().ui.no_sector)(&key))
            }
            Action::WholeCaf => {
                self.only_mine = !self.only_mine;
                Reply::default()
            }
            _ => Then::Pass.into(),
        }
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        let Some(line) = row.checked_sub(area.y + 1) else { return };
        let heads = self.heads();
        let found = self.list.row_at(line.into(), heads.len(), |row| 1 + usize::from(heads[row]));
        if let Some(concern) = found.and_then(|row| self.keys().get(row).cloned()) {
            self.list.select(concern);
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Option<Effect> {
        self.read(world);
        self.only_mine &= !world.sector.is_empty();
        self.settle(area.height.saturating_sub(2).into());
        None
    }

    fn aside(&self, world: &World) -> String {
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
        let shown = self.shown();
        frame.set_cursor_position((inner.x, inner.y));
        if shown.is_empty() {
            let lines = wrap(world.text().ui.due.nothing, inner.width.into()).into_iter();
            let lines: Vec<Line<'_>> = lines.map(Line::from).collect();
            frame.render_widget(Paragraph::new(lines).style(theme.dim), inner);
            return;
        }
        let (heads, width, height) = (self.heads(), inner.width, usize::from(inner.height));
        let mut lines: Vec<Line<'_>> = Vec::new();
        let mut last = self.list.offset();
        for (at, one) in shown.iter().enumerate().skip(self.list.offset()) {
            if lines.len() + usize::from(heads[at]) >= height {
                break;
            }
            if heads[at] {
                let count = shown.iter().filter(|other| other.week == one.week).count();
                lines.push(head(one.week, count, world));
            }
            if at == self.list.index() {
                let line = u16::try_from(lines.len()).unwrap_or(0);
                frame.set_cursor_position((inner.x, inner.y + line));
            }
            lines.push(row(one, at == self.list.index(), width.into(), world));
            last = at + 1;
        }
        frame.render_widget(Paragraph::new(lines), inner);
        if self.list.offset() > 0 || last < shown.len() {
            sheet::how_far(frame, inner, last, shown.len());
        }
    }
}

/// Rows of a page.
const PAGE: usize = 10;
