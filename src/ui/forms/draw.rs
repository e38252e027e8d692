//! Drawing a form: a label and an input a row, problems and help under the field they are about.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{
    Entry, Form,
    plan::{LABEL, Plan, below_rows, input_area, plan},
};
use crate::ui::{
    style::glyph,
    widgets::{
        line::{left, wrap},
        sheet,
    },
    world::World,
};

/// Draws the form over the desk.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, world: &World, form: &Form) {
    let theme = &world.settings.theme;
    let plan = plan(form, screen);
    let inner = sheet::frame_over(frame, plan.frame, &form.title, theme);
    if let Some(intro) = &form.intro {
        let lines = wrap(intro, usize::from(inner.width));
        let lines: Vec<Line<'_>> = lines.into_iter().map(Line::from).collect();
        let height = u16::try_from(lines.len()).unwrap_or(inner.height).min(inner.height);
        let area = Rect { height, ..inner };
        frame.render_widget(Paragraph::new(lines).style(theme.dim), area);
    }
    for (at, entry) in form.entries.iter().enumerate() {
        if let Some(area) = plan.area(at) {
            draw_entry(frame, area, world, form, at, entry);
        }
    }
    how_far(frame, &plan, form);
    if let Some(refusal) = &form.refusal {
        let lines = wrap(refusal, usize::from(inner.width));
        let lines: Vec<Line<'_>> = lines.into_iter().map(Line::from).collect();
        frame.render_widget(Clear, plan.refusal);
        frame.render_widget(Paragraph::new(lines).style(theme.bad), plan.refusal);
    }
}

/// On the border below, which field of how many, where they are not all in the window.
fn how_far(frame: &mut Frame<'_>, plan: &Plan, form: &Form) {
    let count = form.entries.len();
    if (0..count).all(|at| plan.area(at).is_some()) {
        return;
    }
    let above = if plan.area(0).is_none() { "▲" } else { "" };
    let below = if plan.area(count - 1).is_none() { "▼" } else { "" };
    let label = format!(" {above}{below} {}/{count} ", form.focus + 1);
    let width = u16::try_from(label.chars().count()).unwrap_or(0);
    let frame_area = plan.frame;
    let x = frame_area.right().saturating_sub(width + 2);
    let area = Rect::new(x, frame_area.bottom().saturating_sub(1), width, 1);
    frame.render_widget(Line::styled(label, Style::reset()), area.intersection(frame.area()));
}

fn draw_entry(
    frame: &mut Frame<'_>,
    area: Rect,
    world: &World,
    form: &Form,
    at: usize,
    entry: &Entry,
) {
    let theme = &world.settings.theme;
    let text = world.text();
    let focused = at == form.focus;
    let label_style = if focused { theme.accent } else { theme.text };
    let label = entry.label.unwrap_or_else(|| (text.words.field)(entry.field));
    // The second of its name and those after it are numbered.
    let label = match form.nth(at) {
        0 => label.to_owned(),
        before => format!("{label} {}", before + 1),
    };
    let mark = if focused { "►" } else { " " };
    let below_height = below_rows(entry, focused, area.width).min(area.height);
    let input_height = area.height - below_height;
    let label_text = left(&format!("{mark}{label}"), usize::from(LABEL - 1));
    frame.render_widget(
        Paragraph::new(Span::styled(label_text, label_style)),
        Rect::new(area.x, area.y, LABEL.min(area.width), 1),
    );
    let input = input_area(entry, Rect { height: input_height, ..area });
    let input = super::days::draw(frame, input, world, form, at);
    entry.input.draw(frame, input, focused, text, theme);
    let under = Rect::new(area.x, area.y + input_height, area.width, below_height);
    frame.render_widget(Paragraph::new(below(world, entry, focused, area.width)), under);
}

fn below(world: &World, entry: &Entry, focused: bool, width: u16) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let width = usize::from(width.saturating_sub(4));
    let mut lines = Vec::new();
    for problem in &entry.problems {
        let wrapped = wrap(problem, width);
        lines.extend(wrapped.into_iter().enumerate().map(|(at, line)| {
            let mark = if at == 0 { "  ▲ " } else { "    " };
            Line::styled(format!("{mark}{line}"), theme.bad)
        }));
    }
    for remark in &entry.remarks {
        let wrapped = wrap(remark, width).into_iter().enumerate();
        lines.extend(wrapped.map(|(at, line)| {
            let mark = if at == 0 { format!("  {} ", glyph::ATTENTION) } else { "    ".into() };
            Line::styled(format!("{mark}{line}"), theme.warning)
        }));
    }
    if let Some(help) = entry.help.as_deref().filter(|_| focused) {
        let wrapped = wrap(help, width);
        lines
            .extend(wrapped.into_iter().map(|line| Line::styled(format!("    {line}"), theme.dim)));
    }
    lines
}
