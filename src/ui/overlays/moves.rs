//! The list of the deadlines that move with a date and of those that stay, under a question. Must not know
//! what is saved then.

use ratatui::{Frame, crossterm::event::KeyCode, layout::Rect, text::Line, widgets::Paragraph};

use crate::{
    domain::schedule::Move,
    keys::Key,
    ui::{
        layout,
        widgets::{
            line::{cut, wrap},
            sheet,
        },
        world::World,
    },
};

/// Columns of the question.
const WIDTH: u16 = 76;

/// Rows around the deadlines: the border, how many they are, the answers.
const AROUND: usize = 6;

/// What moves and what stays, and the line at its top.
#[derive(Debug)]
pub(super) struct Moves {
    all: Vec<Move>,
    top: usize,
}

impl Moves {
    pub(super) const fn new(all: Vec<Move>) -> Self {
        Self { all, top: 0 }
    }

    pub(super) fn all(&self) -> &[Move] {
        &self.all
    }

    pub(super) fn into_all(self) -> Vec<Move> {
        self.all
    }

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
        self.top = self.top.saturating_add_signed(by).min(self.all.len().saturating_sub(1));
    }

    /// Draws it under a sentence, where there is one, and over the answers.
    pub(super) fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        world: &World,
        sentence: Option<&str>,
        answers: String,
    ) {
        let (words, theme) = (&world.text().ui.renewal, &world.settings.theme);
        let mut lines: Vec<Line<'_>> = Vec::new();
        if let Some(sentence) = sentence {
            lines.extend(wrap(sentence, usize::from(WIDTH - 2)).into_iter().map(Line::from));
            lines.push(Line::default());
        }
        let rows = lines.len() + self.all.len() + AROUND;
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
        let popup = layout::popup(area, WIDTH, rows);
        let inner = sheet::frame_over(frame, popup, words.moves_title, theme);
        let room = usize::from(inner.height).saturating_sub(AROUND - 2 + lines.len());
        let top = self.top.min(self.all.len().saturating_sub(room));
        let staying = self.all.iter().filter(|one| !one.writes()).count();
        let heading = (words.count)(self.all.len() - staying, staying);
        let width = usize::from(inner.width);
        lines.extend([Line::from(cut(&heading, width)), Line::default()]);
        for one in self.all.iter().skip(top).take(room) {
            let style = if one.writes() { theme.text } else { theme.dim };
            lines.push(Line::styled(cut(&(words.moves)(one), width), style));
        }
        lines.extend([Line::default(), Line::styled(answers, theme.key)]);
        frame.render_widget(Paragraph::new(lines), inner);
        sheet::how_far(frame, inner, (top + room).min(self.all.len()), self.all.len());
        frame.set_cursor_position((inner.x, inner.y));
    }
}
