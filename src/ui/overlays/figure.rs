//! One figure: the rows it was counted from, each of which opens its sheet; and its rule.

pub mod rule;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    document,
    domain::{
        decimal::of_hundredths,
        field::{Field, RecordKind},
        figures::{Figures, FiguresQuery, Item},
        fold::short_name,
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::{About, Route},
        widgets::{
            line::{cut, left, right, wrap},
            list::ListState,
            sheet,
        },
        world::World,
    },
};

/// Columns of a place.
const PLACE: usize = 22;

/// The rows of a figure, and which one is chosen.
#[derive(Debug)]
pub struct FigureRows {
    query: FiguresQuery,
    found: Option<Figures>,
    keys: Vec<String>,
    list: ListState<String>,
}

impl FigureRows {
    /// Those that are asked; they are read next.
    #[must_use]
    pub fn new(query: FiguresQuery) -> Self {
        Self { query, found: None, keys: Vec::new(), list: ListState::default() }
    }

    fn items(&self) -> &[Item] {
        let figure = self.found.as_ref().zip(self.query.rows.as_ref());
        figure.and_then(|(all, key)| all.figure(key)).map_or(&[], |one| &one.rows)
    }

    fn told(&self, world: &World) -> Option<document::Figure> {
        told(self.found.as_ref()?, &self.query, world)
    }

    /// Lines above the first row: the value, the rule, a blank.
    fn head(&self, world: &World) -> Vec<Line<'static>> {
        let Some(one) = self.told(world) else { return Vec::new() };
        let width = usize::from(sheet_area(world).width);
        let theme = &world.settings.theme;
        let value = [one.value.clone(), one.goal.clone().unwrap_or_default()];
        let value = value.into_iter().filter(|part| !part.is_empty());
        let value = cut(&value.collect::<Vec<_>>().join(" · "), width);
        let rule = wrap(&one.rule, width).into_iter().map(|line| Line::styled(line, theme.dim));
        let value = std::iter::once(Line::styled(value, theme.header));
        value.chain(rule).chain([Line::default()]).collect()
    }

    fn height(&self, world: &World) -> usize {
        let all = usize::from(sheet_area(world).height);
        all.saturating_sub(self.head(world).len()).max(1)
    }

    fn open(&self, world: &World) -> Reply {
        let chosen = self.items().get(self.list.index());
        let to = chosen.and_then(|item| place(item, world));
        to.map_or_else(Reply::default, |to| Then::go(to).into())
    }
}

/// A figure in words.
fn told(all: &Figures, query: &FiguresQuery, world: &World) -> Option<document::Figure> {
    let one = all.figure(query.rows.as_ref()?)?;
    Some(document::figures::figure(&world.context(), all, one))
}

/// Where a row leads.
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds have a sheet of their own")]
fn place(item: &Item, world: &World) -> Option<Route> {
    let sheet = |kind: RecordKind, id: &str| match kind {
        RecordKind::Convention => Some(About::Convention(id.into())),
        RecordKind::Territory => Some(About::Territory(id.into())),
        RecordKind::Note => Some(About::Note(id.into())),
        RecordKind::FollowUp => Some(About::FollowUp(id.into())),
        _ => None,
    };
    let record = &item.record;
    if let Some(about) = sheet(record.kind, &record.id) {
        return Some(Route::Sheet(about));
    }
    if record.kind == RecordKind::Commune {
        let through = item.through.as_ref()?;
        return sheet(through.kind, &through.id).map(Route::Sheet);
    }
    let through = item.through.as_ref().filter(|one| one.kind == RecordKind::Convention);
    let convention = through.map(|one| one.id.as_str().into());
    let convention = convention.filter(|id| world.data.convention(id).is_some());
    Some(Route::Record(record.kind, record.id.clone(), convention))
}

/// A row in words: its day where some have one, where it is, its name, what it counts for.
fn row(item: &Item, width: usize, dated: bool, world: &World) -> String {
    let text = world.text();
    let kind = item.record.kind;
    let day = item.on.map(text.words.day).unwrap_or_default();
    let day = if dated { format!("{} ", left(&day, 10)) } else { String::new() };
    let is_place = kind == RecordKind::Territory;
    let place = item.place.as_ref().and_then(|code| world.data.territory(code));
    let place = place.map(|place| short_name(&place.name)).unwrap_or_default();
    let place = if is_place { String::new() } else { format!("{} ", left(place, PLACE)) };
    let code = text.code(kind, Field::Function, &item.name).filter(|_| kind == RecordKind::Post);
    let name = code.unwrap_or(&item.name);
    let counts = counts(item, world);
    let counts = if counts.is_empty() { counts } else { format!(" {}", right(&counts, 14)) };
    let used = day.width() + place.width() + counts.width();
    format!("{day}{place}{}{counts}", left(name, width.saturating_sub(used)))
}

/// What a row adds to its figure, where that is not one.
#[expect(clippy::wildcard_enum_match_arm, reason = "most rows count for one")]
fn counts(item: &Item, world: &World) -> String {
    let text = world.text();
    match item.record.kind {
        RecordKind::Commune => {
            let people = u64::try_from(item.counts).unwrap_or(0);
            (text.figures.inhabitants)(&(text.words.number)(people))
        }
        RecordKind::Post => (text.words.decimal)(&of_hundredths(item.counts)),
        RecordKind::Action if item.counts == 0 => document::Mark::Open.glyph().to_owned(),
        RecordKind::Action => document::Mark::Done.glyph().to_owned(),
        _ => String::new(),
    }
}

impl Layer for FigureRows {
    fn scope(&self) -> Scope {
        Scope::FigureRows
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Back => Then::Close.into(),
            Action::Open => self.open(world),
            action => {
                let page = self.height(world);
                self.list.step(&self.keys, action, page);
                Reply::default()
            }
        }
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let head = self.head(world).len();
        let line = sheet_line(world, row).and_then(|line| line.checked_sub(head));
        if let Some(id) = line.and_then(|line| self.keys.get(self.list.offset() + line)) {
            self.list.select(id.clone());
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let height = self.height(world);
        self.list.settle(&self.keys, height, |_| 1);
        Reply::default()
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Figures(Box::new(self.query.clone())))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Figures(found) = answer
            && found.query == self.query
        {
            self.found = Some(Figures::clone(found));
            self.keys = self.items().iter().map(|item| item.record.id.clone()).collect();
        }
    }

    fn is_waiting(&self) -> bool {
        self.found.is_none()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        action != Action::Open || !self.keys.is_empty()
    }

    fn status(&self, world: &World) -> String {
        let chosen = self.items().get(self.list.index());
        let said = |item: &Item| {
            let place = item.place.as_ref().and_then(|code| world.data.territory(code));
            let place = place.filter(|_| item.record.kind != RecordKind::Territory);
            let place = place.map(|one| format!("{} · ", one.name)).unwrap_or_default();
            format!("{place}{}", item.name)
        };
        let named = |item: &&Item| item.record.kind != RecordKind::Post;
        chosen.filter(named).map(said).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let words = &world.text().figures;
        let title = self.told(world).map_or_else(
            || words.counting.to_owned(),
            |one| (words.rows_title)(&one.label, self.keys.len()),
        );
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
        let (width, offset) = (usize::from(inner.width), self.list.offset());
        let mut lines = self.head(world);
        let above = lines.len();
        let height = self.height(world);
        let dated = self.items().iter().any(|item| item.on.is_some());
        let shown = self.items().iter().enumerate().skip(offset).take(height);
        lines.extend(shown.map(|(at, item)| {
            let chosen = at == self.list.index();
            Line::styled(
                row(item, width, dated, world),
                if chosen { theme.selected } else { theme.text },
            )
        }));
        if self.found.is_some() && self.keys.is_empty() {
            lines.push(Line::styled(words.no_rows, theme.dim));
        }
        frame.render_widget(Paragraph::new(lines), inner);
        let row = above + self.list.index().saturating_sub(offset);
        let row = u16::try_from(row).unwrap_or(0).min(inner.height.saturating_sub(1));
        frame.set_cursor_position((inner.x, inner.y + row));
        sheet::how_far(frame, inner, (offset + height).min(self.keys.len()), self.keys.len());
    }
}
