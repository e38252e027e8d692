//! The rows that answer a question: narrowed by words and by what it is about, kept under a name, each opening
//! its record.

mod columns;
mod narrow;
mod open;

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use self::columns::Columns;
use crate::{
    document::question::{about, named, place, value},
    domain::{
        alerts::Thresholds,
        fold::fold,
        query::{Answer, Query},
        questions::{About, Asking, Found, Measure, Narrowed, Question, Row},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::Route,
        views::{any, questions::Source},
        widgets::{filter::Filter, line::wrap, list::ListState, sheet},
        world::World,
    },
};

/// The answer to a question, and which row is chosen.
#[derive(Debug)]
pub struct Answers {
    question: Question,
    about: Option<About>,
    source: Source,
    asked: Option<Asking>,
    found: Option<Found>,
    columns: Columns,
    /// What is looked for in each row, once something is.
    folded: Vec<String>,
    /// Places of the rows that the filter lets through, and the words they were narrowed by.
    shown: Vec<usize>,
    by: Option<String>,
    list: ListState<usize>,
    filter: Filter,
    explains: bool,
    /// Whether it is to be asked though nothing of the base changed.
    stale: bool,
}

impl Answers {
    /// A question narrowed so; its rows are read next.
    #[must_use]
    pub fn new(narrowed: Narrowed) -> Self {
        let mut filter = Filter::default();
        filter.typed(&narrowed.words);
        Self {
            question: narrowed.question,
            about: narrowed.about,
            source: Source::default(),
            asked: None,
            found: None,
            columns: Columns::default(),
            folded: Vec::new(),
            shown: Vec::new(),
            by: None,
            list: ListState::default(),
            filter,
            explains: false,
            stale: false,
        }
    }

    fn narrowed(&self) -> Narrowed {
        let words = self.filter.words().trim().to_owned();
        Narrowed { question: self.question, about: self.about.clone(), words }
    }

    fn rows(&self) -> &[Row] {
        self.found.as_ref().map(|found| found.rows.as_slice()).unwrap_or_default()
    }

    fn selected(&self) -> Option<&Row> {
        self.rows().get(*self.shown.get(self.list.index())?)
    }

    fn narrow(&mut self, world: &World) {
        let words = if self.filter.is_active() { self.filter.words() } else { "" };
        if self.by.as_deref() == Some(words) {
            return;
        }
        self.by = Some(words.to_owned());
        if words.is_empty() {
            self.shown = (0..self.rows().len()).collect();
            return;
        }
        if self.folded.is_empty() {
            self.folded = self.rows().iter().map(|row| fold(&full(row, world))).collect();
        }
        let needle = self.filter.needle();
        let passes = |at: &usize| self.folded.get(*at).is_some_and(|text| needle.is_in(text));
        self.shown = (0..self.folded.len()).filter(passes).collect();
    }

    fn title(&self, world: &World) -> String {
        let text = &world.text().questions;
        let narrowed = self.about.clone().or_else(|| self.asked.as_ref()?.ask.about.clone());
        let named = narrowed.as_ref().map(|one| about(one, &world.data));
        (text.list)((text.title)(self.question), self.rows().len(), named)
    }

    /// The lines above the rows: the rule, the figures, the filter, the headings.
    fn head(&self, width: usize, world: &World) -> Vec<Line<'static>> {
        let (theme, text) = (&world.settings.theme, world.text());
        let mut lines = Vec::new();
        if self.explains {
            let rule = (text.questions.rule)(self.question, &Thresholds::of(&world.data.settings));
            lines.extend(wrap(&rule, width).into_iter().map(|line| Line::styled(line, theme.text)));
        }
        let figures = self.found.iter().flat_map(|found| &found.figures).map(|(measure, said)| {
            let said = value(said, &world.data, text);
            format!("{}{}{said}", (text.questions.measure)(*measure), text.page.colon)
        });
        let figures: Vec<String> = figures.collect();
        if !figures.is_empty() {
            let lines_of = wrap(&figures.join(" · "), width).into_iter();
            lines.extend(lines_of.map(|line| Line::styled(line, theme.header)));
        }
        let (shown, of) = (self.shown.len(), self.rows().len());
        lines.extend(self.filter.line(width, shown, of, text, theme));
        if !self.rows().is_empty() {
            lines.push(Line::styled(self.columns.head(width, world), theme.dim));
        }
        lines
    }

    fn height(&self, world: &World) -> (usize, usize) {
        let area = sheet_area(world);
        let above = self.head(area.width.into(), world).len();
        (above, usize::from(area.height).saturating_sub(above).max(1))
    }
}

/// Everything a row says.
fn full(row: &Row, world: &World) -> String {
    let (data, text) = (&world.data, world.text());
    let said = row.measured.iter().filter(|(measure, _)| *measure != Measure::Seq);
    let said = said.map(|(measure, said)| {
        let said = value(said, data, text);
        format!("{}{}{said}", (text.questions.measure)(*measure), text.page.colon)
    });
    let parts = [named(row, data, text), place(row, data, text)].into_iter();
    parts.chain(said).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

impl Layer for Answers {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Answers }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            action if self.filter.act(action) => {}
            Action::Back => return Then::Close.into(),
            Action::Previous => return self.turn(true, world),
            Action::Next => return self.turn(false, world),
            Action::Explain => self.explains = !self.explains,
            Action::KeepList => return self.keep(world),
            Action::Open => {
                let place = self.selected().and_then(|row| open::place(row, world));
                return place.map(Then::go).unwrap_or_default().into();
            }
            Action::WholeCaf | Action::Undo | Action::Redo => {
                return any::go(action, world).unwrap_or_default();
            }
            action => {
                let page = self.height(world).1;
                let keys: Vec<usize> = (0..self.shown.len()).collect();
                self.list.step(&keys, action, page);
            }
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn neighbour(&mut self, back: bool, world: &World) -> Option<Route> {
        let keys: Vec<usize> = (0..self.shown.len()).collect();
        let before = self.list.index();
        self.list.step(&keys, if back { Action::Up } else { Action::Down }, 1);
        let row = self.selected().filter(|_| self.list.index() != before)?;
        open::place(row, world)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let above = self.height(world).0;
        if let Some(line) = sheet_line(world, row).and_then(|line| line.checked_sub(above)) {
            self.list.select((self.list.offset() + line).min(self.shown.len().saturating_sub(1)));
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let again = std::mem::take(&mut self.stale);
        let counting = if again { self.source.anew(world) } else { self.source.follow(world) };
        let narrowed = Narrowed { words: String::new(), ..self.narrowed() };
        let asked = counting.map(|counting| counting.asking(&narrowed));
        if let Some(asking) = &asked {
            self.asked = Some(asking.clone());
        }
        self.narrow(world);
        let keys: Vec<usize> = (0..self.shown.len()).collect();
        let height = self.height(world).1;
        self.list.settle(&keys, height, |_| 1);
        Reply::ask(asked.map(|asking| Effect::Read(Query::Ask(Box::new(asking)))))
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        if let Answer::Ask(answered) = answer
            && self.asked.as_ref() == Some(&answered.0)
        {
            let found = answered.1.clone();
            self.columns = Columns::of(self.question, &found.rows, world);
            (self.found, self.folded, self.by) = (Some(found), Vec::new(), None);
            self.narrow(world);
        }
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        let turns = matches!(action, Action::Previous | Action::Next);
        if turns { narrow::turned_by(self.question).is_some() } else { any::offers(action, world) }
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        if action == Action::Explain {
            return Some(world.text().questions.rule_word);
        }
        any::word(action, world)
    }

    fn status(&self, world: &World) -> String {
        self.selected().map(|row| full(row, world)).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let outer = inner.outer(ratatui::layout::Margin::new(1, 1));
        sheet::frame_over(frame, outer, &self.title(world), theme);
        let width = usize::from(inner.width);
        let mut lines = self.head(width, world);
        let above = lines.len();
        let height = usize::from(inner.height).saturating_sub(above);
        let (offset, chosen) = (self.list.offset(), self.list.index());
        for (at, row) in self.shown.iter().enumerate().skip(offset).take(height) {
            let Some(row) = self.rows().get(*row) else { continue };
            let line = self.columns.line(row, width, world);
            let style = if at == chosen { theme.selected } else { theme.text };
            lines.push(Line::styled(line, style));
        }
        if self.shown.is_empty() {
            let text = world.text();
            let why = match (&self.found, self.rows().is_empty()) {
                (None, _) => text.ui.journal.looking,
                (Some(_), true) => text.questions.nothing,
                (Some(_), false) => text.ui.nothing_found,
            };
            lines.extend(wrap(why, width).into_iter().map(|line| Line::styled(line, theme.dim)));
        }
        frame.render_widget(Paragraph::new(lines).style(theme.text), inner);
        let row = u16::try_from(above + chosen.saturating_sub(offset)).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
        sheet::how_far(frame, inner, (offset + height).min(self.shown.len()), self.shown.len());
    }
}
