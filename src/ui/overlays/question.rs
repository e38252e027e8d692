//! A question that must be answered before something is lost.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::Overlay;
use crate::{
    domain::refusal::Refusal,
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, drafts, layout,
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
    /// Whether to go on with a base that is not the one I know.
    Accept,
    /// Whether to go on with what an earlier run left unsaved.
    Resume,
}

/// Handles a key.
pub fn key(model: &mut Model, question: Question, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Question, key) {
        Some(Action::Yes) => {
            return yes(model, question);
        }
        Some(Action::No | Action::Back) if question == Question::Resume => drafts::later(model),
        Some(Action::No | Action::Back) => {}
        _ => model.overlays.push(Overlay::Question(question)),
    }
    Vec::new()
}

fn yes(model: &mut Model, question: Question) -> Vec<Effect> {
    match question {
        Question::QuitTyping if is_refused(model) => return vec![Effect::Quit],
        Question::QuitTyping => return vec![Effect::DropDraft, Effect::Quit],
        Question::Resume => return drafts::resume(model),
        Question::Accept => return vec![Effect::Accept],
        Question::AbandonForm => {
            if matches!(model.overlays.last(), Some(Overlay::Form(_))) {
                model.overlays.pop();
            }
        }
    }
    Vec::new()
}

/// Whether what is typed was to be saved and could not be: it is no less wanted then.
fn is_refused(model: &Model) -> bool {
    let tried = |overlay: &Overlay| matches!(overlay, Overlay::Form(form) if form.tried.is_some());
    model.draft.is_some() && model.overlays.iter().any(tried)
}

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, question: Question) {
    let ui = &model.text().ui;
    let key = |action| model.key(Scope::Question, action);
    let (yes, no) = (key(Action::Yes), key(Action::No));
    let (sentence, answers) = match question {
        Question::AbandonForm => (ui.form.ask_abandon.to_owned(), ui.form.yes_or_no),
        Question::QuitTyping if is_refused(model) => {
            (ui.form.ask_quit_refused.to_owned(), ui.form.yes_or_no)
        }
        Question::QuitTyping => (ui.form.ask_quit_typing.to_owned(), ui.form.yes_or_no),
        Question::Accept => {
            let found = model.base.as_ref().zip(model.unfamiliar.clone());
            let why =
                found.map(|(base, surprise)| Refusal::Unfamiliar(base.path.clone(), surprise));
            let why = why.map(|why| (model.text().refusal.sentence)(&why)).unwrap_or_default();
            (format!("{why}\n\n{}", ui.unseen.ask_accept), ui.unseen.accept_or_read)
        }
        Question::Resume => {
            let title = model.orphans.last().map_or("", |orphan| orphan.draft.title.as_str());
            ((ui.form.ask_resume)(title), ui.form.now_or_later)
        }
    };
    let mut lines: Vec<Line<'_>> = wrap(&sentence, 52).into_iter().map(Line::from).collect();
    lines.push(Line::default());
    lines.push(Line::styled(answers(&yes, &no), model.settings.theme.key));
    let height = u16::try_from(lines.len()).unwrap_or(3) + 2;
    let area = layout::popup(screen, 56, height);
    let inner = sheet::frame_over(frame, area, ui.form.question_title, &model.settings.theme);
    frame.render_widget(Paragraph::new(lines), inner);
    frame.set_cursor_position((inner.x, inner.y));
}
