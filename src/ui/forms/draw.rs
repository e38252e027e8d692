//! Drawing a form: a label and an input a row, problems and help under the field they are about.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{Entry, Form};
use crate::ui::{
    Model, layout,
    widgets::{
        line::{left, wrap},
        sheet,
    },
};

/// Columns of the labels.
const LABEL: u16 = 24;

/// Draws the form over the desk.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, form: &Form) {
    let theme = &model.settings.theme;
    let wanted = wanted(form, screen) + 2;
    let area = layout::popup(screen, 100, wanted);
    let inner = sheet::frame_over(frame, area, &form.title, theme);
    let plan = plan(form, inner);
    let focused_top = plan.get(form.focus).map_or(0, |row| row.top);
    let focused_end = plan.get(form.focus).map_or(0, |row| row.top + row.height);
    // The field in use is always whole in the window.
    let shift = focused_end.saturating_sub(inner.height).min(focused_top);
    for (at, (entry, row)) in form.entries.iter().zip(&plan).enumerate() {
        if row.top < shift || row.top + row.height > shift + inner.height {
            continue;
        }
        let area = Rect::new(inner.x, inner.y + row.top - shift, inner.width, row.height);
        draw_entry(frame, area, model, entry, at == form.focus);
    }
    if let Some(refusal) = &form.refusal {
        let lines = wrap(refusal, usize::from(inner.width));
        let height = u16::try_from(lines.len()).unwrap_or(1).min(inner.height);
        let area = Rect::new(inner.x, inner.bottom() - height, inner.width, height);
        let lines: Vec<Line<'_>> = lines.into_iter().map(Line::from).collect();
        frame.render_widget(ratatui::widgets::Clear, area);
        frame.render_widget(Paragraph::new(lines).style(theme.bad), area);
    }
}

struct Row {
    top: u16,
    height: u16,
}

fn plan(form: &Form, inner: Rect) -> Vec<Row> {
    let room = room(form, inner);
    let mut top = 0;
    let mut rows = Vec::new();
    for (at, entry) in form.entries.iter().enumerate() {
        let height = height(entry, at == form.focus, room, inner.width);
        rows.push(Row { top, height });
        top += height;
    }
    rows
}

fn height(entry: &Entry, focused: bool, room: u16, width: u16) -> u16 {
    let input = entry.input.rows(focused, room);
    let label = u16::from(entry.input.is_long());
    let below = entry.problems.len() + usize::from(focused && entry.help.is_some());
    let wrapped: usize = entry
        .problems
        .iter()
        .map(|problem| wrap(problem, usize::from(width.saturating_sub(4))).len() - 1)
        .sum();
    input + label + u16::try_from(below + wrapped).unwrap_or(1)
}

/// What a long field may take: what the others leave.
fn room(form: &Form, inner: Rect) -> u16 {
    let others: u16 = form
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let long = if entry.input.is_long() { entry.input.rows(false, 0) } else { 0 };
            height(entry, at == form.focus, 0, inner.width).saturating_sub(long)
        })
        .sum();
    inner.height.saturating_sub(others)
}

fn wanted(form: &Form, screen: Rect) -> u16 {
    let long = form.entries.iter().any(|entry| entry.input.is_long());
    if long {
        return screen.height;
    }
    let tallest = |(at, entry): (usize, &Entry)| {
        let now = height(entry, at == form.focus, screen.height, 96);
        now + u16::from(at != form.focus && entry.help.is_some())
    };
    let rows: u16 = form.entries.iter().enumerate().map(tallest).sum();
    rows + u16::from(form.refusal.is_some()) * 2
}

fn draw_entry(frame: &mut Frame<'_>, area: Rect, model: &Model, entry: &Entry, focused: bool) {
    let theme = &model.settings.theme;
    let text = model.text();
    let label_style = if focused { theme.accent } else { theme.text };
    let label = (text.words.field)(entry.field);
    let mark = if focused { "►" } else { " " };
    let below = below(model, entry, focused, area.width);
    let below_height = u16::try_from(below.len()).unwrap_or(0);
    let input_height = area.height.saturating_sub(below_height);
    let label_text = left(&format!("{mark}{label}"), usize::from(LABEL));
    frame.render_widget(
        Paragraph::new(Span::styled(label_text, label_style)),
        Rect::new(area.x, area.y, LABEL.min(area.width), 1),
    );
    let input = if entry.input.is_long() {
        Rect::new(area.x, area.y + 1, area.width, input_height.saturating_sub(1))
    } else {
        Rect::new(area.x + LABEL, area.y, area.width.saturating_sub(LABEL), input_height)
    };
    entry.input.draw(frame, input, focused, text, theme);
    let under = Rect::new(area.x, area.y + input_height, area.width, below_height);
    frame.render_widget(Paragraph::new(below), under);
}

fn below(model: &Model, entry: &Entry, focused: bool, width: u16) -> Vec<Line<'static>> {
    let theme = &model.settings.theme;
    let width = usize::from(width.saturating_sub(4));
    let mut lines = Vec::new();
    for problem in &entry.problems {
        let wrapped = wrap(problem, width);
        lines.extend(wrapped.into_iter().enumerate().map(|(at, line)| {
            let mark = if at == 0 { "  ▲ " } else { "    " };
            Line::styled(format!("{mark}{line}"), theme.bad)
        }));
    }
    if let Some(help) = entry.help.filter(|_| focused) {
        let help = super::super::widgets::line::cut(help, width);
        lines.push(Line::styled(format!("    {help}"), theme.dim));
    }
    lines
}
