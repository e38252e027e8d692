//! The sheet of a territory, a convention, a note or a follow-up: all there is to say of it.
//!
//! Its page is made anew each time it is drawn: a sheet left open shows what somebody else has just written.

use ratatui::{Frame, layout::Rect};

use super::paper;
use crate::{
    document::{self, Block, Document, Mark, Sentence},
    domain::{
        convention::Convention,
        field::RecordKind,
        follow_up::FollowUp,
        id::{NoteId, TerritoryCode},
        news::RemoteChange,
        note::Note,
        page::NotesQuery,
        query::{Answer, Query},
        renewal::is_closed,
    },
    keys::{Action, Scope},
    ui::{
        changes,
        forms::Opening,
        layer::{Layer, Reply, Then},
        route::{About, Route},
        widgets::sheet::Scroll,
        world::World,
    },
};

/// A sheet and how far down one is.
#[derive(Debug)]
pub struct Sheet {
    about: About,
    /// The journal's place when it was opened: what changes later must not move what is read.
    opened: i64,
    /// The note it is about, with its follow-ups, once it has been read.
    read: Option<Box<(Note, Vec<FollowUp>)>>,
    /// Its other data: the last exchanges of a territory, the note of a follow-up.
    beside: Vec<Note>,
    scroll: Scroll,
}

impl Sheet {
    /// The sheet of a record, from its first line.
    #[must_use]
    pub fn new(about: About, world: &World) -> Self {
        let scroll = Scroll::default();
        Self { about, opened: world.data.seq, read: None, beside: Vec::new(), scroll }
    }

    /// The note it tells of: its own, or the one its follow-up came out of.
    fn note<'a>(&'a self, world: &'a World) -> Option<&'a NoteId> {
        match &self.about {
            About::Note(id) => Some(id),
            About::FollowUp(id) => world.data.follow_up(id)?.note.as_ref(),
            About::Territory(_) | About::Convention(_) => None,
        }
    }

    /// The place of a territory's convention: of one that goes on, where there is one.
    fn convention(&self, world: &World) -> Option<Route> {
        let About::Territory(code) = &self.about else { return None };
        let all = world.data.conventions_of(world.data.territory(code)?);
        let goes_on = |one: &&&Convention| !is_closed(one, &world.data.conventions, world.today);
        let found = all.iter().find(goes_on).or_else(|| all.first())?;
        Some(Route::Sheet(About::Convention(found.id.clone())))
    }

    /// The form of what to say on a territory.
    fn talking_points(&self) -> Option<Route> {
        let About::Territory(code) = &self.about else { return None };
        Some(Route::Form(Opening::TalkingPoints(code.clone())))
    }

    /// Whether it is of the reference, or no record: nothing that could be archived.
    fn is_of_a_territory(&self) -> bool {
        matches!(self.about, About::Territory(_))
    }

    /// The changes I have not looked at; of one record, it need not be named.
    fn changed(&self, one: &RemoteChange, world: &World) -> String {
        match self.about {
            About::Territory(_) | About::Convention(_) => changes::dated(world, one),
            About::Note(_) | About::FollowUp(_) => changes::changed(world, one),
        }
    }

    fn page(&self, world: &World) -> Document {
        let mut page = tell(world, self);
        let changes = world.unseen.changes().iter().filter(|one| self.tells(one, world));
        let changes = changes.map(|one| Sentence::marked(Mark::Changed, self.changed(one, world)));
        let changes: Vec<Sentence> = changes.collect();
        // Changes of others when it was opened stand above the rest.
        if !changes.is_empty() {
            page.blocks.insert(0, Block::List(changes));
        }
        page
    }
}

/// The last exchanges of a territory.
fn exchanges(code: &TerritoryCode) -> NotesQuery {
    let limit = document::territory::EXCHANGES;
    NotesQuery { territory: Some(code.clone()), limit, ..NotesQuery::default() }
}

impl Layer for Sheet {
    fn document(&self, world: &World) -> Option<Document> {
        Some(tell(world, self))
    }

    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Back => return Then::Close.into(),
            Action::Open => return self.convention(world).map_or(Then::Stay, Then::go).into(),
            Action::History => return Then::go(self.about.history()).into(),
            Action::TalkingPoints => {
                return self.talking_points().map_or(Then::Stay, Then::go).into();
            }
            Action::Previous => return Then::Neighbour { back: true }.into(),
            Action::Next => return Then::Neighbour { back: false }.into(),
            Action::Explain => return Then::Pass.into(),
            Action::Archive if self.is_of_a_territory() => return Reply::default(),
            // Changes about a sheet are made at the desk, where its row is selected.
            action if action.writes() => return Then::Leave.into(),
            _ => {}
        }
        let page = self.page(world);
        paper::step(&mut self.scroll, &page, action, world);
        Reply::default()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn offers(&self, action: Action, world: &World) -> bool {
        match action {
            Action::Open => self.convention(world).is_some(),
            Action::Archive => !self.is_of_a_territory(),
            Action::TalkingPoints => self.talking_points().is_some(),
            _ => true,
        }
    }

    fn writes(&self, action: Action, _world: &World) -> Option<RecordKind> {
        let kind = match self.about {
            // Whoever follows it is what one changes of a territory.
            About::Territory(_) => RecordKind::Binome,
            About::Convention(_) => RecordKind::Convention,
            About::Note(_) => RecordKind::Note,
            About::FollowUp(_) => RecordKind::FollowUp,
        };
        matches!(action, Action::Edit | Action::Archive).then_some(kind)
    }

    fn opens_with(&self, world: &World) -> Option<Query> {
        match &self.about {
            About::Territory(code) => Some(Query::Notes(exchanges(code))),
            About::Convention(_) | About::Note(_) | About::FollowUp(_) => self.reads(world),
        }
    }

    /// The exchanges of a territory stay those it was opened with: lines must not move while they are
    /// read.
    fn reads(&self, world: &World) -> Option<Query> {
        self.note(world).cloned().map(Query::Note)
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        match (answer, &self.about) {
            (Answer::Note(id, read), About::Note(asked)) if asked == id => {
                self.read.clone_from(read);
            }
            (Answer::Note(id, read), About::FollowUp(_)) if self.note(world) == Some(id) => {
                self.beside = read.iter().map(|read| read.0.clone()).collect();
            }
            (Answer::Notes(page), About::Territory(code)) if page.query == exchanges(code) => {
                self.beside.clone_from(&page.notes);
            }
            _ => {}
        }
    }

    fn tells(&self, one: &RemoteChange, world: &World) -> bool {
        one.seq <= self.opened
            && match &self.about {
                About::Territory(code) => one.territories(&world.data).contains(code),
                About::Convention(id) => one.convention().as_ref() == Some(id),
                About::Note(id) => one.is_of(RecordKind::Note, id.as_str()),
                About::FollowUp(id) => one.is_of(RecordKind::FollowUp, id.as_str()),
            }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        paper::draw(frame, &self.page(world), self.scroll, world);
    }
}

/// The page of what a sheet is about; an empty one where it is not there any more.
fn tell(world: &World, sheet: &Sheet) -> Document {
    let (context, data) = (world.context(), &world.data);
    let page = match &sheet.about {
        About::Territory(code) => {
            let found = data.territory(code);
            found.map(|one| document::territory::page(&context, one, &sheet.beside))
        }
        About::Convention(id) => {
            data.convention(id).map(|one| document::convention::page(&context, one))
        }
        About::Note(_) => {
            sheet.read.as_ref().map(|read| document::note::page(&context, &read.0, &read.1))
        }
        About::FollowUp(id) => {
            let found = data.follow_up(id);
            found.map(|one| document::follow_up::page(&context, one, sheet.beside.first()))
        }
    };
    page.unwrap_or_else(|| {
        let gone = match sheet.about {
            About::FollowUp(_) => world.text().page.follow_up_done,
            About::Territory(_) | About::Convention(_) | About::Note(_) => "",
        };
        Document::new(gone.to_owned(), String::new(), world.today)
    })
}
