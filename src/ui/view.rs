//! Drawing the model: the header, the panes, the bottom line, and the layers over them.

use std::borrow::Cow;

use ratatui::{
    Frame,
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{
    Model, Notice, changes,
    header::header,
    layout,
    past::waits_for_now,
    rights,
    style::glyph,
    update::scope,
    widgets::line::{cut, without_middle, wrap},
};
use crate::{
    domain::clean::drawn,
    keys::{Action, Binding, Key, Scope},
};

/// Draws everything.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    draw(frame, model);
    // All that is drawn passes here, wherever its words come from.
    for cell in &mut frame.buffer_mut().content {
        if let Cow::Owned(safe) = drawn(cell.symbol()) {
            cell.set_symbol(if safe.is_empty() { " " } else { &safe });
        }
    }
    apostrophes(frame.buffer_mut());
}

/// « l'élu » is drawn « l’élu »: official names and typed texts have one apostrophe with our sentences.
fn apostrophes(buffer: &mut Buffer) {
    let cells = &mut buffer.content;
    let is = |cell: &Cell, known: fn(char) -> bool| cell.symbol().chars().all(known);
    for at in 1..cells.len().saturating_sub(1) {
        let elided = cells[at].symbol() == "'"
            && is(&cells[at - 1], char::is_alphabetic)
            && is(&cells[at + 1], |next| next.is_alphabetic() || next == '…');
        if elided {
            cells[at].set_symbol("’");
        }
    }
}

fn draw(frame: &mut Frame<'_>, model: &Model) {
    let screen = frame.area();
    if screen.width < layout::SMALLEST.0 || screen.height < layout::SMALLEST.1 {
        too_small(frame, screen, model);
        return;
    }
    if (screen.width, screen.height) != model.size {
        // The terminal has just changed: the message that says so is on its way.
        return;
    }
    let [top, body, below] = layout::bands(&model.world);
    if model.base.is_some() {
        header(frame, top, model);
        model.view().draw(frame, body, &model.world);
    }
    let over = layout::above_bottom(model);
    for place in &model.overlays {
        place.layer.draw(frame, over, &model.world);
    }
    bottom(frame, below, model);
}

fn too_small(frame: &mut Frame<'_>, screen: Rect, model: &Model) {
    let sentence = (model.text().ui.too_small)(screen.width, screen.height);
    let lines: Vec<Line<'_>> =
        wrap(&sentence, usize::from(screen.width)).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), screen);
}

/// The notice, or what is selected; below, the keys that work here. A long warning covers the first of
/// them until the next key, so that it is read to its end; the others stay where they are.
fn bottom(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let theme = &model.settings.theme;
    let width = usize::from(area.width);
    let scope = scope(model);
    let (said, named) = shares(scope, usize::from(area.height));
    let mut lines: Vec<Line<'_>> = match (model.busy, &model.notice) {
        (Some(seconds), _) => notice_lines(&(model.text().ui.busy)(seconds), width, theme.warning),
        // A success is told in its own rows, without its middle where it is long: the keys stay.
        (None, Some(Notice::Done(sentence))) => {
            let slack = if said > 1 { SLACK } else { MARGINS };
            let room = width.saturating_sub(slack) * said;
            notice_lines(&without_middle(sentence, room), width, theme.good)
        }
        (None, Some(Notice::Warning(sentence))) => notice_lines(sentence, width, theme.bad),
        (None, None) if model.past.is_none() && changes::sentence(&model.world).is_some() => {
            let sentence = changes::sentence(&model.world).unwrap_or_default();
            vec![Line::styled(cut(&format!(" {} {sentence}", glyph::CHANGED), width), theme.accent)]
        }
        (None, None) => status_lines(&model.top().status(&model.world), width, said, theme.dim),
    };
    let covered = lines.len().saturating_sub(said);
    lines.resize(lines.len().max(said), Line::default());
    let hints = hints(model, scope, width, named);
    lines.extend(hints.into_iter().skip(covered));
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rows of what is said, and those of the keys: a pane names them on one.
const fn shares(scope: Scope, rows: usize) -> (usize, usize) {
    let named = if scope.is_pane() { 1 } else { rows.saturating_sub(1) };
    (rows - named, named)
}

/// What is selected, on as many rows; its end is cut where it is longer.
fn status_lines(sentence: &str, width: usize, rows: usize, style: Style) -> Vec<Line<'static>> {
    if rows < 2 {
        return vec![Line::styled(cut(&format!(" {sentence}"), width), style)];
    }
    let mut lines = wrap(sentence, width.saturating_sub(2));
    if lines.len() > rows {
        let rest = lines.split_off(rows - 1).join(" ");
        lines.push(cut(&rest, width.saturating_sub(2)));
    }
    lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}

/// Columns on both sides of a notice.
const MARGINS: usize = 2;

/// The same, and what words that are wrapped may leave empty.
const SLACK: usize = 10;

fn notice_lines(sentence: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let lines = wrap(sentence, width.saturating_sub(MARGINS)).into_iter();
    lines.map(|line| Line::styled(format!(" {line}"), style)).collect()
}

/// A pane names as many keys, the ways out too; the help has the others.
const NAMED_IN_A_PANE: usize = 6;

/// The keys that work here, as many as fit in the rows; the help and the way out, always.
fn hints(model: &Model, scope: Scope, width: usize, rows: usize) -> Vec<Line<'static>> {
    let ways_out = [Action::Help, Action::Back, Action::Quit];
    let here = model.settings.keymap.reachable(scope);
    let works = |binding: &&Binding| {
        // Movements in a list need no hint; a text has pages.
        let hinted = binding.hint && (binding.scope != Scope::Reading || scope.is_text());
        let hinted = hinted || model.top().insists(binding.action, &model.world);
        let waits = model.past.is_some() && waits_for_now(binding.action);
        let top = model.top();
        let kind = || top.writes(binding.action, &model.world);
        let may = || rights::allows(&model.world, binding.action, binding.scope, kind());
        hinted && !waits && top.offers(binding.action, &model.world) && may()
    };
    let most = if scope.is_pane() { NAMED_IN_A_PANE } else { usize::MAX };
    let shown = here.into_iter().filter(works);
    let (last, mut first): (Vec<&Binding>, Vec<&Binding>) =
        shown.partition(|binding| ways_out.contains(&binding.action));
    first.sort_by_key(|binding| !model.top().insists(binding.action, &model.world));
    let first = first.into_iter().take(most.saturating_sub(last.len()));
    let mut all: Vec<(String, &str)> = first.map(|one| hint(model, one)).collect();
    let mut lines: Vec<Vec<(String, &str)>> = vec![Vec::new(); rows];
    // They come first on the last row, so that they are never those left out.
    if let Some(line) = lines.last_mut() {
        line.extend(last.into_iter().map(|one| hint(model, one)));
    }
    let size = |(key, word): &(String, &str)| key.width() + word.width() + 3;
    for line in &mut lines {
        let mut room = width.saturating_sub(line.iter().map(size).sum());
        while let Some(one) = all.first().filter(|one| size(one) <= room) {
            room -= size(one);
            line.push(all.remove(0));
        }
    }
    lines.iter().map(|line| hint_line(line, model)).collect()
}

/// A key and what it does here: of several keys the one whose letter begins the word, if any does.
fn hint(model: &Model, binding: &Binding) -> (String, &'static str) {
    let ui = &model.text().ui;
    let word = model.top().word(binding.action, &model.world);
    let word = word.unwrap_or_else(|| (ui.keys.action)(binding.action));
    let begins = |key: &&Key| key.typed().is_some() && key.typed() == word.chars().next();
    let key = binding.keys.iter().find(begins).or(binding.keys.first());
    (key.map(|key| (ui.keys.key_name)(*key)).unwrap_or_default(), word)
}

fn hint_line(hints: &[(String, &str)], model: &Model) -> Line<'static> {
    let theme = &model.settings.theme;
    let spans = hints.iter().flat_map(|(key, word)| {
        [Span::styled(format!(" {key}"), theme.key), Span::styled(format!(" {word} "), theme.text)]
    });
    Line::from(spans.collect::<Vec<_>>())
}
