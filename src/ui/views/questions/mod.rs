//! The view of questions: the 25 ready made, each with its count, and the lists that are kept.
//!
//! ```text
//!   9  Communes sans CTG                                              160
//! ```

mod source;

use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Block, Paragraph},
};
use unicode_width::UnicodeWidthStr;

pub use self::source::Source;
use crate::{
    domain::{
        alerts::Thresholds,
        field::{Field, RecordKind, Value},
        fold::fold,
        journal::Named,
        query::{Answer, Query},
        questions::{Counted, Narrowed, Question},
        rows::Row,
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        route::{Asked, Route},
        views::{
            any,
            framed::{framed, on_border},
        },
        widgets::{
            filter::Filter,
            grouped::Grouped,
            line::{cut, left, wrap},
        },
        world::World,
    },
};

/// Columns of a count.
const COUNT: usize = 7;

/// A line: a kept list by its id, or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Kept(String),
    Question(Question),
}

/// The questions with their counts, and which line is chosen.
#[derive(Debug, Default)]
pub struct Questions {
    source: Source,
    counted: Option<Counted>,
    rows: Grouped<Key>,
    filter: Filter,
    /// The words that the rows answer.
    words: String,
    /// Whether the rule of the chosen question is told.
    explains: bool,
}

impl Questions {
    /// Those of today; they are counted next.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let mut view = Self::default();
        view.arrange(world);
        view
    }

    fn kept(&self) -> &[(Row, Option<usize>)] {
        self.counted.as_ref().map(|counted| counted.kept.as_slice()).unwrap_or_default()
    }

    fn arrange(&mut self, world: &World) {
        self.filter.words().clone_into(&mut self.words);
        let needle = self.filter.needle();
        let answers = |said: &str| !self.filter.is_active() || needle.is_in(&fold(said));
        let kept = self.kept().iter().filter(|(row, _)| answers(Self::label(row)));
        let kept: Vec<Key> = kept.map(|(row, _)| Key::Kept(row.id.clone())).collect();
        let title = world.text().questions.title;
        let asked = Question::ALL.iter().copied();
        let asked = asked.filter(|one| answers(&format!("{} {}", one.number(), title(*one))));
        let groups = [kept, asked.map(Key::Question).collect()];
        self.rows.set(groups.into_iter().filter(|group| !group.is_empty()).collect::<Vec<_>>());
    }

    fn row(&self, id: &str) -> Option<&(Row, Option<usize>)> {
        self.kept().iter().find(|(row, _)| row.id == id)
    }

    /// The question of the chosen line, narrowed as it is kept.
    fn narrowed(&self) -> Option<Narrowed> {
        match self.rows.selected()? {
            Key::Question(question) => Some(Narrowed::whole(*question)),
            Key::Kept(id) => match self.row(id)?.0.fields.get(&Field::Query.into()) {
                Some(Value::Text(query)) => Narrowed::read(query),
                Some(Value::Int(_) | Value::Null) | None => None,
            },
        }
    }

    fn open(&self, world: &World) -> Reply {
        let text = &world.text().questions;
        match self.narrowed() {
            None => Reply::warn(text.unread),
            Some(one) if one.question == Question::YearlyReport => Reply::say(text.yearly_report),
            Some(one) => Then::go(Route::Answers(Box::new(one))).into(),
        }
    }

    fn archive(&self, world: &World) -> Reply {
        let Some(Key::Kept(id)) = self.rows.selected() else {
            return Reply::warn(world.text().questions.choose_kept);
        };
        let Some((row, _)) = self.row(id) else { return Reply::default() };
        let says = row.fields.clone();
        let named = Named { kind: RecordKind::KeptList, id: id.clone(), says };
        Then::go(Route::Confirm(Asked::Archive(named))).into()
    }

    fn label(row: &Row) -> &str {
        match row.fields.get(&Field::Label.into()) {
            Some(Value::Text(label)) => label,
            Some(Value::Int(_) | Value::Null) | None => &row.id,
        }
    }

    /// A line of a question or a kept list: its number, its words, its count.
    fn line(&self, key: &Key, chosen: bool, width: usize, world: &World) -> Line<'static> {
        let (theme, text) = (&world.settings.theme, &world.text().questions);
        let (number, words, count) = match key {
            Key::Question(question) => {
                let at = question.number() - 1;
                let count = self.counted.as_ref().and_then(|counted| *counted.counts.get(at)?);
                (question.number().to_string(), (text.title)(*question), count)
            }
            Key::Kept(id) => match self.row(id) {
                Some((row, count)) => (String::new(), Self::label(row), *count),
                None => (String::new(), "", None),
            },
        };
        let count = match (count, &self.counted) {
            (Some(count), _) => (world.text().words.number)(count as u64),
            (None, Some(_)) => "–".to_owned(),
            (None, None) => "…".to_owned(),
        };
        let words = left(words, width.saturating_sub(5 + COUNT));
        let blank = " ".repeat(COUNT.saturating_sub(count.width()));
        let line = format!(" {number:>2}  {words}{blank}{count}");
        Line::styled(cut(&line, width), if chosen { theme.selected } else { theme.text })
    }

    fn head(&self, at: usize, world: &World) -> Line<'static> {
        let text = &world.text().questions;
        let kept = matches!(self.rows.keys().first(), Some(Key::Kept(_)));
        let title = if at == 0 && kept { text.kept } else { text.ready_made };
        Line::styled(title, world.settings.theme.header)
    }

    /// The rule of the chosen question, where it is told.
    fn rule(&self, world: &World) -> Option<String> {
        let question = self.narrowed().filter(|_| self.explains)?.question;
        let limits = Thresholds::of(&world.data.settings);
        Some((world.text().questions.rule)(question, &limits))
    }

    fn title(world: &World) -> String {
        let (text, key) = (&world.text().questions, world.key(Scope::Questions, Action::WholeCaf));
        match (world.sector.is_empty(), world.reaches_all()) {
            (true, _) => (text.title_all)(None),
            (false, true) => (text.title_all)(Some(&key)),
            (false, false) => (text.title_mine)(&key),
        }
    }

    /// The lines of the frame, and those of the rule below them.
    fn parts(&self, inner: Rect, world: &World) -> (Rect, Vec<String>) {
        let rule = self.rule(world).map(|rule| wrap(&rule, inner.width.into())).unwrap_or_default();
        let below = u16::try_from(rule.len()).unwrap_or(0);
        (Rect { height: inner.height.saturating_sub(below), ..inner }, rule)
    }
}

/// Within the border.
fn inner(area: Rect) -> Rect {
    Block::bordered().inner(area)
}

impl Layer for Questions {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Questions }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.rows.step(action) || self.filter.act(action) {
            return Reply::default();
        }
        match action {
            Action::Open => self.open(world),
            Action::Archive => self.archive(world),
            Action::Explain => {
                self.explains = !self.explains;
                Reply::default()
            }
            action => any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn leave(&mut self) {
        self.filter.keep();
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        if let Some(line) = row.checked_sub(area.y + 1) {
            self.rows.click(line.into());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        let asked = self.source.follow(world);
        if self.words != self.filter.words() {
            self.arrange(world);
        }
        self.rows.settle(self.parts(inner(area), world).0.height.into());
        Reply::ask(asked.map(|counting| Effect::Read(Query::CountAsked(Box::new(counting)))))
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        if let Answer::CountAsked(counted) = answer
            && self.source.is(&counted.of)
        {
            let first = self.counted.is_none();
            self.counted = Some(Counted::clone(counted));
            let chosen = self.rows.selected().cloned();
            self.arrange(world);
            // What is read first puts the cursor nowhere but at the top.
            if let Some(chosen) = chosen.filter(|_| !first) {
                self.rows.select(chosen);
            }
        }
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        let kept = || matches!(self.rows.selected(), Some(Key::Kept(_)));
        if action == Action::Archive { kept() } else { any::offers(action, world) }
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        if action == Action::Explain {
            return Some(world.text().questions.rule_word);
        }
        any::word(action, world)
    }

    fn status(&self, world: &World) -> String {
        let text = &world.text().questions;
        let limits = Thresholds::of(&world.data.settings);
        match self.narrowed() {
            Some(one) => (text.rule)(one.question, &limits),
            None => String::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        framed(frame, area, &Self::title(world), world);
        let shown = self.rows.keys().len();
        let of = Question::ALL.len() + self.kept().len();
        on_border(frame, area, &self.filter, (shown, of), world);
        let (list, rule) = self.parts(inner(area), world);
        let width = usize::from(list.width);
        let row = |key: &Key, chosen: bool| self.line(key, chosen, width, world);
        self.rows.draw(frame, list, |at| self.head(at, world), row);
        let below =
            Rect { y: list.y + list.height, height: inner(area).height - list.height, ..list };
        let rule: Vec<Line<'_>> = rule.into_iter().map(Line::from).collect();
        frame.render_widget(Paragraph::new(rule).style(theme.dim), below);
    }
}
