//! The frame of an import: which of the six steps one is at, and what to do there. Below, the step.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Margin, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::ui::{
    importing::Reached,
    layout::place_area,
    widgets::{
        line::{cut, wrap},
        sheet,
    },
    world::World,
};

/// Columns of a bar.
const BAR: u16 = 50;

/// Where the steps, the sentence and the step itself stand.
fn parts(world: &World, sentence: &str) -> [Rect; 3] {
    let inner = place_area(world);
    let rows = wrap(sentence, usize::from(inner.width)).len();
    let said = Constraint::Length(u16::try_from(rows).unwrap_or(1) + 1);
    Layout::vertical([Constraint::Length(1), said, Constraint::Min(1)]).areas(inner)
}

/// The part of the screen of the step itself.
pub(super) fn body(world: &World, sentence: &str) -> Rect {
    parts(world, sentence)[2]
}

/// Draws all but the step itself.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    title: &str,
    at: usize,
    (sentence, style): (&str, Style),
    world: &World,
) {
    let theme = &world.settings.theme;
    let [steps, said, _] = parts(world, sentence);
    let outer = place_area(world).outer(Margin::new(1, 1));
    sheet::frame_over(frame, outer, &cut(title, usize::from(outer.width).saturating_sub(4)), theme);
    let spans = world.text().ui.import.steps.iter().enumerate().flat_map(|(step, name)| {
        let words = format!("{} {name}", step + 1);
        let words = if step == at { format!("[{words}]") } else { format!(" {words} ") };
        let style = if step == at { theme.accent } else { theme.dim };
        let after = if step == 5 { "" } else { "›" };
        [Span::styled(words, style), Span::styled(after, theme.border)]
    });
    frame.render_widget(Line::from(spans.collect::<Vec<_>>()), steps);
    let lines = wrap(sentence, usize::from(said.width)).into_iter();
    let lines: Vec<Line<'_>> = lines.map(|line| Line::styled(line, style)).collect();
    frame.render_widget(Paragraph::new(lines), said);
}

/// A bar that fills, and what is going on.
pub(super) fn bar(
    frame: &mut Frame<'_>,
    what: &str,
    reached: Option<Reached>,
    how: &str,
    world: &World,
) {
    let theme = &world.settings.theme;
    let area = place_area(world);
    let width = BAR.min(area.width.saturating_sub(4));
    let box_area = crate::ui::layout::popup(area, width + 4, 6);
    let inner = sheet::frame_over(frame, box_area, what, theme).inner(Margin::new(1, 0));
    let room = usize::from(inner.width).saturating_sub(6);
    let share = reached.and_then(|one| Some((one.done, one.of?))).filter(|(_, of)| *of > 0);
    let line = match share {
        Some((done, of)) => {
            let percent = (done.min(of) * 100 / of).min(100);
            let full = usize::try_from(done.min(of) * room as u64 / of).unwrap_or(room);
            format!("{}{} {percent:>3} %", "█".repeat(full), "░".repeat(room - full))
        }
        None => match reached {
            Some(one) => (world.text().words.number)(one.done),
            None => "…".to_owned(),
        },
    };
    let mut lines = vec![Line::default(), Line::styled(line, theme.accent)];
    lines.extend(
        wrap(how, usize::from(inner.width)).into_iter().map(|line| Line::styled(line, theme.dim)),
    );
    frame.render_widget(Paragraph::new(lines), inner);
    frame.set_cursor_position((inner.x, inner.y + 1));
}
