//! The question as of which day the base is to be read, and which day is counted.

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::day::{self, DayProblem, Sense, Side},
    keys::{Action, Key, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout,
        widgets::{
            input::Input,
            line::{cut, wrap},
            sheet,
        },
        world::World,
    },
};

/// Columns inside.
const WIDTH: u16 = 60;

/// Columns of a day that is typed.
const DAY: u16 = 16;

/// The two days.
#[derive(Debug)]
pub struct AskPast {
    /// That of the knowledge, and the one counted, which may be left out.
    inputs: [Input; 2],
    focus: usize,
    /// Why they are not taken.
    refusal: Option<String>,
}

impl AskPast {
    /// Nothing is typed yet.
    #[must_use]
    pub fn new() -> Self {
        Self { inputs: [Input::line(""), Input::line("")], focus: 0, refusal: None }
    }

    /// The days as they are understood: the day known, then the day counted.
    fn days(&self, world: &World) -> [Result<NaiveDate, DayProblem>; 2] {
        let today = world.day_it_is();
        let [known, counted] = &self.inputs;
        let known = day::read(&known.value(), Sense::new(today, Side::Past));
        let counted = match day::read(&counted.value(), Sense::new(today, Side::ThisYear)) {
            Err(DayProblem::Empty) => known,
            found => found,
        };
        [known, counted]
    }

    fn choose(&mut self, world: &World) -> Reply {
        let text = world.text();
        let [known, counted] = self.days(world);
        for (at, found) in [known, counted].into_iter().enumerate() {
            if let Err(problem) = found {
                self.focus = at;
                self.refusal = Some((text.trouble.day)(problem));
                return Reply::default();
            }
        }
        let (Ok(known), Ok(counted)) = (known, counted) else { return Reply::default() };
        if known > world.day_it_is() {
            self.focus = 0;
            self.refusal = Some(text.ui.past.not_yet.to_owned());
            return Reply::default();
        }
        Reply::ask([Effect::AsKnown(known, counted)]).then(Then::Close)
    }

    fn turn(&mut self) {
        self.focus = 1 - self.focus;
    }
}

impl Default for AskPast {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for AskPast {
    fn scope(&self) -> Scope {
        Scope::Past
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Choose => return self.choose(world),
            Action::NextPlace | Action::PreviousPlace | Action::Up | Action::Down => self.turn(),
            Action::Back => return Then::Close.into(),
            _ => {}
        }
        Reply::default()
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        if self.inputs[self.focus].key(key) {
            self.refusal = None;
        }
        Reply::default()
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.refusal = None;
        self.inputs[self.focus].typed(text)
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (text, theme) = (world.text(), &world.settings.theme);
        let words = &text.ui.past;
        let said = self.refusal.as_deref().unwrap_or(words.intro);
        let said = wrap(said, usize::from(WIDTH));
        let rows = u16::try_from(said.len()).unwrap_or(2);
        let popup = layout::popup(area, WIDTH + 4, rows + 5);
        let inner = sheet::frame_over(frame, popup, words.title, theme);
        let style = if self.refusal.is_some() { theme.bad } else { theme.text };
        let lines: Vec<Line<'_>> = said.into_iter().map(|line| Line::styled(line, style)).collect();
        frame.render_widget(Paragraph::new(lines), inner);
        let labels = words.labels;
        let wide = labels.iter().map(|label| label.width()).max().unwrap_or(0);
        for (at, found) in self.days(world).into_iter().enumerate() {
            let row =
                Rect { y: inner.y + rows + 1 + u16::try_from(at).unwrap_or(0), height: 1, ..inner };
            let row = row.intersection(inner);
            let label = format!("{:wide$}  ", labels[at]);
            let x = u16::try_from(label.width()).unwrap_or(row.width).min(row.width);
            frame.render_widget(Paragraph::new(label), row);
            let field = Rect { x: row.x + x, width: DAY.min(row.width - x), ..row };
            self.inputs[at].draw(frame, field, at == self.focus, text, theme);
            let understood = found.map(text.words.long_day).unwrap_or_default();
            let x = field.right().saturating_add(2).min(row.right());
            let room = Rect { x, width: row.right() - x, ..row };
            let understood = cut(&understood, usize::from(room.width));
            frame.render_widget(Paragraph::new(Span::styled(understood, theme.dim)), room);
        }
    }
}
