//! The place of a convention, a whole screen: sections that fold, each with its records, which are added,
//! edited and archived where they stand.

mod add;
mod ask;
mod asking;
mod draw;
mod lines;
mod people;
mod plan;
mod rows;
mod schedule;
mod section;
mod situation;

use std::collections::BTreeSet;

use ratatui::{Frame, layout::Rect};

use self::{
    asking::Asking,
    lines::{Key as RowKey, Row},
    section::Section,
};
use crate::{
    domain::{
        field::RecordKind,
        id::ConventionId,
        journal::{Direction, Named},
        life::Life,
        news::RemoteChange,
        query::{Answer, Query},
    },
    keys::{Action, Key, Scope},
    ui::{
        forms::Opening,
        layer::{Command, Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::{About, Asked, Route},
        widgets::list::ListState,
        world::World,
    },
};

/// The place of one convention.
#[derive(Debug)]
pub struct ConventionPlace {
    id: ConventionId,
    /// The journal's place when it was opened: later changes do not move what is read.
    opened: i64,
    life: Option<Box<Life>>,
    folded: BTreeSet<Section>,
    list: ListState<RowKey>,
    /// What is asked before going on: a section, or what to add.
    asking: Option<Asking>,
    /// A record that was just written, until the base tells of it.
    awaited: Option<RowKey>,
}

impl ConventionPlace {
    /// The place of a convention, its story folded; its records are read next.
    #[must_use]
    pub fn new(id: ConventionId, world: &World) -> Self {
        Self {
            id,
            opened: world.data.seq,
            life: None,
            folded: [Section::Story].into(),
            list: ListState::default(),
            asking: None,
            awaited: None,
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let empty = Life::default();
        let life = self.life.as_deref().unwrap_or(&empty);
        let convention = world.data.convention(&self.id);
        let width = usize::from(sheet_area(world).width);
        convention
            .map(|one| rows::rows(&world.context(), one, life, &self.folded, width))
            .unwrap_or_default()
    }

    /// The section of the chosen line.
    fn section(&self, rows: &[Row]) -> Section {
        let above = rows.iter().take(self.list.index() + 1).rev();
        let heading = above.filter_map(|row| match row.key {
            RowKey::Section(section) => Some(section),
            RowKey::Record(..) | RowKey::Sentence(..) => None,
        });
        heading.into_iter().next().unwrap_or(Section::Situation)
    }

    fn fold(&mut self, section: Section) -> Reply {
        if !self.folded.remove(&section) {
            self.folded.insert(section);
        }
        Reply::default()
    }

    /// Enter: folds a heading, opens a record.
    fn open(&mut self, world: &World) -> Reply {
        match self.list.selected().cloned() {
            Some(RowKey::Section(section)) => self.fold(section),
            Some(RowKey::Record(RecordKind::Convention, id)) => {
                Then::instead(Route::Sheet(About::Convention(id.into()))).into()
            }
            Some(RowKey::Record(RecordKind::Meeting, id)) => self.open_meeting(&id, world),
            Some(RowKey::Record(..)) => self.edit(world),
            Some(RowKey::Sentence(..)) | None => Reply::default(),
        }
    }

    /// A meeting whose day has come asks for its note; one held opens it.
    fn open_meeting(&self, id: &str, world: &World) -> Reply {
        let meetings = self.life.as_ref().map(|life| life.meetings()).unwrap_or_default();
        let Some(meeting) = meetings.into_iter().find(|one| one.id == id) else {
            return Reply::default();
        };
        super::meeting::open(&meeting, world).unwrap_or_else(|| self.edit(world))
    }

    /// The form of the chosen record; on a heading or a sentence, that of the convention.
    fn edit(&self, world: &World) -> Reply {
        if let Some(Named { kind, id, says }) = self.named(world) {
            return Then::go(Route::Form(Opening::Record(kind, Some((id, says))))).into();
        }
        let near = self.territory(world);
        Then::go(Route::Form(Opening::Convention(self.id.clone(), near))).into()
    }

    fn territory(&self, world: &World) -> Option<crate::domain::id::TerritoryCode> {
        let convention = world.data.convention(&self.id)?;
        Some(world.data.territories_of(convention).first()?.code.clone())
    }
}

impl Layer for ConventionPlace {
    fn scope(&self) -> Scope {
        if self.asking.is_some() { Scope::Letters } else { Scope::Convention }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are told apart here")]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.asking.is_some() {
            return self.answer_asked(action, world);
        }
        let rows = self.rows(world);
        match action {
            Action::Back => return Then::Close.into(),
            Action::Open => return self.open(world),
            Action::Edit => return self.edit(world),
            Action::GoTo => self.asking = Some(Asking::section()),
            Action::Add => self.asking = Some(Asking::added(self.section(&rows))),
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
                let keys: Vec<RowKey> = rows.into_iter().map(|row| row.key).collect();
                self.list.step(&keys, action, usize::from(sheet_area(world).height));
            }
        }
        Reply::default()
    }

    fn key(&mut self, key: Key, world: &World) -> Reply {
        self.letter(key, world)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let rows = self.rows(world);
        let line = sheet_line(world, row);
        if let Some(row) = line.and_then(|line| rows.get(self.list.offset() + line)) {
            self.list.select(row.key.clone());
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        // Archived, here or by somebody else.
        if world.data.convention(&self.id).is_none() {
            return Then::Close.into();
        }
        let keys: Vec<RowKey> = self.rows(world).into_iter().map(|row| row.key).collect();
        if let Some(key) = self.awaited.take_if(|key| keys.contains(key)) {
            self.list.select(key);
        }
        self.list.settle(&keys, usize::from(sheet_area(world).height).max(1), |_| 1);
        Reply::default()
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Life(self.id.clone()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Life(life) = answer
            && life.convention == self.id
        {
            self.life = Some(life.clone());
        }
    }

    /// Chooses what has just been written, its section unfolded.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are told apart here")]
    fn written(&mut self, kind: RecordKind, id: &str) {
        let section = match kind {
            RecordKind::Amendment => Section::Situation,
            RecordKind::Axis | RecordKind::Action | RecordKind::Indicator => Section::Plan,
            RecordKind::Meeting | RecordKind::Deadline | RecordKind::Evaluation => {
                Section::Schedule
            }
            RecordKind::Signatory | RecordKind::ContactRole | RecordKind::Contact => {
                Section::People
            }
            RecordKind::Passage => Section::Story,
            _ => return,
        };
        self.folded.remove(&section);
        self.awaited = Some(RowKey::Record(kind, id.to_owned()));
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions are told apart here")]
    fn offers(&self, action: Action, _world: &World) -> bool {
        let record = matches!(self.list.selected(), Some(RowKey::Record(..)));
        match action {
            Action::MarkDone => record,
            _ => true,
        }
    }

    fn tells(&self, one: &RemoteChange, _world: &World) -> bool {
        one.seq <= self.opened && one.convention().as_ref() == Some(&self.id)
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }
}
