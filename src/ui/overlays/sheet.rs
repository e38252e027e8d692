//! The sheet of a territory, a convention, a note or a follow-up: all there is to say of it.
//!
//! Its page is made anew from the model each time it is drawn, so that a sheet left open tells what
//! somebody else has just written.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::Overlay;
use crate::{
    document::{self, Block, Document, Mark, Sentence},
    domain::{
        follow_up::FollowUp,
        id::{ConventionId, FollowUpId, NoteId, TerritoryCode},
        note::Note,
        page::{NotesPage, NotesQuery},
        query::Query,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, layout,
        route::Subject,
        unseen,
        widgets::{
            page,
            sheet::{self, Scroll},
        },
    },
};

/// What a sheet is about.
#[derive(Debug)]
pub enum About {
    /// A territory.
    Territory(TerritoryCode),
    /// A convention.
    Convention(ConventionId),
    /// A note, once it has been read.
    Note(NoteId, Option<Box<(Note, Vec<FollowUp>)>>),
    /// An open follow-up.
    FollowUp(FollowUpId),
    /// Why a territory is marked.
    Reasons(TerritoryCode),
}

/// A sheet and how far down one is.
#[derive(Debug)]
pub struct Sheet {
    /// What it is about.
    pub about: About,
    /// The journal's place when it was opened: what changes later must not move what is read.
    pub opened: i64,
    /// What it tells beside: the last exchanges of a territory, the note of a follow-up.
    beside: Vec<Note>,
    scroll: Scroll,
}

impl Sheet {
    /// Whether what it is about can be put in the bin: a territory is of the reference.
    #[must_use]
    pub fn may_go_aside(&self) -> bool {
        !matches!(self.about, About::Territory(_) | About::Reasons(_))
    }
}

/// Opens a sheet; asks for what it tells that is not read yet.
pub fn open(model: &mut Model, about: About) -> Vec<Effect> {
    let opened = model.data.seq;
    let sheet = Sheet { about, opened, beside: Vec::new(), scroll: Scroll::default() };
    let read = reads(model, &sheet).map(Effect::Read).into_iter().collect();
    model.overlays.push(Overlay::Sheet(sheet));
    read
}

/// Opens the sheet of a record.
pub fn open_subject(model: &mut Model, subject: Subject) -> Vec<Effect> {
    let about = match subject {
        Subject::Territory(code) => About::Territory(code),
        Subject::Convention(id) => About::Convention(id),
        Subject::FollowUp(id) => About::FollowUp(id),
        Subject::Note(id) => About::Note(id, None),
    };
    open(model, about)
}

/// Opens why the selected territory is marked; says so where it is not.
pub fn explain(model: &mut Model) -> Vec<Effect> {
    let Some(territory) = model.territory() else {
        model.warn(model.text().ui.choose_territory);
        return Vec::new();
    };
    let (code, name) = (territory.code.clone(), territory.name.clone());
    if model.data.overview.alerts_on(&code).next().is_some() {
        return open(model, About::Reasons(code));
    }
    model.say((model.text().alerts.nothing)(&name));
    Vec::new()
}

/// What a sheet tells of the file.
fn reads(model: &Model, sheet: &Sheet) -> Option<Query> {
    match &sheet.about {
        About::Territory(code) => Some(Query::Notes(exchanges(code))),
        About::Convention(_) | About::Reasons(_) => None,
        About::Note(id, _) => Some(Query::Note(id.clone())),
        About::FollowUp(id) => note_of(model, id).cloned().map(Query::Note),
    }
}

/// The last exchanges of a territory.
fn exchanges(code: &TerritoryCode) -> NotesQuery {
    let limit = document::territory::EXCHANGES;
    NotesQuery { territory: Some(code.clone()), limit, ..NotesQuery::default() }
}

/// The note that a follow-up came out of.
fn note_of<'a>(model: &'a Model, id: &FollowUpId) -> Option<&'a NoteId> {
    model.data.follow_up(id)?.note.as_ref()
}

/// The sheets that are open.
fn open_sheets(model: &Model) -> impl Iterator<Item = &Sheet> {
    model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Sheet(sheet) => Some(sheet),
        _ => None,
    })
}

/// What open sheets tell of the file, to be read again when something was committed. The exchanges
/// of a territory stay those it was opened with: lines must not move while they are read.
#[must_use]
pub fn read_again(model: &Model) -> Vec<Effect> {
    let moves = |sheet: &&Sheet| !matches!(sheet.about, About::Territory(_));
    let read = open_sheets(model).filter(moves).filter_map(|sheet| reads(model, sheet));
    read.map(Effect::Read).collect()
}

/// Gives open sheets the note they wait for.
pub fn take_note(model: &mut Model, id: &NoteId, read: &Option<Box<(Note, Vec<FollowUp>)>>) {
    let data = model.data.clone();
    for overlay in &mut model.overlays {
        let Overlay::Sheet(sheet) = overlay else { continue };
        match &mut sheet.about {
            About::Note(asked, found) if asked == id => found.clone_from(read),
            About::FollowUp(one) => {
                if data.follow_up(one).and_then(|one| one.note.as_ref()) == Some(id) {
                    sheet.beside = read.iter().map(|read| read.0.clone()).collect();
                }
            }
            About::Territory(_) | About::Convention(_) | About::Note(..) | About::Reasons(_) => {}
        }
    }
}

/// Gives open sheets the last exchanges they wait for.
pub fn take_notes(model: &mut Model, page: &NotesPage) {
    for overlay in &mut model.overlays {
        if let Overlay::Sheet(sheet) = overlay
            && let About::Territory(code) = &sheet.about
            && page.query == exchanges(code)
        {
            sheet.beside.clone_from(&page.notes);
        }
    }
}

/// Handles a key.
pub fn key(model: &mut Model, mut sheet: Sheet, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Sheet, key) {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::History) => {
            let at = model.overlays.len();
            super::history::open_about(model, &sheet.about);
            model.overlays.insert(at, Overlay::Sheet(sheet));
            return Vec::new();
        }
        Some(Action::Explain) => {
            let explained = matches!(sheet.about, About::Reasons(_));
            model.overlays.push(Overlay::Sheet(sheet));
            return if explained { Vec::new() } else { explain(model) };
        }
        Some(Action::Archive) if !sheet.may_go_aside() => {}
        // What is written about a sheet is written at the desk, where its line is selected.
        Some(action) if action.writes() => {
            return crate::ui::update::at_desk(model, key);
        }
        Some(action) => step(model, &mut sheet, action),
        None => {}
    }
    model.overlays.push(Overlay::Sheet(sheet));
    Vec::new()
}

/// Scrolls.
pub fn step(model: &Model, sheet: &mut Sheet, action: Action) {
    let inner = area(model);
    let lines = lines(model, sheet, inner.width).1.len();
    sheet.scroll.step(action, lines, usize::from(inner.height));
}

fn area(model: &Model) -> Rect {
    let area = layout::popup(layout::above_bottom(model), 100, model.size.1);
    Rect::new(area.x + 1, area.y + 1, area.width.saturating_sub(2), area.height.saturating_sub(2))
}

/// Draws the sheet.
pub fn draw(frame: &mut Frame<'_>, _screen: Rect, model: &Model, sheet: &Sheet) {
    let inner = area(model);
    let outer = inner.outer(Margin::new(1, 1));
    let (title, lines) = lines(model, sheet, inner.width);
    sheet::frame_over(frame, outer, &title, &model.settings.theme);
    sheet::draw(frame, inner, &lines, sheet.scroll);
    frame.set_cursor_position((inner.x, inner.y));
}

fn lines(model: &Model, sheet: &Sheet, width: u16) -> (String, Vec<Line<'static>>) {
    let mut page = tell(model, sheet);
    let changes = unseen::told_in(model, sheet);
    let changes = changes.map(|one| unseen::in_sheet(model, sheet, one));
    let changes = changes.map(|one| Sentence::marked(Mark::Changed, one)).collect::<Vec<_>>();
    // What others had changed when it was opened stands above the rest.
    if !changes.is_empty() {
        page.blocks.insert(0, Block::List(changes));
    }
    let lines = page::lines(&page, width, &model.settings.theme);
    (page.title, lines)
}

/// The page of what a sheet is about; an empty one where it is not there any more.
fn tell(model: &Model, sheet: &Sheet) -> Document {
    let (context, data) = (model.context(), &model.data);
    let page = match &sheet.about {
        About::Territory(code) => {
            let found = data.territory(code);
            found.map(|one| document::territory::page(&context, one, &sheet.beside))
        }
        About::Convention(id) => {
            data.convention(id).map(|one| document::convention::page(&context, one))
        }
        About::Note(_, read) => {
            read.as_ref().map(|read| document::note::page(&context, &read.0, &read.1))
        }
        About::FollowUp(id) => {
            let found = data.follow_up(id);
            found.map(|one| document::follow_up::page(&context, one, sheet.beside.first()))
        }
        About::Reasons(code) => {
            data.territory(code).map(|one| document::reasons::page(&context, one))
        }
    };
    page.unwrap_or_else(|| {
        let gone = match sheet.about {
            About::FollowUp(_) => model.text().page.follow_up_done,
            About::Territory(_) | About::Convention(_) | About::Note(..) | About::Reasons(_) => "",
        };
        Document::new(gone.to_owned(), String::new(), model.today)
    })
}
