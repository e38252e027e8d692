//! Drawing two versions of a field.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use super::{About, Conflict};
use crate::{
    domain::{
        conflict::OpenConflict, differ::differing, id::PersonId, journal::Direction,
        refusal::FieldConflict,
    },
    keys::Action,
    ui::{
        Model, layout,
        widgets::{line::wrap, marked::marked, sheet},
        words,
    },
};

/// Scrolls.
pub fn step(model: &Model, conflict: &mut Conflict, action: Action) {
    let inner = area(model);
    let lines = lines(model, conflict, inner.width).len();
    conflict.scroll.step(action, lines, usize::from(inner.height));
}

fn area(model: &Model) -> Rect {
    let area = layout::popup(layout::above_bottom(model), 100, model.size.1);
    area.inner(Margin::new(1, 1))
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, conflict: &Conflict) {
    let inner = area(model);
    let text = &model.text().ui.conflict;
    let title = match conflict.about {
        About::Form => (text.title)(conflict.answers.len() + 1, conflict.found.len()),
        About::Activity | About::TakingBack(_) => text.title_read.to_owned(),
    };
    sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &model.settings.theme);
    sheet::draw(frame, inner, &lines(model, conflict, inner.width), conflict.scroll);
    frame.set_cursor_position((inner.x, inner.y));
}

/// The field that is asked; where nothing is asked, all of them.
fn lines(model: &Model, conflict: &Conflict, width: u16) -> Vec<Line<'static>> {
    let shown = match conflict.about {
        About::Form => conflict.found.get(conflict.answers.len()..).unwrap_or_default(),
        About::Activity | About::TakingBack(_) => &conflict.found,
    };
    let count = if conflict.about == About::Form { 1 } else { shown.len() };
    let told = shown.iter().take(count);
    told.flat_map(|found| field(model, conflict.about, found, usize::from(width))).collect()
}

fn field(model: &Model, about: About, found: &FieldConflict, width: usize) -> Vec<Line<'static>> {
    let text = &model.text().ui.conflict;
    let (who, when) = written(model, found);
    let (intro, read, mine) = match about {
        About::Form => (text.intro, text.read, text.mine),
        About::Activity => (text.intro_doing, text.read, text.mine),
        About::TakingBack(Direction::Undo) => (text.intro_undo, text.written, text.restored),
        About::TakingBack(Direction::Redo) => (text.intro_redo, text.undone, text.redone),
    };
    let theirs = (text.theirs)(who, when.as_deref());
    versions(model, found, Some(&intro(who)), [read, mine, &theirs], width)
}

/// What waits to be settled: what was read, what is wanted, and what the base says meanwhile.
#[must_use]
pub fn waiting(model: &Model, waiting: &OpenConflict, width: usize) -> Vec<Line<'static>> {
    let (text, found) = (&model.text().ui.conflict, &waiting.found);
    let author = name(model, waiting.author.as_ref());
    let mine = (text.waiting)(author, &model.when(&waiting.since));
    let (who, when) = written(model, found);
    let standing = (text.standing)(who, when.as_deref());
    versions(model, found, None, [text.read, &mine, &standing], width)
}

/// Who wrote what is there, and when.
fn written<'a>(model: &'a Model, found: &FieldConflict) -> (Option<&'a str>, Option<String>) {
    (name(model, found.by.as_ref()), found.at.as_deref().map(|at| model.when(at)))
}

fn name<'a>(model: &'a Model, person: Option<&PersonId>) -> Option<&'a str> {
    Some(model.data.person_name(person)).filter(|name| !name.is_empty())
}

/// A field under its label, with what was read, what is wanted and what is there, a head above each.
/// Words that the last two do not share are marked.
fn versions(
    model: &Model,
    found: &FieldConflict,
    intro: Option<&str>,
    heads: [&str; 3],
    width: usize,
) -> Vec<Line<'static>> {
    let theme = &model.settings.theme;
    let mut lines = vec![Line::styled(words::label(model, found.kind, &found.key), theme.header)];
    let intro = intro.map(|intro| wrap(intro, width)).unwrap_or_default().into_iter();
    lines.extend(intro.map(|line| Line::styled(line, theme.dim)));
    let said = [&found.base, &found.mine, &found.theirs];
    let [read, mine, theirs] = said.map(|value| words::value(model, found.kind, &found.key, value));
    let [in_mine, in_theirs] = differing(&mine, &theirs);
    let values = [(read, Vec::new()), (mine, in_mine), (theirs, in_theirs)];
    for (head, (value, places)) in heads.into_iter().zip(values) {
        lines.push(Line::default());
        lines.push(Line::styled(head.to_owned(), theme.accent));
        lines.extend(marked(&value, &places, (width.saturating_sub(2), "  "), theme.text));
    }
    lines.push(Line::default());
    lines
}
