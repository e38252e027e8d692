//! The deadlines that move with a date and those that stay, shown before it is saved.

use ratatui::{Frame, crossterm::event::KeyCode, layout::Rect, text::Line, widgets::Paragraph};

use crate::{
    domain::{
        change::Change,
        id::ConventionId,
        life::Life,
        query::{Answer, Query},
        schedule::{self, Move},
    },
    keys::{Action, Key, Scope},
    ui::{
        forms::Form,
        layout,
        widgets::{line::cut, sheet},
        world::World,
    },
};

/// Columns of the question.
const WIDTH: u16 = 76;

/// Rows around the deadlines: the border, what they are, the question.
const AROUND: u16 = 6;

/// The schedule of the convention of a form, as it was read.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    life: Option<Box<Life>>,
    asked: Option<ConventionId>,
    /// What was said yes to: it is not asked again.
    agreed: Vec<Move>,
}

/// What comes of saving a change.
pub(super) enum Follows {
    /// It is written, with these moves that were agreed upon.
    Written(Change),
    /// It is asked about.
    Asked(Moving),
    /// The schedule is to be read first.
    Unread(Query),
}

impl Schedule {
    /// The query for the schedule, where the form may move it.
    pub(super) fn query(form: &Form) -> Option<Query> {
        form.schedule_of().map(Query::Life)
    }

    /// The same, where the form is about another convention than was asked for.
    pub(super) fn query_again(&mut self, form: &Form) -> Option<Query> {
        let of = form.schedule_of()?;
        let first = self.asked.is_none();
        if self.asked.as_ref() == Some(&of) {
            return None;
        }
        self.asked = Some(of.clone());
        // It was asked for when the form opened.
        (!first).then_some(Query::Life(of))
    }

    pub(super) fn take(&mut self, answer: &Answer) {
        if let Answer::Life(life) = answer {
            self.life = Some(life.clone());
        }
    }

    pub(super) fn agree(&mut self, moves: Vec<Move>) {
        self.agreed = moves;
    }

    /// What comes of saving a change.
    pub(super) fn follow(&self, form: &Form, change: Change, did: &str, world: &World) -> Follows {
        let of = form.schedule_of().filter(|_| schedule::is_dated(&change));
        let Some(of) = of else { return Follows::Written(change) };
        let Some(life) = self.life.as_ref().filter(|life| life.convention == of) else {
            return Follows::Unread(Query::Life(of));
        };
        let moves = schedule::moved(&world.data, life, &change, world.today);
        let change = moves.iter().map(|one| one.change(&of)).fold(change, Change::then);
        if moves.is_empty() || moves == self.agreed {
            return Follows::Written(change);
        }
        Follows::Asked(Moving { change, did: did.to_owned(), moves, top: 0 })
    }
}

/// The question about what moves.
#[derive(Debug)]
pub(super) struct Moving {
    /// The change, what moves included.
    pub(super) change: Change,
    /// What it is in words.
    pub(super) did: String,
    /// What moves, and what stays.
    pub(super) moves: Vec<Move>,
    top: usize,
}

impl Moving {
    /// Turns the list.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the terminal names keys that mean nothing")]
    pub(super) fn key(&mut self, key: Key) {
        match key.code {
            KeyCode::Up => self.turn(-1),
            KeyCode::Down => self.turn(1),
            _ => {}
        }
    }

    /// Turns the list by so many lines.
    pub(super) fn turn(&mut self, by: i32) {
        let by = isize::try_from(by).unwrap_or(0);
        self.top = self.top.saturating_add_signed(by).min(self.moves.len().saturating_sub(1));
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let (words, theme) = (&world.text().ui.renewal, &world.settings.theme);
        let count = u16::try_from(self.moves.len()).unwrap_or(u16::MAX);
        let popup = layout::popup(area, WIDTH, count.saturating_add(AROUND).min(area.height));
        let inner = sheet::frame_over(frame, popup, words.moves_title, theme);
        let room = usize::from(inner.height.saturating_sub(AROUND - 2));
        let top = self.top.min(self.moves.len().saturating_sub(room));
        let staying = self.moves.iter().filter(|one| !one.writes()).count();
        let heading = (words.count)(self.moves.len() - staying, staying);
        let width = usize::from(inner.width);
        let mut lines = vec![Line::from(cut(&heading, width)), Line::default()];
        for one in self.moves.iter().skip(top).take(room) {
            let style = if one.writes() { theme.text } else { theme.dim };
            lines.push(Line::styled(cut(&(words.moves)(one), width), style));
        }
        let key = |action| world.key(Scope::Question, action);
        lines.push(Line::default());
        lines.push(Line::styled((words.ask)(&key(Action::Yes), &key(Action::No)), theme.key));
        frame.render_widget(Paragraph::new(lines), inner);
        sheet::how_far(frame, inner, (top + room).min(self.moves.len()), self.moves.len());
        frame.set_cursor_position((inner.x, inner.y));
    }
}
