//! The place of a convention, a whole screen: sections that fold, each with its records, which are added,
//! edited and archived where they stand.

mod add;
mod around;
mod ask;
mod asking;
mod difficulty;
mod draw;
mod indicator;
mod lines;
mod means;
mod moving;
mod narrow;
mod opening;
mod people;
mod plan;
mod reorder;
mod rows;
mod schedule;
mod section;
mod shown;
mod situation;
mod status;

use std::collections::BTreeSet;

use ratatui::{Frame, layout::Rect};

use self::{
    asking::Asking,
    lines::{Key as RowKey, Row},
    moving::Moving,
    section::Section,
    shown::Shown,
};
use crate::{
    document::{self, Document},
    domain::{
        field::RecordKind,
        id::ConventionId,
        journal::Direction,
        news::RemoteChange,
        query::{Answer, Query},
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect,
        forms::Opening,
        layer::{Command, Layer, Refused, Reply, Then},
        layout::{place_area, sheet_line},
        route::{About, Asked, Route},
        widgets::{filter::Filter, list::ListState},
        world::{Ticket, World},
    },
};

/// The place of one convention.
#[derive(Debug)]
pub struct ConventionPlace {
    id: ConventionId,
    /// The journal's place when it was opened: later changes do not move what is read.
    opened: i64,
    shown: Shown,
    /// What the plan is narrowed by.
    filter: Filter,
    moving: Moving,
    folded: BTreeSet<Section>,
    list: ListState<RowKey>,
    /// What is asked before going on: a section, or what to add.
    asking: Option<Asking>,
    /// A record that was just written, until the base tells of it.
    awaited: Option<RowKey>,
    /// The convention that has just renewed this one, until the base tells of it.
    renewed: Option<ConventionId>,
}

impl ConventionPlace {
    /// The place of a convention, its story and what may be empty folded; its records are read next.
    #[must_use]
    pub fn new(id: ConventionId, world: &World) -> Self {
        Self {
            id,
            opened: world.data.seq,
            shown: Shown::default(),
            filter: Filter::default(),
            moving: Moving::default(),
            folded: Section::QUIET
                .map(|(section, _)| section)
                .into_iter()
                .chain([Section::Story])
                .collect(),
            list: ListState::default(),
            asking: None,
            awaited: None,
            renewed: None,
        }
    }

    /// Lines above the first: the filter.
    fn head(&self) -> usize {
        usize::from(self.filter.is_in_use())
    }

    fn height(&self, world: &World) -> usize {
        usize::from(place_area(world).height).saturating_sub(self.head()).max(1)
    }

    /// The section of the chosen line.
    fn section(&self, rows: &[Row]) -> Section {
        let above = rows.iter().take(self.list.index() + 1).rev();
        let heading = above.filter_map(|row| match row.key {
            RowKey::Section(section) => Some(section),
            RowKey::Record(..) | RowKey::Offer | RowKey::Sentence(..) => None,
        });
        heading.into_iter().next().unwrap_or(Section::Situation)
    }
}

impl Layer for ConventionPlace {
    fn document(&self, world: &World) -> Option<Document> {
        let (life, one) = (self.shown.life()?, world.data.convention(&self.id)?);
        Some(document::report::plan::report(&world.context(), one, life))
    }

    fn scope(&self) -> Scope {
        match (&self.asking, self.filter.is_typing()) {
            (Some(_), _) => Scope::Letters,
            (None, true) => Scope::Filter,
            (None, false) => Scope::Convention,
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are distinguished here")]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        self.moving.forget();
        if self.asking.is_some() {
            return self.answer_asked(action, world);
        }
        match action {
            Action::Back if self.head() == 0 => return Then::Close.into(),
            Action::Back => self.filter.clear(),
            Action::Choose => self.filter.keep(),
            Action::Filter => self.filter.open(),
            Action::MoveUp | Action::MoveDown | Action::Renumber => {
                return self.reorder(action, world);
            }
            Action::Open => return self.open(world),
            Action::Edit => return self.edit(world),
            Action::GoTo => self.asking = Some(Asking::section()),
            Action::Add => return self.ask_kind(world),
            Action::Undo => return Command::AskBack(Direction::Undo).into(),
            Action::Redo => return Command::AskBack(Direction::Redo).into(),
            Action::MarkDone => return self.mark_done(world),
            Action::MoveStage => {
                return Then::go(Route::Form(Opening::Stage(self.id.clone()))).into();
            }
            Action::NewNote => return self.note(world),
            Action::NewFollowUp => {
                return self.territory(world).map_or_else(Reply::default, |code| {
                    Then::go(Route::Form(Opening::NewFollowUp(code, None))).into()
                });
            }
            Action::Archive => {
                if let Some(named) = self.named(world).or_else(|| self.itself(world)) {
                    return Then::go(Route::Confirm(Asked::Archive(named))).into();
                }
            }
            Action::History => {
                return Then::go(match self.list.selected() {
                    Some(RowKey::Record(kind, id)) => Route::History(*kind, id.clone()),
                    _ => About::Convention(self.id.clone()).history(),
                })
                .into();
            }
            Action::Previous => return Then::Neighbour { back: true }.into(),
            Action::Next => return Then::Neighbour { back: false }.into(),
            action => {
                self.list.step(self.shown.keys(), action, self.height(world));
            }
        }
        Reply::default()
    }

    fn key(&mut self, key: Key, world: &World) -> Reply {
        if self.filter.is_typing() {
            self.filter.key(key);
            return Reply::default();
        }
        self.letter(key, world)
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.filter.take(text)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let line = sheet_line(world, row).and_then(|line| line.checked_sub(self.head()));
        let key = line.and_then(|line| self.shown.keys().get(self.list.offset() + line));
        if let Some(key) = key.cloned() {
            self.list.select(key);
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        // Archived, here or by somebody else.
        if world.data.convention(&self.id).is_none() {
            return Then::Close.into();
        }
        if let Some(next) = self.renewed.take_if(|next| world.data.convention(next).is_some()) {
            return Then::instead(Route::Sheet(About::Convention(next))).into();
        }
        self.shown.follow(&self.id, &self.folded, &self.filter, world);
        let (keys, height) = (self.shown.keys(), self.height(world));
        if let Some(key) = self.awaited.take_if(|key| keys.contains(key)) {
            self.list.select(key);
        }
        self.list.settle(keys, height, |_| 1);
        let stale = self.moving.takes_stale();
        Reply::ask(self.reads(world).filter(|_| stale).map(Effect::Read))
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Life(self.id.clone()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Life(life) = answer
            && life.convention == self.id
        {
            if self.shown.life().is_none() {
                let full =
                    |kinds: &[RecordKind]| kinds.iter().any(|kind| !life.of(*kind).is_empty());
                for (section, _) in Section::QUIET.into_iter().filter(|(_, kinds)| full(kinds)) {
                    self.folded.remove(&section);
                }
            }
            self.shown.take(life.clone());
        }
    }

    /// A move on its way is shown at once: who moves a line by three presses three times.
    fn asked(&mut self, ticket: Ticket) {
        if let Some(change) = self.moving.asked(ticket) {
            self.shown.foresee(|life| life.foresee(&change));
        }
    }

    fn refused(&mut self, ticket: Ticket, _refused: &Refused<'_>, _world: &World) -> Option<Reply> {
        self.moving.refused(ticket);
        None
    }

    /// Chooses what has just been written, its section unfolded; a next generation is gone to.
    fn written(&mut self, kind: RecordKind, id: &str) {
        if kind == RecordKind::Convention {
            self.renewed = Some(id.into());
        }
        let Some(section) = Section::of(kind) else { return };
        self.folded.remove(&section);
        self.filter.clear();
        self.awaited = Some(RowKey::Record(kind, id.to_owned()));
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are distinguished here")]
    fn offers(&self, action: Action, _world: &World) -> bool {
        let record = matches!(self.list.selected(), Some(RowKey::Record(..)));
        match action {
            Action::MarkDone => record,
            Action::MoveUp | Action::MoveDown | Action::Renumber => matches!(
                self.list.selected(),
                Some(RowKey::Record(RecordKind::Axis | RecordKind::Action, _))
            ),
            _ => true,
        }
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let closes = action == Action::NewNote && self.open_difficulty(world).is_some();
        closes.then_some(world.text().ui.keys.closing_note)
    }

    fn insists(&self, action: Action, world: &World) -> bool {
        action == Action::NewNote && self.open_difficulty(world).is_some()
    }

    fn status(&self, world: &World) -> String {
        self.status_line(world)
    }

    fn tells(&self, one: &RemoteChange, _world: &World) -> bool {
        one.seq <= self.opened && one.convention().as_ref() == Some(&self.id)
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }
}
