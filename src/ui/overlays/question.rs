//! A question that must be answered before something is lost.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::Overlay;
use crate::{
    keys::{Action, Key, Scope, resolve},
    ui::{
        Effect, Model, layout,
        widgets::{line::wrap, sheet},
    },
};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether the text of the form below may be abandoned.
    AbandonForm,
    /// The same, on the way out of binome.
    QuitTyping,
}

/// Handles a key.
pub fn key(model: &mut Model, question: Question, key: Key) -> Vec<Effect> {
    match resolve(Scope::Question, key) {
        Some(Action::Yes) => {
            if question == Question::QuitTyping {
                return vec![Effect::Quit];
            }
            if matches!(model.overlays.last(), Some(Overlay::Form(_))) {
                model.overlays.pop();
            }
        }
        Some(Action::No | Action::Back) => {}
        Some(Action::Help) => {
            model.overlays.push(Overlay::Question(question));
            super::help::open(model, Scope::Question);
        }
        _ => model.overlays.push(Overlay::Question(question)),
    }
    Vec::new()
}

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, question: Question) {
    let ui = &model.text().ui;
    let sentence = match question {
        Question::AbandonForm => ui.form.ask_abandon,
        Question::QuitTyping => ui.form.ask_quit_typing,
    };
    let mut lines: Vec<Line<'_>> = wrap(sentence, 52).into_iter().map(Line::from).collect();
    lines.push(Line::default());
    lines.push(Line::styled(ui.form.yes_or_no, model.settings.theme.key));
    let height = u16::try_from(lines.len()).unwrap_or(3) + 2;
    let area = layout::popup(screen, 56, height);
    let inner = sheet::frame_over(frame, area, ui.form.question_title, &model.settings.theme);
    frame.render_widget(Paragraph::new(lines), inner);
    frame.set_cursor_position((inner.x, inner.y));
}
