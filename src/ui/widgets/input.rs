//! One field's input: a line, several lines, a choice among a few, a set, a truth.
//!
//! Each takes a key or pasted text, tells whether it used it, and draws itself in the rows it asks.

mod draw;
mod edit;

use ratatui::{
    Frame,
    crossterm::event::{Event, KeyCode},
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use ratatui_textarea::{TextArea, WrapMode};
use tui_input::backend::crossterm::EventHandler;

use self::{
    draw::{draw_line, draw_text},
    edit::{empty_line, insert},
};
use super::{
    super::style::{Theme, glyph},
    choice::Choice,
    person_input::PersonInput,
    read_only_lines::ReadOnlyLines,
    set_input::SetInput,
};
use crate::{domain::clean, keys::Key, text::Text};

/// Rows of a long text, its border included, so that four lines of it are always seen.
const TEXT_ROWS: u16 = 6;

/// The typed or chosen value.
#[derive(Debug)]
pub enum Input {
    /// One line of text.
    Line(tui_input::Input),
    /// Several lines.
    Text(Box<TextArea<'static>>),
    /// One of a few.
    Choice(Choice),
    /// Somebody of a list, or somebody new.
    Person(Box<PersonInput>),
    /// Any of many.
    Set(Box<SetInput>),
    /// Nothing: lines that are only read.
    ReadOnlyLines(ReadOnlyLines),
    /// Yes or no.
    Truth(bool),
}

impl Input {
    /// A line that begins with a text.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self::Line(tui_input::Input::new(text.to_owned()))
    }

    /// Several lines that begin with a text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(ratatui::style::Style::new());
        area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        Self::Text(Box::new(area))
    }

    /// One of these, beginning with a code.
    #[must_use]
    pub fn choice(options: Vec<(String, String)>, code: &str) -> Self {
        Self::Choice(Choice::new(options, code))
    }

    /// Its value as text; for a set, its codes.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Line(input) => input.value().to_owned(),
            Self::Text(area) => area.lines().join("\n"),
            Self::Choice(choice) => choice.code().to_owned(),
            Self::Set(set) => set.chosen().iter().map(String::as_str).collect::<Vec<_>>().join(" "),
            Self::Person(person) => person.value(),
            Self::ReadOnlyLines(_) => String::new(),
            Self::Truth(truth) => truth.to_string(),
        }
    }

    /// Restores what [`Input::value`] gave.
    pub fn restore(&mut self, value: &str) {
        match self {
            Self::Line(_) => *self = Self::line(value),
            Self::Text(_) => *self = Self::text(value),
            Self::Choice(choice) => choice.choose(value),
            Self::Set(set) => set.restore(value.split_whitespace().map(str::to_owned).collect()),
            Self::Person(person) => person.restore(value),
            Self::ReadOnlyLines(_) => {}
            Self::Truth(truth) => *truth = value == "true",
        }
    }

    /// Takes a key; tells whether it was for this input.
    pub fn key(&mut self, key: Key) -> bool {
        match self {
            Self::Line(input) => {
                let used =
                    matches!(key.code, KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete)
                        || matches!(
                            key.code,
                            KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End
                        );
                used && {
                    input.handle_event(&Event::Key(key.into()));
                    true
                }
            }
            Self::Text(area) if key == Key::ctrl('u') => {
                empty_line(area);
                true
            }
            Self::Text(area) => {
                let mine = !matches!(
                    key.code,
                    KeyCode::Tab | KeyCode::BackTab | KeyCode::Esc | KeyCode::F(_)
                );
                if mine {
                    area.input(ratatui::crossterm::event::KeyEvent::from(key));
                }
                mine
            }
            Self::Choice(choice) => choice.key(key),
            Self::Person(person) => person.key(key),
            Self::Set(set) => set.key(key),
            Self::ReadOnlyLines(lines) => lines.key(key),
            Self::Truth(truth) => {
                let flips = matches!(key.code, KeyCode::Char(' ') | KeyCode::Left | KeyCode::Right);
                *truth ^= flips;
                flips
            }
        }
    }

    /// Takes pasted text, cleaned; tells whether it takes text.
    pub fn paste(&mut self, text: &str) -> bool {
        match self {
            Self::Text(_) => self.typed(&clean::text(text)),
            Self::Line(_)
            | Self::Choice(_)
            | Self::Person(_)
            | Self::Set(_)
            | Self::ReadOnlyLines(_)
            | Self::Truth(_) => self.typed(&clean::line(text)),
        }
    }

    /// Takes text typed in one breath, cleaned already; tells whether it takes text.
    pub fn typed(&mut self, text: &str) -> bool {
        match self {
            Self::Line(input) => insert(input, &text.replace(['\n', '\t'], " ")),
            Self::Text(area) => {
                area.insert_str(text);
            }
            Self::Set(set) => set.paste(text),
            Self::Person(person) => person.typed(text),
            Self::Choice(choice) => {
                for c in text.chars().filter(|c| !c.is_whitespace()) {
                    choice.key(Key::char(c));
                }
            }
            Self::ReadOnlyLines(_) | Self::Truth(_) => return false,
        }
        true
    }

    /// The focus leaves it.
    pub fn leave(&mut self) {
        match self {
            Self::Choice(choice) => choice.forget(),
            Self::Person(person) => person.leave(),
            Self::Line(_)
            | Self::Text(_)
            | Self::Set(_)
            | Self::ReadOnlyLines(_)
            | Self::Truth(_) => {}
        }
    }

    /// Rows it asks for at least: fewer out of focus, and never more than `most`.
    #[must_use]
    pub fn rows(&self, focused: bool, most: u16) -> u16 {
        match self {
            Self::Text(_) | Self::ReadOnlyLines(_) => TEXT_ROWS.min(most.max(3)),
            Self::Person(person) if focused => person.rows(most),
            Self::Set(set) if focused => set.rows(most),
            Self::Line(_) | Self::Choice(_) | Self::Person(_) | Self::Set(_) | Self::Truth(_) => 1,
        }
    }

    /// Turns what scrolls in it; tells whether something does.
    pub fn wheel(&mut self, by: i32) -> bool {
        let code = if by < 0 { KeyCode::Up } else { KeyCode::Down };
        if !matches!(self, Self::Text(_) | Self::Person(_) | Self::Set(_) | Self::ReadOnlyLines(_))
        {
            return false;
        }
        for _ in 0..by.abs() {
            self.key(Key::plain(code));
        }
        true
    }

    /// A click at a line of it while it has the focus.
    pub fn click(&mut self, line: usize) {
        match self {
            Self::Person(person) => person.click(line),
            Self::Set(set) => set.click(line),
            Self::Truth(truth) => *truth = !*truth,
            Self::Line(_) | Self::Text(_) | Self::Choice(_) | Self::ReadOnlyLines(_) => {}
        }
    }

    /// Whether it takes what room is left.
    #[must_use]
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Text(_) | Self::ReadOnlyLines(_))
    }

    /// Whether Enter is text here, rather than « go on ».
    #[must_use]
    pub fn keeps_enter(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// Draws it; the cursor's place is given to the terminal, as screen readers follow it.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focused: bool,
        text: &Text,
        theme: &Theme,
    ) {
        let style = if focused { theme.selected } else { theme.text };
        let shown = match self {
            Self::Line(input) => {
                draw_line(frame, area, input, focused, theme);
                return;
            }
            Self::Text(lines) => {
                draw_text(frame, area, lines, focused, theme);
                return;
            }
            Self::Person(person) => {
                person.draw(frame, area, focused, text, theme);
                return;
            }
            Self::Set(set) => {
                set.draw(frame, area, focused, text, theme);
                return;
            }
            Self::ReadOnlyLines(lines) => {
                lines.draw(frame, area, focused, theme);
                return;
            }
            Self::Choice(choice) => {
                choice.draw(frame, area, focused, text, theme);
                return;
            }
            Self::Truth(truth) => {
                let mark = if *truth { glyph::TICKED } else { glyph::UNTICKED };
                format!("{mark} {}", (text.words.yes_no)(*truth))
            }
        };
        if focused {
            frame.set_cursor_position(Position::new(area.x, area.y));
        }
        frame.render_widget(Paragraph::new(Line::from(Span::styled(shown, style))), area);
    }
}

#[cfg(test)]
mod tests;
