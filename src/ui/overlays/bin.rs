//! The bin: what was put aside, by whom and when, the latest first; each can be brought back.

use ratatui::{Frame, layout::Margin, style::Style, text::Line, widgets::Paragraph};

use super::{Overlay, confirm, history, sheet_area};
use crate::{
    domain::{
        field::RecordKind,
        journal::{Aside, BinPage, BinQuery, Named},
        query::Query,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        update::may_write,
        widgets::{
            line::{capitalised, cut, left, wrap},
            list::ListState,
            sheet,
        },
    },
};

/// Lines read at once.
const WINDOW: usize = 100;

/// Rows of a line.
const ROWS: usize = 2;

/// What was read of the bin, and which line is chosen.
#[derive(Debug, Default)]
pub struct Bin {
    list: ListState<(RecordKind, String)>,
    page: BinPage,
    asked: Option<BinQuery>,
    /// The journal's place when it was read.
    seen: i64,
}

/// Opens the bin.
pub fn open(model: &mut Model) {
    model.overlays.push(Overlay::Bin(Box::default()));
}

/// Takes an answer, unless something else was asked since.
pub fn take(model: &mut Model, page: BinPage) {
    for overlay in &mut model.overlays {
        if let Overlay::Bin(bin) = overlay
            && bin.asked == Some(page.query)
        {
            bin.asked = None;
            bin.page = page;
            return;
        }
    }
}

impl Bin {
    fn keys(&self) -> Vec<(RecordKind, String)> {
        let aside = self.page.aside.iter();
        aside.map(|one| (one.named.kind, one.named.id.clone())).collect()
    }

    fn selected(&self) -> Option<&Named> {
        let (kind, id) = self.list.selected()?;
        let mut named = self.page.aside.iter().map(|one| &one.named);
        named.find(|named| named.kind == *kind && named.id == *id)
    }
}

/// Brings the cursor to what is there, and asks for what is not read yet.
pub fn settle(model: &Model, bin: &mut Bin) -> Option<Effect> {
    let height = usize::from(sheet_area(model).height);
    bin.list.settle(&bin.keys(), height.max(ROWS), |_| ROWS);
    let read = bin.page.aside.len();
    let fresh = bin.page.query.limit > 0 && bin.seen == model.data.seq;
    let near_the_end = bin.list.index() + WINDOW / 2 > read && read < bin.page.of;
    if (fresh && !near_the_end) || (bin.asked.is_some() && bin.seen == model.data.seq) {
        return None;
    }
    let limit = if fresh { read + WINDOW } else { read.max(WINDOW) };
    let query = BinQuery { offset: 0, limit };
    (bin.asked, bin.seen) = (Some(query), model.data.seq);
    Some(Effect::Read(Query::Bin(query)))
}

/// Handles a key.
pub fn key(model: &mut Model, mut bin: Box<Bin>, key: Key) -> Vec<Effect> {
    let action = model.resolve(Scope::Bin, key);
    match action {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(action) => step(model, &mut bin, action),
        None => {}
    }
    let chosen = bin.selected().cloned();
    model.overlays.push(Overlay::Bin(bin));
    match (action, chosen) {
        (Some(Action::Restore), Some(named)) if may_write(model) => {
            confirm::restore(model, &named);
        }
        (Some(Action::History), Some(named)) => history::open(model, named.kind, named.id),
        _ => {}
    }
    Vec::new()
}

/// Moves the cursor.
pub fn step(model: &Model, bin: &mut Bin, action: Action) {
    let page = usize::from(sheet_area(model).height) / ROWS;
    bin.list.step(&bin.keys(), action, page);
}

/// Puts the cursor on the row at a line of the window.
pub fn click(bin: &mut Bin, line: usize) {
    let keys = bin.keys();
    if let Some(row) = bin.list.row_at(line, keys.len(), |_| ROWS) {
        bin.list.select(keys[row].clone());
    }
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, bin: &Bin) {
    let (inner, theme) = (sheet_area(model), &model.settings.theme);
    let text = &model.text().ui.journal;
    let title = (text.bin)(bin.page.of);
    sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
    frame.set_cursor_position((inner.x, inner.y));
    if bin.page.aside.is_empty() {
        let told = if bin.asked.is_some() { text.looking } else { text.empty_bin };
        let lines = wrap(told, usize::from(inner.width)).into_iter().map(Line::from);
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()).style(theme.dim), inner);
        return;
    }
    let shown = usize::from(inner.height) / ROWS;
    let window = bin.page.aside.iter().enumerate().skip(bin.list.offset()).take(shown);
    let lines: Vec<Line<'static>> = window
        .flat_map(|(row, one)| {
            let chosen = row == bin.list.index();
            lines(model, one, if chosen { theme.selected } else { theme.text }, inner.width)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inner);
    let row = (bin.list.index() - bin.list.offset()) * ROWS;
    frame.set_cursor_position((inner.x, inner.y + u16::try_from(row).unwrap_or(0)));
    let last = (bin.list.offset() + shown).min(bin.page.of);
    if bin.page.of > shown {
        sheet::how_far(frame, inner, last, bin.page.of);
    }
}

fn lines(model: &Model, one: &Aside, style: Style, width: u16) -> [Line<'static>; 2] {
    let (text, width) = (&model.text().ui.journal, usize::from(width));
    let what = (text.record)(&one.named, &model.data);
    let who = match model.data.person_name(one.by.as_ref()) {
        "" => text.somebody,
        name => name,
    };
    let when = one.at.as_deref().map(|at| model.when(at)).unwrap_or_default();
    let told = cut(&format!("  {}", (text.put_aside)(&when, who)), width);
    [
        Line::styled(left(&capitalised(&what), width), style),
        Line::styled(told, model.settings.theme.dim),
    ]
}
