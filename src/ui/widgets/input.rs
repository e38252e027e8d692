//! One field's input: a line, several lines, a choice among a few, a set, a truth.
//!
//! Each takes a key or pasted text, tells whether it used it, and draws itself in the rows it asks.

use ratatui::{
    Frame,
    crossterm::event::{Event, KeyCode},
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use ratatui_textarea::{TextArea, WrapMode};
use tui_input::backend::crossterm::EventHandler;

use super::{
    super::style::{Theme, glyph},
    line::cut,
    set_input::SetInput,
};
use crate::{
    domain::{clean, fold::fold},
    keys::Key,
    text::Text,
};

/// What is typed or chosen.
#[derive(Debug)]
pub enum Input {
    /// One line of text.
    Line(tui_input::Input),
    /// Several lines.
    Text(Box<TextArea<'static>>),
    /// One of a few.
    Choice(Choice),
    /// Any of many.
    Set(Box<SetInput>),
    /// Yes or no.
    Truth(bool),
}

/// One of a few: a code and its label each.
#[derive(Debug)]
pub struct Choice {
    options: Vec<(String, String)>,
    at: usize,
}

impl Choice {
    /// The code chosen.
    #[must_use]
    pub fn code(&self) -> &str {
        self.options.get(self.at).map_or("", |(code, _)| code)
    }

    fn label(&self) -> &str {
        self.options.get(self.at).map_or("", |(_, label)| label)
    }

    fn key(&mut self, key: Key) -> bool {
        let count = self.options.len().max(1);
        match key.code {
            KeyCode::Left | KeyCode::Up => self.at = (self.at + count - 1) % count,
            KeyCode::Right | KeyCode::Down | KeyCode::Char(' ') => self.at = (self.at + 1) % count,
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = count - 1,
            _ => match key.typed() {
                Some(c) => self.to_letter(c),
                None => return false,
            },
        }
        true
    }

    /// To the next option that begins with this letter.
    fn to_letter(&mut self, c: char) {
        let letter = fold(&c.to_string());
        let count = self.options.len();
        let begins = |at: usize| fold(&self.options[at].1).starts_with(&letter);
        let next = (1..=count).map(|step| (self.at + step) % count).find(|at| begins(*at));
        self.at = next.unwrap_or(self.at);
    }
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
        let at = options.iter().position(|(one, _)| one == code).unwrap_or(0);
        Self::Choice(Choice { options, at })
    }

    /// What it holds, as text; for a set, its codes.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Line(input) => input.value().to_owned(),
            Self::Text(area) => area.lines().join("\n"),
            Self::Choice(choice) => choice.code().to_owned(),
            Self::Set(set) => set.chosen().iter().map(String::as_str).collect::<Vec<_>>().join(" "),
            Self::Truth(truth) => truth.to_string(),
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
            Self::Set(set) => set.key(key),
            Self::Truth(truth) => {
                let flips = matches!(key.code, KeyCode::Char(' ') | KeyCode::Left | KeyCode::Right);
                *truth ^= flips;
                flips
            }
        }
    }

    /// Takes pasted text, cleaned.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Line(input) => {
                for c in clean::line(text).chars() {
                    input.handle(tui_input::InputRequest::InsertChar(c));
                }
            }
            Self::Text(area) => {
                area.insert_str(clean::text(text));
            }
            Self::Set(set) => set.paste(text),
            Self::Choice(_) | Self::Truth(_) => {}
        }
    }

    /// Rows it asks for: fewer out of focus; `room` is what a long one may take.
    #[must_use]
    pub fn rows(&self, focused: bool, room: u16) -> u16 {
        match self {
            Self::Text(_) => room.max(3),
            Self::Set(set) if focused => set.rows(room),
            _ => 1,
        }
    }

    /// Whether it takes what room is left.
    #[must_use]
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Text(_))
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
            Self::Set(set) => {
                set.draw(frame, area, focused, text, theme);
                return;
            }
            Self::Choice(choice) => {
                let label = cut(choice.label(), usize::from(area.width.saturating_sub(4)));
                let (before, after) = if focused { glyph::CHOICE } else { ("", "") };
                format!("{before}{label}{after}")
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

fn draw_line(
    frame: &mut Frame<'_>,
    area: Rect,
    input: &tui_input::Input,
    focused: bool,
    theme: &Theme,
) {
    let width = usize::from(area.width.max(1)) - 1;
    let scroll = input.visual_scroll(width);
    let style = if focused { theme.text.patch(theme.selected_aside) } else { theme.text };
    let shown: String = input.value().chars().skip(scroll).collect();
    let padded = if focused { super::line::left(&shown, usize::from(area.width)) } else { shown };
    frame.render_widget(Paragraph::new(Span::styled(padded, style)), area);
    if focused {
        let column = input.visual_cursor().saturating_sub(scroll);
        let column = u16::try_from(column).unwrap_or(area.width);
        frame.set_cursor_position(Position::new(area.x + column.min(area.width), area.y));
    }
}

fn draw_text(
    frame: &mut Frame<'_>,
    area: Rect,
    lines: &TextArea<'static>,
    focused: bool,
    theme: &Theme,
) {
    let mut shown = lines.clone();
    let border = if focused { theme.accent } else { theme.border };
    shown.set_block(ratatui::widgets::Block::bordered().border_style(border));
    let cursor = if focused { theme.selected } else { theme.text };
    shown.set_cursor_style(cursor);
    frame.render_widget(&shown, area);
    if focused {
        let at = shown.screen_cursor();
        let (top, _) = shown.scroll_offset();
        let row = u16::try_from(at.row).unwrap_or(0).saturating_sub(top);
        let column = u16::try_from(at.col).unwrap_or(0);
        frame.set_cursor_position(Position::new(area.x + 1 + column, area.y + 1 + row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(input: &mut Input, keys: &str) {
        for c in keys.chars() {
            input.key(Key::char(c));
        }
    }

    #[test]
    fn a_line_takes_letters_that_are_commands_elsewhere() {
        let mut input = Input::line("");
        press(&mut input, "n/q? œ€");
        assert_eq!(input.value(), "n/q? œ€");
    }

    #[test]
    fn a_choice_goes_to_the_letter_typed_accents_aside() {
        let options = [("a", "Autre"), ("e", "Évaluation"), ("t", "Téléphone"), ("v", "Visite")];
        let options = options.iter().map(|&(code, label)| (code.into(), label.into())).collect();
        let mut input = Input::choice(options, "a");
        press(&mut input, "e");
        assert_eq!(input.value(), "e");
        press(&mut input, "v");
        assert_eq!(input.value(), "v");
    }

    #[test]
    fn pasted_text_keeps_its_lines_in_a_text_and_becomes_one_in_a_line() {
        let mut text = Input::text("");
        text.paste("un\r\ndeux\u{202e}");
        assert_eq!(text.value(), "un\ndeux");
        let mut line = Input::line("");
        line.paste("un\r\ndeux");
        assert_eq!(line.value(), "un deux");
    }
}
