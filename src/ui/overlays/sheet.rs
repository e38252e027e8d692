//! The sheet of a territory, a convention, a note or a follow-up: all there is to say of it.
//!
//! Lines are made anew from the model each time they are drawn, so that a sheet left open tells
//! what somebody else has just written.

mod convention;
mod note;
mod territory;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::{Line, Span},
};

use super::Overlay;
use crate::{
    domain::{
        follow_up::FollowUp,
        id::{ConventionId, FollowUpId, NoteId, TerritoryCode},
        note::Note,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, layout,
        style::{Theme, glyph},
        unseen,
        widgets::{
            line::wrap,
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
}

/// A sheet and how far down one is.
#[derive(Debug)]
pub struct Sheet {
    /// What it is about.
    pub about: About,
    /// The journal's place when it was opened: what changes later must not move what is read.
    pub opened: i64,
    scroll: Scroll,
}

impl Sheet {
    /// Whether what it is about can be put in the bin: a territory is of the reference.
    #[must_use]
    pub fn may_go_aside(&self) -> bool {
        !matches!(self.about, About::Territory(_))
    }
}

/// Opens a sheet.
pub fn open(model: &mut Model, about: About) {
    let opened = model.data.seq;
    model.overlays.push(Overlay::Sheet(Sheet { about, opened, scroll: Scroll::default() }));
}

/// Gives an open sheet the note it waits for.
pub fn take_note(model: &mut Model, id: &NoteId, read: Option<Box<(Note, Vec<FollowUp>)>>) {
    for overlay in &mut model.overlays {
        if let Overlay::Sheet(Sheet { about: About::Note(asked, found), .. }) = overlay
            && asked == id
        {
            *found = read;
            return;
        }
    }
}

/// The notes that open sheets show, to be read again when something was committed.
#[must_use]
pub fn notes_shown(model: &Model) -> Vec<NoteId> {
    let shown = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Sheet(Sheet { about: About::Note(id, _), .. }) => Some(id.clone()),
        _ => None,
    });
    shown.collect()
}

/// Handles a key.
pub fn key(model: &mut Model, mut sheet: Sheet, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Sheet, key) {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Help) => {
            model.overlays.push(Overlay::Sheet(sheet));
            super::help::open(model, Scope::Sheet);
            return Vec::new();
        }
        Some(Action::History) => {
            let at = model.overlays.len();
            super::history::open_about(model, &sheet.about);
            model.overlays.insert(at, Overlay::Sheet(sheet));
            return Vec::new();
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
    let mut page = Page::new(model, usize::from(width));
    changes(&mut page, sheet);
    let title = match &sheet.about {
        About::Territory(code) => territory::tell(&mut page, code),
        About::Convention(id) => convention::tell(&mut page, id),
        About::Note(_, Some(read)) => note::tell(&mut page, &read.0, &read.1),
        About::Note(_, None) => String::new(),
        About::FollowUp(id) => note::tell_follow_up(&mut page, id),
    };
    (title, page.lines)
}

/// What others had changed there when it was opened and I had not looked at, above the rest.
fn changes(page: &mut Page<'_>, sheet: &Sheet) {
    let model = page.model;
    let told: Vec<String> =
        unseen::told_in(model, sheet).map(|one| unseen::in_sheet(model, sheet, one)).collect();
    for line in &told {
        page.text(&format!("{} {line}", glyph::CHANGED), page.theme.accent);
    }
    if !told.is_empty() {
        page.line(Line::default());
    }
}

/// Lines being told, wrapped to the width of the sheet.
struct Page<'a> {
    model: &'a Model,
    theme: &'a Theme,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl<'a> Page<'a> {
    fn new(model: &'a Model, width: usize) -> Self {
        Self { model, theme: &model.settings.theme, width, lines: Vec::new() }
    }

    /// A title above what follows.
    fn head(&mut self, title: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.lines.push(Line::styled(title.to_owned(), self.theme.accent));
    }

    /// A label and its value.
    fn pair(&mut self, label: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let colon = self.model.text().ui.sheet.colon;
        for (at, line) in
            wrap(&format!("{label}{colon}{value}"), self.width).into_iter().enumerate()
        {
            let head = format!("{label}{colon}");
            match line.strip_prefix(&head).filter(|_| at == 0) {
                Some(rest) => self.lines.push(Line::from(vec![
                    Span::styled(head, self.theme.dim),
                    Span::styled(rest.to_owned(), self.theme.text),
                ])),
                None => self.lines.push(Line::styled(line, self.theme.text)),
            }
        }
    }

    /// Text as it was written.
    fn text(&mut self, text: &str, style: ratatui::style::Style) {
        self.lines.extend(wrap(text, self.width).into_iter().map(|line| Line::styled(line, style)));
    }

    /// A line already made.
    fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }
}
