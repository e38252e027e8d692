//! Why a territory is marked: its alerts, one a row, and what there is to say of the chosen one. Enter goes to
//! the record it is about.

use ratatui::{Frame, layout::Rect, style::Style, text::Line, widgets::Paragraph};

use crate::{
    document,
    domain::{
        alerts::{Alert, RuleCode},
        field::RecordKind,
        id::TerritoryCode,
        journal::Direction,
    },
    keys::{Action, Scope},
    ui::{
        forms::Opening,
        layer::{Command, Layer, Reply, Then},
        layout::sheet_area,
        route::{About, Route},
        style::glyph,
        widgets::{line::left, list::ListState, page, sheet},
        world::World,
    },
};

type Key = (RuleCode, String);

/// The alerts of a territory, and which one is chosen.
#[derive(Debug)]
pub struct Reasons {
    territory: TerritoryCode,
    list: ListState<Key>,
}

impl Reasons {
    /// Those of a territory.
    #[must_use]
    pub fn new(territory: TerritoryCode) -> Self {
        Self { territory, list: ListState::default() }
    }

    fn keys(&self, world: &World) -> Vec<Key> {
        world.data.overview.alerts_on(&self.territory).map(key).collect()
    }

    fn chosen<'a>(&self, world: &'a World) -> Option<&'a Alert> {
        let chosen = self.list.selected()?;
        let mut all = world.data.overview.alerts_on(&self.territory);
        all.find(|one| key(one) == *chosen)
    }

    /// Lines of the list: half of the page at most.
    fn height(&self, world: &World) -> usize {
        let half = usize::from(sheet_area(world).height) / 2;
        self.keys(world).len().min(half.max(1))
    }

    fn lines(&self, width: usize, world: &World) -> Vec<Line<'static>> {
        let theme = &world.settings.theme;
        let (words, name) = (&world.text().alerts, document::reasons::name);
        let height = self.height(world);
        let all = world.data.overview.alerts_on(&self.territory).enumerate();
        let shown = all.skip(self.list.offset()).take(height);
        let mut lines: Vec<Line<'static>> = shown
            .map(|(at, one)| {
                let about = name(world.text(), &world.data, &one.about);
                let place = one.measured.rule().about() == RecordKind::Territory;
                let about = if place { String::new() } else { format!(" · {about}") };
                let mark = glyph::urgency(one.urgency);
                let row = format!("{mark} {}{about}", (words.sentence)(one.measured));
                let chosen = at == self.list.index();
                let style = if chosen { theme.selected } else { Style::new() };
                Line::styled(left(&row, width), style)
            })
            .collect();
        if let Some(chosen) = self.chosen(world) {
            let told = document::reasons::page(&world.context(), chosen);
            lines.push(Line::default());
            let width = u16::try_from(width).unwrap_or(u16::MAX);
            lines.extend(page::lines(&told, width, theme));
        }
        lines
    }
}

fn key(alert: &Alert) -> Key {
    (alert.measured.rule(), alert.about.id.clone())
}

/// The place of the record an alert is about.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "the other kinds are shown among theirs")]
pub fn place(alert: &Alert) -> Route {
    let id = alert.about.id.as_str();
    match alert.about.kind {
        RecordKind::Territory => Route::Sheet(About::Territory(id.into())),
        RecordKind::Convention => Route::Sheet(About::Convention(id.into())),
        RecordKind::FollowUp => Route::Sheet(About::FollowUp(id.into())),
        kind => Route::Record(kind, id.to_owned(), alert.convention.clone()),
    }
}

impl Layer for Reasons {
    fn scope(&self) -> Scope {
        Scope::Reasons
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        let keys = self.keys(world);
        if self.list.step(&keys, action, self.height(world)) {
            return Reply::default();
        }
        match (action, self.chosen(world)) {
            (Action::Back, _) => Then::Close.into(),
            (Action::Open, Some(alert)) => Then::go(place(alert)).into(),
            (Action::Later, Some(alert)) => {
                let (rule, record) = key(alert);
                Then::go(Route::Form(Opening::Snooze(rule, record))).into()
            }
            (Action::Undo, _) => Command::AskBack(Direction::Undo).into(),
            (Action::Redo, _) => Command::AskBack(Direction::Redo).into(),
            _ => Reply::default(),
        }
    }

    fn neighbour(&mut self, back: bool, world: &World) -> Option<Route> {
        let before = self.chosen(world).map(place);
        let keys = self.keys(world);
        self.list.step(&keys, if back { Action::Up } else { Action::Down }, 1);
        self.list.settle(&keys, self.height(world), |_| 1);
        self.chosen(world).map(place).filter(|now| Some(now) != before.as_ref())
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let Some(line) = row.checked_sub(sheet_area(world).y) else { return };
        let keys = self.keys(world);
        let line = usize::from(line);
        let found = self.list.row_at(line, keys.len(), |_| 1).filter(|_| line < self.height(world));
        if let Some(key) = found.and_then(|row| keys.get(row)) {
            self.list.select(key.clone());
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let keys = self.keys(world);
        self.list.settle(&keys, self.height(world), |_| 1);
        Reply::default()
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let inner = sheet_area(world);
        let theme = &world.settings.theme;
        let name = world.data.territory(&self.territory).map_or("", |one| one.name.as_str());
        let title = format!("{} · {name}", world.text().alerts.labels.title);
        let outer = inner.outer(ratatui::layout::Margin::new(1, 1));
        sheet::frame_over(frame, outer, &title, theme);
        let mut lines = self.lines(inner.width.into(), world);
        if lines.is_empty() {
            lines.push(Line::from((world.text().alerts.nothing)(name)));
        }
        frame.render_widget(Paragraph::new(lines), inner);
        let row = self.list.index().saturating_sub(self.list.offset());
        let row = u16::try_from(row).unwrap_or(0).min(inner.height.saturating_sub(1));
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}
