//! The question before something is done that can be taken back: undoing, redoing, the bin.
//!
//! It says what is about to be done; what it was told is what is done.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::Overlay;
use crate::{
    domain::{
        change::Change,
        field::RecordKind,
        journal::{Activity, Direction, How, Named},
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, layout,
        widgets::{line::wrap, sheet},
        world::Pending,
    },
};

/// What is asked, and what a yes does.
#[derive(Debug)]
pub struct Confirm {
    sentence: String,
    act: Act,
}

/// What a yes does.
#[derive(Debug)]
enum Act {
    /// Takes a group back; what it is in words.
    TakeBack(Direction, String, String),
    /// Writes a change; what it is in words, once done.
    Write(Change, String),
}

/// Asks whether to take this back.
pub fn take_back(model: &mut Model, direction: Direction, doing: &Activity) {
    let journal = &model.text().ui.journal;
    let what = (journal.doing)(doing, &model.when(&doing.at), &model.data);
    let sentence = (journal.ask_back)(direction, &what);
    open(model, sentence, Act::TakeBack(direction, doing.group.clone(), what));
}

/// Asks whether to put a record in the bin, as it was read.
pub fn archive(model: &mut Model, named: &Named) {
    let journal = &model.text().ui.journal;
    let note = named.id.as_str().into();
    let open_ones = model.data.follow_ups.iter().filter(|one| {
        named.kind == RecordKind::Note && one.is_open() && one.note.as_ref() == Some(&note)
    });
    let what = (journal.record)(named, &model.data);
    let sentence = (journal.ask_archive)(&what, open_ones.count());
    let did = (journal.became)(named, How::PutAside, &model.data);
    let change = Change::archive(named.kind, &named.id, &named.says);
    open(model, sentence, Act::Write(change, did));
}

/// Asks whether to bring a record back.
pub fn restore(model: &mut Model, named: &Named) {
    let journal = &model.text().ui.journal;
    let sentence = (journal.ask_restore)(&(journal.record)(named, &model.data));
    let did = (journal.became)(named, How::BroughtBack, &model.data);
    open(model, sentence, Act::Write(Change::restore(named.kind, &named.id), did));
}

fn open(model: &mut Model, sentence: String, act: Act) {
    model.overlays.push(Overlay::Confirm(Box::new(Confirm { sentence, act })));
}

/// Handles a key.
pub fn key(model: &mut Model, confirm: Box<Confirm>, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Confirm, key) {
        Some(Action::Yes) => return vec![yes(model, confirm.act)],
        Some(Action::No | Action::Back) => {}
        Some(Action::Quit) => return vec![Effect::Quit],
        _ => model.overlays.push(Overlay::Confirm(confirm)),
    }
    Vec::new()
}

fn yes(model: &mut Model, act: Act) -> Effect {
    match act {
        Act::TakeBack(direction, group, what) => {
            let ticket = model.ticket(Pending::TakingBack(direction, what));
            Effect::TakeBack(ticket, direction, group)
        }
        Act::Write(change, did) => {
            let ticket = model.ticket(Pending::Activity(did));
            Effect::Save(ticket, change)
        }
    }
}

/// Draws the question.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, confirm: &Confirm) {
    let ui = &model.text().ui;
    let mut lines: Vec<Line<'_>> =
        wrap(&confirm.sentence, 60).into_iter().map(Line::from).collect();
    lines.push(Line::default());
    let yes = model.keys_of(Scope::Confirm, Action::Yes);
    let answers = (ui.journal.yes_or_no)(&yes, &model.key(Scope::Confirm, Action::No));
    lines.push(Line::styled(answers, model.settings.theme.key));
    let height = u16::try_from(lines.len()).unwrap_or(3) + 2;
    let area = layout::popup(screen, 64, height);
    let inner = sheet::frame_over(frame, area, ui.form.question_title, &model.settings.theme);
    frame.render_widget(Paragraph::new(lines), inner);
    frame.set_cursor_position((inner.x, inner.y));
}
